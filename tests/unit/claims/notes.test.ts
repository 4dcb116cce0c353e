import { describe, expect, test } from "vitest";
import { parseViewState } from "../../../src/claims/address/viewState.ts";
import { toRun } from "../../../src/talk/run.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

/** The speaker's notes of the talk under a view, by slide. */
function notes(search: string): Record<string, string> {
  const { state } = parseViewState(search, realFile);
  const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;
  const run = toRun({ file: realFile, state, link: () => null, own: null, words: {}, measure });
  return Object.fromEntries(run.map(({ slide, told }) => [slide.id, told?.note ?? ""]));
}

describe("the speaker’s notes", () => {
  test("have no hole on any day and are never empty: a sentence whose number was not public goes", () => {
    for (const day of ["2017-08-30", "2022-07-07", "2023-12-15", "2024-01-08", "2024-01-24", "2025-02-03", ""]) {
      for (const [id, note] of Object.entries(notes(day === "" ? "" : `?known=${day}`))) {
        expect(note, `${id} on ${day}`).not.toMatch(/[{}[\]]|of not stated|not stated patients/);
        expect(note, `${id} on ${day}`).toMatch(/[.?]$/);
      }
    }
  });

  test("tell nothing that came later", () => {
    const early = notes("?known=2023-12-15");
    expect(early["known"]).toBe(
      "Read it column by column. Reports after the announcement came under publicity, so no trend is drawn.",
    );
    expect(early["gene"]).toBe("Cases, never rates. An open mark may be a tested case or an untested one.");
    for (const left of ["split", "rates", "groups"]) expect(early).not.toHaveProperty(left);
    // The letters are of 19 Jan.
    expect(notes("?known=2024-01-08")["known"]).not.toContain("asked for new warnings");
  });

  test("leave out numbers of sources that are not chosen", () => {
    expect(notes("?sources=fda")["rates"]).not.toMatch(/Penn’s|298/);
    expect(notes("?sources=penn")["known"]).not.toContain("it had counted 22");
  });

  test("are whole today", () => {
    const today = notes("");
    expect(today["known"]).toContain(
      "When the FDA asked for new warnings it had counted 22 reports after more than 27,000 doses, to 31 Dec 2023. The results for Penn’s 783 patients came on 3 Feb 2025, a year after the FDA asked for label warnings.",
    );
    expect(today["split"]).toContain("Of Penn’s 18 patients with a second cancer, 1 had a T-cell lymphoma");
  });
});
