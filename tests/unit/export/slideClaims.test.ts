import { describe, expect, it } from "vitest";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { createMeasure } from "../../../src/export/measureText.ts";
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
  it("today: no clear conflict, and a group that is too small", async () => {
    const told = await tell({});
    expect(told).toContain("No clear conflict, and no all-clear: Penn’s group is too small");
    expect(told).not.toMatch(/both counts can be right|ranges? overlap|do not fit/i);
  });

  it("with 2,700 reports no slide says that the two fit", async () => {
    const told = await tell({ "fda.tcell": 2_700 });
    expect(told).toContain(
      "The counts do not fit. At the FDA’s figure one would expect about 78 cases in 783 patients",
    );
    expect(told).not.toMatch(
      /no clear conflict|both counts can be right|ranges? overlap|too small|patients are too few|87 times in 100/i,
    );
  });

  it("with 40 cases in the followed group no slide says that it saw too few", async () => {
    const told = await tell({ "penn.tcell": 40, "penn.any": 60 });
    expect(told).toContain("Penn found more than the reports would give.");
    expect(told).not.toMatch(/no clear conflict|too small|too few to/i);
  });
});
