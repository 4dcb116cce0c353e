import { describe, expect, it } from "vitest";
import { createMeasure } from "../../../src/export/measureText.ts";
import { toDeck } from "../../../src/export/slides/deck.ts";
import { keepTogether, writeDeck } from "../../../src/export/slides/writeDeck.ts";
import { findInvalidParts } from "../../fixtures/openXml.ts";
import { readPackage } from "../../fixtures/presentationRules.ts";
import { realFile } from "../../fixtures/realEvidence.ts";
import { takeView } from "../../fixtures/taken.ts";

const every = `?sources=${realFile.sources.map(({ id }) => id).join(",")}`;

describe("a text on a slide", () => {
  it.each([
    ["22 T-cell cancers", "22\u00A0T\u2011cell cancers"],
    ["after CAR T", "after CAR\u00A0T"],
    ["against HIV-1 or cancer", "against HIV\u20111 or cancer"],
    ["more than 27,000 doses of six", "more than 27,000\u00A0doses of six"],
    ["The 15-year studies", "The 15\u2011year studies"],
    ["a follow-up of patient-years", "a follow-up of patient-years"],
    ["10.1038/s41591-024-02826-w", "10.1038/s41591-024-02826-w"],
    ["see https://example.org/CAR-T-cell now", "see https://example.org/CAR-T-cell now"],
  ])("%s", (text, expected) => {
    expect(keepTogether(text)).toBe(expected);
  });
});

describe("the slides that are saved", { timeout: 60_000 }, () => {
  it("tear no such word in title, text, table, label or foot, and stay valid", async () => {
    const bytes = writeDeck(await toDeck(takeView(every), realFile.slides, createMeasure()));
    const parts = readPackage(bytes);
    const slides = [...parts.text].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(realFile.slides.length + 2);
    for (const [path, xml] of slides) {
      const texts = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text ?? "");
      const plain = texts.filter((text) => !text.includes("://") && !text.includes("10."));
      expect(plain.length, path).toBeGreaterThan(2);
      for (const text of plain)
        expect(text, path).not.toMatch(/\bT-cell|CAR T\b|HIV-1|\b\d[\d,]* (?:doses|patients|reports)/);
    }
    expect(await findInvalidParts(bytes, "pptx")).toEqual([]);
  });

  it("have plain words in notes and in the cells of charts", async () => {
    const parts = readPackage(writeDeck(await toDeck(takeView(), realFile.slides, createMeasure())));
    const plain = [...parts.text].filter(([path]) => /notesSlides\/|charts\//.test(path));
    expect(plain.length).toBeGreaterThan(5);
    for (const [path, xml] of plain) expect(xml, path).not.toMatch(/\u2011/);
  });
});
