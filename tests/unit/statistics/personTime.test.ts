import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactPoissonInterval } from "../../../src/statistics/personTime.ts";
import { relativeError } from "./closeness.ts";

/** [events, person-time, level, lower, upper], all the digits that reference.R prints. */
const reference: [number, number, number, number, number][] = [
  [18, 2_200, 0.95, 0.004849063991091, 0.012930800121604],
  [0, 2_200, 0.95, 0, 0.001676763388234],
  [1, 1, 0.95, 0.02531780798429, 5.5716433909389],
  [22, 1, 0.8, 16.2435628967, 29.3202686879],
  [22, 1, 0.99, 11.79184660661, 37.21826768605],
  [27_000, 1, 0.95, 26_678.89325107, 27_324.00701371],
  [10_000_000, 1, 0.95, 9_993_802.996884, 10_006_199.897731],
];

describe("exact interval for a rate per person-time", () => {
  test("18 in 2,200 person-years is printed as 8.18 (4.85 to 12.93) per 1,000", () => {
    const { lower, upper } = exactPoissonInterval(18, 2_200);
    expect(((18 / 2_200) * 1_000).toFixed(2)).toBe("8.18");
    expect((lower * 1_000).toFixed(2)).toBe("4.85");
    expect((upper * 1_000).toFixed(2)).toBe("12.93");
  });

  test.each(reference)(
    "%d in %d at level %d agrees with R in every digit R printed",
    (events, time, level, lower, upper) => {
      const interval = exactPoissonInterval(events, time, level);
      expect(relativeError(interval.lower, lower)).toBeLessThan(3e-12);
      expect(relativeError(interval.upper, upper)).toBeLessThan(3e-12);
    },
  );

  test("no events start the interval at exactly 0", () => {
    expect(exactPoissonInterval(0, 0.25).lower).toBe(0);
  });
});

const anyCount = fc.double({ min: 0, max: 7, noNaN: true }).map((magnitude) => Math.round(10 ** magnitude) - 1);
const anyTime = fc.double({ min: 0.001, max: 1e9, noNaN: true });
const anyLevel = fc.double({ min: 0.01, max: 0.999, noNaN: true });

describe("every exact rate interval", () => {
  test("contains its estimate", () => {
    fc.assert(
      fc.property(anyCount, anyTime, anyLevel, (events, time, level) => {
        const { lower, upper } = exactPoissonInterval(events, time, level);
        expect(lower).toBeLessThanOrEqual(events / time);
        expect(upper).toBeGreaterThanOrEqual(events / time);
      }),
    );
  });

  test("widens with the level", () => {
    fc.assert(
      fc.property(anyCount, anyTime, anyLevel, anyLevel, (events, time, first, second) => {
        fc.pre(Math.abs(first - second) > 1e-6);
        const narrow = exactPoissonInterval(events, time, Math.min(first, second));
        const wide = exactPoissonInterval(events, time, Math.max(first, second));
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThan(narrow.upper);
      }),
    );
  });

  test("scales with the unit of time", () => {
    fc.assert(
      fc.property(anyCount, anyTime, (events, years) => {
        const perYear = exactPoissonInterval(events, years);
        const perDay = exactPoissonInterval(events, years * 365.25);
        expect(relativeError(perDay.lower * 365.25, perYear.lower)).toBeLessThan(1e-12);
        expect(relativeError(perDay.upper * 365.25, perYear.upper)).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("a rate that cannot be", () => {
  test.each([
    [-1, 10, 0.95, "events: found -1, expected an integer from 0 to 1000000000"],
    [1.5, 10, 0.95, "events: found 1.5, expected an integer"],
    [Number.NaN, 10, 0.95, "events: found NaN, expected an integer"],
    [1, 0, 0.95, "personTime: found 0, expected a finite number above 0"],
    [1, -3, 0.95, "personTime: found -3, expected a finite number above 0"],
    [1, Number.NaN, 0.95, "personTime: found NaN, expected a finite number above 0"],
    [1, Infinity, 0.95, "personTime: found Infinity, expected a finite number above 0"],
    [1, 10, 0, "level: found 0, expected a number between 0 and 1"],
    [1, 10, 1, "level: found 1, expected a number between 0 and 1"],
    [1, 10, Number.NaN, "level: found NaN, expected a number between 0 and 1"],
  ])("%d in %d at level %d is refused with the place, found and expected", (events, time, level, message) => {
    expect(() => exactPoissonInterval(events, time, level)).toThrow(RangeError);
    expect(() => exactPoissonInterval(events, time, level)).toThrow(`exactPoissonInterval.${message}`);
  });
});
