import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";
import { toPlainText } from "../../src/claims/words/typography.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const search = (page: Page) => new URL(page.url()).search;
const inPapers = (page: Page, figure: string) => page.locator(`#papers a[data-figure="${figure}"]`).first();

describe("the sheet of a figure", () => {
  test("opens by Enter, keeps the focus inside, and Escape gives it back to the figure", async () => {
    const page = await site.show();
    const link = inPapers(page, "fda.tcell");
    await link.focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: /^22 T-cell cancers reported/ });
    await sheet.waitFor();
    expect(search(page)).toBe("?figure=fda.tcell");
    for (let i = 0; i < 12; i++) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("dialog, body")?.tagName)).toMatch(/DIALOG|BODY/);
    expect(await page.evaluate(() => document.activeElement?.closest("main"))).toBeNull();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "hidden" });
    await expect.poll(() => search(page)).toBe("");
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("closes by Back, by a click beside it and by its button", async () => {
    const page = await site.show();
    const sheet = page.getByRole("dialog");
    const open = async () => {
      await inPapers(page, "penn.any").click();
      await sheet.waitFor();
    };
    await open();
    await page.goBack();
    await sheet.waitFor({ state: "hidden" });
    await open();
    await page.mouse.click(30, 400);
    await sheet.waitFor({ state: "hidden" });
    await open();
    await sheet.getByRole("button", { name: "Close" }).click();
    await sheet.waitFor({ state: "hidden" });
    await expect.poll(() => search(page)).toBe("");
  });

  test("opens from a mark of a chart by pointer", async () => {
    const page = await site.show();
    await page.locator('#how-often [data-mark][data-figure="penn.tcell"]').first().click();
    await page.getByRole("dialog", { name: /^1 T-cell lymphoma among 783 patients/ }).waitFor();
  });

  test("says that a figure was not public on the day, and leads back to today", async () => {
    const page = await site.show("?known=2023-12-15&figure=penn.any");
    const sheet = page.getByRole("dialog");
    await expect
      .poll(async () => toPlainText(await sheet.innerText()))
      .toContain("This figure was not public on 15 Dec 2023");
    await sheet.getByRole("button", { name: "Show everything in this file" }).click();
    await expect.poll(async () => toPlainText(await sheet.innerText())).toContain("18 of 783 patients");
  });

  test("lies within the window at the size of a phone, with targets to touch", async () => {
    const page = await site.show("?figure=fda.tcell", { viewport: { width: 390, height: 844 } });
    const sheet = page.getByRole("dialog");
    await sheet.waitFor();
    await sheet.evaluate((element) => Promise.all(element.getAnimations().map((animation) => animation.finished)));
    const box = await sheet.evaluate((element) => {
      const { left, right, bottom, top } = element.getBoundingClientRect();
      return { left, right, bottom, fits: top > 0 && element.scrollWidth <= element.clientWidth };
    });
    expect(box).toEqual({ left: 0, right: 390, bottom: 844, fits: true });
    for (const button of await sheet.getByRole("button").all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });

  test("leaves the figure lit wherever it stands, until it is let go", async () => {
    const page = await site.show("?figure=fda.tcell");
    const everywhere = page.getByRole("button", { name: /^Show everywhere on the page \(\d+\)$/ });
    expect(Number(/\d+/.exec(await everywhere.innerText())?.[0])).toBeGreaterThan(3);
    await everywhere.click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect.poll(() => opacityOf(page, "penn.any")).toBe("0.42");
    expect(await opacityOf(page, "fda.tcell")).toBe("1");
    await page.getByRole("button", { name: "Next place" }).click();
    await page.getByRole("button", { name: "Let go" }).click();
    await expect.poll(() => opacityOf(page, "penn.any")).toBe("1");
  });
});

/** How strong an element is seen, with all that it stands in. */
const strength = (locator: Locator) =>
  locator.first().evaluate((element) => {
    let product = 1;
    for (let part: Element | null = element; part !== null; part = part.parentElement) {
      product *= Number(getComputedStyle(part).opacity);
    }
    return String(product);
  });

/** How strong a figure is seen among the statements of the compared papers. */
const opacityOf = (page: Page, figure: string) => strength(inPapers(page, figure));

/** The places of the papers and their figures, to see that nothing moved; what is folded has none. */
const layout = (page: Page) =>
  page.locator("#papers").evaluate((papers) => {
    const { top } = papers.getBoundingClientRect();
    const shown = [...papers.querySelectorAll("p, a.figure")].filter((element) => element.checkVisibility());
    return shown.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y - top, width, height].map(Math.round).join(" ");
    });
  });

describe("a figure that is pointed at", () => {
  test("is lit wherever it stands, the others fade, and nothing moves", async () => {
    const page = await site.show();
    const link = inPapers(page, "fda.tcell");
    await link.scrollIntoViewIfNeeded();
    const before = await layout(page);
    await link.hover();
    await expect.poll(() => opacityOf(page, "penn.any")).toBe("0.42");
    const mark = (figure: string) => strength(page.locator(`#how-often [data-mark][data-figure="${figure}"]`));
    await expect.poll(() => mark("penn.tcell")).toBe("0.42");
    expect(await mark("fda.tcell")).toBe("1");
    expect(await layout(page)).toEqual(before);
    await page.mouse.move(2, 2);
    await expect.poll(() => opacityOf(page, "penn.any")).toBe("1");
  });

  test("is lit by the keyboard's focus as well", async () => {
    const page = await site.show();
    await page.keyboard.press("Tab");
    await inPapers(page, "penn.any").focus();
    await expect.poll(() => opacityOf(page, "fda.tcell")).toBe("0.42");
    const isLit = () => inPapers(page, "penn.any").evaluate((link) => getComputedStyle(link).boxShadow !== "none");
    await expect.poll(isLit).toBe(true);
    // The next figure is of the same source: that one is lit, and neither fades.
    await page.keyboard.press("Tab");
    await expect.poll(isLit).toBe(false);
    expect(await opacityOf(page, "penn.any")).toBe("1");
    expect(await opacityOf(page, "fda.tcell")).toBe("0.42");
  });

  test("is outlined in forced colours, and printed as it is", async () => {
    const page = await site.show("", { forcedColors: "active" });
    await inPapers(page, "fda.tcell").hover();
    const style = () => inPapers(page, "fda.tcell").evaluate((element) => getComputedStyle(element).outlineStyle);
    await expect.poll(style).toBe("solid");
    expect(await opacityOf(page, "penn.any")).toBe("1");
    await page.emulateMedia({ media: "print", forcedColors: "none" });
    expect(await opacityOf(page, "penn.any")).toBe("1");
  });

  test("of a source that is clicked stays lit, and a second click lets it go", async () => {
    const page = await site.show();
    const legend = page.locator('#papers [data-legend="penn"]');
    await legend.click();
    await page.mouse.move(2, 2);
    await expect.poll(() => opacityOf(page, "fda.tcell")).toBe("0.42");
    expect(await opacityOf(page, "penn.any")).toBe("1");
    await legend.click();
    await page.mouse.move(2, 2);
    await expect.poll(() => opacityOf(page, "fda.tcell")).toBe("1");
  });

  test("carries evidence, outcome and day in its link, for a new tab", async () => {
    const page = await site.show("?outcome=any&known=2025-03-01");
    const href = () => inPapers(page, "penn.any").getAttribute("href");
    await expect
      .poll(async () => Object.fromEntries(new URLSearchParams((await href()) ?? "")))
      .toEqual({
        outcome: "any",
        known: "2025-03-01",
        figure: "penn.any",
      });
  });
});

describe("the documents", () => {
  test("are folded, and a search in the address opens what it finds and leaves it open", async () => {
    const page = await site.show("?find=registry");
    const rows = page.locator("#sources .documents > li");
    await expect.poll(() => rows.count()).toBe(3);
    expect(await rows.first().isVisible()).toBe(true);
    const box = page.getByRole("searchbox", { name: "Find in documents" });
    await box.fill("");
    await expect.poll(() => rows.count()).toBe(49);
    await expect.poll(() => search(page)).toBe("");
    expect(await rows.first().isVisible()).toBe(true);
    const plain = await site.show();
    expect(await plain.locator("#sources .documents > li").first().isVisible()).toBe(false);
  });

  test("open by their heading with scripts off and in the table view, and are all in the handout", async () => {
    const page = await site.open("", { javaScriptEnabled: false });
    await page.locator("#sources summary").click();
    expect(await page.locator("#sources .documents > li:visible").count()).toBe(49);
    const live = await site.show("?view=table");
    await live.locator("#sources summary").click();
    expect(await live.locator("#sources tbody tr:visible").count()).toBe(49);
    const printed = await site.show();
    await printed.evaluate(() => document.documentElement.setAttribute("data-print", "handout"));
    await printed.emulateMedia({ media: "print" });
    expect(await printed.locator("#sources tbody tr:visible").count()).toBe(49);
    await page.context().close();
  });
});
