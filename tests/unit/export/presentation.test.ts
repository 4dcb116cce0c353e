import { describe, expect, it } from "vitest";
import { createMeasure } from "../../../src/export/measureText.ts";
import { mixView, toDeck, toOneSlide } from "../../../src/export/slides/deck.ts";
import { writePresentation } from "../../../src/pptx/presentation.ts";
import { PANELS } from "../../../src/panels/registry.ts";
import { parseViewState } from "../../../src/claims/address/viewState.ts";
import { findInvalidParts } from "../../fixtures/openXml.ts";
import { findBrokenRules, type Parts, readPackage } from "../../fixtures/presentationRules.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";
import { takeView } from "../../fixtures/taken.ts";

const everyPanel = PANELS.map(({ id }) => ({
  panel: id,
  view: "",
  title: file.panels[id]?.title ?? id,
  note: "Note.",
}));
const every = file.sources.map((source) => source.id).join(",");

async function write(view: Parameters<typeof takeView>, slides: Parameters<typeof toDeck>[1] = file.slides) {
  return writePresentation(await toDeck(takeView(...view), slides, createMeasure()));
}

const slidesOf = (parts: Parts) =>
  [...parts.text].flatMap(([path, xml]) => (/^ppt\/slides\/slide\d+\.xml$/.test(path) ? [xml] : []));

describe("a presentation of the page", { timeout: 120_000 }, () => {
  it("is valid to the Open XML SDK, with every panel", async () => {
    expect(await findInvalidParts(await write([""], everyPanel), "pptx")).toEqual([]);
  });

  it.each([
    ["every source", [`?sources=${every}`]],
    ["any second cancer", ["?outcome=any"]],
    ["cases instead of rates", ["?outcome=tcell-car"]],
    ["no source", ["?sources="]],
    ["what was public early", ["?known=2018-01-01"]],
    ["a what-if", ["?reporting=30"]],
    ["awkward texts", ["", { ...file, title: `<&"'> \u0000`, lede: "<b> & \u0001" }]],
  ] as [string, Parameters<typeof takeView>][])("breaks no rule of the package with %s", async (_, view) => {
    const parts = readPackage(await write(view, everyPanel));
    expect(findBrokenRules(parts)).toEqual([]);
    for (const [path, xml] of parts.text) expect(xml, path).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  it("has one slide for each of the talk, between a title and the sources", async () => {
    const slides = slidesOf(readPackage(await write([""])));
    expect(slides).toHaveLength(file.slides.length + 2);
  });

  it("follows sources, outcome and day of the page, and says so on each slide", async () => {
    const slides = slidesOf(readPackage(await write(["?sources=penn&outcome=any&known=2025-06-01"], everyPanel)));
    for (const xml of slides.slice(1, -1)) {
      expect(xml).toContain("Sources shown: Penn trial cohort.");
      expect(xml).toContain("As public on 1 Jun 2025.");
    }
    const rates = slides.find((xml) => xml.includes(file.panels["how-often"]?.title ?? "no panel"));
    expect(rates).not.toContain("FDA: ");
    expect(slides[0]).toContain("Sources: Penn trial cohort. Outcome: Any second cancer. As public on 1 Jun 2025.");
  });

  it("keeps what a slide sets itself, and takes the rest from the page", () => {
    const page = parseViewState("?sources=penn&known=2025-06-01", file).state;
    const mixed = mixView(page, "outcome=any", file);
    expect([mixed.sources, mixed.known, mixed.outcome]).toEqual([["penn"], "2025-06-01", "any"]);
  });

  it("writes out what a text of the file names", async () => {
    const slides = [
      { panel: "how-often", view: "", title: "Only {of:penn.tcell}", note: "{number:fda.tcell} reports" },
    ];
    const parts = readPackage(await write([""], slides));
    expect(slidesOf(parts)[1]).toContain("Only 1 of 783 patients");
    for (const [path, xml] of parts.text) if (path.startsWith("ppt/slides")) expect(xml).not.toMatch(/\{\w+:/);
  });

  it("carries an own file under its name, in its properties too, and links to no view of the site", async () => {
    const parts = readPackage(await write(["", { ...file, dataVersion: "mine-1" }, "mine.json"], everyPanel));
    expect(parts.text.get("docProps/core.xml")).toContain("Own evidence: mine.json");
    expect(parts.text.get("docProps/core.xml")).toContain("mine-1");
    for (const xml of slidesOf(parts)) {
      expect(xml).toContain("Own evidence, not this site’s: mine.json.");
      expect(xml).not.toContain("hlinkClick");
    }
  });
});

it("makes one slide of any panel", async () => {
  const deck = await toOneSlide(takeView(), "ledger", createMeasure());
  const parts = readPackage(writePresentation(deck ?? { theme: never(), properties: never(), slides: [] }));
  expect(slidesOf(parts)).toHaveLength(1);
  expect(slidesOf(parts)[0]).toContain(file.panels["ledger"]?.title);
});

function never(): never {
  throw new RangeError("no deck");
}
