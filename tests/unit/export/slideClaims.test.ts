import { describe, expect, it } from "vitest";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { createMeasure } from "../../../src/charts/native/measureText.ts";
import { toDeck } from "../../../src/export/slides/deck.ts";
import type { Paragraph } from "../../../src/pptx/text.ts";
import { realFile } from "../../fixtures/realEvidence.ts";
import { takeView } from "../../fixtures/taken.ts";

const say = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ runs }) => runs.map((run) => run.text).join("")).join("\n");

/** Every word of a talk, notes included, of the shipped file with other counts. */
async function tell(counts: Record<string, number>): Promise<string> {
  const file: EvidenceFile = {
    ...realFile,
    figures: realFile.figures.map((figure) => {
      const value = counts[figure.id];
      return value === undefined ? figure : { ...figure, numerator: { kind: "known", value } };
    }),
  };
  const { slides } = await toDeck(takeView("", file), file.slides, createMeasure());
  return slides.map(({ title, text, foot, notes }) => [title, text, foot, notes].map(say).join("\n")).join("\n");
}

describe("what a slide claims follows the counts", { timeout: 30_000 }, () => {
  it("today: a single case is too few to judge by", async () => {
    const told = await tell({});
    expect(told).toContain("Penn has a single case: too few to confirm or contradict the FDA’s reports.");
    expect(told).not.toMatch(/both counts can be right|ranges? overlap|They conflict/i);
  });

  it("with 2,700 reports no slide says that the two fit", async () => {
    const told = await tell({ "fda.tcell": 2_700 });
    expect(told).toContain("Penn would see one case or none less than once in 100.");
    expect(told).not.toMatch(/no clear conflict|both counts can be right|ranges? overlap|87 times in 100/i);
  });

  it("with 40 cases in the followed group no slide says that it saw too few", async () => {
    const told = await tell({ "penn.tcell": 40, "penn.any": 60 });
    expect(told).toContain("T-cell cancers: 22 reported cases after more than 27,000 doses, and 40 of 783 patients.");
    expect(told).not.toMatch(/no clear conflict|too small|too few to/i);
  });
});
