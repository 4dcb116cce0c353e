import { describe, expect, test } from "vitest";
import { logComplement } from "../../../src/statistics/chance.ts";
import { findRoot } from "../../../src/statistics/findRoot.ts";
import { deviance, stirlingError } from "../../../src/statistics/saddlePoint.ts";
import { relativeError } from "./closeness.ts";

describe("the root of an increasing function", () => {
  test("is found to the last digit, wherever the search starts", () => {
    for (const start of [-1_000, 0, 1.25, 1e6]) {
      expect(findRoot((at) => at ** 3 - 2, start, 1)).toBeCloseTo(1.2599210498948732, 15);
    }
  });

  test("is found when it is the start, when it is 0, and where the function is cliff and plateau", () => {
    expect(findRoot((at) => at - 5, 5, 1)).toBe(5);
    expect(findRoot((at) => at, 3, 1)).toBeCloseTo(0, 15);
    expect(findRoot((at) => (at < 7 ? -Infinity : at - 7.5), 0, 1)).toBeCloseTo(7.5, 14);
    expect(findRoot((at) => Math.tanh(1e6 * (at - 0.1)), 0, 1)).toBeCloseTo(0.1, 14);
  });

  test("is refused when the function never changes sign", () => {
    expect(() => findRoot(() => 1, 0, 1)).toThrow("no change of sign");
  });
});

describe("the parts of a factorial", () => {
  test("Stirling's error joins at 16, where the exact form gives way to the series", () => {
    // log(n!) - (n + 1/2) log n + n - log(2 pi) / 2, to fifteen digits.
    expect(stirlingError(1)).toBeCloseTo(0.081061466795327, 14);
    expect(stirlingError(15)).toBeCloseTo(0.00555473355196, 13);
    expect(stirlingError(16)).toBeCloseTo(0.00520765591961, 13);
    expect(relativeError(stirlingError(10_000_000), 8.33333333333331e-9)).toBeLessThan(1e-14);
  });

  test("the deviance is 0 in agreement and keeps its digits next to it", () => {
    expect(deviance(27_000, 27_000)).toBe(0);
    expect(deviance(2, 1)).toBeCloseTo(0.386294361119891, 15);
    // (count - mean)^2 / (2 mean) - (count - mean)^3 / (6 mean^2) + ... for 10,000,001 and 10,000,000.
    expect(relativeError(deviance(10_000_001, 10_000_000), 4.99999983333334e-8)).toBeLessThan(1e-14);
  });

  test("the log of a complement keeps its digits at both ends", () => {
    expect(relativeError(logComplement(Math.log(0.25)), Math.log(0.75))).toBeLessThan(1e-15);
    expect(relativeError(logComplement(-1e-20), Math.log(1e-20))).toBeLessThan(1e-15);
    expect(relativeError(logComplement(-50), -1.92874984796392e-22)).toBeLessThan(1e-14);
    expect(logComplement(0)).toBe(-Infinity);
  });
});
