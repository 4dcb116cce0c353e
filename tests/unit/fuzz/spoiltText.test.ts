import fc from "fast-check";
import { describe, it } from "vitest";
import { SEED, shippedText } from "./pages.ts";
import { readOrRefuse } from "./readOrRefuse.ts";
import { FUZZ_RUNS, FUZZ_TIMEOUT_MS } from "./runs.ts";

describe("any change of the text of the evidence file", () => {
  it(
    "cut short or spoilt gives the file back or an error that names what was found",
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
