import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(() => expect(site.complaints).toEqual([]));

type Box = { x: number; y: number; width: number; height: number };

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
  return (await tip.innerText()).replace(/\s+/g, " ").trim();
}

describe("a mouse over a mark", () => {
  test("gets its tip", async () => {
    const page = await site.show("");
    const point = page.locator('[data-mark][data-source="penn"] [data-point]:visible').first();
    await pointAt(page, point);
    expect(await readTip(page, point)).toMatch(/^Penn trial cohort.*783 patients/);
    await page.mouse.move(2, 2, { steps: 3 });
    await page.locator(".tip").waitFor({ state: "detached" });
  });
});
