import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBrowser } from "../../src/setup/browser.mjs";
import { playAnswer } from "../fixtures/openFdaServer.ts";
import { cutOut, differingPixels, packPicture } from "./pixels.ts";
import { goLive, newContext, openSite, type Site } from "./site.ts";

/**
 * Every chart of the page beside the picture of it that a person has approved. `npm run approve:pictures` takes new
 * ones; where one differs, what was seen lies in `SEEN` with a picture of the difference.
 */
const APPROVED = "tests/browser/approved";
const SEEN = "node_modules/.cache/pictures";
/** Another processor may shade the edge of a letter differently. */
const TOLERANCE = 0.0005;
/** Fewer pixels than these are a frame without a drawing. */
const LEAST_DRAWN = 500;

/** As high as the whole page, so that every chart is near the screen, and one picture holds them all. */
const WINDOWS = { page: { width: 1000, height: 7_000 }, narrow: { width: 390, height: 14_000 } };
const CASES = (["light", "dark"] as const).flatMap((theme) =>
  (["page", "narrow"] as const).map((size) => ({ theme, size })),
);
/** Whether vitest runs with `--update`. */
const isApproving = () => expect.getState().snapshotState.snapshotUpdateState === "all";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  rmSync(SEEN, { recursive: true, force: true });
  mkdirSync(SEEN, { recursive: true });
});
afterAll(() => site.close());

test.for(CASES)("every chart of a $theme page of $size width looks as approved", async ({ theme, size }, { skip }) => {
  skip(!findBrowser().isPinned, "other browsers draw letters otherwise: only the pinned one compares");
  const page = await openPage(theme, size);
  const charts = await page.$$eval("main .as-chart [data-chart]", (frames) =>
    frames.flatMap((frame) => {
      // A timeline of a phone is a list, for one.
      if (!frame.checkVisibility()) return [];
      const { x, y, width, height } = frame.getBoundingClientRect();
      return [{ panel: frame.closest("section.panel")?.id ?? "", box: { x, y, width, height } }];
    }),
  );
  const whole = PNG.sync.read(await page.screenshot());
  const names = charts.map(({ panel }, i) => {
    const place = charts.slice(0, i).filter((before) => before.panel === panel).length + 1;
    return `${panel}${place === 1 ? "" : `-${place}`}-${size}-${theme}.png`;
  });
  charts.forEach(({ box }, i) => {
    const name = names[i] ?? "";
    const picture = cutOut(whole, box);
    expect.soft(drawnPixels(picture), `${name}: is it drawn?`).toBeGreaterThan(LEAST_DRAWN);
    if (isApproving()) writeFileSync(`${APPROVED}/${name}`, packPicture(picture));
    else expect.soft(compare(name, picture)).toBe("as approved");
  });
  const approved = readdirSync(APPROVED).filter((name) => name.endsWith(`-${size}-${theme}.png`));
  const gone = approved.filter((name) => !names.includes(name));
  if (isApproving()) gone.forEach((name) => rmSync(`${APPROVED}/${name}`));
  else expect(gone, "charts that are not there any more").toEqual([]);
  await page.context().close();
});

/** The page on one day, with what the public database answered, nothing folded, and every chart live. */
async function openPage(colorScheme: "light" | "dark", size: keyof typeof WINDOWS): Promise<Page> {
  const context = await newContext(site.browser, { viewport: WINDOWS[size], colorScheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.clock.setFixedTime("2026-01-15T12:00:00Z");
  await page.route("https://api.fda.gov/**", (route) => {
    const { pathname, search } = new URL(route.request().url());
    const { status, body } = playAnswer(pathname + search);
    return route.fulfill({ status, body, headers: { "access-control-allow-origin": "*" } });
  });
  await page.goto(`${site.origin}/`);
  await goLive(page);
  const database = page.locator("#public-database");
  await database.locator("summary").first().click();
  await database.getByRole("button", { name: /^Ask/ }).click();
  await database.locator("[data-chart] [data-mark]").first().waitFor();
  for (const fold of await page.locator("main details:not([open]):has([data-chart]) > summary").all()) {
    await fold.click();
  }
  await expect.poll(() => page.locator("[data-drawn=snapshot]").count()).toBe(0);
  await page.mouse.move(0, 0);
  return page;
}

/** "as approved", or what is wrong and where to look. */
function compare(name: string, picture: PNG): string {
  if (!existsSync(`${APPROVED}/${name}`)) return `${name} has not been approved yet`;
  const approved = PNG.sync.read(readFileSync(`${APPROVED}/${name}`));
  const marked = new PNG({ width: picture.width, height: picture.height });
  const differing = differingPixels(approved, picture, marked);
  if (differing <= picture.width * picture.height * TOLERANCE) return "as approved";
  writeFileSync(`${SEEN}/${name}`, packPicture(picture));
  if (differing === Infinity) return `${name} has another size: ${SEEN}/${name}`;
  writeFileSync(`${SEEN}/differs-${name}`, packPicture(marked));
  return `${name} differs in ${differing} pixels: ${SEEN}/differs-${name}`;
}

/** How many pixels are not of the colour in the corner. */
function drawnPixels({ data }: PNG): number {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
  return pixels.filter((pixel) => pixel !== pixels[0]).length;
}
