import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";
import { isFailedRequest, visit, type Visit, waitAhead } from "./visit.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const shipped = readFileSync("src/evidence/evidence.json", "utf8");
const TITLE = "Second cancers after CAR T-cell therapy";
/** A file of the same form on another topic, and 33 where the shipped one has 22. */
const own = shipped
  .replace(`"name": "${TITLE}"`, '"name": "My own evidence"')
  .replace(/("kind": "known",\s*"value": )22\b/, "$133");
const wrong = own.replace('"schemaVersion": 3', '"schemaVersion": "3"');

const asFile = (text: string, name = "mine.json") => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(text),
});
const bar = (page: Page) => page.getByRole("region", { name: "Whose figures are shown" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const figures = async (page: Page) => (await page.locator("#how-often").textContent()) ?? "";

async function drop(page: Page, text: string, name = "mine.json") {
  const data = await page.evaluateHandle(
    ([content, fileName]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], fileName ?? "", { type: "application/json" }));
      return transfer;
    },
    [text, name],
  );
  await page.dispatchEvent("main", "dragover", { dataTransfer: data });
  expect(await page.getByText("Drop the evidence file to open it here.").count()).toBe(1);
  await page.dispatchEvent("main", "drop", { dataTransfer: data });
}

describe("an evidence file of the user's own", () => {
  test("opens from the disk, is named above the page, and leaves again; no request is made for it", async () => {
    const { page, go, requests, complaints, close } = await visit(site);
    await go();
    const before = await figures(page);
    const asked = requests.length;
    await page.getByLabel("Your own evidence file").setInputFiles(asFile(own));
    await heading(page).getByText("My own evidence").waitFor();
    await expect.poll(() => bar(page).textContent()).toContain("those of mine.json, not those of this site");
    await expect.poll(() => figures(page)).toContain("33");
    await expect.poll(() => figures(page)).not.toBe(before);
    // Drawn anew from the file, in every panel: no picture of the shipped figures is left.
    await page.waitForFunction(() => document.querySelectorAll("[data-drawn=snapshot]").length === 0);
    expect(await page.locator("#how-often [data-drawn=live] svg").count()).toBeGreaterThan(0);

    await bar(page).getByRole("button", { name: "Back to the figures of this site" }).click();
    await heading(page).getByText(TITLE).waitFor();
    await expect.poll(() => bar(page).count()).toBe(0);
    await page.waitForFunction(() => document.querySelector("#how-often [data-drawn=live] svg") !== null);
    await expect.poll(() => page.locator("#how-often [data-drawn=live] svg").count()).toBeGreaterThan(0);
    // Scripts of the site that read such files come when they are first needed, and nothing else.
    const others = requests.slice(asked).filter((url) => !/\/assets\/[\w-]+\.js$/.test(url));
    expect(others).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("opens when it is dropped anywhere on the page", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await drop(page, own);
    await heading(page).getByText("My own evidence").waitFor();
    expect(await page.getByText("Drop the evidence file to open it here.").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("that is dropped during a talk is let fall, and the talk goes on", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go("?present=2");
    const slide = heading(page);
    const shown = await slide.innerText();
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "mine.json", { type: "application/json" }));
      return transfer;
    }, own);
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/present=3\b/);
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/present=2\b/);
    await expect.poll(() => slide.innerText()).toBe(shown);
    await page.mouse.move(400, 300);
    await page.mouse.move(420, 320);
    await page.getByRole("button", { name: "Exit", exact: true }).click();
    await heading(page).getByText(TITLE).waitFor();
    expect(await bar(page).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test("that is wrong says where, what and what was expected; the page before it stays, own or shipped", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await drop(page, wrong, "wrong.json");
    const problem = bar(page).getByRole("alert");
    await problem.waitFor();
    expect(await problem.textContent()).toContain("wrong.json cannot be shown");
    expect(await problem.textContent()).toContain('schemaVersion (line 2, column 3): found "3", expected 3');
    expect(await heading(page).textContent()).toBe(TITLE);
    await problem.getByRole("button", { name: "Dismiss" }).click();
    await expect.poll(() => bar(page).count()).toBe(0);

    await drop(page, own);
    await heading(page).getByText("My own evidence").waitFor();
    for (const text of ["", "no json", " ".repeat(21 * 1024 * 1024)]) {
      await page.getByLabel("Your own evidence file").setInputFiles(asFile(text, "other.json"));
      await problem.waitFor();
      await expect.poll(() => problem.textContent()).toContain("(the whole file): found");
      await expect.poll(() => heading(page).textContent()).toBe("My own evidence");
      await expect.poll(() => bar(page).textContent()).toContain("those of mine.json");
      await problem.getByRole("button", { name: "Dismiss" }).click();
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("opens by an address on the site, which stays in the link through every change of the view", async () => {
    const { page, go, complaints, close } = await visit(site);
    await page.route("**/kept/mine.json", (route) => route.fulfill({ contentType: "application/json", body: own }));
    await go("?evidence=kept/mine.json");
    await heading(page).getByText("My own evidence").waitFor();
    expect(await bar(page).textContent()).toContain("those of kept/mine.json");
    await page.locator("input[name=outcome][value=any]").check();
    await page.waitForURL(/outcome=any/);
    await expect.poll(() => new URL(page.url()).searchParams.get("evidence")).toBe("kept/mine.json");
    await page.reload();
    await page.mouse.move(9, 9);
    await heading(page).getByText("My own evidence").waitFor();
    expect(await page.locator("input[name=outcome][value=any]").isChecked()).toBe(true);

    await bar(page).getByRole("button", { name: "Back to the figures of this site" }).click();
    await heading(page).getByText(TITLE).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("");
    await page.goBack();
    await heading(page).getByText("My own evidence").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test("by an address that is not on the site is refused in a sentence, without a request", async () => {
    const { page, go, requests, complaints, close } = await visit(site);
    for (const [address, words] of [
      [
        "https://example.org/evidence.json",
        "this site does not let the page ask example.org. Save the file from there",
      ],
      ["//example.org/evidence.json", "this site does not let the page ask example.org. Save the file from there"],
      ["javascript:alert(1)", "an address on"],
      ["data:application/json,{}", "an address on"],
      ["http://[", "an address on"],
    ] as const) {
      await go(`?evidence=${encodeURIComponent(address)}`);
      const problem = bar(page).getByRole("alert");
      await problem.waitFor();
      expect(await problem.textContent()).toContain(`found "${address}"`);
      expect(await problem.textContent()).toContain(words);
      expect(await heading(page).textContent()).toBe(TITLE);
    }
    expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("that is not at its address says so, and is tried again", async () => {
    const { page, go, complaints, close } = await visit(site);
    await page.clock.install();
    await go("?evidence=gone.json");
    const problem = bar(page).getByRole("alert");
    await waitAhead(problem);
    expect(await problem.textContent()).toContain("found status 404, expected a file at");
    await page.route("**/gone.json", (route) => route.fulfill({ contentType: "application/json", body: own }));
    await problem.getByRole("button", { name: "Try again" }).click();
    await heading(page).getByText("My own evidence").waitFor();
    expect(complaints.filter((complaint) => !isFailedRequest(complaint))).toEqual([]);
    await close();
  });
});

describe("text of a hostile evidence file", () => {
  // One page for all of them, as for a reader who opens one file after the other.
  let opened: Visit;
  beforeAll(async () => {
    opened = await visit(site);
    await opened.go();
  });
  afterAll(() => opened.close());

  /** Puts the attack in front of every text that a reader can see. */
  const attacked = (attack: string) => {
    const free =
      /^(?:title|lede|advice|name|shortName|short|label|text|caveat|note|phrase|stated|says|locator|citation|publisher|headline|takeaway|one|many|countedAs|captureLabel|detail|topic|because|share)$/;
    return JSON.stringify(
      JSON.parse(shipped, (key: string, value: unknown) =>
        typeof value === "string" && free.test(key) ? `${attack} ${value}` : value,
      ),
    );
  };

  test.each([
    "<img src=x onerror=document.documentElement.dataset.owned=1>",
    "<script>document.documentElement.dataset.owned=1</script>",
    '"><svg onload=document.documentElement.dataset.owned=1>',
    "<iframe srcdoc='<script>parent.document.documentElement.dataset.owned=1</script>'></iframe>",
    "<a href=javascript:document.documentElement.dataset.owned=1>x</a>",
    "</style><style>@import url(//example.org/x.css);</style>",
  ])("never becomes markup: %s", async (attack) => {
    const { page, requests, complaints } = opened;
    const count = (selector: string) => page.locator(selector).count();
    const before = { script: await count("script"), style: await count("style") };
    await page.getByLabel("Your own evidence file").setInputFiles(asFile(attacked(attack)));
    await bar(page).getByText("mine.json").waitFor();
    await page.waitForFunction(() => document.querySelectorAll("#how-often [data-drawn=live] svg").length > 0);
    await expect.poll(() => heading(page).textContent()).toBe(`${attack} ${TITLE}`);
    for (const view of ["table", "words", "chart"]) await page.locator(`input[name=view][value=${view}]`).check();
    await page.locator("a.figure:visible").first().click();
    await page.getByRole("dialog").waitFor();
    expect({ script: await count("script"), style: await count("style") }).toEqual(before);
    expect(await count("img, iframe, object, embed, [onerror], [onload]")).toBe(0);
    expect(
      await page
        .locator("a")
        .evaluateAll(
          (links) => links.filter((link) => !/^(https:|\?|#|\.\/)/.test(link.getAttribute("href") ?? "")).length,
        ),
    ).toBe(0);
    expect(await page.evaluate(() => document.documentElement.dataset["owned"])).toBeUndefined();
    expect(requests.filter((url) => !url.startsWith(site.origin) && !url.startsWith("blob:"))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "http://example.org/",
    'https://example.org/"onclick=alert(1)',
    "https://a b",
  ])("never becomes a link: %s", async (link) => {
    const { page, complaints } = opened;
    const file = own.replace(/"link": "https:[^"]*"/, () => `"link": ${JSON.stringify(link)}`);
    await page.getByLabel("Your own evidence file").setInputFiles(asFile(file));
    const problem = bar(page).getByRole("alert");
    await problem.waitFor();
    await expect
      .poll(() => problem.textContent())
      .toMatch(/documents "[\w-]+" · link \(line \d+, column \d+\): found .*, expected an https address/);
    expect(complaints).toEqual([]);
    await problem.getByRole("button", { name: "Dismiss" }).click();
    await problem.waitFor({ state: "detached" });
  });
});
