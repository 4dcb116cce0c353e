import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { toPlainText } from "../../src/claims/words/typography.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => expect(site.complaints).toEqual([]));

type Box = { x: number; y: number; width: number; height: number };

/** Words as they are read: without what holds them together on a line. */
const plain = (text: string) => toPlainText(text).replace(/\s+/g, " ").trim();

/** Moves the mouse away, over nothing, until the tip has gone. */
async function pointAway(page: Page): Promise<void> {
  await page.mouse.move(2, 2, { steps: 3 });
  await page.locator(".tip").waitFor({ state: "detached" });
}

/** The box of what is on the screen. */
async function boxOf(part: Locator): Promise<Box> {
  const box = await part.boundingBox();
  if (box === null) throw new Error("found no box, expected something on the screen");
  return box;
}

/** Moves the mouse like a hand: in steps, onto the middle of a mark. */
async function pointAt(page: Page, mark: Locator): Promise<void> {
  await mark.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxOf(mark);
  await page.mouse.move(x + width / 2 + 30, y + height / 2 + 3);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
}

const meets = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The tip that stands, after it has been held to its place: in the window, beside what it tells of. */
async function readTip(page: Page, beside: Locator): Promise<string> {
  const tip = page.locator(".tip");
  await tip.waitFor();
  const [box, target] = [await boxOf(tip), await boxOf(beside)];
  const window = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(window.width);
  expect(box.y + box.height).toBeLessThanOrEqual(window.height);
  expect(meets(box, target), `${JSON.stringify(box)} over ${JSON.stringify(target)}`).toBe(false);
  return plain(await tip.innerText());
}

describe("a mouse over a mark", () => {
  test.each([
    ["on the page", "", '[data-mark-box]:has([data-figure="penn.tcell"]):visible', "[data-point]"],
    ["on a slide", "?present=4", '.slide-drawing [data-figure="penn.tcell"][role=button]', "path >> nth=-1"],
  ])("gets its tip, %s", async (_, address, place, mark) => {
    const page = await site.show(address);
    const row = page.locator(place).first();
    await pointAt(page, row.locator(mark));
    const words = await readTip(page, row);
    expect(words).toBe(
      "Penn trial cohort · T-cell cancer 12.77 per 10,000 patients 95% interval 0.3233 to 70.95 exact, Clopper-Pearson " +
        "1 of 783 patients counting error only One case does not give a stable figure: the interval is wide. " +
        "Click for the source Nature Medicine 2025, abstract read",
    );
    // Into the tip, where its text can be selected.
    const { x, y, width, height } = await boxOf(page.locator(".tip"));
    await page.mouse.move(x + width / 2, y + height - 4, { steps: 4 });
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await page.locator(".tip .tip-value").click({ clickCount: 3 });
    expect(plain(await page.evaluate(() => getSelection()?.toString() ?? ""))).toBe("12.77 per 10,000 patients");
    await pointAway(page);
  });

  test("loses it with Escape, and stays where it is", async () => {
    const page = await site.show("?present=4");
    await pointAt(page, page.locator('.slide-drawing [data-figure="fda.tcell"] path').last());
    await page.locator(".tip").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".tip").waitFor({ state: "detached" });
    expect(new URL(page.url()).search).toBe("?present=4");
  });
});

describe("keys", () => {
  test("get the tip of the mark that has the focus, which describes it, and Enter opens the source", async () => {
    const page = await site.show();
    await page.locator("#matched [data-chart]").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const mark = page.locator('#matched [data-mark][data-source="penn"]:focus');
    const words = await readTip(page, mark);
    expect(words).toMatch(/^Penn trial cohort · T-cell cancer .* Enter for the source Nature Medicine 2025/);
    expect(await mark.getAttribute("aria-describedby")).toBe(await page.locator(".tip").getAttribute("id"));
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(new URL(page.url()).search).toBe("?figure=penn.tcell");
  });
});

describe("a finger", () => {
  test("lights a row and shows its tip with the first tap, and opens the source with the second or the button", async () => {
    const page = await site.open("", { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    const row = page.locator('#matched [data-mark-box]:has([data-figure="penn.tcell"]):visible');
    await row.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await boxOf(row);
    const tap = () => page.touchscreen.tap(x + width / 2, y + height / 2);
    await tap();
    expect(await readTip(page, row)).toMatch(/^Penn trial cohort · T-cell cancer .* Source Nature Medicine 2025/);
    expect(await page.getByRole("dialog").isVisible()).toBe(false);
    expect((await boxOf(page.locator(".tip").getByRole("button", { name: "Source" }))).height).toBeGreaterThanOrEqual(
      44,
    );
    await tap();
    await page.getByRole("dialog").waitFor();
    expect(new URL(page.url()).search).toBe("?figure=penn.tcell");
    await page.goBack();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await tap();
    await page.locator(".tip").getByRole("button", { name: "Source" }).tap();
    await page.getByRole("dialog").waitFor();
    await page.context().close();
  });
});

describe("the marks of the cases", () => {
  const dots = (page: Page, source: string) => page.locator(`#says [data-mark][data-source="${source}"]`);

  test("each answer to the mouse: what is said of all together, which one is the lymphoma, what the others are", async () => {
    const page = await site.show();
    expect([await dots(page, "fda").count(), await dots(page, "penn").count()]).toEqual([22, 18]);
    await pointAt(page, dots(page, "fda").nth(8));
    expect(await readTip(page, page.locator('#says article[data-source="fda"]'))).toMatch(
      /^FDA case reports · T-cell cancer One of 22 reported cases\. The source describes them only together\. 14 of 22 reports could be dated\. .* Click for the source NEJM Perspective 2024/,
    );
    await pointAway(page);
    await pointAt(page, dots(page, "penn").first());
    await expect
      .poll(() => readTip(page, page.locator('#says article[data-source="penn"]')))
      .toMatch(
        /^Penn trial cohort · T-cell cancer 1 of 18 patients: T-cell lymphoma in the Penn trial cohort\. .* the vector .*was looked for and not found\. .*about 13/,
      );
    await pointAway(page);
    await pointAt(page, dots(page, "penn").nth(11));
    await expect
      .poll(() => readTip(page, page.locator('#says article[data-source="penn"]')))
      .toMatch(
        /^Penn trial cohort · other cancers One of 17 patients with another second cancer\. .* Click for any second cancer/,
      );
    await dots(page, "penn").nth(11).click();
    await expect.poll(() => new URL(page.url()).search).toBe("?outcome=any");
  });

  test("are one stop of the Tab key, walked by arrows", async () => {
    const page = await site.show();
    await page.locator('#says article[data-source="penn"] [data-chart]').focus();
    await page.keyboard.press("ArrowRight");
    expect(await readTip(page, page.locator('#says article[data-source="penn"]'))).toContain("1 of 18 patients: ");
    await page.keyboard.press("End");
    await expect.poll(async () => plain(await page.locator(".tip").innerText())).toContain("One of 17 patients");
  });
});

describe("a figure under the pointer", () => {
  const opacity = (part: Locator) =>
    part.evaluate((element) => {
      let seen = 1;
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        seen *= Number(getComputedStyle(at).opacity);
      return Math.round(seen * 100) / 100;
    });

  test("lights wherever it stands, and nothing else of its source; other sources fade", async () => {
    const page = await site.show();
    await pointAt(page, page.locator('#matched [data-figure="penn.tcell"] [data-point]:visible'));
    await expect.poll(() => opacity(page.locator('#says article[data-source="fda"] .quote-number'))).toBe(0.42);
    const ringed = () =>
      page
        .locator('#says [data-source="penn"] [data-ring]')
        .evaluateAll((rings) => rings.filter((ring) => getComputedStyle(ring).stroke !== "none").length);
    expect(await ringed()).toBe(1);
    expect(await opacity(page.locator('#says article[data-source="penn"] .quote-number'))).toBe(1);
    const shadows = await page
      .locator("#view-answer :is(a, b)[data-figure]:visible")
      .evaluateAll((places) =>
        places.flatMap((place) => (getComputedStyle(place).boxShadow === "none" ? [] : [place.textContent])),
      );
    expect(shadows.map((text) => text.replace(/\s/g, " "))).toEqual(["1 T-cell lymphoma", "783 patients"]);
  });
});

describe("headings follow the outcome", () => {
  test.each([
    ["", "As quoted: two counts of different things", "T-cell cancers per 10,000: the same kind of cancer"],
    ["?outcome=any", "As quoted: one number, and a gap", "Second cancers of any kind per 10,000 patients"],
    ["?outcome=tcell-car", "As quoted: cases, not rates", "Was the therapy’s gene in the cancer?"],
    ["?sources=penn", "As quoted: one count", "T-cell cancers per 10,000 patients"],
  ])("%s", async (address, quoted, matched) => {
    const page = await site.show(address);
    const heading = async (id: string) => (await page.locator(`#${id}-title`).innerText()).replace(/\s/g, " ");
    await expect.poll(() => heading("says")).toBe(quoted);
    await expect.poll(() => heading("matched")).toBe(matched);
  });
});

describe("every source that counted it", () => {
  const names = (page: Page) =>
    page
      .locator("#how-often [data-mark]:visible")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-source")));

  test("opens with all of them, sorted inside their groups and never by the estimate; a gap is said", async () => {
    const page = await site.show();
    await page.locator("#how-often").scrollIntoViewIfNeeded();
    const all = ["ema", "fda", "gilead", "descart", "penn", "stanford", "ghilardi", "lorenc", "precart"];
    await expect.poll(() => names(page)).toEqual([...all, "penn", "precart"]);
    expect(await page.locator("#how-often svg:visible").allTextContents()).toContainEqual(
      expect.stringMatching(/Baylor cohort: not in the abstract/),
    );
    // A document that gives a year alone (Gilead's, Penn's) counts from its start.
    await page.locator("#how-often label", { hasText: "newest" }).click();
    await expect
      .poll(() => names(page))
      .toEqual([
        "ema",
        "fda",
        "gilead",
        "descart",
        "penn",
        "lorenc",
        "stanford",
        "ghilardi",
        "precart",
        "penn",
        "precart",
      ]);
    expect(new URL(page.url()).search).toBe("?sort=newest");
    await page.locator("#how-often label", { hasText: "3 chosen" }).click();
    await expect.poll(() => names(page)).toEqual(["fda", "penn", "precart", "penn", "precart"]);
  });

  test("sets cancers of patients apart from a share, and cumulative estimates on an axis of their own", async () => {
    const page = await site.show("?outcome=any");
    await page.locator("#how-often").scrollIntoViewIfNeeded();
    const words = async () => (await page.locator("#how-often").innerText()).replace(/\s+/g, " ");
    await expect.poll(words).toContain("326 second cancers, 5,517 patients");
    expect(await words()).toContain("about 600 (480–740)");
    expect(await words()).toContain("Published cumulative estimates");
  });
});

test("with everything on, the quoted numbers of the others are of the outcome in question", async () => {
  const page = await site.show("?sources=fda,penn,ema,gilead,descart,ghilardi,stanford,steffin,tix,lorenc,precart");
  const numbers = await page.locator("#says .quote-number").allInnerTexts();
  expect(numbers.map((text) => text.trim())).toEqual(["22", "18", "38", "13", "1", "1", "1", "—", "—", "0"]);
});
