import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { BrowserContextOptions, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ONE_FILE } from "../../src/build/oneFilePlugin.ts";
import { playAnswer } from "../fixtures/openFdaServer.ts";
import { findBrokenRules, readPackage } from "../fixtures/presentationRules.ts";
import { readCsv } from "../fixtures/readCsv.ts";
import { allBut, findViolations, PHONE, RULES_OF_COLOUR, RULES_OF_SIZE } from "./access.ts";
import { openMenu, save, saveFrom } from "./saving.ts";
import { goLive, openSite, type Site } from "./site.ts";
import { isFailedRequest, visit, waitAhead } from "./visit.ts";
import { toPlainText } from "../../src/claims/words/typography.ts";

/** In place of openFDA, which no test asks: what the small server of the tests would answer. */
const play = (route: Route) => {
  const { pathname, search } = new URL(route.request().url());
  const { status, body } = playAnswer(pathname + search);
  return route.fulfill({ status, body, headers: { "access-control-allow-origin": "*" } });
};

const OPENFDA = "https://api.fda.gov/**";
const ASK = "Ask openFDA, a service of the FDA; it will see your IP address";
const SAVE = "Save Reports in the FDA’s public database";
const HEADLINE = "73 of 16,400 reports that name one of seven products also name a T-cell cancer.";
const panel = (page: Page) => page.locator("#public-database");
const unfold = (page: Page) => panel(page).locator("summary").first().click();
const lead = (page: Page) => panel(page).locator("[data-lead]").innerText().then(toPlainText);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A page whose questions to openFDA are answered here, and counted. */
async function openPlayed(path = "", options: BrowserContextOptions = {}) {
  const opened = await visit(site, options);
  await opened.page.route(OPENFDA, play);
  await opened.go(path);
  const asked = () => opened.requests.filter((url) => new URL(url).host === "api.fda.gov");
  // That a search has found nothing is an answer; the browser calls it a failed request.
  const complaints = () => opened.complaints.filter((complaint) => !isFailedRequest(complaint));
  return { ...opened, asked, complaints };
}

async function askAll(page: Page) {
  await unfold(page);
  await panel(page).getByRole("button", { name: ASK }).click();
  await expect.poll(() => lead(page), { timeout: 20_000 }).toBe(HEADLINE);
}

describe("nothing is asked", () => {
  test("on load, on opening the panel, in print, in the talk, and by any control", async () => {
    const { page, asked, complaints, close } = await openPlayed();
    await unfold(page);
    await panel(page).getByRole("button", { name: ASK }).waitFor();
    await page.emulateMedia({ media: "print" });
    await page.pdf({ format: "A4" });
    await page.emulateMedia({ media: "screen" });
    for (const name of ["table", "words", "chart"]) {
      await page.locator(`input[name=view][value=${name}]`).check({ force: true });
    }
    await page.goto(`${site.origin}/?present=1&slides=${encodeURIComponent("question;public-database?")}`);
    await page.locator('main [data-slide="1"]').waitFor();
    await page.keyboard.press("ArrowRight");
    await page.locator(".slide").getByText("No answers are here yet.").waitFor();
    expect(await page.getByRole("button", { name: /^Ask/ }).count()).toBe(0);
    expect(asked()).toEqual([]);
    expect(complaints()).toEqual([]);
    await close();
  });

  test("where scripts are off: the panel says what it is, and has no button", async () => {
    const page = await site.open("", { javaScriptEnabled: false });
    await unfold(page);
    expect(await panel(page).innerText()).toContain("No answers are here yet.");
    expect(await panel(page).getByRole("button").count()).toBe(0);
    await page.context().close();
  });
});

describe("a click on the button", () => {
  test("asks that one host, and what it answers is drawn with both marks of time", async () => {
    const { page, asked, requests, complaints, close } = await openPlayed();
    await askAll(page);
    expect(asked()).toHaveLength(21);
    const hosts = new Set(requests.filter((url) => url.startsWith("http")).map((url) => new URL(url).origin));
    expect([...hosts].toSorted()).toEqual([site.origin, "https://api.fda.gov"].toSorted());
    await expect.poll(() => panel(page).locator("[data-chart] [data-mark]").count()).toBe(15);
    expect(toPlainText(await panel(page).innerText())).toContain("28 Nov 2023: publicity");
    expect(await panel(page).innerText()).toContain("The reports are not verified.");
    expect(complaints()).toEqual([]);
    await close();
  });

  test("sends neither cookie nor address of the page", async () => {
    const { page, close } = await openPlayed();
    const headers: Record<string, string>[] = [];
    await page.route(OPENFDA, async (route) => {
      headers.push(await route.request().allHeaders());
      await play(route);
    });
    await askAll(page);
    expect(headers.length).toBe(21);
    for (const { cookie, referer } of headers) expect([cookie, referer]).toEqual([undefined, undefined]);
    await close();
  });

  test("gives tables and words, and each question as a link", async () => {
    const { page, complaints, close } = await openPlayed();
    await askAll(page);
    await page.locator("input[name=view][value=table]").check({ force: true });
    const rows = panel(page).locator(".as-table tbody tr");
    await expect.poll(() => rows.first().isVisible()).toBe(true);
    expect(await rows.count()).toBe(32);
    const links = await rows
      .locator("a[target=_blank]")
      .evaluateAll((all) => all.map((link) => [link.getAttribute("href") ?? "", link.getAttribute("rel")]));
    expect(links).toHaveLength(28);
    for (const [href, rel] of links) {
      expect(href).toMatch(/^https:\/\/api\.fda\.gov\/drug\/event\.json\?search=/);
      expect(rel).toBe("noopener noreferrer");
    }
    await page.locator("input[name=view][value=words]").check({ force: true });
    await panel(page)
      .locator(".as-words")
      .getByText("34 of 3,767 reports that name Carvykti also name a T-cell cancer.")
      .waitFor();
    expect(complaints()).toEqual([]);
    await close();
  });

  test("keeps the keyboard's place: from the button to what it brought", async () => {
    const { page, close } = await openPlayed();
    await unfold(page);
    await panel(page).getByRole("button", { name: ASK }).focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-lead")), { timeout: 20_000 })
      .toBe(true);
    await close();
  });

  test("makes nothing scroll sideways, from 1366 to 320 px wide", async () => {
    const { page, close } = await openPlayed();
    await askAll(page);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const isUnfolded of [false, true]) {
      if (isUnfolded) await panel(page).getByText("The terms, and the questions").click();
      for (const width of [1366, 820, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expect.poll(wide, { message: `${width} px` }).toBe(0);
      }
    }
    await close();
  });

  test("brings nothing that axe finds wrong, light, dark, in forced colours and 390 px wide", async () => {
    const { page, close } = await openPlayed();
    await askAll(page);
    await panel(page).getByText("The terms, and the questions").click();
    await panel(page).getByText("Ask again, or for other products").click();
    const others = allBut("public-database");
    expect(await findViolations(page, null, others)).toEqual([]);
    for (const media of [{ colorScheme: "dark" }, { colorScheme: "light", forcedColors: "active" }] as const) {
      await page.emulateMedia(media);
      expect(await findViolations(page, RULES_OF_COLOUR, others), JSON.stringify(media)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
    await page.setViewportSize(PHONE.viewport);
    // The controls at the foot lie over what the window happens to end with.
    await panel(page).scrollIntoViewIfNeeded();
    expect(await findViolations(page, RULES_OF_SIZE), "390 px").toEqual([]);
    await close();
  });

  test("without a network says so, and the page stays", async () => {
    const { page, complaints, close } = await openPlayed();
    await page.unroute(OPENFDA);
    await page.route(OPENFDA, (route) => route.abort("internetdisconnected"));
    await page.clock.install();
    await unfold(page);
    await panel(page).getByRole("button", { name: ASK }).click();
    await waitAhead(panel(page).getByRole("alert"));
    await expect
      .poll(async () => toPlainText(await panel(page).getByRole("alert").innerText()), { timeout: 20_000 })
      .toContain("No answer came from openFDA. There may be no network");
    await panel(page).getByRole("button", { name: "Stop asking" }).click();
    await panel(page).getByRole("button", { name: ASK }).waitFor();
    expect(complaints()).toEqual([]);
    await close();
  });

  test("in the one file without a network says the same", async () => {
    const context = await site.browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(pathToFileURL(ONE_FILE).href);
    await goLive(page);
    await unfold(page);
    await panel(page).getByRole("button", { name: ASK }).click();
    await waitAhead(panel(page).getByRole("alert"));
    await expect
      .poll(async () => toPlainText(await panel(page).getByRole("alert").innerText()), { timeout: 20_000 })
      .toContain("No answer came from openFDA. There may be no network");
    await context.close();
  });
});

describe("what leaves the page", () => {
  test("holds the numbers, the limits, and when they were asked", async () => {
    const { page, complaints, close } = await openPlayed();
    await askAll(page);
    const list = await openMenu(page, SAVE);
    const zip = unzipSync((await saveFrom(list, /^Data/)).bytes);
    const [, ...rows] = readCsv(strFromU8(zip["data.csv"] ?? new Uint8Array()));
    expect(rows[5]?.slice(0, 4)).toEqual(["name Carvykti (ciltacabtagene autoleucel)", "34", "34", "3767"]);
    const readme = strFromU8(zip["README.txt"] ?? new Uint8Array());
    expect(readme).toContain("A report does not mean that the product caused the event.");
    expect(readme).toMatch(
      /Asked of openFDA on \d+ \w+ \d{4}, \d\d:\d\d UTC; the database was last updated on 5 Feb 2026\./,
    );
    const svg = (await save(page, SAVE, /SVG/)).bytes.toString("utf8");
    expect(svg).toContain("Carvykti");
    expect(svg).toContain("28 Nov 2023: publicity");
    expect(svg).not.toMatch(/var\(|undefined|NaN/);
    const slide = readPackage((await save(page, SAVE, /PowerPoint slide/)).bytes);
    expect(findBrokenRules(slide)).toEqual([]);
    await (await openMenu(page, SAVE)).getByText("Link, talk, embed code").click();
    await page.getByRole("button", { name: "Add to slides" }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("slides")).toContain("public-database?");
    expect(complaints()).toEqual([]);
    await close();
  });
});
