import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Counts = { heap: number; nodes: number; listeners: number };

/** What the page holds once two counts in a row agree: panels follow the controls when there is time. */
async function count(page: Page, session: CDPSession): Promise<Counts> {
  const read = async () => {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const metric = (name: string) => metrics.find((entry) => entry.name === name)?.value ?? NaN;
    return { heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), listeners: metric("JSEventListeners") };
  };
  let last = await read();
  await expect
    .poll(
      async () => {
        const before = last;
        last = await read();
        return [last.heap > before.heap * 0.999, last.nodes === before.nodes, last.listeners === before.listeners];
      },
      { timeout: 60_000 },
    )
    .toEqual([true, true, true]);
  return last;
}

/** Brings every chart near the window until it is drawn: it is the build's picture before, and has no listeners. */
async function drawEveryChart(page: Page) {
  const waiting = page.locator("[data-drawn=snapshot]:visible");
  await expect
    .poll(
      async () => {
        const count = await waiting.count();
        if (count > 0) await waiting.first().scrollIntoViewIfNeeded();
        return count;
      },
      { timeout: 60_000 },
    )
    .toBe(0);
  await page.evaluate(() => window.scrollTo(0, 0));
}

/**
 * One change after the other, each on the screen before the next. The round ends where it began, so that what the page
 * holds can be compared.
 */
async function change(page: Page, times: number) {
  await page.evaluate(async (rounds) => {
    const drawn = async () => {
      do await new Promise(requestAnimationFrame);
      while (document.documentElement.dataset["live"] !== "yes");
    };
    const inputs = [
      ...[...document.querySelectorAll<HTMLInputElement>("input[name=source]")]
        .slice(0, 4)
        .flatMap((box) => [box, box]),
      ...document.querySelectorAll<HTMLInputElement>("input[name=outcome], input[name=view]"),
    ];
    for (let i = 0; i < rounds; i++) {
      inputs[i % inputs.length]?.click();
      await drawn();
    }
    for (const first of ["input[name=outcome]", "input[name=view]"]) {
      document.querySelector<HTMLInputElement>(first)?.click();
      await drawn();
    }
  }, times);
}

/** What differs by a few is what has not settled yet; a leak of one element or listener a change or a slide would add 42. */
const FEW = 20;

describe("nothing is left behind", () => {
  test("by 42 changes of the filter", async () => {
    const { page, context, go, complaints, close } = await visit(site);
    await go();
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await drawEveryChart(page);
    // The first rounds fill what stays: compiled code, and the caches of the chart library's selectors.
    await change(page, 42);
    const before = await count(page, session);
    await change(page, 42);
    const after = await count(page, session);
    expect(after.heap / before.heap, JSON.stringify({ before, after })).toBeLessThan(1.15);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + FEW);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + FEW);
    expect(complaints).toEqual([]);
    await close();
  }, 400_000);

  test("by 5 passes through the deck", async () => {
    const { page, context, go, complaints, close } = await visit(site);
    await go("?present=1");
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/present=2\b/);
    const goToFirst = async () => {
      await page.keyboard.press("Home");
      await page.waitForURL(/present=1\b/);
      await page.locator('main [data-slide="1"]').waitFor();
    };
    const slides = Number((await page.locator(".slide-position").first().textContent())?.split("/")[1]);
    expect(slides).toBeGreaterThan(1);
    const pass = async () => {
      await goToFirst();
      for (let number = 2; number <= slides; number++) {
        await page.keyboard.press("ArrowRight");
        await page.locator(`main [data-slide="${number}"]`).waitFor();
      }
    };
    // As above: what fills once is filled first.
    for (let i = 0; i < 5; i++) await pass();
    await goToFirst();
    const before = await count(page, session);
    for (let i = 0; i < 5; i++) await pass();
    await goToFirst();
    const after = await count(page, session);
    expect(after.heap / before.heap, JSON.stringify({ before, after })).toBeLessThan(1.15);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + FEW);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + FEW);
    expect(complaints).toEqual([]);
    await close();
  }, 400_000);
});
