import { describe, expect, it } from "vitest";
import { createMeasure } from "../../../src/charts/native/measureText.ts";
import { toDeck, toOneSlide } from "../../../src/export/slides/deck.ts";
import { writePresentation } from "../../../src/pptx/presentation.ts";
import { PANELS } from "../../../src/panels/registry.ts";
import { findInvalidParts } from "../../fixtures/openXml.ts";
import { findBrokenRules, headlinesOf, type Parts, readPackage } from "../../fixtures/presentationRules.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";
import { takeView } from "../../fixtures/taken.ts";

const NO_PARTS = { parts: [], turns: [], documents: [] };
const everyPanel = PANELS.map(({ id }) => ({
  id,
  panel: id,
  view: "",
  title: file.panels[id]?.title ?? id,
  note: "Note.",
  ...NO_PARTS,
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

  it("is the same talk: its findings in the places for titles, its cautions, and the sources at the end", async () => {
    const bytes = await write([""]);
    expect(await findInvalidParts(bytes, "pptx")).toEqual([]);
    const parts = readPackage(bytes);
    const slides = slidesOf(parts);
    expect(slides).toHaveLength(file.slides.length + 1);
    const headlines = headlinesOf(parts);
    expect(headlines[2]).toBe("Only 1 of Penn’s 18 is a T-cell cancer.");
    expect(headlines[7]).toBe("Five groups of patients were followed for T-cell cancers, and each had one or none.");
    for (const [path, xml] of parts.text) {
      if (!path.startsWith("ppt/slides/slide")) continue;
      const sizes = [...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size));
      expect(Math.min(...sizes.filter((size) => size > 0)), path).toBeGreaterThanOrEqual(1200);
    }
    expect(parts.text.get("ppt/notesSlides/notesSlide4.xml")).toContain("doses are not patients");
  });

  it("holds its words with plain spaces and hyphens, where a search finds them, in the faces of the theme", async () => {
    const parts = readPackage(await write([`?sources=${every}`], everyPanel));
    for (const [path, xml] of parts.text) {
      if (/\/(slide|notesSlide|chart)\d+\.xml$/.test(path)) expect(xml, path).not.toMatch(/[\u00a0\u2011\u2060]/);
      if (!path.startsWith("ppt/theme/")) expect(xml, path).not.toMatch(/typeface="[^+"]/);
    }
    expect(slidesOf(parts).join("")).toContain("T-cell");
  });

  it("sets nothing smaller than 12 points, with every panel and source", async () => {
    const parts = readPackage(await write([`?sources=${every}`], everyPanel));
    for (const [path, xml] of parts.text) {
      if (!/^ppt\/(slides|charts|slideLayouts|slideMasters)\/[^_]/.test(path)) continue;
      const sizes = [...xml.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)).filter((size) => size > 0);
      expect(Math.min(9_999, ...sizes), path).toBeGreaterThanOrEqual(1200);
    }
  });

  it("follows the view: slides whose premise is missing are left out, and the findings are those of the view", async () => {
    const any = slidesOf(readPackage(await write(["?outcome=any"]))).join("");
    expect(any).toContain("gives a number for second cancers of any kind");
    expect(any).not.toContain("87 times");
    const early = slidesOf(readPackage(await write(["?known=2023-12-15"])));
    expect(early.length).toBeLessThan(file.slides.length);
    // In what is read: a place in a slide may have the same digits.
    expect(
      early
        .join("")
        .match(/<a:t>[^<]*<\/a:t>/g)
        ?.join(" "),
    ).not.toMatch(/27,000|783/);
  });

  it("follows sources, outcome and day of the page, and says so on each slide", async () => {
    const slides = slidesOf(readPackage(await write(["?sources=penn&outcome=any&known=2025-06-01"], everyPanel)));
    const panels = slides.slice(1).filter((xml) => !xml.includes("documents stand behind these slides"));
    expect(panels.length).toBeGreaterThan(10);
    for (const xml of panels) {
      expect(xml).toContain("Sources shown: Penn trial cohort.");
      expect(xml).toContain("As public on 1 Jun 2025.");
    }
    const rates = slides.find((xml) => xml.includes(file.panels["how-often"]?.title ?? "no panel"));
    expect(rates).not.toContain("FDA: ");
    expect(slides[0]).toContain("Sources: Penn trial cohort. Outcome: Any second cancer. As public on 1 Jun 2025.");
  });

  it("writes out what a text of the file names", async () => {
    const slides = [
      {
        id: "one",
        panel: "how-often",
        view: "",
        title: "Only {of:penn.tcell}",
        note: "{number:fda.tcell} reports",
        ...NO_PARTS,
      },
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
  const deck = await toOneSlide(takeView(), "matched", createMeasure());
  const parts = readPackage(writePresentation(deck ?? { theme: never(), properties: never(), slides: [] }));
  expect(slidesOf(parts)).toHaveLength(1);
  expect(slidesOf(parts)[0]).toContain("T-cell cancers per 10,000: the same kind of cancer");
});

function never(): never {
  throw new RangeError("no deck");
}
