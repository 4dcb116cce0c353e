import { describe, expect, test } from "vitest";
import { proportionConfidence } from "../../../src/statistics/proportion.ts";

describe("how well a proportion fits a count", () => {
  test.each([
    // Both ends of the exact 95% interval, as printed by R binom.test.
    [22, 27_000, 5.107e-4, 0.05],
    [22, 27_000, 12.334e-4, 0.05],
    [1, 783, 0.3233384e-4, 0.05],
    [1, 783, 70.95e-4, 0.05],
    [298, 235_665, 11.251e-4, 0.05],
    [298, 235_665, 14.164e-4, 0.05],
    // Twice the chance of 0 or 1 in 783: 0.1797 at 40, 0.05 at the one-sided 95% bound.
    [1, 783, 40e-4, 0.3594],
    [1, 783, 60.44e-4, 0.1],
  ])("%i of %i at %f is %f", (events, n, proportion, expected) => {
    expect(proportionConfidence(events, n, proportion)).toBeCloseTo(expected, 3);
  });

  test("is 1 at the estimate, and nowhere more", () => {
    expect(proportionConfidence(22, 27_000, 22 / 27_000)).toBe(1);
    expect(proportionConfidence(1, 783, 1 / 783)).toBe(1);
    expect(proportionConfidence(12, 12, 1)).toBe(1);
  });

  test("falls from 1 at zero to 5% at the one-sided bound where none was found", () => {
    expect(proportionConfidence(0, 783, 0)).toBe(1);
    expect(proportionConfidence(0, 783, 38.19e-4)).toBeCloseTo(0.05, 4);
    expect(proportionConfidence(0, 355, 84.03e-4)).toBeCloseTo(0.05, 3);
  });

  test("is 0 where the count could not have come about", () => {
    expect(proportionConfidence(1, 783, 0)).toBe(0);
    expect(proportionConfidence(1, 783, 1)).toBe(0);
  });

  test("refuses what is no proportion", () => {
    expect(() => proportionConfidence(1, 783, 1.2)).toThrow(
      "proportionConfidence.proportion: found 1.2, expected a number from 0 to 1",
    );
    expect(() => proportionConfidence(784, 783, 0.5)).toThrow("proportionConfidence.events: found 784");
  });
});
