import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite({ fonts: "wide" });
});
afterAll(() => site.close());

/** Words and numbers with their units that the page has drawn over two lines, in headings, paragraphs, lists and cells. */
const tornOn = (page: Page) =>
  page.evaluate(() => {
    const KEPT =
      /\bCAR\sT\b|\d\s(?:doses|patients|reports|cases|years|months|patient|people|Jan|Feb|Nov|Dec)\b|\d\s\/\s\d|\d–\u2060?\d/g;
    const torn: string[] = [];
    const blocks = "h1, h2, h3, h4, p, li, td, th, dd, dt, summary, caption, button";
    for (const block of document.querySelectorAll(blocks)) {
      if (block.closest("svg, [data-announcer], .visually-hidden") !== null) continue;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        // What stays together lies in one text; a block inside is looked at by itself.
        const parent = node.parentElement;
        if (parent?.closest(blocks) !== block) continue;
        for (const match of (node.textContent ?? "").matchAll(KEPT)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top));
          if (new Set(tops).size > 1) torn.push(`${block.tagName}: ${match[0]}`);
        }
      }
    }
    return torn;
  });

describe("no line is broken inside CAR T, a range, or between a number and its unit", () => {
  test.each([
    ["", 1366],
    ["", 390],
    ["", 320],
    ["?view=table", 390],
    ["?view=words", 320],
    ["?outcome=any&view=words", 390],
    ["?known=2023-12-15", 390],
    ["?figure=fda.tcell", 390],
  ])("%s at %d px", async (address, width) => {
    const page = await site.show(address, { viewport: { width, height: 800 } });
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    expect(await tornOn(page)).toEqual([]);
  });

  test("on every slide", async () => {
    const page = await site.show("?present=1", { viewport: { width: 1280, height: 720 }, live: false });
    for (let number = 1; number <= 9; number++) {
      await page.locator(`[data-slide="${number}"]`).first().waitFor();
      expect(await tornOn(page), `slide ${number}`).toEqual([]);
      await page.keyboard.press("ArrowRight");
    }
  });

  test("and what is copied is plain text", async () => {
    const page = await site.open();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const lead = page.locator("#view-answer .view-caveats");
    await lead.evaluate((element) => getSelection()?.selectAllChildren(element));
    await page.keyboard.press("ControlOrMeta+C");
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
      return [await read("text/plain"), await read("text/html")];
    });
    for (const text of copied) {
      expect(text).toContain("CAR T");
      expect(text).not.toMatch(/[\u00A0\u2060\u2011]|&nbsp;/);
    }
    expect(await lead.textContent()).toContain("CAR\u00A0T");
  });
});
