import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { panelsOf, panelTexts } from "../../src/panels/registry.ts";
import { findBrokenRules, headlinesOf, readPackage } from "../fixtures/presentationRules.ts";
import { readCsv } from "../fixtures/readCsv.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { openMenu, save, saveFrom } from "./saving.ts";
import { FONT_SETS, goLive, openSite, type Site } from "./site.ts";

const titleOf = (id: string) => panelTexts(realFile, id).title;
const every = realFile.sources.map((source) => source.id).join(",");

/** Some panels are folded until they are asked for, and their menus with them. */
const unfold = (page: Page) =>
  page.locator("details.panel-fold").evaluateAll((all) => all.forEach((fold) => fold.setAttribute("open", "")));

/** What is taken away from the page: saved by the browser, read back here. */
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

describe("PowerPoint", () => {
  test("is one click, follows the view, and keeps the rules of the format", async () => {
    const page = await site.show("?sources=penn&outcome=any");
    const { name, bytes } = await save(page, "Download", /PowerPoint/);
    expect(name).toBe(`${realFile.topic.slug}_slides_any_penn_${realFile.dataVersion}.pptx`);
    const parts = readPackage(bytes);
    expect(findBrokenRules(parts)).toEqual([]);
    expect(headlinesOf(parts)).toEqual([
      "How many second cancers did Penn’s patients have?",
      "18 counts patients with second cancers of any kind, among 783 patients.",
      "Only 1 of Penn’s 18 is a T-cell cancer.",
      "18 of Penn’s 783 patients had second cancers of any kind: about 230 per 10,000 patients.",
      "Penn looked for the therapy’s gene in its one T-cell lymphoma and did not find it.",
      "Penn’s cohort was published on 3 Feb 2025.",
      "Three groups of patients were followed for second cancers of any kind: 18 of 783 patients, 16 of 449 patients and 13 of 340 patients.",
      "Some patients have lasting remissions, T-cell cancers can be fatal and the watch is for life.",
      "Tested tumours, more patients and more years would help to settle it.",
      "Sources",
    ]);
  });

  test("makes one slide of a panel, with a chart", async () => {
    const page = await site.show();
    const { bytes } = await save(page, `Save ${titleOf("matched")}`, /PowerPoint slide/);
    const parts = readPackage(bytes);
    expect(findBrokenRules(parts)).toEqual([]);
    expect([...parts.text.keys()].filter((path) => path.startsWith("ppt/charts/chart"))).toHaveLength(1);
  });
});

describe("data", () => {
  test.each([
    ["", "how-often"],
    ["?sources=penn", "tested"],
    ["", "ledger"],
    ["", "timeline"],
  ])("with %j, the data of %s are the table on screen", async (search, id) => {
    const page = await site.show(search);
    const { bytes } = await save(page, `Save ${titleOf(id)}`, /^Data/);
    const [, ...rows] = readCsv(strFromU8(unzipSync(bytes)["data.csv"] ?? new Uint8Array()));
    const shown = await page
      .locator(`#${id} .as-table tbody tr`)
      .evaluateAll((all) => all.map((row) => row.querySelector("th, td")?.textContent ?? ""));
    expect(rows.length).toBe(shown.length);
    // The page keeps some words together; data have plain spaces.
    const plain = shown.map((text) => text.replaceAll("\u00A0", " "));
    expect(rows.map((row) => row[0]?.replace(/^'/, ""))).toEqual(plain);
  });

  test("all figures, all documents and the evidence file itself can be saved", async () => {
    const page = await site.show();
    const zip = unzipSync((await save(page, "Download", /^Data/)).bytes);
    const [header = [], ...rows] = readCsv(strFromU8(zip["figures.csv"] ?? new Uint8Array()));
    expect(rows).toHaveLength(realFile.figures.length);
    const fda = rows.find((row) => row[0] === "fda.tcell");
    expect(Number(fda?.[header.indexOf("estimate")])).toBeCloseTo(8.1481, 4);
    const { bytes } = await save(page, "Download", /Evidence file/);
    expect(JSON.parse(bytes.toString("utf8"))).toEqual(realFile);
  });
});

/** Texts of a picture that leave it, or the drawing inside it to which they belong and which would cut them. */
async function findFaults(viewer: Page, svg: string): Promise<string[]> {
  await viewer.setContent(`<body style="margin:0">${svg}</body>`);
  return viewer.evaluate(() => {
    if (document.querySelector("svg") === null) return ["no picture"];
    return [...document.querySelectorAll("text, tspan")].flatMap((text) => {
      const box = text.getBoundingClientRect();
      const frame = text.closest("svg");
      const { x = 0, y = 0, width = 0, height = 0 } = frame?.viewBox.baseVal ?? {};
      const placed = frame?.getScreenCTM();
      if (placed === undefined || placed === null) return [`nowhere: ${text.textContent}`];
      const [start, end] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((point) =>
        point.matrixTransform(placed),
      );
      const whole = { left: start?.x ?? 0, top: start?.y ?? 0, right: end?.x ?? 0, bottom: end?.y ?? 0 };
      const isInside =
        box.left >= whole.left - 1 &&
        box.top >= whole.top - 1 &&
        box.right <= whole.right + 1 &&
        box.bottom <= whole.bottom + 1;
      return isInside || box.width === 0 ? [] : [`outside: ${text.textContent}`];
    });
  });
}

describe.each(FONT_SETS)("pictures drawn with the %s fonts", (fonts) => {
  let own: Site;
  beforeAll(async () => {
    own = await openSite({ fonts });
  });
  afterAll(async () => {
    expect(own.complaints).toEqual([]);
    await own.close();
  });

  test.each(["slide", "square", "column"])("hold every panel whole as %s, with every source", async (size) => {
    const page = await own.show(`?sources=${every}`);
    await unfold(page);
    const viewer = await own.browser.newPage();
    for (const { id } of panelsOf(realFile)) {
      // Until it is asked it has nothing to take along.
      if (id === "public-database") continue;
      const { bytes } = await save(page, `Save ${titleOf(id)}`, /SVG/, async (list) => {
        await list.getByText("Other pictures").click();
        await list.locator("select").selectOption(size);
      });
      const svg = bytes.toString("utf8");
      expect.soft(await findFaults(viewer, svg), id).toEqual([]);
      expect(svg, id).toContain("CAR T");
      expect(svg, id).not.toMatch(/var\(|undefined|NaN/);
    }
    await viewer.close();
  });
});

describe("pictures", () => {
  test.each([
    ["slide", 2560, 1440],
    ["square", 1800, 1800],
    ["column", 1200, null],
  ])("as %s are PNG of twice the size, with their resolution", async (size, width, height) => {
    const page = await site.show();
    const { name, bytes } = await save(page, `Save ${titleOf("matched")}`, /Picture \(PNG\)/, async (list) => {
      await list.getByText("Other pictures").click();
      await list.getByRole("combobox").selectOption(size);
    });
    expect(name).toContain(`_${size}_`);
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(width);
    if (height !== null) expect(bytes.readUInt32BE(20)).toBe(height);
    // 192 dots to the inch, in a chunk right after the header.
    expect(bytes.subarray(37, 41).toString("latin1")).toBe("pHYs");
    expect(bytes.readUInt32BE(41)).toBe(7559);
  });

  test("of a table wait for no idle moment of the browser, which a still page may not have", async () => {
    const page = await site.show();
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = () => {};
      window.requestIdleCallback = () => 0;
    });
    const { bytes } = await save(page, `Save ${titleOf("ledger")}`, /PNG/);
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  test("hold each chart of the panel once, with its marks, and what it counts", async () => {
    const page = await site.show();
    for (const id of ["out-of-10000", "matched", "both-right"]) {
      const svg = (await save(page, `Save ${titleOf(id)}`, /SVG/)).bytes.toString("utf8");
      const charts = await page.locator(`#${id} [data-chart]`).count();
      expect(svg.match(/<svg /g)?.length, id).toBe(charts + 1);
      const marks = await page.locator(`#${id} [data-chart] [data-mark]`).count();
      expect(svg.match(/<title>[^<]/g)?.length, id).toBe(marks + 1);
      expect(svg).toContain("783 patients");
    }
  });

  test("are light on a dark screen, or have no ground where none is wanted", async () => {
    const name = `Save ${titleOf("matched")}`;
    const dark = await site.show("", { colorScheme: "dark" });
    const drawn = (await save(dark, name, /SVG/)).bytes.toString("utf8");
    const light = await site.show();
    expect((await save(light, name, /SVG/)).bytes.toString("utf8")).toBe(drawn);
    const clear = await save(light, name, /SVG/, async (list) => {
      await list.getByText("Other pictures").click();
      await list.getByRole("checkbox").check();
    });
    expect(clear.bytes.toString("utf8")).not.toContain('<rect width="1280" height="720"');
  });

  test("are not offered where there is nothing to draw", async () => {
    const page = await site.show("?sources=");
    expect(await page.getByRole("button", { name: `Save ${titleOf("matched")}`, exact: true }).count()).toBe(0);
  });
});

describe("figures of one’s own", () => {
  test("leave under the name of their file, with their numbers and without a link to the site’s view", async () => {
    const page = await site.open();
    const text = JSON.stringify(realFile).replace('"value":22', '"value":41');
    const path = join(mkdtempSync(join(tmpdir(), "own-")), "mine.json");
    writeFileSync(path, text);
    await page.locator('input[type="file"]').setInputFiles(path);
    await page.getByText("mine.json").first().waitFor();
    await expect.poll(() => page.title()).toBe(`${realFile.topic.name} (own evidence: mine.json)`);
    const svg = await save(page, `Save ${titleOf("matched")}`, /SVG/);
    expect(svg.name).toContain("_own-evidence_");
    const drawn = svg.bytes.toString("utf8");
    expect(drawn).toContain("Own evidence, not this site’s: mine.json.");
    expect(drawn).not.toContain(site.origin);
    const deck = readPackage((await save(page, "Download", /PowerPoint/)).bytes);
    expect(deck.text.get("docProps/core.xml")).toContain("mine.json");
    const list = await openMenu(page, "Share");
    await list.getByRole("button", { name: /Copy link/ }).click();
    await expect.poll(() => list.getByRole("status").innerText()).toContain("have no address");
    await page.context().close();
  });
});

describe("sharing and copying", () => {
  test("happen only when asked for, and are said", async () => {
    const page = await site.open("?outcome=any");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("untouched"));
    const share = page.getByRole("button", { name: "Share", exact: true });
    await share.click();
    await share.click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("untouched");
    const list = await openMenu(page, "Share");
    await list.getByRole("button", { name: /Copy link/ }).click();
    await expect.poll(() => list.getByRole("status").innerText()).toBe("The link to this view is copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await list.getByRole("button", { name: /Copy as text/ }).click();
    await expect.poll(() => list.getByRole("status").innerText()).toBe("The text of this view is copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("783 patients");
    await page.context().close();
  });

  test("give a panel’s citation as text, BibTeX and RIS", async () => {
    const page = await site.show();
    const name = `Save ${titleOf("how-often")}`;
    const bibtex = (await save(page, name, /BibTeX/)).bytes.toString("utf8");
    expect(bibtex).toContain("@article{nejm,");
    expect(bibtex).toContain(`url = {${site.origin}/#how-often}`);
    expect((await save(page, name, /RIS/)).bytes.toString("utf8")).toContain("DO  - 10.1056/NEJMp2400209");
  });
});

describe("the Save menu", () => {
  test("opens under its button, saves nothing at a double click, and says at the foot what it saved", async () => {
    const page = await site.show();
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    const button = page.getByRole("button", { name: `Save ${titleOf("matched")}`, exact: true });
    await button.dblclick();
    const list = await openMenu(page, `Save ${titleOf("matched")}`);
    const [at, box] = [await button.boundingBox(), await list.boundingBox()];
    expect((box?.y ?? 0) - (at?.y ?? 0) - (at?.height ?? 0)).toBeCloseTo(2, 0);
    expect(downloads).toEqual([]);
    const shown = await list.locator("button:visible").allInnerTexts();
    expect(shown.map((words) => words.split("\n")[0]?.trim())).toEqual([
      "Picture",
      "PowerPoint slide",
      "Copy with citation",
    ]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    await openMenu(page, `Save ${titleOf("matched")}`);
    await list.getByRole("button", { name: /^Picture/ }).click();
    const toast = page.locator(".toast");
    await toast.getByText(/^Saved .*\.png\.$/).waitFor();
    await expect.poll(() => button.innerText()).toBe("Saved");
    expect(await list.isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    const { y = 0 } = (await toast.boundingBox()) ?? {};
    expect(y).toBeGreaterThan(600);
    await toast.getByRole("button", { name: "Dismiss" }).click();
    await toast.waitFor({ state: "detached" });
  });

  test.each(["Share", "Download"])("Escape in %s gives the focus back to its button", async (name) => {
    const page = await site.show();
    await openMenu(page, name);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    const button = page.getByRole("button", { name, exact: true });
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each([320, 1366])("stays beside its panel in a window %d px wide", async (width) => {
    const page = await site.show("", { viewport: { width, height: 700 } });
    await unfold(page);
    for (const id of ["says", "matched", "sources"]) {
      const list = await openMenu(page, `Save ${titleOf(id)}`);
      const [box, panel] = [await list.boundingBox(), await page.locator(`#${id}`).boundingBox()];
      expect(box?.x ?? -1, id).toBeGreaterThanOrEqual((panel?.x ?? 0) - 9);
      expect((box?.x ?? 0) + (box?.width ?? 9_999), id).toBeLessThanOrEqual((panel?.x ?? 0) + (panel?.width ?? 0) + 9);
      expect((box?.y ?? 0) + (box?.height ?? 9_999), id).toBeLessThanOrEqual(700);
      await page.keyboard.press("Escape");
    }
  });
});

describe("what writes exports", () => {
  test("is loaded when a menu opens, and the writer of presentations when a slide is asked for", async () => {
    const page = await site.open("", { live: false });
    const loaded: string[] = [];
    page.on("response", (response) => loaded.push(response.url()));
    await page.reload();
    await goLive(page);
    const has = (name: string) => loaded.some((url) => url.includes(`/assets/${name}`));
    expect(has("panelExport-") || has("pageExport-") || has("deck-") || has("presentation-")).toBe(false);
    const list = await openMenu(page, `Save ${titleOf("matched")}`);
    await expect.poll(() => has("panelExport-")).toBe(true);
    expect(has("deck-") || has("presentation-")).toBe(false);
    await saveFrom(list, /PowerPoint slide/);
    expect(has("deck-")).toBe(true);
    await page.context().close();
  });
});

describe("the code for another page", () => {
  test("is given where the site may be framed; where a header forbids it, what to take instead is said", async () => {
    const page = await site.open();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const list = await openMenu(page, "Share");
    await list.getByRole("button", { name: /Copy embed code/ }).click();
    await expect
      .poll(() => list.getByRole("status").innerText())
      .toContain("copy the link, or save the panel as a picture");
    await page.route(`${site.origin}/`, async (route) => {
      const response = await route.fetch();
      const { "content-security-policy": _, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    await list.getByRole("button", { name: /Copy embed code/ }).click();
    await expect.poll(() => list.getByRole("status").innerText()).toBe("The code for your page is copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<iframe src="/);
    await page.context().close();
  });
});

describe("all references", () => {
  test("leave the Download menu as RIS and BibTeX", async () => {
    const page = await site.show();
    const ris = await save(page, "Download", /All references RIS/);
    expect(ris.name).toBe(`${realFile.topic.slug}_references_${realFile.dataVersion}.ris`);
    expect(ris.bytes.toString("utf8").match(/^TY {2}- /gm)).toHaveLength(realFile.documents.length + 1);
    const bib = (await save(page, "Download", /All references BibTeX/)).bytes.toString("utf8");
    expect(bib.match(/^@/gm)).toHaveLength(realFile.documents.length + 1);
  });
});

describe("the one file", () => {
  test("carries evidence of one’s own, and opens from a disk with it and in the view that it was saved in", async () => {
    const page = await site.open();
    const folder = mkdtempSync(join(tmpdir(), "own-"));
    const text = JSON.stringify(realFile).replace('"value":22', '"value":41');
    writeFileSync(join(folder, "mine.json"), text);
    await page.locator('input[type="file"]').setInputFiles(join(folder, "mine.json"));
    await page.getByText("mine.json").first().waitFor();
    await page.locator("input[name=source][value=penn]").uncheck();
    await expect.poll(() => new URL(page.url()).search).toContain("sources=fda");
    const { name, bytes } = await save(page, "Download", /One file/);
    expect(name).toContain("_own-evidence_one-file_");
    writeFileSync(join(folder, "carried.html"), bytes);
    await page.context().close();
    const opened = await site.browser.newPage();
    await opened.goto(pathToFileURL(join(folder, "carried.html")).href);
    await opened.getByRole("region", { name: "Whose figures are shown" }).getByText("mine.json").waitFor();
    await expect.poll(() => opened.locator("#says .quote-number").first().innerText()).toBe("41");
    expect(await opened.locator("input[name=source][value=penn]").isChecked()).toBe(false);
    await opened.close();
  });

  test("is saved with the address that it came from, and says when it cannot be fetched", async () => {
    const page = await site.open();
    const { bytes } = await save(page, "Download", /One file/);
    expect(bytes.toString("utf8")).toContain(`<link rel="canonical" href="${site.origin}/">`);
    await page.route("**/one-file.html", (route) => route.abort());
    const list = await openMenu(page, "Download");
    await list.getByRole("button", { name: /One file/ }).click();
    await expect.poll(() => list.getByRole("status").innerText()).toContain("could not be fetched");
    // The browser itself writes that the request failed.
    expect(site.complaints.splice(0)).toEqual([expect.stringContaining("Failed to load resource")]);
    await page.context().close();
  });
});
