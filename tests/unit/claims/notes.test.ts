import { describe, expect, test } from "vitest";
import { findSubject } from "../../../src/export/subject.ts";
import { toSlideNote } from "../../../src/claims/story.ts";
import { realFile } from "../../fixtures/realEvidence.ts";
import { takeView } from "../../fixtures/taken.ts";
import { mixView } from "../../../src/export/slides/deck.ts";

/** The note of a slide in the talk, under a filter of the page. */
async function noteOf(id: string, search = "", own: { outcome?: string } = {}): Promise<string> {
  const slide = realFile.slides.find((entry) => entry.id === id);
  if (slide === undefined) throw new RangeError(`no slide ${id}`);
  const taken = takeView(search);
  const mixed = mixView(taken.state, slide.view, realFile);
  const outcome = realFile.outcomes.find((entry) => entry.id === own.outcome)?.id ?? mixed.outcome;
  const found = await findSubject({ ...taken, state: { ...mixed, outcome } }, slide.panel);
  if (found === null) throw new RangeError(`no panel ${slide.panel}`);
  return toSlideNote(slide, found.subject);
}
const noteOn = (day: string | null, id: string) => noteOf(id, day === null ? "" : `?known=${day}`);

describe("the speaker’s notes", () => {
  test("have no hole on any day and are never empty: a sentence whose number was not public goes", async () => {
    for (const day of ["2017-08-30", "2022-07-07", "2023-12-15", "2024-01-08", "2024-01-24", "2025-02-03", null]) {
      for (const { id } of realFile.slides) {
        const note = await noteOn(day, id);
        expect(note, `${id} on ${day ?? "today"}`).not.toMatch(/[{}[\]]|of not stated|not stated patients/);
        expect(note, `${id} on ${day ?? "today"}`).toMatch(/[.?]$/);
      }
    }
    expect(await noteOn("2024-02-01", "matched")).toBe(
      "The darker the strip, the better that figure agrees with the count. The intervals are counting error only: cases that were never reported are not in them.",
    );
  });

  test("tell nothing that came later", async () => {
    expect(await noteOn("2023-12-15", "known")).toBe(
      "Read it column by column. Reports after the announcement came under publicity, so no trend is drawn. A day in the head of the table cuts the slides to what was public then.",
    );
    expect(await noteOn("2023-12-15", "patients")).not.toContain("boxed warning");
    expect(await noteOn("2023-12-15", "gene")).not.toContain("most likely involved");
  });

  test("say why where a slide has nothing to show, and what it shows where no sentence is left", async () => {
    expect(await noteOn("2023-12-15", "counted")).toBe("No document here says anything on this by 15 Dec 2023.");
    expect(await noteOn("2023-12-15", "one-of-eighteen")).toBe("Penn: not public until 3 Feb 2025.");
    expect(await noteOf("both-right", "?sources=fda")).toBe(
      "Choose both the reports and the followed group to ask whether both can be right.",
    );
  });

  test("speak of the outcome that the slide was made for, or say what it shows instead", async () => {
    expect(await noteOf("matched", "", { outcome: "any" })).toBe(
      "Only Penn gave a number for this: 18 of 783 patients. The FDA’s 22 are T-cell cancers and do not belong here.",
    );
  });

  test("leave out numbers of sources that are not chosen, and keep those of the slide’s own day", async () => {
    expect(await noteOf("matched", "?sources=fda")).toBe(
      "The darker the strip, the better that figure agrees with the count. The intervals are counting error only: cases that were never reported are not in them.",
    );
    expect(await noteOf("known", "?sources=penn")).not.toContain("22 reports");
    expect(await noteOn("2017-08-30", "question")).toContain("The FDA’s 22 are T-cell cancers");
  });

  test("are whole today", async () => {
    expect(await noteOn(null, "one-of-eighteen")).toBe(
      "Of Penn’s 18 patients with a second cancer, 1 had a T-cell lymphoma, as we read the abstract. Its cells were not marked by the vector (0 of 1 T-cell lymphoma). Only that one of the 18 can be set beside the FDA’s reports.",
    );
    expect(await noteOn(null, "known")).toContain(
      "When the FDA asked for new label warnings its last count was 22 reports, to 31 Dec 2023. Penn’s 783 patients came a year later.",
    );
    expect(await noteOn(null, "matched")).toContain("per 10,000: the FDA’s 22 and Penn’s 1.");
  });
});
