import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { writePresentation } from "../../../src/export/slides/writePresentation.ts";
import { findBrokenRules, type Parts, readPackage, relationsOf } from "../../fixtures/presentationRules.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";

// Only the parser: with jsdom as the whole environment, the packer meets byte arrays of two realms and never ends.
const { DOMParser } = new JSDOM("").window;
const today = new Date(2026, 10, 22);

const write = async (evidence: EvidenceFile): Promise<Parts> =>
  readPackage(await writePresentation(evidence, (_, panel) => `https://example.org/#${panel}`, today));

/** The shipped file with every slide under another saved view. */
const underView = (view: string): EvidenceFile => ({
  ...file,
  slides: file.slides.map((slide) => ({ ...slide, view })),
});
const every = file.sources.map((source) => source.id).join(",");

describe("a presentation", { timeout: 60_000 }, () => {
  it.each([
    ["the deck as it ships", file],
    ["every source", underView(`sources=${every}`)],
    ["any second cancer", underView("outcome=any")],
    ["the CAR gene, a zero and a floor", underView("outcome=tcell-car")],
    ["no source", underView("sources=")],
    ["what was public early", underView("known=2018-01-01")],
    ["a what-if", underView("reporting=30&scale=log")],
    [
      "every panel",
      {
        ...file,
        slides: ["ledger", "benefit", "differs", "sources"].flatMap((panel) =>
          file.slides.slice(0, 1).map((slide) => ({ ...slide, panel })),
        ),
      },
    ],
    [
      "awkward texts",
      {
        ...file,
        title: `<&"'> \u0000`,
        slides: file.slides.map((slide) => ({ ...slide, headline: `<b> & "c" \u0001` })),
      },
    ],
  ])("breaks no rule of the format with %s", async (_, evidence) => {
    const parts = await write(evidence);
    expect(findBrokenRules(parts)).toEqual([]);
    for (const [path, xml] of parts.text) {
      const parsed = new DOMParser().parseFromString(xml, "application/xml");
      expect(parsed.querySelector("parsererror")?.textContent, path).toBeUndefined();
      expect(findDisorder(parsed), path).toEqual([]);
      expect(xml, path).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }
  });

  it("has notes, a link back and the data version on every slide", async () => {
    const parts = await write(file);
    const slides = [...parts.text.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides.length).toBeGreaterThanOrEqual(9);
    for (const path of slides) {
      const relations = relationsOf(parts, path);
      expect(relations.filter((relation) => relation.external).map((relation) => relation.target.slice(0, 21))).toEqual(
        ["https://example.org/#"],
      );
      const notes = relations.find((relation) => relation.type.endsWith("/notesSlide"));
      expect(parts.text.get(notes?.target ?? "")).toContain("Based on:");
      expect(parts.text.get(path)).toContain("Data version 2026-11-22");
      expect(parts.text.get(path)).toContain("Reported, not confirmed. Not an incidence.");
    }
  });
});

describe("the chart of how often", { timeout: 60_000 }, () => {
  const chartOf = (parts: Parts, slide: string) => {
    const path = relationsOf(parts, slide).find((relation) => relation.type.endsWith("/chart"))?.target ?? "";
    return { path, xml: parts.text.get(path) ?? "" };
  };

  it("holds estimates and bounds at full precision, on the axis of the page", async () => {
    const { xml } = chartOf(await write(file), "ppt/slides/slide3.xml");
    const x = [...xml.matchAll(/<c:xVal>.*?<\/c:xVal>/g)].map(([part]) =>
      [...part.matchAll(/<c:v>([^<]*)</g)].map((match) => Number(match[1])),
    );
    const expected = [[5.1071, 12.3338], [8.1481], [0.3233, 70.9503], [12.7714], [11.2507, 14.1643], [12.6451]];
    expect(x.map((series) => series.map((value) => Number(value.toFixed(4))))).toEqual(expected);
    expect(xml).toContain('<c:max val="80"/><c:min val="0"/>');
    expect(xml).toContain('<c:majorUnit val="20"/>');
  });

  it("carries the same numbers in its workbook, with n, N and units", async () => {
    const parts = await write(file);
    const { path } = chartOf(parts, "ppt/slides/slide3.xml");
    const [book] = relationsOf(parts, path);
    const workbook = readPackage(parts.bytes.get(book?.target ?? "") ?? new Uint8Array());
    expect(findBrokenRules(workbook)).toEqual([]);
    const cells = [...(workbook.text.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<(?:v|t)>([^<]*)</g)].map(
      (match) => match[1],
    );
    for (const cell of [
      "8.148148148148147",
      "22",
      "27000",
      "783",
      "reported cases per 10,000 doses",
      "patients per 10,000",
    ]) {
      expect(cells).toContain(cell);
    }
  });

  it("draws a zero as an interval up to its one-sided bound", async () => {
    const { xml } = chartOf(await write(underView("sources=lorenc")), "ppt/slides/slide3.xml");
    expect(xml).toContain("one-sided 95% upper bound");
    expect(xml).toMatch(/<c:v>84\.\d+<\/c:v>/);
  });

  it("leaves out what a source does not count, and says so", async () => {
    const parts = await write(underView("outcome=any"));
    const { xml } = chartOf(parts, "ppt/slides/slide3.xml");
    expect(xml).not.toContain("FDA case reports");
    expect(parts.text.get("ppt/slides/slide3.xml")).toContain("not counted by this source");
  });
});

/** The order of children that ECMA-376 asks for, where programs are strict about it. */
const ORDER: Record<string, string> = {
  "c:chartSpace": "date1904 lang roundedCorners style clrMapOvr pivotFmts protection chart spPr txPr externalData",
  "c:chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
  "c:plotArea": "layout barChart scatterChart catAx valAx dTable spPr",
  "c:scatterChart": "scatterStyle varyColors ser dLbls axId",
  "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  "c:ser": "idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val xVal yVal smooth",
  "c:dLbl":
    "idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
  "c:valAx":
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit",
  "c:catAx":
    "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
  "p:presentation": "sldMasterIdLst notesMasterIdLst sldIdLst sldSz notesSz",
  "p:sldMaster": "cSld clrMap sldLayoutIdLst txStyles",
  "p:graphicFrame": "nvGraphicFramePr xfrm graphic",
  "a:tcPr": "lnL lnR lnT lnB noFill solidFill",
  "a:rPr": "ln solidFill latin ea cs hlinkClick",
  "a:ln": "noFill solidFill prstDash round",
};

function findDisorder(document: Document): string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const order = ORDER[element.tagName]?.split(" ");
    if (order === undefined) return [];
    const places = [...element.children].map((child) => order.indexOf(child.localName));
    const fine = places.every((place, i) => place !== -1 && place >= (places[i - 1] ?? 0));
    return fine ? [] : [`${element.tagName}: ${[...element.children].map((child) => child.localName).join(" ")}`];
  });
}
