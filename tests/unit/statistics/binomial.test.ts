import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialAtMost } from "../../../src/statistics/binomial.ts";
import { relativeError } from "./closeness.ts";

const rate = 22 / 27_000;

describe("binomial probabilities", () => {
  test("agree with R for 0 and 1 of 783 at 22 in 27,000", () => {
    expect(binomialAtMost(0, 783, rate)).toBeCloseTo(0.5282106760401, 12);
    expect(binomialAtMost(1, 783, rate)).toBeCloseTo(0.8654839025753, 12);
  });

  test("agree with R among ten million", () => {
    expect(relativeError(binomialAtMost(12_345, 10_000_000, 0.00125), 0.08316037510094)).toBeLessThan(1e-11);
  });

  test("are those of two coins", () => {
    expect([0, 1, 2].map((k) => binomialAtMost(k, 2, 0.5))).toEqual([
      expect.closeTo(0.25, 14),
      expect.closeTo(0.75, 14),
      1,
    ]);
  });

  test("keep the digits of a tiny chance: one in a million million, ten million times", () => {
    // (1 - p)^n by fifty-digit arithmetic; computed as it stands it would go wrong in the tenth digit.
    expect(relativeError(binomialAtMost(0, 10_000_000, 1e-12), 0.9999900000499998)).toBeLessThan(1e-12);
  });

  test("are certain or impossible where the chance is 0 or 1", () => {
    expect(binomialAtMost(0, 783, 0)).toBe(1);
    expect(binomialAtMost(782, 783, 1)).toBe(0);
    expect(binomialAtMost(783, 783, 1)).toBe(1);
  });
});

const anyTrials = fc
  .tuple(fc.double({ min: 0, max: 7, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([magnitude, share]) => {
    const n = Math.round(10 ** magnitude);
    return { n, k: Math.round(n * share) };
  });
const anyChance = fc.double({ min: 0, max: 1, noNaN: true });
const rounding = 1e-11;

describe("every binomial probability", () => {
  test("is from 0 to 1", () => {
    fc.assert(
      fc.property(anyTrials, anyChance, ({ n, k }, p) => {
        const atMost = binomialAtMost(k, n, p);
        expect(atMost).toBeGreaterThanOrEqual(0);
        expect(atMost).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("of at most k grows with k", () => {
    fc.assert(
      fc.property(anyTrials, anyChance, ({ n, k }, p) => {
        fc.pre(k > 0);
        expect(binomialAtMost(k - 1, n, p)).toBeLessThanOrEqual(binomialAtMost(k, n, p) * (1 + rounding));
      }),
    );
  });

  test("of at most k falls as the chance grows", () => {
    fc.assert(
      fc.property(anyTrials, anyChance, anyChance, ({ n, k }, first, second) => {
        const atSmaller = binomialAtMost(k, n, Math.min(first, second));
        const atLarger = binomialAtMost(k, n, Math.max(first, second));
        expect(atLarger).toBeLessThanOrEqual(atSmaller * (1 + rounding));
      }),
    );
  });
});

describe("a binomial that cannot be", () => {
  test.each([
    [0, 0, 0.5, "n: found 0, expected an integer from 1"],
    [0, 2.5, 0.5, "n: found 2.5, expected an integer from 1"],
    [-1, 10, 0.5, "k: found -1, expected an integer from 0 to 10"],
    [11, 10, 0.5, "k: found 11, expected an integer from 0 to 10"],
    [Number.NaN, 10, 0.5, "k: found NaN, expected an integer from 0 to 10"],
    [1, 10, -0.1, "p: found -0.1, expected a number from 0 to 1"],
    [1, 10, 1.1, "p: found 1.1, expected a number from 0 to 1"],
    [1, 10, Number.NaN, "p: found NaN, expected a number from 0 to 1"],
  ])("%d of %d at chance %d is refused with the place, found and expected", (k, n, p, message) => {
    expect(() => binomialAtMost(k, n, p)).toThrow(RangeError);
    expect(() => binomialAtMost(k, n, p)).toThrow(`binomialAtMost.${message}`);
  });
});
