import { readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { panelsOf } from "../../src/panels/registry.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { openSite, type Site } from "./site.ts";
import { isFailedRequest, visit, waitAhead } from "./visit.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const EVIDENCE = /\/assets\/evidence-[^/]+\.json$/;
const shipped = readFileSync("src/evidence/evidence.json", "utf8");

const answer = (body: string) => (route: Route) => route.fulfill({ contentType: "application/json", body });
/** The shipped file with one count changed. */
function withCount(count: number, changed: string): string {
  const place = new RegExp(`("kind": "known",\\s*"value": )${count}\\b`);
  expect(place.test(shipped)).toBe(true);
  return shipped.replace(place, `$1${changed}`);
}

const FAILURES: [string, (route: Route) => Promise<void>, RegExp][] = [
  [
    "missing",
    (route) => route.fulfill({ status: 404, body: "gone" }),
    /found status 404, expected a file at \S+\.json/,
  ],
  ["with no server", (route) => route.abort("connectionrefused"), /found no answer from the server, expected a file/],
  [
    "cut short",
    answer(shipped.slice(0, 5000)),
    /\(the whole file\) \(line \d+, column \d+\): found the end of the file, expected a closing brace/,
  ],
  ["not JSON", answer("<!doctype html>"), /found "<!doctype html>".* expected one JSON object/],
  ["of another shape", answer('{"rows":[]}'), /rows \(line \d+, column \d+\): found .*, expected no such key/],
  [
    "with a number as text",
    answer(withCount(22, '"22"')),
    /figures "[\w.]+" · numerator\.value \(line \d+, column \d+\): found "22", expected a number, such as 7/,
  ],
  [
    "with more events than people",
    answer(withCount(18, "1800")),
    /figures "[\w.]+" · numerator\.value \(line \d+, column \d+\): found 1800, expected at most the denominator, 783/,
  ],
  ["of 50 MB", answer(" ".repeat(50 * 1024 * 1024)), /found 50 MB, expected at most 20 MB/],
];

/** The prerendered page and its controls work without any script; that must not end because the file is bad. */
async function pageStays(page: Page) {
  expect(await page.locator("section.panel").count()).toBe(panelsOf(realFile).length);
  await page.locator("input[name=view][value=table]").check({ force: true });
  await expect.poll(() => page.locator("#how-often table").first().isVisible()).toBe(true);
  await page.locator("input[name=view][value=chart]").check({ force: true });
  await expect.poll(() => page.locator("#how-often svg:visible").count()).toBeGreaterThan(0);
}

describe("an evidence file that is", () => {
  test.each(FAILURES)(
    "%s: says where, what and what was expected; the page stays, and trying again heals it",
    async (_, fail, words) => {
      const { page, complaints, close } = await visit(site);
      await page.clock.install();
      await page.route(EVIDENCE, fail);
      await page.goto(site.origin);
      const problem = page.getByRole("alert");
      await waitAhead(problem);
      expect(await problem.textContent()).toMatch(words);
      await pageStays(page);

      await page.unroute(EVIDENCE);
      await problem.getByRole("button", { name: "Try again" }).click();
      await page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");
      await expect.poll(() => problem.count()).toBe(0);
      await pageStays(page);
      // The browser says itself that the file is not the one that the build has checked.
      const isRefused = (complaint: string) => complaint.includes("integrity");
      expect(complaints.filter((complaint) => !isFailedRequest(complaint) && !isRefused(complaint))).toEqual([]);
      await close();
    },
  );

  test("slow: the page can be read and used meanwhile, and the file is taken when it comes", async () => {
    const { page, complaints, close } = await visit(site);
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(EVIDENCE, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(site.origin);
    await pageStays(page);
    expect(await page.evaluate(() => document.documentElement.dataset["hydrated"])).toBeUndefined();
    letGo();
    await page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");
    expect(complaints).toEqual([]);
    await close();
  });
});

const isLive = (page: Page) => page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");

describe("scripts", () => {
  test.each([
    ["the entry", /\/assets\/index-[^/]+\.js$/],
    ["the panels", /\/assets\/panels-[^/]+\.js$/],
    ["all", /\.js$/],
  ])(
    "that do not arrive (%s) are missed in one sentence, the page stays whole, and trying again heals it",
    async (_, missing) => {
      const { page, complaints, close } = await visit(site);
      await page.route(missing, (route) => route.abort("connectionreset"));
      await page.goto(site.origin);
      const missed = page.getByRole("alert");
      await missed.waitFor();
      expect(await page.getByRole("alert").count()).toBe(1);
      expect(await missed.textContent()).toContain("its controls could not be loaded");
      await pageStays(page);
      await page.unroute(missing);
      await missed.getByRole("button", { name: "Try again" }).click();
      await isLive(page);
      expect(await page.getByRole("alert").count()).toBe(0);
      expect(complaints.filter((complaint) => !isFailedRequest(complaint))).toEqual([]);
      await close();
    },
  );

  test("that arrive and then cannot be run: trying again loads the page anew, with what was ticked", async () => {
    const { page, close } = await visit(site);
    const panels = /\/assets\/panels-[^/]+\.js$/;
    let asked = 0;
    // There when it is asked for, and gone when it is to be run.
    await page.route(panels, async (route) => {
      asked += 1;
      if (asked > 1) return route.fulfill({ status: 404, body: "gone" });
      const response = await route.fetch();
      return route.fulfill({ response, headers: { ...response.headers(), "cache-control": "no-store" } });
    });
    await page.goto(site.origin);
    const missed = page.getByRole("alert");
    await missed.waitFor();
    await page.locator("input[name=outcome][value=any]").check({ force: true });
    await page.unrouteAll();
    await missed.getByRole("button", { name: "Try again" }).click();
    await isLive(page);
    await expect.poll(() => new URL(page.url()).search).toContain("outcome=any");
    expect(await page.locator("input[name=outcome][value=any]").isChecked()).toBe(true);
    await close();
  });
});

describe("a part that is loaded when it is used", () => {
  const SHEET = /\/assets\/FigureSheet-[^/]+\.js$/;
  const DECK = /\/assets\/Deck-[^/]+\.js$/;

  test.each([
    ["the sheet of a figure", SHEET, "figure", (page: Page) => page.locator("#says a.figure").first().click()],
    ["the slides", DECK, "present", (page: Page) => page.getByRole("button", { name: "Present", exact: true }).click()],
  ])(
    "and does not arrive (%s): the page stays, its parameter goes, and trying again opens it",
    async (_, missing, parameter, use) => {
      const { page, close } = await visit(site);
      await page.route(missing, (route) => route.abort("connectionreset"));
      await page.goto(`${site.origin}/?outcome=any`);
      await isLive(page);
      const panels = await page.locator("section.panel").count();
      await use(page);
      const problem = page.getByRole("alert");
      await problem.waitFor();
      expect(await problem.textContent()).toContain("could not be loaded. The page is still here.");
      await expect.poll(() => page.locator("section.panel").count()).toBe(panels);
      await expect.poll(() => new URL(page.url()).search).toBe("?outcome=any");
      await page.unroute(missing);
      await problem.getByRole("button", { name: "Try again" }).click();
      await page
        .locator(parameter === "figure" ? "dialog[open]" : "main [data-slide]")
        .first()
        .waitFor();
      expect(new URL(page.url()).searchParams.has(parameter)).toBe(true);
      await close();
    },
  );

  test.each([
    [
      "the sheet of a figure",
      SHEET,
      "dialog[open]",
      (page: Page) => page.locator("#says .quote a.figure").first().click(),
    ],
    ["the slides", DECK, "main [data-slide]", (page: Page) => page.locator(".bar .go").click()],
  ])("and is asked for again (%s): it opens once the network is back", async (_, missing, what, use) => {
    const { page, close } = await visit(site);
    await page.route(missing, (route) => route.abort("connectionreset"));
    await page.goto(`${site.origin}/?outcome=any`);
    await isLive(page);
    await use(page);
    await page.getByRole("alert").waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe("?outcome=any");
    await page.unroute(missing);
    // The alert still stands.
    await use(page);
    await page.locator(what).first().waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await close();
  });

  test("and does not arrive (what a panel is saved by): its menu says so, and the page stays", async () => {
    const { page, close } = await visit(site);
    await page.route(/\/assets\/panelExport-[^/]+\.js$/, (route) => route.abort("connectionreset"));
    await page.goto(site.origin);
    await isLive(page);
    await page.locator("#says .save > button").click();
    const menu = page.locator("#says .menu-list");
    await menu.getByRole("button", { name: "Copy with citation" }).click();
    const toast = page.locator(".toast");
    await expect.poll(() => toast.getByRole("status").innerText()).toContain("could not be loaded");
    await toast.getByRole("button", { name: "Try again" }).waitFor();
    await close();
  });

  test("says that it is being waited for, and the way back is open", async () => {
    const { page, close } = await visit(site);
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(DECK, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(site.origin);
    await isLive(page);
    await page.getByRole("button", { name: "Present", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "Loading the slides" }).waitFor();
    await page.getByRole("button", { name: "Back to the page" }).click();
    await page.locator("#says").waitFor();
    letGo();
    await close();
  });
});
