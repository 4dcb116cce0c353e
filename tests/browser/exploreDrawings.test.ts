import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";

/** The hand on the drawings of Compare and Timeline: a mouse that moves, a finger, keys. */
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const words = (text: string | null) => (text ?? "").replaceAll(/\s+/g, " ").trim();
/** Of the first that is seen: a drawing of the build gives way to a live one as it comes near. */
async function boxOf(page: Page, selector: string) {
  const place = page.locator(selector).locator("visible=true").first();
  await place.scrollIntoViewIfNeeded();
  let box: Awaited<ReturnType<typeof place.boundingBox>> = null;
  await expect.poll(async () => (box = await place.boundingBox())).not.toBeNull();
  return box ?? { x: 0, y: 0, width: 0, height: 0 };
}
const middleOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) =>
  [x + width / 2, y + height / 2] as const;
const reporting = (page: Page) => new URL(page.url()).searchParams.get("reporting");

describe("can both be right", () => {
  test("a mouse along the curve reads it, a click moves the handle there, and a drag moves it on", async () => {
    const page = await site.show();
    const chart = await boxOf(page, "#both-right .chance-probe svg");
    // The plot goes from 40 to 676 of 690 units, for 0 to 80 per 10,000.
    const at = (figure: number) => chart.x + (chart.width * (40 + (figure / 80) * 636)) / 690;
    await page.mouse.move(at(20), chart.y + chart.height * 0.4);
    await page.mouse.move(at(30), chart.y + chart.height * 0.4);
    const reading = page.locator("#both-right .chance-reading");
    await expect
      .poll(async () => words(await reading.textContent()))
      .toContain("If the true figure were 30 per 10,000");
    expect(words(await reading.textContent())).toContain("one or none 32 times in 100");
    expect(words(await reading.textContent())).toContain("about 27 of every 100 cases had been reported");
    // The card stands beside the crosshair, on the side of the plot that the curve leaves free.
    expect((await boxOf(page, "#both-right .chance-reading")).x).toBeGreaterThan(at(30));
    expect(reporting(page)).toBeNull();
    await page.mouse.click(at(30), chart.y + chart.height * 0.4);
    await expect.poll(() => reporting(page)).toBe("27");
    const sentence = page.locator("#both-right .live-sentence");
    await expect
      .poll(async () => words(await sentence.textContent()))
      .toContain("If only 27 of every 100 cases had been");

    const [x, y] = middleOf(await boxOf(page, "#both-right [data-handle]"));
    expect(Math.abs(x - at(30))).toBeLessThan(4);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(at(45), y, { steps: 4 });
    await page.mouse.move(at(54.3), y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => reporting(page)).toBe("15");
    // Beyond the reported figure there is nothing to the left.
    const [from, height] = middleOf(await boxOf(page, "#both-right [data-handle]"));
    await page.mouse.move(from, height);
    await page.mouse.down();
    await page.mouse.move(at(1), height, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => reporting(page)).toBeNull();
  });

  test("a mark of the curve opens its source and does not move the handle", async () => {
    const page = await site.show();
    const [x, y] = middleOf(await boxOf(page, '#both-right [data-mark][data-figure="penn.tcell"] [data-point]'));
    await page.mouse.click(x, y);
    await expect.poll(() => new URL(page.url()).searchParams.get("figure")).toBe("penn.tcell");
    expect(reporting(page)).toBeNull();
  });

  test("names both published shares on the scale, and keeps words off each other from 1366 to 320 px", async () => {
    const page = await site.show();
    for (const width of [1366, 820, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const texts = page.locator("#both-right .drawn:visible [data-mark-box] text");
      await expect.poll(() => texts.count()).toBe(5);
      const found = await texts.evaluateAll((all) =>
        all.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { text: text.textContent ?? "", left, right, top: top + 2, bottom: bottom - 2 };
        }),
      );
      const covered = found.flatMap((one, i) =>
        found
          .slice(i + 1)
          .filter((o) => one.left < o.right && o.left < one.right && one.top < o.bottom && o.top < one.bottom)
          .map((other) => `${one.text} / ${other.text}`),
      );
      expect(covered, `${width} px`).toEqual([]);
      expect(found.map(({ text }) => text)).toEqual(
        expect.arrayContaining(["6: any reaction, other drugs", "15: serious reactions, other drugs"]),
      );
    }
  });

  test("a finger moves the handle with a tap on the curve, and the slider has its keys", async () => {
    const page = await site.open("", { viewport: { width: 390, height: 800 }, hasTouch: true });
    const chart = await boxOf(page, "#both-right .chance-probe svg");
    await page.touchscreen.tap(chart.x + chart.width * 0.5, chart.y + chart.height * 0.35);
    await expect.poll(() => Number(reporting(page))).toBeGreaterThan(15);
    const slider = page.getByRole("slider", { name: "Cases reported of every 100" });
    await slider.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => reporting(page)).toBeNull();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => reporting(page)).toBe("99");
    await page.keyboard.press("PageDown");
    await expect.poll(() => reporting(page)).toBe("89");
    await page.keyboard.press("End");
    await expect.poll(() => reporting(page)).toBe("1");
    await page.context().close();
  });
});

describe("the timeline", () => {
  const event = (key: string) => `#timeline [data-mark-box]:has([data-target=${key}])`;

  test("the whole label answers: its tip, its source on a click, and the page as of its day by the tip's button", async () => {
    const page = await site.open();
    const opened: string[] = [];
    page.on("popup", (popup) => opened.push(popup.url()));
    await page.context().route(/^https:/, (route) => route.abort());
    const card = await boxOf(page, `${event("label-boxed-warning")} .timeline-card`);
    const mark = await boxOf(page, `${event("label-boxed-warning")} [data-point]`);
    expect(card.width).toBeGreaterThanOrEqual(159);
    expect(card.y + card.height - mark.y).toBeGreaterThanOrEqual(66);
    // At the far corner of the label, away from its mark.
    await page.mouse.move(card.x + 4, card.y + card.height - 12);
    await page.mouse.move(card.x + 8, card.y + card.height - 8);
    const tip = page.getByRole("tooltip");
    await expect.poll(async () => words(await tip.textContent())).toContain("18 Apr 2024 · FDA");
    expect(words(await tip.textContent())).toContain("FDA requires the boxed warning");
    const over = await tip.boundingBox();
    expect(over === null || over.y + over.height <= card.y || over.y >= card.y + card.height).toBe(true);
    await page.mouse.click(card.x + 8, card.y + card.height - 8);
    await expect.poll(() => opened.length).toBe(1);
    expect(new URL(page.url()).searchParams.get("known")).toBeNull();

    await page.mouse.move(card.x + 30, card.y + card.height - 12);
    await tip.getByRole("button", { name: "See the page as of this day" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("known")).toBe("2024-04-18");
    await expect
      .poll(() => page.locator("#known .day-button[aria-pressed=true]").allInnerTexts())
      .toEqual(["18 Apr 2024"]);
    // The magnified part marks the day.
    const day = middleOf(await boxOf(page, "#timeline [data-day]"));
    const [x] = middleOf(await boxOf(page, `${event("label-boxed-warning")} [data-point]`));
    expect(Math.abs(day[0] - x)).toBeLessThan(8);
    await page.context().close();
  });

  test("each day on which something came to be known has a column of its own", async () => {
    const page = await site.show();
    await page.locator("#known").scrollIntoViewIfNeeded();
    await expect
      .poll(() => page.locator("#known .day-button").allInnerTexts())
      .toEqual(["28 Nov 2023", "8 Jan 2024", "19 Jan 2024", "24 Jan 2024", "18 Apr 2024", "3 Feb 2025"]);
  });
});

describe("how many in 10,000", () => {
  test("bands end where the intervals end, beyond 100 they say how far they go, and a row answers a mouse", async () => {
    const page = await site.show("?sources=fda,penn,ghilardi");
    const row = (source: string) => `#out-of-10000 [data-mark][data-source=${source}]`;
    const dots = await boxOf(page, `${row("fda")} rect`);
    const per = dots.width / 100;
    const band = await boxOf(page, `${row("fda")} [data-range]`);
    // 5.107 to 12.334 per 10,000.
    expect((band.x - dots.x) / per).toBeCloseTo(5.1, 1);
    expect((band.x + band.width - dots.x) / per).toBeCloseTo(12.3, 1);
    expect(await page.locator(`${row("fda")} [data-filled]`).getAttribute("data-filled")).toBe("8");
    await expect
      .poll(() => page.locator("#out-of-10000 [data-mark-box][data-source=ghilardi]").textContent())
      .toContain("123");
    await page.mouse.move(dots.x + 40 * per, dots.y + 8);
    await page.mouse.move(dots.x + 50 * per, dots.y + 10);
    await expect.poll(async () => words(await page.getByRole("tooltip").textContent())).toContain("8.148");
  });
});
