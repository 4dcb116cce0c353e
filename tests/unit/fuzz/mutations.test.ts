import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Json, mutate, mutationsOf } from "./mutations.ts";
import { readOrRefuse } from "./readOrRefuse.ts";
import { buildPage, loadPanels, lostIn, SEED, shippedText } from "./pages.ts";
import { FUZZ_RUNS, FUZZ_TIMEOUT_MS } from "./runs.ts";

const panels = await loadPanels();
const sound: Json = JSON.parse(shippedText);

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
});
