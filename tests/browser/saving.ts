import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** A menu that was opened, by the name of its button. */
export async function openMenu(page: Page, menu: string): Promise<Locator> {
  await page.getByRole("button", { name: menu, exact: true }).click();
  // By its attributes: to find a role the whole page is asked each time, which takes as long as to save a picture.
  const list = page.locator(`[role=group][aria-label=${JSON.stringify(menu)}]`);
  await list.waitFor();
  // It has the focus before it is placed, and is seen from then on.
  await expect.poll(() => list.evaluate((box) => getComputedStyle(box).opacity)).toBe("1");
  return list;
}

/** The file that something saves. */
export async function savedBy(page: Page, act: () => Promise<unknown>) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Makes a choice in an open menu, folded or not, and gives the saved file's name and bytes; the page says what was saved. */
export async function saveFrom(list: Locator, choice: RegExp) {
  const page = list.page();
  const button = list.locator("button", { hasText: choice }).first();
  const inside = page.locator("button", { hasText: choice });
  const fold = list.locator("details:not([open])", { has: inside }).locator("summary");
  if ((await fold.count()) > 0) await fold.click();
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  const name = download.suggestedFilename();
  const bytes = readFileSync(await download.path());
  await page.locator("[role=status]", { hasText: `Saved ${name}.` }).waitFor();
  return { name, bytes };
}

/** The same in a menu that is opened for it, and closed. */
export async function save(page: Page, menu: string, choice: RegExp, prepare?: (list: Locator) => Promise<unknown>) {
  const list = await openMenu(page, menu);
  await prepare?.(list);
  const saved = await saveFrom(list, choice);
  await page.keyboard.press("Escape");
  return saved;
}
