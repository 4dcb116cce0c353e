import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findBrowser, launchFlags } from "../../src/setup/browser.mjs";
import { fontEnvironment } from "../../src/setup/fonts.mjs";
import { serve } from "../../src/setup/serve.mjs";

/** How the machine and the network are slowed down. Bytes for each second, delay in milliseconds. */
export const PROFILES = {
  desk: { cpu: 1, network: null },
  slow: { cpu: 4, network: { latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 5e6 / 8, offline: false } },
};

const observePage = readFileSync(new URL("./observePage.js", import.meta.url), "utf8");
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const TIME_LIMIT = 60_000;
export const FRAME_MS = 1000 / 60;
const FINGER_DOWN_MS = 60;
/** Its multiples fall evenly between whole numbers. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Opens pages in one browser and measures them. A target is `{ name, directory, query, ready, seen, toggle, live }`:
 * `ready` counts elements by selector that make all marks, or is absent where the page says so itself; `seen` selects a text
 * painted in one frame with the marks of the first screen; `toggle` is the box of one source; `live` tells that scripts come
 * at the first use.
 */
export async function openBench(targets) {
  const { path } = await findBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...process.env, ...fontEnvironment() },
    args: [...launchFlags, "--enable-precise-memory-info", "--js-flags=--expose-gc"],
  });
  const servers = await Promise.all(targets.map((target) => serve(target.directory)));
  const origin = ({ directory }) => servers[targets.findIndex((target) => target.directory === directory)].origin;

  async function open(target, profile, slowAfterwards = false) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    // A new window makes the browser load its own pages beside it (address bar, pop-ups); they are no part of ours.
    await sleep(1000);
    const session = await context.newCDPSession(page);
    const asked = [];
    const { cpu, network } = PROFILES[profile];
    await session.send("Network.enable");
    if (network !== null) {
      await session.send("Network.emulateNetworkConditions", { ...network, connectionType: "wifi" });
    }
    const slowDown = () => session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    if (!slowAfterwards) await slowDown();
    page.on("request", (request) => asked.push(request.url()));
    const watched = {
      readyMark: "marks-ready",
      appliedMark: "filter-applied",
      needApplied: target.ready === undefined || target.name === "recharts",
      readySel: target.ready,
      toggle: target.toggle,
      cssOnly: target.live === true,
      // Panels that the window does not show follow after a pause.
      quietMs: target.live === true ? 500 : 120,
      seen: target.seen,
    };
    await page.addInitScript(`window.__benchCfg=${JSON.stringify(watched)};${observePage}`);
    await page.goto(`${origin(target)}/${target.query ?? ""}`, { waitUntil: "commit", timeout: TIME_LIMIT });
    await page.evaluate(
      (limit) => Promise.race([__bench.readyP, new Promise((end) => setTimeout(end, limit))]),
      TIME_LIMIT,
    );
    return { context, page, session, asked, slowDown };
  }

  /** Waits until no long task has ended for a second. */
  const untilQuiet = (page) =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const look = () => {
            const last = Math.max(__bench.ready, ...__bench.long.map(([start, duration]) => start + duration));
            if (performance.now() - last > 1000) resolve();
            else setTimeout(look, 100);
          };
          look();
        }),
    );

  const beyondFifty = (tasks) => tasks.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);

  /** One cold load; for a page whose scripts come at the first use, also what going live costs. */
  async function load(target, profile) {
    const { context, page, session, asked } = await open(target, profile);
    try {
      await untilQuiet(page);
      const seen = await page.evaluate(() => ({
        fcp: __bench.fcp,
        lcp: __bench.lcp,
        ready: __bench.ready,
        seen: __bench.seen,
        shift: __bench.cls,
        long: __bench.long,
      }));
      const afterPaint = seen.long.filter(([start, duration]) => start + duration > seen.fcp);
      const before = asked.length;
      let goingLive = null;
      if (target.live === true) {
        await page.evaluate(() => {
          __bench.long.length = 0;
          __bench.liveAt = new Promise((resolve) => {
            new MutationObserver(() => {
              if (document.documentElement.dataset.live === "yes") resolve();
            }).observe(document.documentElement, { attributes: true });
          });
        });
        await page.mouse.move(5, 5);
        await page.evaluate(() => __bench.liveAt);
        await untilQuiet(page);
        const long = await page.evaluate(() => __bench.long);
        goingLive = { blocking: beyondFifty(long), longest: Math.max(0, ...long.map(([, duration]) => duration)) };
      }
      await session.send("HeapProfiler.enable");
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      return {
        lcp: seen.lcp,
        // A mark is seen when it is painted, not when it is in the document.
        marks: Math.max(seen.ready, seen.fcp, seen.seen),
        shift: seen.shift,
        blocking: beyondFifty(afterPaint),
        longest: Math.max(0, ...seen.long.map(([, duration]) => duration)),
        goingLive,
        requests: before,
        asked: asked.map((url) => new URL(url).pathname),
        heap: usedSize / 1048576,
        nodes: await page.evaluate(() => document.querySelectorAll("*").length),
      };
    } finally {
      await context.close();
    }
  }

  /**
   * Ticks and unticks one source, or clicks the controls that `among` selects in turn. `answer` is the first frame after
   * the click, `settled` the one after the last change on the screen, `whole` the last change of the page.
   */
  async function filter(target, profile, times, among = target.toggle) {
    const { context, page, session, slowDown } = await open({ ...target, toggle: among }, profile, true);
    try {
      if (target.live === true) {
        await page.mouse.move(5, 5);
        await page.waitForFunction(() => document.documentElement.dataset.live === "yes", null, {
          timeout: TIME_LIMIT,
        });
      }
      await sleep(target.query === undefined ? 1500 : 4000);
      const controls = among === target.toggle ? page.locator(among).first() : page.locator(`label:has(${among})`);
      const boxes = await Promise.all((await controls.all()).map((control) => control.boundingBox()));
      if (boxes.length === 0 || boxes.includes(null)) throw new Error(`${target.name}: found no ${among}`);
      await slowDown();
      await sleep(300);
      for (let i = 0; i < times + 2; i += 1) {
        const box = boxes[(i + 1) % boxes.length];
        const done = page.evaluate(() => new Promise((resolve) => (__bench.toggleDone = resolve)));
        // A finger is down for a while; the answer is counted from when it comes up, and that is at any part of a frame:
        // the browser tells of the pointer's movement at the start of one.
        const delay = FINGER_DOWN_MS + FRAME_MS * ((i * GOLDEN) % 1);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay });
        await done;
      }
      const toggles = await page.evaluate(() => __bench.toggles.slice(2));
      // Without a change in the document's tree the first frame shows it; so does it where a style has hidden the marks.
      await session.send("HeapProfiler.enable");
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      return {
        heap: usedSize / 1048576,
        nodes: await page.evaluate(() => document.querySelectorAll("*").length),
        answer: toggles.map((toggle) => (target.live === true ? toggle.first : toggle.paint)),
        settled: toggles.map((toggle) => toggle.paint),
        whole: toggles.map((toggle) => toggle.whole),
      };
    } finally {
      await context.close();
    }
  }

  return {
    load,
    filter,
    version: browser.version(),
    close: async () => {
      await browser.close();
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

export const brotliSize = (path) => brotliCompressSync(readFileSync(path)).length / 1000;
