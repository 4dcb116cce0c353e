import { readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PANELS } from "../../src/panels/registry.ts";
import { openSite, type Site } from "./site.ts";
import { isFailedRequest, visit } from "./visit.ts";

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
  ["cut short", answer(shipped.slice(0, 5000)), /\(the whole file\): found .* expected one JSON object/],
  ["not JSON", answer("<!doctype html>"), /found "<!doctype html>".* expected one JSON object/],
  ["of another shape", answer('{"rows":[]}'), /rows: found .*, expected no such key/],
  [
    "with a number as text",
    answer(withCount(22, '"22"')),
    /figures\[\d+\]\.numerator\.value: found "22", expected number/,
  ],
  [
    "with more events than people",
    answer(withCount(18, "1800")),
    /figures\[\d+\]\.numerator\.value: found 1800, expected at most the denominator, 783/,
  ],
  ["of 50 MB", answer(" ".repeat(50 * 1024 * 1024)), /found 50 MB, expected at most 20 MB/],
];

/** The drawn page and its controls work without any script; that must not end because the file is bad. */
async function pageStays(page: Page) {
  expect(await page.locator("section.panel").count()).toBe(PANELS.length);
  await page.locator("input[name=view][value=table]").check();
  await expect.poll(() => page.locator("#how-often table").isVisible()).toBe(true);
  await page.locator("input[name=view][value=chart]").check();
  await expect.poll(() => page.locator("#how-often svg:visible").count()).toBeGreaterThan(0);
}

describe("an evidence file that is", () => {
  test.each(FAILURES)(
    "%s: says where, what and what was expected; the page stays, and trying again heals it",
    async (_, fail, words) => {
      const { page, complaints, close } = await visit(site);
      await page.route(EVIDENCE, fail);
      await page.goto(site.origin);
      await page.mouse.move(5, 5);
      const problem = page.getByRole("alert");
      await problem.waitFor({ timeout: 30_000 });
      expect(await problem.textContent()).toMatch(words);
      await pageStays(page);

      await page.unroute(EVIDENCE);
      await problem.getByRole("button", { name: "Try again" }).click();
      await page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");
      await expect.poll(() => problem.count()).toBe(0);
      await pageStays(page);
      expect(complaints.filter((complaint) => !isFailedRequest(complaint))).toEqual([]);
      await close();
    },
  );

  test("slow: the page can be read and used meanwhile, and the file is taken when it comes", async () => {
    const { page, complaints, close } = await visit(site);
    await page.route(EVIDENCE, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue();
    });
    await page.goto(site.origin);
    await page.mouse.move(5, 5);
    await pageStays(page);
    expect(await page.evaluate(() => document.documentElement.dataset["hydrated"])).toBeUndefined();
    await page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");
    expect(complaints).toEqual([]);
    await close();
  });
});

test("scripts that do not arrive are missed in a sentence, and asked for again at the next use", async () => {
  const { page, complaints, close } = await visit(site);
  await page.route(/\.js$/, (route) => route.abort("connectionreset"));
  await page.goto(site.origin);
  await page.mouse.move(5, 5);
  const missed = page.getByRole("alert");
  await missed.waitFor();
  expect(await missed.textContent()).toContain("scripts of this page could not be fetched");
  await pageStays(page);
  await page.unroute(/\.js$/);
  await page.mouse.click(5, 5);
  await page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");
  await expect.poll(() => missed.count()).toBe(0);
  expect(complaints.filter((complaint) => !isFailedRequest(complaint))).toEqual([]);
  await close();
});

describe("a panel", () => {
  test("whose piece does not arrive says so, and can be tried again", async () => {
    const { page, complaints, close } = await visit(site);
    // All panels come in one piece, so each of them says so, and each asks again for itself.
    await page.route(/\/assets\/panels-[^/]+\.js$/, (route) => route.abort("connectionreset"));
    await page.goto(site.origin);
    await page.mouse.move(5, 5);
    const problem = page.locator("#seen").getByRole("alert");
    await problem.waitFor();
    expect(await problem.textContent()).toContain("This panel could not be drawn");
    expect(await page.locator(".lead").textContent()).toContain("T-cell cancers");

    await page.unroute(/\/assets\/panels-[^/]+\.js$/);
    await problem.getByRole("button", { name: "Try again" }).click();
    await page.locator("#seen table").waitFor({ state: "attached" });
    await expect.poll(() => page.locator("#seen").getByRole("alert").count()).toBe(0);
    // React says that it draws anew what it could not take over; nothing else may be uncaught.
    const uncaught = complaints.filter((complaint) => complaint.startsWith("uncaught"));
    expect(uncaught.filter((complaint) => !complaint.includes("React error #422"))).toEqual([]);
    await close();
  });

  test("that throws says which it is, and can be tried again while the others work", async () => {
    const { page, complaints, close } = await visit(site);
    // The panel as built, with a fault in its view for as long as the test wants it.
    await page.route(/\/assets\/panels-[^/]+\.js$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(
        /(question:[`"']Doses, patients and time behind each figure[`"'],dependsOn:\[\],)toView:/,
        "$1toView:()=>{if(!window.healed)throw new Error('a fault of the test')},unused:",
      );
      await route.fulfill({ response, body });
    });
    await page.goto(site.origin);
    await page.mouse.move(5, 5);
    const problem = page.locator("#seen").getByRole("alert");
    await problem.waitFor();
    expect(await problem.textContent()).toContain(
      "This panel could not be drawn: a fault of the test. The other panels",
    );
    expect(await page.locator("#seen h2").textContent()).toBe("How much each source has seen");
    expect(await page.getByRole("alert").count()).toBe(1);
    await pageStays(page);
    await problem.getByRole("button", { name: "Try again" }).click();
    await problem.waitFor();
    // Another outcome is shown by the others as if nothing had happened.
    await page.locator("input[name=outcome][value=any]").check();
    await page.locator(".lead", { hasText: "second cancers of any kind" }).waitFor();
    expect(complaints.filter((complaint) => complaint.startsWith("uncaught"))).toEqual([]);
    await close();
  });
});
