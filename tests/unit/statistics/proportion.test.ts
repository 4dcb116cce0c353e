import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactProportionInterval, proportionUpperBound } from "../../../src/statistics/proportion.ts";
import { relativeError } from "./closeness.ts";

/** [events, n, estimate, lower, upper] per 10,000, in the digits that the dashboard prints; from reference.R. */
const printedPer10000: [number, number, string, string, string][] = [
  [22, 27_000, "8.148", "5.107", "12.334"],
  [1, 783, "12.77", "0.323", "70.95"],
  [18, 783, "229.9", "136.8", "360.9"],
  [0, 783, "0", "0", "47.0"],
  [3, 27_000, "1.111", "0.229", "3.25"],
  [38, 42_500, "8.94", "6.33", "12.27"],
  [13, 17_578, "7.40", "3.94", "12.64"],
  [1, 3_066, "3.26", "0.08", "18.16"],
  [1, 449, "22.3", "0.56", "123.5"],
  [1, 724, "13.8", "0.35", "76.7"],
  [13, 340, "382", "205", "645"],
  [16, 449, "356", "205", "572"],
];

/** [events, n, level, lower, upper] as fractions, all the digits that reference.R prints. */
const reference: [number, number, number, number, number][] = [
  [22, 27_000, 0.95, 0.0005107083325535, 0.0012333810690059],
  [22, 27_000, 0.8, 0.000601666446901, 0.001085788653325],
  [22, 27_000, 0.99, 0.0004368095561659, 0.0013780658803557],
  [1, 783, 0.95, 0.0000323338424918, 0.0070950258100907],
  [18, 783, 0.95, 0.01368002019043, 0.03608912476079],
  [13, 340, 0.95, 0.02051303784785, 0.06449608528662],
  [1, 2, 0.95, 0.01257911709343, 0.98742088290657],
  [1, 10_000_000, 0.95, 2.531780795224e-9, 5.571642117361e-7],
  [5_000_000, 10_000_000, 0.95, 0.4996900525214, 0.5003099474786],
];

function printedLike(fraction: number, pattern: string): string {
  return (fraction * 10_000).toFixed(pattern.split(".")[1]?.length ?? 0);
}

describe("exact interval for a proportion", () => {
  test.each(printedPer10000)("%d of %d is printed as %s (%s to %s) per 10,000", (events, n, estimate, lower, upper) => {
    const interval = exactProportionInterval(events, n);
    expect(printedLike(events / n, estimate)).toBe(estimate);
    expect(printedLike(interval.lower, lower)).toBe(lower);
    expect(printedLike(interval.upper, upper)).toBe(upper);
  });

  test.each(reference)(
    "%d of %d at level %d agrees with R in every digit R printed",
    (events, n, level, lower, upper) => {
      const interval = exactProportionInterval(events, n, level);
      expect(relativeError(interval.lower, lower)).toBeLessThan(3e-12);
      expect(relativeError(interval.upper, upper)).toBeLessThan(3e-12);
    },
  );

  test("no events start the interval at exactly 0, all events end it at exactly 1", () => {
    for (const n of [1, 2, 176, 783, 10_000_000]) {
      expect(exactProportionInterval(0, n).lower).toBe(0);
      expect(exactProportionInterval(n, n).upper).toBe(1);
    }
  });

  test("one trial gives the whole range but one tail", () => {
    expect(exactProportionInterval(0, 1).upper).toBeCloseTo(0.975, 14);
    expect(exactProportionInterval(1, 1).lower).toBeCloseTo(0.025, 14);
  });
});

describe("one-sided upper bound for a proportion", () => {
  test("a zero among 783 leaves up to 38.19 per 10,000, one among 176 up to about 169", () => {
    expect((proportionUpperBound(0, 783) * 10_000).toFixed(2)).toBe("38.19");
    expect((proportionUpperBound(0, 176) * 10_000).toFixed(0)).toBe("169");
  });

  test("agrees with R", () => {
    expect(relativeError(proportionUpperBound(0, 783), 0.003818657456634)).toBeLessThan(1e-12);
    expect(relativeError(proportionUpperBound(0, 176), 0.01687716378707)).toBeLessThan(1e-12);
    expect(relativeError(proportionUpperBound(0, 1), 0.95)).toBeLessThan(1e-12);
    expect(relativeError(proportionUpperBound(0, 10_000_000), 2.995731824833e-7)).toBeLessThan(1e-12);
  });

  test("is 1 when every trial had the event", () => {
    expect(proportionUpperBound(5, 5)).toBe(1);
  });
});

/** Sizes across every order of magnitude up to ten million, with any count of events up to the size. */
const anyProportion = fc
  .tuple(fc.double({ min: 0, max: 7, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([magnitude, share]) => {
    const n = Math.round(10 ** magnitude);
    return { n, events: Math.round(n * share) };
  });
const anyLevel = fc.double({ min: 0.01, max: 0.999, noNaN: true });

describe("every exact interval", () => {
  test("contains its estimate and stays from 0 to 1", () => {
    fc.assert(
      fc.property(anyProportion, anyLevel, ({ events, n }, level) => {
        const { lower, upper } = exactProportionInterval(events, n, level);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(events / n);
        expect(upper).toBeGreaterThanOrEqual(events / n);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("widens with the level", () => {
    fc.assert(
      fc.property(anyProportion, anyLevel, anyLevel, ({ events, n }, first, second) => {
        fc.pre(Math.abs(first - second) > 1e-6);
        const narrow = exactProportionInterval(events, n, Math.min(first, second));
        const wide = exactProportionInterval(events, n, Math.max(first, second));
        expect(wide.upper - wide.lower).toBeGreaterThan(narrow.upper - narrow.lower);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      }),
    );
  });

  test("mirrors when events and non-events change places", () => {
    fc.assert(
      fc.property(anyProportion, anyLevel, ({ events, n }, level) => {
        const interval = exactProportionInterval(events, n, level);
        const mirrored = exactProportionInterval(n - events, n, level);
        expect(Math.abs(interval.lower - (1 - mirrored.upper))).toBeLessThan(1e-12);
        expect(Math.abs(interval.upper - (1 - mirrored.lower))).toBeLessThan(1e-12);
      }),
    );
  });

  test("has its one-sided bound at twice the tail at its upper end", () => {
    fc.assert(
      fc.property(anyProportion, anyLevel, ({ events, n }, level) => {
        const twoSided = exactProportionInterval(events, n, level).upper;
        expect(relativeError(proportionUpperBound(events, n, (1 + level) / 2), twoSided)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe("a proportion that cannot be", () => {
  test.each([
    [1, 0, 0.95, "n: found 0, expected an integer from 1 to 1000000000"],
    [1, 1.5, 0.95, "n: found 1.5, expected an integer"],
    [1, Number.NaN, 0.95, "n: found NaN, expected an integer"],
    [1, Infinity, 0.95, "n: found Infinity, expected an integer"],
    [1, 2_000_000_000, 0.95, "n: found 2000000000, expected an integer from 1 to 1000000000"],
    [-1, 10, 0.95, "events: found -1, expected an integer from 0 to 10"],
    [0.5, 10, 0.95, "events: found 0.5, expected an integer from 0 to 10"],
    [11, 10, 0.95, "events: found 11, expected an integer from 0 to 10"],
    [Number.NaN, 10, 0.95, "events: found NaN, expected an integer from 0 to 10"],
    [1, 10, 0, "level: found 0, expected a number between 0 and 1"],
    [1, 10, 1, "level: found 1, expected a number between 0 and 1"],
    [1, 10, 95, "level: found 95, expected a number between 0 and 1"],
    [1, 10, Number.NaN, "level: found NaN, expected a number between 0 and 1"],
  ])("%d of %d at level %d is refused with the place, found and expected", (events, n, level, message) => {
    expect(() => exactProportionInterval(events, n, level)).toThrow(RangeError);
    expect(() => exactProportionInterval(events, n, level)).toThrow(`exactProportionInterval.${message}`);
    expect(() => proportionUpperBound(events, n, level)).toThrow(`proportionUpperBound.${message}`);
  });
});
