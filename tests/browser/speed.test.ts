import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toPlainText } from "../../src/claims/words/typography.ts";
import { panelsOf } from "../../src/panels/registry.ts";
import { realFile as file } from "../fixtures/realEvidence.ts";
import { differingPixels } from "./pixels.ts";
import { goLive, newContext, openSite, type Site } from "./site.ts";

/** Kilobytes after brotli, as a host sends them. */
const kilobytes = (path: string) => brotliCompressSync(readFileSync(path)).length / 1000;

const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A page whose scripts do not come before they are let go, and what it asked for, by path. */
async function openHeld(path = "", viewport = { width: 1366, height: 768 }) {
  const page = await (await newContext(site.browser, { viewport })).newPage();
  const asked: string[] = [];
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.route("**/assets/*.js", async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(`${site.origin}/${path}`);
  return { page, asked, letGo };
}

/** Every view has been laid out. */
const isWhole = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>(".view")].every(
      (view) => getComputedStyle(view).contentVisibility === "visible",
    ),
  );

describe("bytes", () => {
  it("are at most 40 kB in one request until every mark of the first view is visible", () => {
    const page = readFileSync("dist/index.html", "utf8");
    const firstView = page.slice(0, page.indexOf('<section id="view-compare"'));
    expect(firstView.length).toBeGreaterThan(10_000);
    expect(brotliCompressSync(firstView).length / 1000).toBeLessThan(40);
  });

  it("are at most 60 kB for the page as a whole, with every table and word", () => {
    expect(kilobytes("dist/index.html")).toBeLessThan(60);
  });

  // 1.3 times the scripts of a page with plain recharts (185 kB); `npm run bench` compares the two in one run.
  it("are at most 240.5 kB of scripts once live", async () => {
    const { page, asked, letGo } = await openHeld();
    letGo();
    await goLive(page);
    const scripts = [...new Set(asked.filter((path) => path.endsWith(".js")))];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, path) => sum + kilobytes(`dist${path}`), 0)).toBeLessThan(240.5);
    await page.context().close();
  });

  it("of the evidence file hold no white space", () => {
    const [sent = ""] = readdirSync("dist/assets").filter((name) => name.startsWith("evidence-"));
    expect(readFileSync(`dist/assets/${sent}`, "utf8")).not.toMatch(/\n/);
  });
});

describe("before any script", () => {
  it("every chart shows its marks, from the page alone", async () => {
    const { page, asked } = await openHeld();
    const first = asked.filter((path) => !path.endsWith(".js") && !/icon/.test(path));
    expect(first).toEqual(["/"]);
    const names = await page
      .locator("[data-snapshot]")
      .evaluateAll((boxes) => [...new Set(boxes.map((box) => box.getAttribute("data-snapshot") ?? ""))]);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const marks = page.locator(`[data-snapshot="${name}"][data-size=page] [data-mark]`);
      expect(await marks.count(), name).toBeGreaterThan(0);
    }
    await page.context().close();
  });

  it("every panel is there with its words and tables, also where scripts are off", async () => {
    const page = await site.open("", { javaScriptEnabled: false });
    for (const { id } of panelsOf(file)) {
      const panel = page.locator(`#${id}`);
      expect(await panel.locator("h3").first().isVisible(), id).toBe(true);
      // Off until it is asked, and without scripts nothing can ask.
      if (id === "public-database") continue;
      expect(await panel.locator("table").count(), id).toBeGreaterThan(0);
      expect(await panel.locator(".words li").count(), id).toBeGreaterThan(0);
    }
    for (const source of file.sources.filter((entry) => entry.shownByDefault)) {
      await expect
        .poll(async () => toPlainText(await page.locator("#view-answer .view-caveats").innerText()))
        .toContain(`${source.shortName}: ${source.caveat}`);
    }
    await page.context().close();
  });

  it("boxes filter and radio buttons change the view, where scripts are off", async () => {
    const page = await site.open("", { javaScriptEnabled: false });
    const [first, second] = file.sources.map((source) => source.id);
    const row = (source: string | undefined) => page.locator(`#how-often tr[data-source="${source}"]`).first();
    await page.locator("input[name=view][value=table]").check({ force: true });
    expect(await row(first).isVisible()).toBe(true);
    expect(await page.locator("#how-often .as-chart").first().isVisible()).toBe(false);
    await page.locator(`input[name=source][value="${first}"]`).uncheck();
    expect(await row(first).isVisible()).toBe(false);
    expect(await row(second).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe("going live", () => {
  it("keeps what was ticked, chosen and focused before the scripts came", async () => {
    const { page, letGo } = await openHeld();
    const [first] = file.sources.map((source) => source.id);
    const box = page.locator(`input[name=source][value="${first}"]`);
    await box.uncheck();
    await page.locator("input[name=outcome]").nth(1).check({ force: true });
    letGo();
    await goLive(page);
    expect(await box.isChecked()).toBe(false);
    expect(await page.locator("input[name=outcome]").nth(1).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("outcome");
    await expect.poll(() => new URL(page.url()).search).toContain(`outcome=${file.outcomes[1]?.id}`);
    await expect.poll(() => new URL(page.url()).search).toContain("sources=");
    await page.context().close();
  });

  it("keeps the place to which one had scrolled", async () => {
    const { page, letGo } = await openHeld();
    await isWhole(page);
    await page.evaluate(() => scrollTo(0, 1500));
    letGo();
    await goLive(page);
    expect(await page.evaluate(() => scrollY)).toBe(1500);
    await page.context().close();
  });

  it("leaves links to the browser before it, so that a figure opens by its address", async () => {
    const { page, letGo } = await openHeld();
    await page.locator("#says a.figure").first().click();
    letGo();
    await page.locator("dialog[open]").waitFor();
    expect(new URL(page.url()).searchParams.has("figure")).toBe(true);
    await page.context().close();
  });

  it("moves nothing", async () => {
    const { page, letGo } = await openHeld();
    await page.evaluate(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const found = "shift" in window && typeof window.shift === "number" ? window.shift : 0;
          Object.assign(window, { shift: found + ("value" in entry ? Number(entry.value) : 0) });
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    letGo();
    await goLive(page);
    await isWhole(page);
    expect(await page.evaluate(() => ("shift" in window ? Number(window.shift) : NaN))).toBeLessThan(0.01);
    await page.context().close();
  });

  it.each(WINDOWS)("changes nothing that is seen at $width x $height", async (viewport) => {
    const { page, letGo } = await openHeld("", viewport);
    await isWhole(page);
    const shot = async () => PNG.sync.read(await page.screenshot({ animations: "allow" }));
    const before = await shot();
    letGo();
    await goLive(page);
    // Where the browser paints in tiles, a rounded corner at the edge of one may come out a shade different.
    await expect.poll(async () => differingPixels(before, await shot()), { timeout: 20_000 }).toBeLessThan(100);
    await page.context().close();
  });
});

/** The comparison shows every source whatever is chosen in the bar, unless it is told to keep to it. */
const CHOSEN = "?compare=chosen";

describe("a change of the view", () => {
  it("lays out anew: what is switched off leaves no hole", async () => {
    const page = await site.open(CHOSEN);
    const lanes = () => page.locator("#how-often [data-chart]").first().locator("[data-drawn=live] [data-mark]");
    await page.locator("#how-often").scrollIntoViewIfNeeded();
    await expect.poll(() => lanes().count()).toBeGreaterThan(0);
    const [first] = file.sources.map((source) => source.id);
    const before = await lanes().count();
    await page.locator(`input[name=source][value="${first}"]`).uncheck();
    await expect.poll(() => page.locator(`#how-often [data-source="${first}"]`).count()).toBe(0);
    expect(await lanes().count()).toBeLessThan(before);
    await page.context().close();
  });

  it("is on the screen in the very frame that answers its control, and a moment later where nobody looks", async () => {
    const page = await site.open(CHOSEN);
    const [first] = file.sources.map((source) => source.id);
    const shown = await page.evaluate(async (id) => {
      const left = (where: string) => document.querySelectorAll(`${where} [data-source~="${id}"]`).length;
      document.querySelector<HTMLInputElement>(`.bar input[name=source][value="${id}"]`)?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return {
        seen: left("#matched .as-chart"),
        hidden: left("#matched .as-table"),
        below: left("#how-often .as-chart"),
      };
    }, first);
    expect(shown.seen).toBe(0);
    expect(shown.hidden).toBeGreaterThan(0);
    expect(shown.below).toBeGreaterThan(0);
    const late = page.locator(`:is(#matched .as-table, #how-often .as-chart) [data-source~="${first}"]`);
    await expect.poll(() => late.count()).toBe(0);
    await page.context().close();
  });

  it("and the way back leave every chart drawn, those never seen as well", async () => {
    const page = await site.open();
    const marks = () =>
      page
        .locator("[data-chart]")
        .evaluateAll((charts) =>
          charts.map((chart) => chart.querySelectorAll('[data-mark]:not([data-size="narrow"] *)').length),
        );
    const before = await marks();
    expect(before.filter((count) => count === 0)).toEqual([]);
    const box = page.locator("input[name=source]").first();
    await box.uncheck();
    await expect.poll(marks).not.toEqual(before);
    await box.check();
    await expect.poll(marks).toEqual(before);
    await page.context().close();
  });

  it("is whole for a picture of the page a moment later", async () => {
    const page = await site.open();
    await page.locator("input[name=outcome]").nth(2).check({ force: true });
    await isWhole(page);
    await page.context().close();
  });
});

it("leaves the console empty", () => {
  expect(site.complaints).toEqual([]);
});
