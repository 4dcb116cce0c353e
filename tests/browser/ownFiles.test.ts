import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallText } from "../fixtures/smallEvidence.ts";
import { goLive, openSite, type Site } from "./site.ts";
import { savedBy } from "./saving.ts";
import { visit } from "./visit.ts";
import { toPlainText } from "../../src/claims/words/typography.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const SITE_TITLE = "Second cancers after CAR T-cell therapy";
const SMALL_TITLE = "Rashes after the green drops (made up)";
const bar = (page: Page) => page.getByRole("region", { name: "Whose figures are shown" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const openDesk = (page: Page) => page.getByRole("button", { name: "Kept files, examples, start your own" }).click();
const choose = (page: Page, text: string, name: string) =>
  page
    .getByLabel("Your own evidence file")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });

/** Puts a text on the clipboard and pastes it into the page. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData("text/plain", content);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

describe("files of the user's own", () => {
  test("are kept: a reload shows the one that was shown, and says whose it is; one click goes back for good", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await choose(page, smallText(), "small.json");
    await heading(page).getByText(SMALL_TITLE).waitFor();
    await expect.poll(() => bar(page).textContent()).toContain("They stay in this browser.");
    await page.reload();
    await heading(page).getByText(SMALL_TITLE).waitFor();
    expect(await bar(page).textContent()).toContain("those of small.json, not those of this site");
    await bar(page).getByRole("button", { name: "Back to the figures of this site" }).click();
    await heading(page).getByText(SITE_TITLE).waitFor();
    await page.reload();
    await goLive(page);
    expect(await heading(page).textContent()).toBe(SITE_TITLE);
    expect(await bar(page).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("are listed with name, day and size, to switch between and to delete; another window starts with the site's", async () => {
    const { page, context, go, complaints, close } = await visit(site);
    await go();
    await choose(page, smallText(), "small.json");
    await expect.poll(() => bar(page).textContent()).toContain("They stay in this browser.");
    await choose(page, smallText().replace("green drops", "red drops"), "red.json");
    await heading(page).getByText("red drops").waitFor();
    await expect.poll(() => bar(page).textContent()).toContain("They stay in this browser.");
    await openDesk(page);
    const kept = page.getByRole("region", { name: "Kept in this browser" }).getByRole("listitem");
    await expect.poll(() => kept.count()).toBe(2);
    expect(await kept.first().textContent()).toMatch(/^red\.json, \d{1,2} \w{3} \d{4}, 2 kB Show Delete$/);
    await page.getByRole("button", { name: "Show small.json" }).click();
    await heading(page).getByText(SMALL_TITLE).waitFor();
    await openDesk(page);
    await page.getByRole("button", { name: "Delete red.json" }).click();
    await expect.poll(() => kept.count()).toBe(1);
    await page.getByText("red.json was deleted.").getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => kept.count()).toBe(2);
    await page.getByRole("button", { name: "Delete red.json" }).click();
    await expect.poll(() => kept.count()).toBe(1);
    const other = await context.newPage();
    await other.goto(`${site.origin}/`);
    await goLive(other);
    expect(await heading(other).textContent()).toBe(SITE_TITLE);
    expect(complaints).toEqual([]);
    await close();
  });

  test("deleted in another window: the one that shows it says so, and so does a reload", async () => {
    const { page, context, go, complaints, close } = await visit(site);
    await go();
    await choose(page, smallText(), "small.json");
    await expect.poll(() => bar(page).textContent()).toContain("They stay in this browser.");
    await openDesk(page);
    const kept = page.getByRole("region", { name: "Kept in this browser" });
    await kept.getByRole("button", { name: "Show small.json" }).waitFor();
    const other = await context.newPage();
    await other.goto(`${site.origin}/`);
    await goLive(other);
    await openDesk(other);
    await other.getByRole("button", { name: "Delete small.json" }).click();
    await bar(page)
      .getByText("This file was deleted in another window. Save it, or it is gone when the page is loaded anew.")
      .waitFor();
    await kept.getByText("small.json was deleted in another window.").waitFor();
    expect(await kept.getByRole("listitem").count()).toBe(0);
    await page.reload();
    const problem = page.getByRole("alert");
    await problem.getByText("small.json cannot be shown").waitFor();
    expect(await problem.textContent()).toContain("It was deleted in another window.");
    expect(await heading(page).textContent()).toBe(SITE_TITLE);
    expect(complaints).toEqual([]);
    await close();
  });

  test("of one name are told apart by when they were opened", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    for (const drops of ["red drops", "blue drops"]) {
      await choose(page, smallText().replace("green drops", drops), "counts.json");
      await heading(page).getByText(drops).waitFor();
      await expect.poll(() => bar(page).textContent()).toContain("They stay in this browser.");
    }
    await openDesk(page);
    const shown = page.getByRole("button", { name: /^Show counts\.json, \d{1,2} \w{3} \d{4} at \d\d:\d\d:\d\d$/ });
    await expect.poll(() => shown.count()).toBe(2);
    await shown.last().click();
    await heading(page).getByText("red drops").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test("begin in their own view, not in that of the file before; mended, a file stays where it was", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go("?outcome=any&sources=penn&known=2025-02-03&view=words");
    await choose(page, smallText(), "small.json");
    await heading(page).getByText(SMALL_TITLE).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("?view=words");
    expect(await page.getByText("Post box").first().isVisible()).toBe(true);
    await page.getByRole("checkbox", { name: "School survey" }).uncheck();
    await page.waitForURL(/sources=post/);
    await choose(page, smallText().replace("green drops", "red drops"), "small.json");
    await heading(page).getByText("red drops").waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("sources")).toBe("post");
    await bar(page).getByRole("button", { name: "Back to the figures of this site" }).click();
    await heading(page).getByText(SITE_TITLE).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("?view=words");
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ["with a mark of the byte order and comments", `\uFEFF// mine\r\n${smallText()}`, "odd.jsonc"],
    ["a table", "source,outcome,events,n,unit,document\r\nA,Pain,6,60,user/users,Paper\r\n", "rows.csv"],
  ])("are saved byte for byte: %s", async (_, text, name) => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await choose(page, text, name);
    const saved = await savedBy(page, () => bar(page).getByRole("button", { name: "Save this file" }).click());
    expect(saved.name).toBe(name);
    expect(saved.bytes.equals(Buffer.from(text))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test("open when they are pasted, as a file or a table; other text is let be", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await paste(page, "some words");
    await paste(page, smallText());
    await heading(page).getByText(SMALL_TITLE).waitFor();
    await paste(page, "source\toutcome\tevents\tn\tunit\tdocument\nA\tPain\t6\t60\tuser/users\tPaper\n");
    await heading(page).getByText("Pasted").waitFor();
    expect(await bar(page).textContent()).toContain("those of pasted.csv");
    expect(complaints).toEqual([]);
    await close();
  });

  test("are taken as spreadsheets and mail programs hand them over, or it is said why not", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    // Excel: the cells as text, and a picture of them.
    const cells = "source\toutcome\tevents\tn\tunit\tdocument\nA\tPain\t6\t60\tuser/users\tPaper\n";
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      data.items.add(new File([new Uint8Array(8)], "image.png", { type: "image/png" }));
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, cells);
    await heading(page).getByText("Pasted").waitFor();
    const drop = (names: readonly string[]) =>
      page.evaluate(
        ([text, ...files]) => {
          const data = new DataTransfer();
          for (const name of files) data.items.add(new File([text ?? ""], name));
          const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
          // A mail program announces files and hands over none, which no script can make a DataTransfer do.
          if (files.length === 0)
            Object.defineProperty(event, "dataTransfer", { value: { types: ["Files"], files: [] } });
          document.body.dispatchEvent(event);
        },
        [smallText(), ...names],
      );
    await drop([]);
    const notice = page.getByRole("status").filter({ hasText: "drop" });
    expect(await notice.textContent()).toContain(
      "The drop brought no file. Save the attachment first, then drop or open the saved file.",
    );
    await notice.getByRole("button", { name: "Dismiss" }).click();
    expect(await notice.count()).toBe(0);
    await drop(["photo.jpg", "100% mine.json"]);
    await heading(page).getByText(SMALL_TITLE).waitFor();
    expect(await notice.first().textContent()).toContain(
      "2 files were dropped. One is shown at a time: 100% mine.json.",
    );
    expect(complaints).toEqual([]);
    await close();
  });

  const HEAD = "source\toutcome\tevents\tn\tunit\tdocument";
  /** What programs put on the clipboard beside the text. */
  const MARKUP = {
    Excel:
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td x:num>6</td><td>27.000</td></tr></table></html>',
    "LibreOffice Calc":
      '<meta name="generator" content="LibreOffice"/><table cellspacing="0"><tr><td sdval="6">6</td></tr></table>',
    Word: '<html xmlns:w="urn:schemas-microsoft-com:office:word"><table class=MsoTableGrid><tr><td><p class=MsoNormal>6</p></td></tr></table>',
  };
  test.each<[keyof typeof MARKUP, string, string, string | RegExp]>([
    ["Excel", "with a picture of the cells", `${HEAD}\r\nA\tPain\t6\t27000\tuser/users\tPaper\r\n`, "Pasted"],
    [
      "Excel",
      "as it writes 27000 in Germany",
      `${HEAD}\r\nA\tPain\t6\t27.000\tuser/users\tPaper\r\n`,
      /found "27\.000"/,
    ],
    ["Excel", "as it writes 27000 in France", `${HEAD}\r\nA\tPain\t6\t27\u202f000\tuser/users\tPaper\r\n`, "Pasted"],
    ["LibreOffice Calc", "without a line end", `${HEAD}\nA\tPain\t6\t27000\tuser/users\tPaper`, "Pasted"],
    [
      "Word",
      "a table",
      `${HEAD}\r\nA\tPain\t6\t27,000\tuser/users\tPaper\r\nB\tPain\t2\t1,234,567\tuser/users\tPaper\r\n`,
      "Pasted",
    ],
  ])("are taken from the clipboard of %s, %s", async (program, _, plain, expected) => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await page.evaluate(
      ([text, html]) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        data.setData("text/html", html);
        data.items.add(new File([new Uint8Array(8)], "image.png", { type: "image/png" }));
        const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      },
      [plain, MARKUP[program]] as const,
    );
    if (typeof expected === "string") {
      await heading(page).getByText(expected).waitFor();
      expect(toPlainText((await page.locator("#says").textContent()) ?? "")).toContain("27,000 users");
    } else {
      const problem = bar(page).getByRole("alert");
      expect(await problem.textContent()).toMatch(expected);
      expect(await problem.textContent()).toContain(
        "expected 27000 or 27, without a sign for thousands: as it stands it could be either",
      );
      expect(await heading(page).textContent()).toBe(SITE_TITLE);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("list every fault, and can be shown without the figure that has it, with a note that stays", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    const faulty = smallText()
      .replace('"value": 12', '"value": "12"')
      .replace("https://example.org/school", "http://x");
    await choose(page, faulty, "faulty.json");
    const problem = bar(page).getByRole("alert");
    await problem.getByText("All 2 problems").click();
    expect(await problem.getByRole("listitem").allTextContents()).toEqual([
      'documents "paper" · link (line 32, column 7): found "http://x", expected an https address',
      'figures "post.rash" · numerator.value (line 42, column 9): found "12", expected a number, such as 7',
    ]);
    expect(await problem.getByRole("button", { name: /Leave out/ }).count()).toBe(0);

    await choose(page, smallText().replace('"value": 12', '"value": "12"'), "faulty.json");
    await problem.getByRole("button", { name: "Leave out what is faulty and show the rest" }).click();
    await heading(page).getByText(SMALL_TITLE).waitFor();
    const note = 'Left out: figures "post.rash"; found "12" as numerator.value, expected a number, such as 7.';
    expect(await bar(page).getByRole("listitem").allTextContents()).toEqual([note]);
    await expect.poll(() => bar(page).textContent()).toContain("They stay in this browser.");
    await page.reload();
    await heading(page).getByText(SMALL_TITLE).waitFor();
    expect(await bar(page).getByRole("listitem").allTextContents()).toEqual([note]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("have no panel, view or slide with nothing in it", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await choose(page, smallText(), "small.json");
    await heading(page).getByText(SMALL_TITLE).waitFor();
    expect(await page.getByRole("navigation", { name: "Views" }).getByRole("link").allTextContents()).toEqual([
      "Answer",
      "Compare",
      "Why they differ",
      "Sources",
    ]);
    expect(await page.locator(".panel .nothing").count()).toBe(0);
    await page.getByRole("button", { name: "Present" }).click();
    const place = page.locator(".slide-position").first();
    await expect.poll(() => place.textContent()).toBe("1 / 3");
    for (let slide = 2; slide <= 3; slide++) {
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => place.textContent()).toBe(`${slide} / 3`);
      expect(await page.locator(".slide .nothing").count()).toBe(0);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("whose name is hostile do no harm", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await choose(page, smallText(), "<img src=x onerror=document.documentElement.dataset.owned=1>.json");
    await heading(page).getByText(SMALL_TITLE).waitFor();
    await openDesk(page);
    await page.getByText("Kept in this browser").waitFor();
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.dataset["owned"])).toBeUndefined();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("beginning a file", () => {
  test("in the form draws while one types, names what cannot be, and gives a file that opens", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await openDesk(page);
    await page.getByRole("button", { name: "Start your own", exact: true }).click();
    const form = page.getByRole("dialog", { name: "Start your own" });
    const preview = form.getByRole("region", { name: "What the page shows so far" });
    await form.getByRole("textbox", { name: "Title" }).fill("Hiccups after the syrup");
    await form.getByRole("textbox", { name: "What was counted" }).fill("Hiccups");
    const [first, second] = [
      form.getByRole("group", { name: "Source 1" }),
      form.getByRole("group", { name: "Source 2" }),
    ];
    await first.getByRole("textbox", { name: "Name" }).fill("Letter box");
    await first.getByRole("textbox", { name: "Cases" }).fill("22");
    await first.getByRole("textbox", { name: "Among how many" }).fill("more than 27,000");
    await first.getByRole("textbox", { name: "Of what" }).fill("bottle/bottles");
    await expect
      .poll(async () => toPlainText((await preview.textContent()) ?? ""))
      .toContain("more than 27,000 bottles");
    await second.getByRole("textbox", { name: "Cases" }).fill("9");
    await second.getByRole("textbox", { name: "Among how many" }).fill("8");
    await expect
      .poll(() => preview.textContent())
      .toContain("Source 2, Cases: found 9, expected at most the denominator, 8.");
    await second.getByRole("textbox", { name: "Among how many" }).fill("783");
    await second.getByRole("textbox", { name: "Document" }).fill("A paper, https://example.org/paper");
    await preview.locator("svg [data-mark]").first().waitFor();
    // What was typed is there again after the form was closed, and after it was cleared by mistake.
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Start your own", exact: true }).click();
    const title = form.getByRole("textbox", { name: "Title" });
    expect(await title.inputValue()).toBe("Hiccups after the syrup");
    expect(await form.textContent()).toContain("This draft is kept in this browser until you clear it.");
    await form.getByRole("button", { name: "Clear the form" }).click();
    expect(await title.inputValue()).toBe("");
    await form.getByRole("button", { name: "Undo" }).click();
    expect(await title.inputValue()).toBe("Hiccups after the syrup");
    await preview.locator("svg [data-mark]").first().waitFor();
    const saved = await savedBy(page, () => form.getByRole("button", { name: "Save the file" }).click());
    expect(saved.name).toBe("hiccups-after-the-syrup.json");
    await form.getByRole("button", { name: "Show it on the page" }).click();
    await heading(page).getByText("Hiccups after the syrup").waitFor();
    expect(toPlainText((await page.locator("#how-often").textContent()) ?? "")).toContain("9 / 783 people");
    await bar(page).getByRole("button", { name: "Back to the figures of this site" }).click();
    await choose(page, saved.bytes.toString(), "again.json");
    await heading(page).getByText("Hiccups after the syrup").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ["Table to fill in", "figures.csv"],
    ["Example with comments", "evidence-with-comments.jsonc"],
  ])("with “%s” gives a file that opens without fault", async (button, name) => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await openDesk(page);
    const saved = await savedBy(page, () => page.getByRole("button", { name: button }).click());
    expect(saved.name).toBe(name);
    await choose(page, saved.bytes.toString(), name);
    await expect.poll(() => bar(page).textContent()).toContain(`those of ${name}`);
    expect(await bar(page).getByRole("listitem").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("with the example of the site shows another comparison, with its own words and talk", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await openDesk(page);
    await page.getByRole("link", { name: "Second cancers of any kind after CAR T: five cohorts" }).click();
    await page.mouse.move(9, 9);
    await heading(page).getByText("five cohorts").waitFor();
    await expect
      .poll(async () => toPlainText((await page.locator("#how-often").textContent()) ?? ""))
      .toContain("13 / 340");
    expect(await page.locator("main").textContent()).not.toMatch(/FDA|boxed/);
    await page.getByRole("button", { name: "Present" }).click();
    await page.getByRole("heading", { name: "How often does a second cancer follow CAR T?" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
