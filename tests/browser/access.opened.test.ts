import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { allBut, findViolations, PHONE, RULES_OF_COLOUR } from "./access.ts";
import { type OpenOptions, openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  expect(site.complaints).toEqual([]);
});

/** Everything that opens over the page or in its bar, by the buttons that lead there. */
test.each<[string, OpenOptions, string[]]>([
  ["1366 px", {}, ["1 of 9 more", "As of today", "Share", "Download", "Save As quoted"]],
  ["dark, 1366 px", { colorScheme: "dark" }, ["1 of 9 more", "As of today", "Download"]],
  ["390 px", PHONE, ["T-cell cancer · 3 sources"]],
])("axe, %s, finds nothing wrong in what the buttons open", async (_, options, buttons) => {
  const page = await site.show("", options);
  const found: string[] = [];
  for (const name of buttons) {
    await page.getByRole("button", { name, exact: true }).press("Enter");
    const opened = page.locator(":popover-open, .as-of-strip, dialog[open]").last();
    await opened.waitFor();
    await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== "running"));
    found.push(...(await findViolations(page, null, allBut("says"))).map((violation) => `${name} ${violation}`));
    await page.keyboard.press("Escape");
  }
  expect(found).toEqual([]);
});

/** Views in the place of the page; each is opened by itself. */
const TALK = ["?present=1", "?present=4", "?present=7", "?present=1#presenter"];

test.each<[string, OpenOptions, string[] | null]>([
  ["light", {}, null],
  ["dark", { colorScheme: "dark" }, RULES_OF_COLOUR],
  ["forced colours", { forcedColors: "active" }, RULES_OF_COLOUR],
])("axe, %s, finds nothing wrong in the deck and the presenter's window", async (_, options, rules) => {
  const found: string[] = [];
  for (const view of TALK) {
    const page = await site.show(view, options);
    await page.locator(".slide h1").first().waitFor();
    found.push(...(await findViolations(page, rules)).map((violation) => `${view} ${violation}`));
  }
  expect(found).toEqual([]);
});
