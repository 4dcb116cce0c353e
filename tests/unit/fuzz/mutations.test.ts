import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEvidence } from "../../../src/evidence/parse.ts";
import { EvidenceError } from "../../../src/evidence/problem.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { type Json, mutate, mutationsOf } from "./mutations.ts";
import { buildPage, loadPanels, lostIn, SEED, shippedText } from "./pages.ts";
import { FUZZ_RUNS, FUZZ_TIMEOUT_MS } from "./runs.ts";

const panels = await loadPanels();
const sound: Json = JSON.parse(shippedText);

/** The file, or `null` when it was refused with a path, what was found and what was expected. */
function readOrRefuse(text: string): EvidenceFile | null {
  try {
    return parseEvidence(text);
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const problem of error.problems) {
      expect(problem.path).toMatch(/^(\(the whole file\)|[\w$-]|\[")/);
      expect(problem.found).not.toBe("");
      expect(problem.expected).not.toBe("");
    }
    return null;
  }
}

describe("any change of the evidence file", () => {
  it(
    "gives a whole page or an error that names the path",
    () => {
      let valid = 0;
      let refused = 0;
      fc.assert(
        fc.property(mutationsOf(sound), (steps) => {
          const file = readOrRefuse(JSON.stringify(mutate(shippedText, steps)));
          if (file === null) {
            refused += 1;
            return;
          }
          valid += 1;
          const outcomes = file.outcomes.map((outcome) => outcome.id);
          // All sources at once, each outcome in turn, with every what-if on.
          const search = new URLSearchParams({
            sources: file.sources.map((source) => source.id).join(),
            outcome: outcomes[valid % outcomes.length] ?? "",
            ...(valid % 3 === 0 ? { known: "2024-06-01" } : {}),
            ...(valid % 2 === 0 ? { scale: "log", reporting: "6" } : {}),
          });
          for (const page of ["", `?${search.toString()}`]) {
            const { texts } = buildPage(panels, file, page);
            expect(lostIn(texts)).toEqual([]);
          }
        }),
        { numRuns: FUZZ_RUNS, seed: SEED },
      );
      expect(valid + refused).toBe(FUZZ_RUNS);
      // Neither half is empty: a generator that only breaks files would test no panel.
      expect(valid).toBeGreaterThan(FUZZ_RUNS / 5);
      expect(refused).toBeGreaterThan(FUZZ_RUNS / 5);
    },
    FUZZ_TIMEOUT_MS,
  );

  it(
    "cut short or spoilt as text gives the file back or an error that names what was found",
    () => {
      const spoilt = fc.tuple(fc.nat(shippedText.length), fc.nat(40), fc.string({ unit: "binary", maxLength: 4 }));
      fc.assert(
        fc.property(spoilt, ([at, length, put]) => {
          readOrRefuse(shippedText.slice(0, at));
          readOrRefuse(shippedText.slice(0, at) + put + shippedText.slice(at + length));
        }),
        { numRuns: FUZZ_RUNS, seed: SEED },
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});
