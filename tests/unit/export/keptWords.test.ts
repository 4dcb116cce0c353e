import { describe, expect, it } from "vitest";
import { createMeasure } from "../../../src/charts/native/measureText.ts";
import { toDeck } from "../../../src/export/slides/deck.ts";
import { writeDeck } from "../../../src/export/slides/writeDeck.ts";
import { findInvalidParts } from "../../fixtures/openXml.ts";
import { readPackage } from "../../fixtures/presentationRules.ts";
import { realFile } from "../../fixtures/realEvidence.ts";
import { takeView } from "../../fixtures/taken.ts";

const every = `?sources=${realFile.sources.map(({ id }) => id).join(",")}`;

describe("the slides that are saved", { timeout: 60_000 }, () => {
  it("tear no such word in title, text, table, label or foot, and stay valid", async () => {
    const bytes = writeDeck(await toDeck(takeView(every), realFile.slides, createMeasure()));
    const parts = readPackage(bytes);
    const slides = [...parts.text].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(slides).toHaveLength(realFile.slides.length + 1);
    for (const [path, xml] of slides) {
      const texts = [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text ?? "");
      const plain = texts.filter((text) => !text.includes("://") && !text.includes("10."));
      expect(plain.length, path).toBeGreaterThan(2);
      for (const text of plain) expect(text, path).not.toMatch(/CAR T\b|\b\d[\d,]* (?:doses|patients|reports)/);
    }
    expect(await findInvalidParts(bytes, "pptx")).toEqual([]);
  });

  it("have plain words in notes and in the cells of charts", async () => {
    const parts = readPackage(writeDeck(await toDeck(takeView(), realFile.slides, createMeasure())));
    const plain = [...parts.text].filter(([path]) => /notesSlides\/|charts\//.test(path));
    expect(plain.length).toBeGreaterThan(5);
    for (const [path, xml] of plain) expect(xml, path).not.toMatch(/[\u2011\u2060]/);
  });
});
