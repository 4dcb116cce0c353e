import { expect, test } from "vitest";
import { judge, median, pairedRatio, quantile } from "../bench/compare.mjs";

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
const ones = (n: number) => upTo(n).map(() => 1);

test("a median lies between the middle two, and of nothing there is none", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5);
  expect(median([])).toBeNaN();
  expect(median([0])).toBe(0);
});

// Order statistics of the sign test's interval, as tabulated for n = 6, 9, 12, 30 (Conover, Practical Nonparametric Statistics).
test.each([
  [6, 1, 6],
  [8, 1, 8],
  [9, 2, 8],
  [11, 2, 10],
  [12, 3, 10],
  [15, 4, 12],
  [30, 10, 21],
])("of %d pairs the interval goes from number %d to number %d", (n, low, high) => {
  expect(pairedRatio(upTo(n), ones(n))).toMatchObject({ low, high });
});

test("too few pairs for an interval have all of their ratios as theirs", () => {
  expect(pairedRatio([3, 1], [1, 1])).toEqual({ value: 2, low: 1, high: 3 });
  expect(pairedRatio([], [])).toEqual({ value: NaN, low: NaN, high: NaN });
});

test("ratios are of pairs, not of medians", () => {
  expect(pairedRatio([10, 200, 30], [20, 100, 60]).value).toBe(0.5);
});

test("measurements without a partner are an error", () => {
  expect(() => pairedRatio([1, 2], [1])).toThrow("found 2 and 1 measurements, expected pairs");
});

test("a bound is broken by a whole interval above it, and by what is no number", () => {
  expect(judge({ value: 1, low: 0.9 }, 1)).toBe("holds");
  expect(judge({ value: 1.1, low: 1 }, 1)).toBe("unclear");
  expect(judge({ value: 1.1, low: 1.01 }, 1)).toBe("BROKEN");
  expect(judge({ value: 41 }, 40)).toBe("BROKEN");
  expect(judge({ value: NaN }, 1)).toBe("BROKEN");
});
