import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PANELS } from "../../src/panels/registry.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

/** Visible text of a panel. */
const words = (page: Page, id: string) => page.locator(`#${id}`).innerText();
const sources = (page: Page, name: string) =>
  page.getByRole("group", { name: "Sources", exact: true }).getByRole("checkbox", { name });
/** Whether anything that belongs to a source can be seen in a panel. */
const seesSource = (page: Page, panel: string, source: string) =>
  page.evaluate(
    ([id, key]) =>
      [...document.querySelectorAll(`#${id} [data-source="${key}"]`)].some((node) => node.getClientRects().length > 0),
    [panel, source] as const,
  );

describe("the first screen", () => {
  test("at 1366x768 shows the two findings and the matched comparison without scrolling", async () => {
    const page = await site.open();
    const boxes = [
      ...(await page.locator("#says .card").all()),
      page.locator("#how-often [data-chart]"),
      page.locator(".lead"),
      page.locator(".controls"),
    ];
    expect(boxes.length).toBe(5);
    for (const box of boxes) {
      const place = await box.boundingBox();
      expect(place?.y ?? -1).toBeGreaterThanOrEqual(0);
      expect((place?.y ?? 0) + (place?.height ?? 9_999)).toBeLessThanOrEqual(768);
    }
    await expect
      .poll(() => words(page, "says"), { timeout: 5_000 })
      .toMatch(/22[\s\S]*T-cell cancers reported after more than 27,000 doses, to 31 Dec 2023/);
    await expect.poll(() => words(page, "says"), { timeout: 5_000 }).toMatch(/T-cell lymphoma among 783 patients/);
    await page.context().close();
  });

  test.each([1920, 1366, 1024, 768, 390, 320])("at %d px wide nothing scrolls sideways", async (width) => {
    const page = await site.open("", { viewport: { width, height: 800 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    await page.context().close();
  });
});

describe("the panels", () => {
  test("are regions named by their level-2 headings, in the agreed order", async () => {
    const page = await site.open();
    expect(await page.locator("main h2").allInnerTexts()).toEqual(PANELS.map((entry) => entry.title));
    for (const entry of PANELS) {
      expect(await page.getByRole("region", { name: entry.title, exact: true }).count(), entry.title).toBe(1);
    }
    await page.context().close();
  });

  test("draw with recharts, and every chart has marks", async () => {
    const page = await site.open();
    // Icon grids answer like charts, and are drawn without a scale.
    const charts = page.locator("[data-chart]:has(.drawn)");
    const count = await charts.count();
    expect(count).toBeGreaterThanOrEqual(7);
    for (let i = 0; i < count; i++) {
      expect(await charts.nth(i).locator(".recharts-surface [data-mark]").count()).toBeGreaterThan(0);
    }
    await page.context().close();
  });
});

describe("the filter by source", () => {
  test("reaches every panel, in every view", async () => {
    const page = await site.open();
    for (const view of ["Chart", "Table", "Words"]) {
      await page.getByRole("radio", { name: view, exact: true }).check({ force: true });
      await sources(page, "FDA case reports").uncheck();
      for (const entry of PANELS) expect(await seesSource(page, entry.id, "fda"), `${view} ${entry.id}`).toBe(false);
      expect(await seesSource(page, "timeline", "penn"), view).toBe(true);
      await sources(page, "FDA case reports").check();
      expect(await seesSource(page, "how-often", "fda"), view).toBe(true);
    }
    await page.context().close();
  });

  test("works before any script has arrived, and is kept when they do", async () => {
    const page = await site.open("", { live: false });
    // A click that wakes nothing: the pointer is elsewhere.
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[name="source"][value="penn"]')?.click());
    expect(await seesSource(page, "how-often", "penn")).toBe(false);
    expect(await seesSource(page, "how-often", "fda")).toBe(true);
    await page.mouse.move(7, 7);
    await page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");
    await expect.poll(() => new URL(page.url()).search).toBe("?sources=fda");
    expect(await sources(page, "Penn trial cohort").isChecked()).toBe(false);
    expect(await seesSource(page, "how-often", "penn")).toBe(false);
    expect(await page.locator(".lead").innerText()).not.toContain("Penn");
    await page.context().close();
  });

  test("leaves axes where they are", async () => {
    const page = await site.open();
    const ticks = () => page.locator("#how-often [data-drawn=live] [data-tick]").allTextContents();
    const before = await ticks();
    expect(before).toEqual(["0", "20", "40", "60", "80"]);
    await sources(page, "Penn trial cohort").uncheck();
    expect(await ticks()).toEqual(before);
    await page.context().close();
  });

  test("adds the context studies on request, each with its own lane", async () => {
    const page = await site.open();
    await page.getByText("More sources").click();
    await sources(page, "DESCAR-T registry").check();
    await expect.poll(() => new URL(page.url()).search).toBe("?sources=fda,penn,descart");
    const lane = page.locator('#how-often [data-mark][data-source="descart"]').first();
    await lane.waitFor();
    await expect.poll(() => lane.getAttribute("aria-label")).toContain("1 of 3,066 patients");
    await page.context().close();
  });

  test("with no source says so in every panel", async () => {
    const page = await site.open("?sources=");
    for (const entry of PANELS)
      await expect.poll(() => words(page, entry.id), { timeout: 5_000 }).toContain("No source is chosen");
    await page.context().close();
  });
});

describe("outcome and view", () => {
  test("any second cancer: Penn's 18, and the FDA's place says that it does not count it", async () => {
    const page = await site.open();
    await page.getByRole("radio", { name: "Any second cancer" }).check({ force: true });
    await expect.poll(() => words(page, "says"), { timeout: 5_000 }).toMatch(/not counted by this source[\s\S]*18/);
    await expect.poll(() => words(page, "how-often"), { timeout: 5_000 }).toContain("about 230");
    await expect.poll(() => words(page, "how-often"), { timeout: 5_000 }).not.toMatch(/\b22\b/);
    await expect.poll(() => words(page, "both-right"), { timeout: 5_000 }).toContain("can be compared");
    await page.goBack();
    await expect.poll(() => words(page, "says"), { timeout: 5_000 }).toContain("22");
    await page.context().close();
  });

  test("table and words are one step away, also without scripts", async () => {
    const page = await site.open("", { javaScriptEnabled: false });
    for (const [view, visible] of [
      ["Table", ".as-table"],
      ["Words", ".as-words"],
      ["Chart", ".as-chart"],
    ] as const) {
      await page.getByRole("radio", { name: view, exact: true }).check({ force: true });
      expect(await page.locator(`#how-often ${visible}`).last().isVisible(), view).toBe(true);
    }
    await page.context().close();
  });

  test("a link reopens the same view", async () => {
    const page = await site.open("?sources=penn&outcome=any&view=table&utm=kept");
    expect(await page.getByRole("radio", { name: "Table", exact: true }).isChecked()).toBe(true);
    expect(await page.locator("#how-often table").isVisible()).toBe(true);
    await page.getByRole("radio", { name: "Words", exact: true }).check({ force: true });
    await expect.poll(() => new URL(page.url()).search).toBe("?sources=penn&outcome=any&view=words&utm=kept");
    await page.context().close();
  });

  test("a bad value is named, and the default is shown", async () => {
    const page = await site.open("?outcome=death&known=2024-02-31");
    const line = page.locator(".url-problems");
    expect(await line.innerText()).toMatch(/outcome=“death”[\s\S]*known=“2024-02-31”/);
    await line.getByRole("button", { name: "Dismiss" }).click();
    await expect.poll(() => line.count()).toBe(0);
    await page.context().close();
  });
});

describe("the sheet of a figure", () => {
  test("a click before the scripts is not lost", async () => {
    const page = await site.open("", { live: false });
    await page.locator('#says a[data-figure="fda.tcell"]').first().click();
    await expect.poll(() => page.getByRole("dialog").innerText()).toContain("22 of more than 27,000 doses");
    await page.context().close();
  });
});

describe("known by", () => {
  test("hides what was published later, and says so", async () => {
    const page = await site.open();
    await page.getByLabel("Known by").fill("2024-03-01");
    await expect.poll(() => new URL(page.url()).search).toBe("?known=2024-03-01");
    await expect.poll(() => words(page, "says"), { timeout: 5_000 }).toContain("not public yet on 1 Mar 2024");
    await expect.poll(() => words(page, "seen"), { timeout: 5_000 }).not.toContain("783");
    await expect.poll(() => words(page, "timeline"), { timeout: 5_000 }).not.toContain("requires the boxed warning");
    await page.getByRole("button", { name: "Show everything" }).click();
    await expect.poll(() => words(page, "seen"), { timeout: 5_000 }).toContain("783");
    await page.context().close();
  });
});

test("no request leaves for anybody else", async () => {
  const page = await site.open("", { live: false });
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  await page.reload();
  await page.mouse.move(9, 9);
  await page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");
  expect([...hosts]).toEqual([site.origin]);
  await page.context().close();
});
