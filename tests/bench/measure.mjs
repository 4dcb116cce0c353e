import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { launchOptions } from "../../src/setup/browser.mjs";
import { serve } from "../serve.mjs";

/** How the machine and the network are slowed down. Bytes for each second, delay in milliseconds. */
export const PROFILES = {
  desk: { cpu: 1, network: null },
  "4x": { cpu: 4, network: { latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 5e6 / 8, offline: false } },
};

const observePage = readFileSync(new URL("./observePage.js", import.meta.url), "utf8");
/** No step may take longer; one that does is reported, and the next begins. */
const STEP_TIMEOUT_MS = 45_000;
const QUIET_MS = 1000;
const FRAME_MS = 1000 / 60;
const FINGER_DOWN_MS = 60;
/** Its multiples fall evenly between whole numbers, so that clicks come at any part of a frame. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Opens pages in one browser and measures them. A target is `{ name, directory, query, ready, seen, live }`: `ready`
 * counts elements by selector that make all marks (left out where the page says so itself), `seen` selects a text painted
 * in one frame with the marks of the first screen, `live` tells that the page says when its scripts have taken over.
 */
export async function openBench(targets) {
  const options = launchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, "--enable-precise-memory-info", "--js-flags=--expose-gc"],
  });
  const folders = [...new Set(targets.map(({ directory }) => directory))];
  const servers = await Promise.all(folders.map((folder) => serve(folder)));
  const originOf = ({ directory }) => servers[folders.indexOf(directory)].origin;

  /** Goes to the page and waits until it is live and at rest. */
  async function arrive(page, target) {
    await page.goto(`${originOf(target)}/${target.query ?? ""}`, { waitUntil: "commit" });
    await page.waitForFunction(() => __bench.ready > 0);
    if (target.live === true) {
      await page.waitForFunction(() => document.documentElement.dataset.live === "yes");
    }
    await page.waitForFunction(
      (quiet) =>
        performance.now() - Math.max(__bench.ready, ...__bench.long.map(([start, length]) => start + length)) > quiet,
      QUIET_MS,
      { polling: 100 },
    );
  }

  async function open(target, profile, control) {
    // uPlot refuses the language that a browser without one gives.
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1366, height: 768 } });
    // Its copy for use offline is made once, some seconds after the page is live, and would be measured with a control.
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_TIMEOUT_MS);
    const session = await context.newCDPSession(page);
    const slowDown = () => session.send("Emulation.setCPUThrottlingRate", { rate: PROFILES[profile].cpu });
    await session.send("Network.enable");
    const { network } = PROFILES[profile];
    if (network !== null) {
      await session.send("Network.emulateNetworkConditions", { ...network, connectionType: "wifi" });
    }
    // What is slowed down is the page's answer to a control, not the way there.
    if (control === undefined) await slowDown();
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const watched = {
      ready: target.ready,
      seen: target.seen,
      control: control?.selector,
      isPointed: control?.isPointed === true,
      saysApplied: target.ready === undefined || target.saysApplied === true,
      quiet: target.live === true ? 500 : 120,
    };
    await page.addInitScript(`window.__benchCfg=${JSON.stringify(watched)};${observePage}`);
    try {
      await arrive(page, target);
    } catch (error) {
      await context.close();
      throw error;
    }
    return { context, page, session, asked, slowDown };
  }

  /** Ends a step that takes too long, whatever it waits for. */
  async function within(what, opening, work) {
    const opened = await opening;
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${what}: not done in ${STEP_TIMEOUT_MS / 1000} s`)), STEP_TIMEOUT_MS);
    });
    try {
      return await Promise.race([work(opened), late]);
    } finally {
      clearTimeout(timer);
      await opened.context.close();
    }
  }

  async function measureMemory({ page, session }) {
    await session.send("HeapProfiler.enable");
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    return { heap: usedSize / 1048576, nodes: await page.evaluate(() => document.querySelectorAll("*").length) };
  }

  return {
    version: browser.version(),

    /** One cold load, until the page is live and at rest. */
    load: (target, profile) =>
      within(`${target.name}, load`, open(target, profile), async (opened) => {
        const seen = await opened.page.evaluate(() => {
          // A mark is seen when it is painted, not when it is in the document.
          const marks = Math.max(__bench.ready, __bench.fcp, __bench.seen);
          const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
          return { ...__bench, marks, scriptsBefore: scripts.filter(({ startTime }) => startTime < marks).length };
        });
        const { fcp, lcp, marks, shift, scriptsBefore } = seen;
        const long = seen.long.filter(([start, length]) => start + length > fcp);
        return {
          lcp,
          marks,
          shift,
          scriptsBefore,
          blocking: long.reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0),
          asked: opened.asked,
          ...(await measureMemory(opened)),
        };
      }),

    /**
     * Uses a control so many times: clicks what the selector finds in turn, points at it, or moves a slider by one step. Gives
     * the time of each, from the input to the frame in which everything on the screen has its final form.
     */
    use: (target, profile, control, times) =>
      within(`${target.name}, ${control.name}`, open(target, profile, control), async (opened) => {
        const { page, slowDown } = opened;
        const found = page.locator(control.selector);
        const isSlider = (await found.first().getAttribute("type")) === "range";
        await page.mouse.move(2, 2);
        await slowDown();
        const labels = page.locator(`label:has(${control.selector})`);
        const clicked = (await labels.count()) > 0 ? labels : found;
        if (control.isPointed) await found.first().scrollIntoViewIfNeeded();
        const count = isSlider ? 1 : Math.min(2, await clicked.count());
        for (let i = 0; i < times + 2; i += 1) {
          const answered = page.evaluate(() => new Promise((resolve) => (__bench.answered = resolve)));
          // A finger is down for a while; the answer is counted from when it comes up.
          const delay = FINGER_DOWN_MS + FRAME_MS * ((i * GOLDEN) % 1);
          if (control.isPointed) await found.nth((i + 1) % count).hover();
          else if (isSlider) await found.first().press(i % 4 < 2 ? "ArrowLeft" : "ArrowRight", { delay });
          else await clicked.nth((i + 1) % count).click({ delay });
          await answered;
        }
        // The first two find the code of the page cold.
        const answers = await page.evaluate(() => __bench.answers.slice(2));
        return { answers, ...(await measureMemory(opened)) };
      }),

    close: async () => {
      await browser.close();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

export const brotliSize = (path) => brotliCompressSync(readFileSync(path)).length / 1000;
