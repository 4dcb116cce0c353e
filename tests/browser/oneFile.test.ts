import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { panelsOf, panelTexts } from "../../src/panels/registry.ts";
import { ONE_FILE } from "../../src/build/oneFilePlugin.ts";
import { findBrokenRules, headlinesOf, readPackage } from "../fixtures/presentationRules.ts";
import { readCsv } from "../fixtures/readCsv.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { readPdf } from "./pdfText.ts";
import { openMenu, save } from "./saving.ts";
import { headings } from "./headings.ts";
import { goLive, launchBrowser } from "./site.ts";

/** The one file in a folder of its own, opened from disk with the network off. */
let browser: Browser;
let folder: string;
let address: string;
const complaints: string[] = [];

beforeAll(async () => {
  if (!existsSync(ONE_FILE)) throw new Error(`${ONE_FILE}: found nothing, expected the build that is one file`);
  folder = mkdtempSync(join(tmpdir(), "one-file-"));
  copyFileSync(ONE_FILE, join(folder, "dashboard.html"));
  address = pathToFileURL(join(folder, "dashboard.html")).href;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  expect(complaints).toEqual([]);
});

async function open(search = "", from = address): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, offline: true });
  const page = await context.newPage();
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(from + search);
  await goLive(page);
  return page;
}

test("opens from disk with every panel and its marks", async () => {
  const page = await open();
  expect(await page.locator("main .panel").evaluateAll((all) => all.map((panel) => panel.id))).toEqual(
    panelsOf(realFile).map((entry) => entry.id),
  );
  const titles = await page.locator("main h3").allTextContents();
  expect(titles).toHaveLength(panelsOf(realFile).length);
  expect(titles.slice(0, 3)).toEqual([
    "As quoted: two counts of different things",
    "T-cell cancers per 10,000: the same kind of cancer",
    "What is behind this answer",
  ]);
  expect(await page.locator("[data-drawn] [data-mark]").count()).toBeGreaterThanOrEqual(10);
  // A chart comes alive once it is near the screen.
  await page.locator("#tested").scrollIntoViewIfNeeded();
  await page.locator("#tested [data-drawn=live] [data-mark]").first().waitFor();
  await page.context().close();
});

test("filters, keeps the view in the address, and goes back", async () => {
  const page = await open();
  await page.getByRole("checkbox", { name: "FDA case reports" }).uncheck();
  await page.getByRole("radio", { name: "Any second cancer" }).check({ force: true });
  await expect.poll(() => new URL(page.url()).search).toBe("?sources=penn,precart&outcome=any");
  await expect.poll(() => page.locator("#how-often").innerText(), { timeout: 5_000 }).toContain("about 230");
  await page.goBack();
  await expect.poll(() => page.locator("#how-often").innerText(), { timeout: 5_000 }).toContain("about 13");
  await page.context().close();
});

test("opens at the view of a link, and presents", async () => {
  const page = await open("?outcome=tcell-car");
  await expect.poll(() => page.locator("#says .quote-number").first().innerText(), { timeout: 5_000 }).toBe("3");
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.waitForFunction(() => new URLSearchParams(location.search).get("present") === "1");
  expect(
    await page
      .getByRole("heading", { level: 1 })
      .or(page.getByRole("heading", { level: 2 }))
      .first()
      .innerText(),
  ).toMatch(/\S/);
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => new URLSearchParams(location.search).get("present") === "2");
  await page.context().close();
});

test("writes a PowerPoint, pictures and data with the network off", async () => {
  const page = await open("?sources=penn");
  const slides = readPackage((await save(page, "Download", /PowerPoint/)).bytes);
  expect(findBrokenRules(slides)).toEqual([]);
  const headlines = headlinesOf(slides);
  expect(headlines).toHaveLength(10);
  expect(headlines[3]).toBe("Penn’s single case leaves anything from below 1 to 71 per 10,000 open.");
  const { bytes } = await save(page, "Download", /Evidence file/);
  expect(JSON.parse(bytes.toString("utf8"))).toEqual(realFile);
  const menu = `Save ${panelTexts(realFile, "matched").title}`;
  const figures = unzipSync((await save(page, menu, /^Data/)).bytes)["figures.csv"] ?? new Uint8Array();
  const [header = [], row = []] = readCsv(strFromU8(figures));
  expect([row[header.indexOf("n")], row[header.indexOf("of_n")]]).toEqual(["1", "783"]);
  const svg = (await save(page, menu, /SVG/)).bytes.toString("utf8");
  expect(svg).toContain("783 patients");
  expect(svg).not.toContain("FDA case reports");
  // It lies on a disk, and nothing it writes can say where: no file name stands for an address.
  expect(svg).not.toContain("dashboard.html");
  const png = (await save(page, menu, /PNG/)).bytes;
  // The picture's width stands after the format's signature and the header of its first part.
  expect([png.subarray(1, 4).toString("latin1"), png.readUInt32BE(16)]).toEqual(["PNG", 2 * 1280]);
  await page.context().close();
});

test("cites the address that it was saved from, where it knows it", async () => {
  const known = join(folder, "known.html");
  const html = readFileSync(join(folder, "dashboard.html"), "utf8");
  const link = '<link rel="canonical" href="https://example.org/car-t/">';
  writeFileSync(known, html.replace("</head>", `${link}</head>`));
  const page = await open("", pathToFileURL(known).href);
  const { bytes } = await save(page, `Save ${panelTexts(realFile, "matched").title}`, /BibTeX/);
  expect(bytes.toString("utf8")).toContain("url = {https://example.org/car-t/#matched}");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("radio", { name: "Any second cancer" }).check({ force: true });
  await expect.poll(() => new URL(page.url()).search).toBe("?outcome=any");
  const list = await openMenu(page, "Share");
  await list.getByRole("button", { name: /Copy link/ }).click();
  await expect.poll(() => list.getByRole("status").textContent()).toBe("The link to this view is copied.");
  // It names the site, and no folder of this disk.
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("https://example.org/car-t/?outcome=any");
  await page.context().close();
});

test("prints a brief and the handout with the network off, and has no link where it knows no site", async () => {
  const page = await open();
  expect((await readPdf(await page.pdf({ format: "A4" }))).pages).toBe(1);
  await page.evaluate(() => (document.documentElement.dataset["print"] = "handout"));
  const { text } = await readPdf(await page.pdf({ format: "A4" }));
  const withoutSpace = (words: string) => words.replaceAll(/\s/g, "");
  for (const title of await headings(page)) expect(text).toContain(withoutSpace(title));
  const list = await openMenu(page, "Share");
  await list.getByRole("button", { name: /Copy link/ }).click();
  await expect.poll(() => list.getByRole("status").textContent()).toContain("does not know the address of its site");
  await page.context().close();
});
