import { describe, expect, it } from "vitest";
import { binCases, binMonths, binYears, describeBin, latestCase } from "../../../src/claims/caseBins.ts";

describe("cases in bins", () => {
  it("takes the narrowest width with at most 24 bins", () => {
    expect([0, 100, 730, 731, 2_000, 6_000, 40_000].map(binMonths)).toEqual([1, 1, 1, 3, 3, 12, 60]);
  });

  it("counts each case once, on the edge in the later bin and at the end in the last", () => {
    // A month has 30.436875 days, so that three have 91.310625 and six 182.62125.
    expect(binCases([0, 1, 91, 92, 182.62125], 3)).toEqual({ months: 3, counts: [3, 2], total: 5 });
    expect(binCases([91.310625, 200], 3).counts).toEqual([0, 1, 1]);
  });

  it("has one empty bin for no case", () => {
    expect(binCases([], 12)).toEqual({ months: 12, counts: [0], total: 0 });
  });

  it("keeps the sums of a list", () => {
    const days = [5, 400];
    expect(binCases(days, 12)).toBe(binCases(days, 12));
    expect(binCases(days, 6)).not.toBe(binCases(days, 12));
  });

  it("takes 200,000 cases", () => {
    const days = Array.from({ length: 200_000 }, (_, i) => i % 365);
    expect(latestCase(days)).toBe(364);
    expect(binCases(days, 12).counts).toEqual([200_000]);
  });

  it("names and places a bin", () => {
    expect(describeBin(binCases([400], 3), 1)).toBe("3 to 6 months");
    expect(describeBin(binCases([4_000], 12), 2)).toBe("2 to 3 years");
    expect(binYears(binCases([400], 3), 1)).toEqual({ from: 0.25, to: 0.5 });
  });
});
