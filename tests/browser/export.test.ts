import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findBrokenRules, readPackage, relationsOf } from "../fixtures/presentationRules.ts";
import { readCsv } from "../fixtures/readCsv.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { openSite, type Site } from "./site.ts";

/** What is taken away from the page: saved by the browser, read back here. */
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

/** Opens a menu, makes a choice, and gives the saved file's name and bytes. */
async function save(page: Page, menu: string, choice: RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: menu, exact: true }).click();
  const list = page.getByRole("group", { name: menu, exact: true });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    list.getByRole("button", { name: choice }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  await expect.poll(() => list.getByRole("status").innerText()).toBe(`Saved ${download.suggestedFilename()}.`);
  await page.keyboard.press("Escape");
  return { name: download.suggestedFilename(), bytes };
}

/** The table of a panel as it is on screen under the filter. */
const visibleTable = (page: Page, id: string) =>
  page.evaluate((panel) => {
    const rows = [...document.querySelectorAll(`#${panel} table tr`)];
    const shown = rows.filter((row) => getComputedStyle(row).display !== "none");
    return shown.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent));
  }, id);

describe("PowerPoint", () => {
  test("is one click, keeps the rules of the format, and holds the numbers of the evidence file", async () => {
    const page = await site.open();
    const { name, bytes } = await save(page, "Download", /PowerPoint/);
    expect(name).toBe(`second-cancers-slides-${realFile.dataVersion}.pptx`);
    const parts = readPackage(bytes);
    expect(findBrokenRules(parts)).toEqual([]);
    const charts = [...parts.text].filter(([path]) => path.startsWith("ppt/charts/chart"));
    expect(charts.length).toBeGreaterThanOrEqual(7);
    const valuesOf = (xml: string) => [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((match) => match[1] ?? "");
    const all = new Set(charts.flatMap(([, xml]) => valuesOf(xml)));
    const counts = ["fda.doses", "penn.patients", "penn.sites", "fda.tcell", "fda.onsetKnown"].map(
      (id) => realFile.figures.find((figure) => figure.id === id)?.numerator,
    );
    for (const count of counts) expect(all).toContain(String(count?.kind === "known" ? count.value : "missing"));
    expect([...all].map(Number).some((value) => Math.abs(value - (22 / 27_000) * 10_000) < 1e-9)).toBe(true);
    expect([...all].map(Number).some((value) => Math.abs(value - (1 / 783) * 10_000) < 1e-9)).toBe(true);
    for (const slide of realFile.slides) {
      const holder = [...parts.text].find(
        ([path, xml]) =>
          path.startsWith("ppt/slides/slide") && xml.includes(slide.title.slice(0, 30).replaceAll("'", "&apos;")),
      );
      expect(holder, slide.title).toBeDefined();
      const links = relationsOf(parts, holder?.[0] ?? "").filter((relation) => relation.external);
      expect(links.map((link) => link.target)).toEqual([
        `${site.origin}/${slide.view === "" ? "" : `?${slide.view}`}#${slide.panel}`,
      ]);
    }
    await page.context().close();
  });
});

describe("data", () => {
  test.each([
    ["", "How often", "how-often"],
    ["?outcome=any&sources=penn,ghilardi,stanford", "What each source says", "says"],
    ["?sources=penn", "Was the therapy’s gene in the cancer?", "tested"],
    ["?sources=fda", "When did they appear?", "onset"],
    ["", "Do they count the same thing?", "ledger"],
    ["", "2017 to 2025", "timeline"],
    ["", "Sources", "sources"],
  ])("with %j, the CSV of %s is the table on screen", async (search, title, id) => {
    const page = await site.open(search);
    const { name, bytes } = await save(page, `Save ${title}`, /CSV/);
    expect(name).toBe(`second-cancers-${id}-${realFile.dataVersion}.csv`);
    const [header = [], ...rows] = readCsv(bytes.toString("utf8"));
    const [labels = [], ...cells] = await visibleTable(page, id);
    expect(cells.length).toBeGreaterThan(0);
    const places = labels.map((label) => header.indexOf(label ?? ""));
    expect(places).not.toContain(-1);
    const unguarded = rows.map((row) => places.map((place) => (row[place] ?? "").replace(/^'(?=[=+\-@])/, "")));
    expect(unguarded).toEqual(cells);
    expect(bytes.toString("utf8")).toMatch(/\r\n$/);
    for (const row of rows) {
      expect(row.length).toBe(header.length);
      expect(row.at(-1)).toContain(`${site.origin}/`);
      expect(row.every((field) => !/^[=+\-@\t]/.test(field) || Number.isFinite(Number(field)))).toBe(true);
    }
    await page.context().close();
  });

  test("the CSV says which sources are shown, and gives n, N, bounds and units in full", async () => {
    const page = await site.open("?sources=penn");
    const { bytes } = await save(page, "Save How often", /CSV/);
    const [header = [], ...rows] = readCsv(bytes.toString("utf8"));
    expect(rows).toHaveLength(1);
    const field = (label: string) => rows[0]?.[header.indexOf(label)];
    expect([field("n"), field("N"), field("N unit")]).toEqual(["1", "783", "patients"]);
    expect(Number(field("Lower 95% bound"))).toBeCloseTo(0.3233, 4);
    expect(Number(field("Upper 95% bound"))).toBeCloseTo(70.9503, 4);
    expect(field("Filter")).toBe("Sources shown: Penn trial cohort. Outcome: T-cell cancer.");
    await page.context().close();
  });

  test("all figures and the evidence file itself can be saved", async () => {
    const page = await site.open();
    const figures = readCsv((await save(page, "Download", /All figures/)).bytes.toString("utf8"));
    expect(figures).toHaveLength(realFile.figures.length + 1);
    const file = await save(page, "Download", /Evidence file/);
    expect(JSON.parse(file.bytes.toString("utf8"))).toEqual(realFile);
    await page.context().close();
  });
});

describe("pictures", () => {
  const titles = [
    "How often",
    "Out of 10,000",
    "Was the therapy’s gene in the cancer?",
    "When did they appear?",
    "Can both be right?",
    "2017 to 2025",
  ];

  test.each(titles)("the SVG of %s opens alone, with everything inside", async (title) => {
    const page = await site.open("", { colorScheme: "dark" });
    const { bytes } = await save(page, `Save ${title}`, /SVG/);
    const svg = bytes.toString("utf8");
    expect(svg).not.toContain("var(");
    expect(svg).not.toMatch(/\b(?:href|src)=|@import|url\((?!["']?#)|<style|<script|class=|data-/);
    expect(svg.match(/xmlns/g)?.length).toBeGreaterThan(0);
    for (const words of [
      "Reports, not confirmed cases, and not an incidence: doses are not patients, and not every case is reported.",
      "Based on:",
      `Data version ${realFile.dataVersion}`,
      "more than 27,000 doses",
      "783 patients",
      site.origin,
    ]) {
      expect(svg).toContain(words);
    }
    const file = join(mkdtempSync(join(tmpdir(), "drawing-")), "drawing.svg");
    writeFileSync(file, bytes);
    const alone = await page.context().newPage();
    await alone.goto(`file://${file}`);
    const drawn = await alone.evaluate(() => ({
      root: document.documentElement.tagName,
      wide: Math.max(...[...document.querySelectorAll("text")].map((text) => text.getBoundingClientRect().right)),
      width: document.documentElement.getBoundingClientRect().width,
      marks: document.querySelectorAll("g > title").length,
    }));
    expect(drawn.root).toBe("svg");
    expect(drawn.wide).toBeLessThanOrEqual(drawn.width);
    if (title !== "Out of 10,000") expect(drawn.marks).toBeGreaterThan(1);
    await page.context().close();
  });

  test("leave out what the filter hides, and say what is shown", async () => {
    const page = await site.open("?sources=penn&view=table");
    const svg = (await save(page, "Save How often", /SVG/)).bytes.toString("utf8");
    expect(svg).toContain("Sources shown: Penn trial cohort.");
    expect(svg).toContain("1 of 783 patients");
    expect(svg).not.toContain("FDA case reports");
    await page.context().close();
  });

  test.each(["How often", "Out of 10,000", "What each source says"])(
    "the PNG of %s is twice the size and holds the marks of both sources",
    async (title) => {
      const page = await site.open();
      const { name, bytes } = await save(page, `Save ${title}`, /PNG/);
      expect(name).toMatch(/\.png$/);
      const seen = await page.evaluate(async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        const counts: Record<string, number> = {};
        for (let at = 0; at < pixels.length; at += 4) {
          const colour = [pixels[at], pixels[at + 1], pixels[at + 2]].join();
          counts[colour] = (counts[colour] ?? 0) + 1;
        }
        return {
          width: canvas.width,
          height: canvas.height,
          paper: counts["255,255,255"] ?? 0,
          blue: counts["31,78,140"] ?? 0,
          orange: counts["180,83,10"] ?? 0,
        };
      }, bytes.toString("base64"));
      expect(seen.width).toBe(2 * 924);
      expect(seen.paper).toBeLessThan(seen.width * seen.height);
      expect(seen.paper).toBeGreaterThan(seen.width * seen.height * 0.4);
      if (title !== "What each source says") {
        expect(seen.blue).toBeGreaterThan(200);
        expect(seen.orange).toBeGreaterThan(200);
      }
      await page.context().close();
    },
  );

  test("are not offered for a long table, and the menu says why", async () => {
    const page = await site.open();
    await page.getByRole("button", { name: "Save Sources", exact: true }).click();
    const list = page.getByRole("group", { name: "Save Sources", exact: true });
    await expect.poll(() => list.innerText()).toMatch(/No picture: a table of \d+ rows is better as data/);
    expect(await list.getByRole("button", { name: /PNG|SVG/ }).count()).toBe(0);
    await page.context().close();
  });
});

describe("words", () => {
  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
  const permissions = ["clipboard-read", "clipboard-write"];

  test("Share copies the exact link, says so, and offers the view as a text and a mail", async () => {
    const page = await site.open("?outcome=any&sources=penn", { permissions });
    await page.getByRole("button", { name: "Share", exact: true }).click();
    const list = page.getByRole("group", { name: "Share", exact: true });
    await expect.poll(() => list.getByRole("status").innerText()).toBe("The link to this view is copied.");
    await expect.poll(() => clipboard(page)).toBe(page.url());
    await list.getByRole("button", { name: /Copy as text/ }).click();
    await expect.poll(() => list.getByRole("status").innerText()).toBe("The text of this view is copied.");
    const text = await clipboard(page);
    for (const words of [
      "18 of 783 patients",
      "Gene-modified T cells against cancer or HIV-1, so not every patient had CAR T.",
      "Based on:",
      `Data version ${realFile.dataVersion}`,
      page.url(),
    ]) {
      expect(text).toContain(words);
    }
    const mail = await list.getByRole("link", { name: /Mail/ }).getAttribute("href");
    expect(decodeURIComponent(mail ?? "")).toContain("18 of 783 patients");
    await page.context().close();
  });

  test("a panel’s link, text and citations can be copied", async () => {
    const page = await site.open("?outcome=any", { permissions });
    await page.getByRole("button", { name: "Save How often", exact: true }).click();
    const list = page.getByRole("group", { name: "Save How often", exact: true });
    const copy = async (name: string) => {
      await list.getByRole("button", { name, exact: true }).click();
      await expect.poll(() => list.getByRole("status").innerText()).toMatch(/copied\.$/);
      const text = await clipboard(page);
      await page.evaluate(() => navigator.clipboard.writeText(""));
      return text;
    };
    expect(await copy("Copy link")).toBe(`${site.origin}/?outcome=any#how-often`);
    await list.getByRole("button", { name: "Copy citation", exact: true }).click();
    await expect
      .poll(() => clipboard(page))
      .toMatch(/How often\. Data version .*accessed .*Based on: .*Nature Medicine, 2025/);
    await list.getByRole("button", { name: "Copy citation (BibTeX)" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^@misc\{second-cancers-how-often,[\s\S]*@misc\{natmed,/);
    await page.context().close();
  });
});

describe("the menus", () => {
  test("are walked with the keyboard, close on Escape and give the focus back", async () => {
    const page = await site.open();
    const button = page.getByRole("button", { name: "Download", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    const list = page.getByRole("group", { name: "Download", exact: true });
    await list.waitFor();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^PowerPoint/);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Handout/);
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "hidden" });
    await expect.poll(() => button.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test.each([320, 1366])("stay inside a window %d px wide", async (width) => {
    const page = await site.open("", { viewport: { width, height: 700 } });
    for (const name of ["Share", "Download", "Save How often", "Save Sources"]) {
      await page.getByRole("button", { name, exact: true }).click();
      const list = page.getByRole("group", { name, exact: true });
      await list.waitFor();
      const box = await list.boundingBox();
      expect(box, name).not.toBeNull();
      expect(box?.x ?? -1, name).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 9_999), name).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 9_999), name).toBeLessThanOrEqual(700);
      await page.keyboard.press("Escape");
    }
    await page.context().close();
  });

  test("are not on the printed page", async () => {
    const page = await site.open();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".menu:visible").count()).toBe(0);
    await page.context().close();
  });
});
