import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { fillSentences } from "../../../src/view/template.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const noteOn = (day: string | null, id: string) => {
  const slide = realFile.slides.find((entry) => entry.id === id);
  return fillSentences(slide?.note ?? `no slide ${id}`, toEvidence(realFile, day));
};

describe("the speaker’s notes", () => {
  test("have no hole on any day: a sentence whose number was not public goes", () => {
    for (const day of ["2017-08-30", "2022-07-07", "2023-12-15", "2024-01-08", "2024-01-24", "2025-02-03", null]) {
      for (const { id } of realFile.slides) {
        expect(noteOn(day, id), `${id} on ${day ?? "today"}`).not.toMatch(/[{}[\]]|of not stated|not stated patients/);
      }
    }
    expect(noteOn("2023-12-15", "one-of-eighteen")).toBe("");
    expect(noteOn("2023-12-15", "matched")).toBe(
      "Now both count T-cell cancers, per 10,000. The stronger the colour, the better a value fits the count. The intervals are counting error only: cases that were never reported are not in them. The registries counted people before CAR T, after their first treatment; they do not say what would have happened to these patients.",
    );
  });

  test("tell nothing that came later", () => {
    expect(noteOn("2023-12-15", "known")).toBe(
      "Read it column by column. Reports after the announcement came under publicity, so no trend is drawn. A day in the head of the table cuts the slides to what was public then.",
    );
    expect(noteOn("2023-12-15", "patients")).not.toContain("boxed warning");
    expect(noteOn("2023-12-15", "gene")).not.toContain("most likely involved");
  });

  test("are whole today", () => {
    expect(noteOn(null, "one-of-eighteen")).toBe(
      "Of Penn’s 18 patients with a second cancer, 1 had a T-cell lymphoma, as we read the abstract. Its cells were not marked by the vector (0 of 1 T-cell lymphoma). Only that one of the 18 can be set beside the FDA’s reports.",
    );
    expect(noteOn(null, "known")).toContain(
      "When the FDA asked for new label warnings it knew of 22 reports, after more than 27,000 doses. Penn’s 783 patients came a year later.",
    );
  });
});
