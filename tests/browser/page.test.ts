import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { panelsOf } from "../../src/panels/registry.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { layOutAll } from "./access.ts";
import { FONT_SETS, openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const search = (page: Page) => new URL(page.url()).search;
const views = (page: Page) => page.getByRole("navigation", { name: "Views" });
const sources = (page: Page) => page.getByRole("group", { name: "Sources", exact: true });
const isInView = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight / 2;
  });

describe.each(FONT_SETS)("with the %s fonts", (fonts) => {
  let dressed: Site;
  beforeAll(async () => {
    dressed = await openSite({ fonts });
  });
  afterAll(() => dressed.close());

  test.each([
    [1366, 768],
    [1280, 720],
  ])("at %d x %d the bar takes two rows, and the verdict stands under it", async (width, height) => {
    const page = await dressed.show("", { viewport: { width, height } });
    const bar = await page.locator(".bar").boundingBox();
    expect(bar?.height ?? Infinity).toBeLessThanOrEqual(96);
    const verdict = await page.locator("#view-answer h2").boundingBox();
    expect(verdict?.y ?? 0).toBeGreaterThan(bar?.height ?? Infinity);
    expect((verdict?.y ?? Infinity) + (verdict?.height ?? 0)).toBeLessThan(height / 2);
  });

  test.each([
    [320, 640],
    [390, 844],
    [683, 384],
    [820, 1180],
    [960, 540],
    [1024, 768],
    [1366, 768],
    [1920, 1080],
  ])(
    "at %d x %d the controls in view take at most a fifth, with two sources and the outcome at hand",
    async (width, height) => {
      const page = await dressed.show("", { viewport: { width, height } });
      await page.mouse.wheel(0, 1_000);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
      const covered = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll(".bar, .views, .bar-controls")].map((one) =>
          one.getBoundingClientRect(),
        );
        const rows = Array.from({ length: innerHeight }, (_, y) =>
          boxes.some(({ top, bottom }) => top <= y && y < bottom),
        );
        return rows.filter(Boolean).length;
      });
      expect(covered).toBeGreaterThan(0);
      expect(covered).toBeLessThanOrEqual(height / 5);
      await sources(page).getByRole("checkbox", { name: "FDA case reports" }).click();
      await expect.poll(() => search(page)).toContain("sources=penn");
      await sources(page).getByRole("checkbox", { name: "FDA case reports" }).click();
      const pill = page.locator(".pill");
      if (await pill.isVisible()) await pill.click();
      await page.getByRole("radio", { name: "Any second cancer" }).and(page.locator(":visible")).last().click();
      await expect.poll(() => search(page)).toContain("outcome=any");
    },
  );

  // There are six views now, and not five: the patients' own and every source of Compare came later. Wide letters break
  // more lines.
  test.each([
    [1366, fonts === "narrow" ? 6_300 : 6_750],
    [390, fonts === "narrow" ? 13_000 : 13_900],
  ])("at %d px wide the page with its details folded is at most %d px high", async (width, most) => {
    const page = await dressed.show("", { viewport: { width, height: 800 } });
    await layOutAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most);
  });

  test.each([1366, 820, 390])(
    "at %d px wide no line breaks inside a name or between a number and its unit",
    async (width) => {
      const page = await dressed.show("", { viewport: { width, height: 800 } });
      await layOutAll(page);
      const broken = await page.$$eval(".view-caveats, .panel-note, .event-text, .paper-title", (elements) =>
        elements.flatMap((element) => {
          const found: string[] = [];
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            for (const match of (node.textContent ?? "").matchAll(/CAR\sT\b|\d+\s(?:doses|patients)/g)) {
              const range = document.createRange();
              range.setStart(node, match.index);
              range.setEnd(node, match.index + match[0].length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
              if (lines.size > 1) found.push(`${match[0]}: ${node.textContent ?? ""}`);
            }
          }
          return found;
        }),
      );
      expect(broken).toEqual([]);
    },
  );

  test("at 820 px wide the words of every drawing are at least 10 px", async () => {
    const page = await dressed.show("", { viewport: { width: 820, height: 1180 } });
    await layOutAll(page);
    // A chart is drawn for the window once it is near the screen.
    for (const chart of await page.locator("main .as-chart [data-chart]:visible").all()) {
      await chart.scrollIntoViewIfNeeded();
      await expect.poll(() => chart.locator("[data-drawn=snapshot]").count()).toBe(0);
    }
    const small = () =>
      page.$$eval("main .as-chart svg text", (texts) =>
        texts.flatMap((text) => {
          const svg = text.closest("svg");
          if (!(svg instanceof SVGSVGElement) || !text.checkVisibility() || svg.viewBox.baseVal.width === 0) return [];
          const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
          const pixels = parseFloat(getComputedStyle(text).fontSize) * scale;
          return pixels < 10 ? [`${pixels.toFixed(1)}: ${text.textContent}`] : [];
        }),
      );
    await expect.poll(small).toEqual([]);
  });

  test("nothing scrolls sideways, from 1920 to 320 px wide", async () => {
    const page = await dressed.show();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const width of [1920, 1366, 1024, 820, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(wide, { message: `${width} px` }).toBe(0);
    }
  });
});

/** In the order of the page; what is told to patients is called as the evidence file says. */
const VIEWS = [
  ["answer", "Answer"],
  ["compare", "Compare"],
  ["why", "Why they differ"],
  ["timeline", "Timeline"],
  ["patients", "Patients"],
  ["sources", "Sources"],
] as const;

/** The panels of the views, with what they are headed by under T-cell cancer and the sources of the debate. */
const HEADINGS = [
  ["answer", "says", "As quoted: two counts of different things"],
  ["answer", "matched", "T-cell cancers per 10,000: the same kind of cancer"],
  ["answer", "reasons", "What is behind this answer"],
  ["compare", "out-of-10000", "How many in 10,000?"],
  ["compare", "both-right", "Can both be right?"],
  ["compare", "how-often", "Every source that counted it"],
  ["compare", "public-database", "Reports in the FDA’s public database"],
  ["why", "ledger", "Do they count the same thing?"],
  ["why", "tested", "Was the therapy’s gene in the cancer?"],
  ["why", "onset", "When did they appear?"],
  ["why", "causes", "What is said to cause them"],
  ["why", "differs", "What the articles got wrong, or left out"],
  ["timeline", "timeline", "2017 to 2025"],
  ["timeline", "known", "Who knew what, when"],
  ["patients", "plain-words", "In plain words"],
  ["sources", "papers", "The compared papers"],
  ["sources", "counts", "Why 22, about 20, 19, 17, 13 and 38 are all in print"],
  ["sources", "benefit", "Benefit and known harms"],
  ["sources", "cautions", "All cautions, and how intervals are computed"],
  ["sources", "sources", "All documents"],
] as const;

describe("the six views", () => {
  test("are regions that the navigation leads to, and it marks the one on screen", async () => {
    const page = await site.show();
    for (const [id, name] of VIEWS) {
      await views(page).getByRole("link", { name, exact: true }).click();
      await expect.poll(() => isInView(page, `#view-${id}`)).toBe(true);
      await expect.poll(() => views(page).locator("[aria-current]").allInnerTexts()).toEqual([name]);
      expect(await page.getByRole("region", { name, exact: true }).count()).toBeGreaterThan(0);
      expect(await page.locator(`#view-${id} > h2`).innerText()).toMatch(/\S/);
    }
  });

  test("hold the panels that the evidence file names, each a region named by its heading", async () => {
    const page = await site.show();
    expect(HEADINGS.map(([, id]) => id)).toEqual(panelsOf(realFile).map(({ id }) => id));
    for (const [view, id, heading] of HEADINGS) {
      const region = page.locator(`#view-${view}`).getByRole("region", { name: heading, exact: true });
      expect(await region.getAttribute("id")).toBe(id);
      expect(await region.getByRole("heading", { level: 3, name: heading, exact: true }).count(), heading).toBe(1);
    }
  });

  test("a link to a panel opens there, and one to a panel that has moved at its new place", async () => {
    for (const [hash, panel] of [
      ["#ledger", "#ledger"],
      ["#seen", "#ledger"],
    ]) {
      const page = await site.show(hash);
      await expect.poll(() => isInView(page, panel ?? "")).toBe(true);
    }
  });
});

describe("the controls", () => {
  test("write the address, and Back undoes each", async () => {
    const page = await site.show();
    await page.getByRole("radio", { name: "Any second cancer" }).check({ force: true });
    await expect.poll(() => search(page)).toBe("?outcome=any");
    await sources(page).getByRole("checkbox", { name: "FDA case reports" }).uncheck();
    await expect.poll(() => search(page)).toBe("?outcome=any&sources=penn,precart");
    await page.goBack();
    await page.goBack();
    await expect.poll(() => search(page)).toBe("");
    await expect.poll(() => page.getByRole("radio", { name: "T-cell cancer" }).isChecked()).toBe(true);
  });

  test("offer the other sources behind a button, one by one and as presets", async () => {
    const page = await site.show();
    await page.getByRole("button", { name: "1 of 9 more" }).click();
    await sources(page).getByRole("checkbox", { name: "DESCAR-T registry" }).check();
    await expect.poll(() => search(page)).toBe("?sources=fda,penn,descart,precart");
    await page.getByRole("radio", { name: "Everything" }).check({ force: true });
    await expect.poll(() => sources(page).getByRole("checkbox", { checked: true }).count()).toBe(11);
    await page.getByRole("radio", { name: "This debate" }).check({ force: true });
    await expect.poll(() => search(page)).toBe("");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("radio", { name: "Everything" }).count()).toBe(0);
  });

  test("close a menu when the focus goes on, and reach its last choice from the button with ArrowUp", async () => {
    const page = await site.show();
    const button = page.getByRole("button", { name: "Download", exact: true });
    await button.focus();
    const choices = page.locator(".bar .menu-list:popover-open :is(button, a)");
    await page.keyboard.press("Enter");
    await choices.last().waitFor();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => choices.last().evaluate((choice) => choice === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    await expect.poll(() => choices.count()).toBe(0);
  });

  test("are in a sheet on a phone, behind a button that says what is shown", async () => {
    const page = await site.show("?known=2025-02-10", { viewport: { width: 390, height: 844 } });
    const pill = page.getByRole("button", { name: /T-cell cancer · 3 sources · 10 Feb 2025/ });
    await pill.click();
    const sheet = page.getByRole("dialog");
    for (const name of ["Sources", "View as", "Outcome"]) {
      await sheet.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      expect(await sheet.getByRole("group", { name, exact: true }).count(), name).toBe(1);
    }
    await sheet.getByRole("button", { name: "More", exact: true }).click();
    for (const name of ["Share", "Download", "Present"]) {
      const box = await sheet.getByRole("button", { name, exact: true }).boundingBox();
      expect(box?.height ?? 0, name).toBeGreaterThanOrEqual(44);
    }
    await sheet.getByRole("button", { name: "Outcome", exact: true }).click();
    await sheet.getByRole("radio", { name: "Any second cancer" }).check({ force: true });
    await expect.poll(() => search(page)).toContain("outcome=any");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /Any second cancer · 3 sources/ }).waitFor();
  });
});

describe("links", () => {
  test("to figures keep outcome, sources and day, so that a new tab shows the same", async () => {
    const page = await site.show("?outcome=any&sources=penn&known=2025-02-10");
    const links = await page
      .locator("a.figure")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const parameters = new URLSearchParams(link);
      expect([parameters.get("outcome"), parameters.get("sources"), parameters.get("known")], link).toEqual([
        "any",
        "penn",
        "2025-02-10",
      ]);
    }
  });

  test("reopen the same view, and a bad value is named and falls to its default", async () => {
    const page = await site.show("?sources=penn&outcome=death&view=table&utm=kept");
    expect(await page.getByRole("radio", { name: "Table", exact: true }).isChecked()).toBe(true);
    expect(await page.getByRole("radio", { name: "T-cell cancer" }).isChecked()).toBe(true);
    const line = page.locator(".url-problems");
    expect(await line.innerText()).toMatch(/outcome=“death”/);
    await line.getByRole("button", { name: "Dismiss" }).click();
    await expect.poll(() => line.count()).toBe(0);
  });

  test("to a figure that was not public on the day say so", async () => {
    const page = await site.show("?figure=penn.tcell&known=2024-01-10");
    await page.getByRole("dialog").getByText("was not public on 10 Jan 2024").waitFor();
  });
});

test("leaving the slides gives the focus back to Present", async () => {
  const page = await site.show();
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.locator("main [data-slide]").first().waitFor();
  // The slides are in full screen by now, or not yet: there Escape would be the browser's own, and the slides stay.
  await page.mouse.move(400, 300);
  await page.mouse.move(420, 320);
  await page.getByRole("button", { name: "Exit", exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Present");
});

test("no request leaves for anybody else", async () => {
  const page = await site.open("", { live: false });
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");
  expect([...hosts]).toEqual([site.origin]);
  await page.context().close();
});
