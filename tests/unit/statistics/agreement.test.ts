import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import { expect, test } from "vitest";
import { binomialAtMost, logBinomialAtLeast, logBinomialAtMost } from "../../../src/statistics/binomial.ts";
import type { Chance } from "../../../src/statistics/chance.ts";
import { exactPoissonInterval, logPoissonAtLeast, logPoissonAtMost } from "../../../src/statistics/personTime.ts";
import {
  exactLowerBound,
  exactProportionInterval,
  exactUpperBound,
  proportionUpperBound,
} from "../../../src/statistics/proportion.ts";
import { relativeError } from "./closeness.ts";
import { proportionGrid } from "./proportionGrid.ts";

const tolerance = 1e-9;

/**
 * Above this count the upper gamma quantile of the reference (version 0.2.3) stops short, by up to 0.3 events whatever
 * their number: for 27,000 events at 0.95 it gives 27324.17 where R gives 27324.007. There R is the reference, in
 * personTime.test.ts.
 */
const mostEventsOfGammaReference = 783;

test("the interval for a proportion agrees with the beta quantiles, absolutely and relatively", () => {
  for (const { events, n, level } of proportionGrid) {
    const tail = (1 - level) / 2;
    const { lower, upper } = exactProportionInterval(events, n, level);
    const place = `${events} of ${n} at ${level}`;
    const expectedLower = events === 0 ? 0 : betaQuantile(tail, events, n - events + 1);
    const expectedUpper = events === n ? 1 : betaQuantile(1 - tail, events + 1, n - events);
    expect(Math.abs(lower - expectedLower), place).toBeLessThan(tolerance);
    expect(relativeError(lower, expectedLower), place).toBeLessThan(tolerance);
    expect(Math.abs(upper - expectedUpper), place).toBeLessThan(tolerance);
    expect(relativeError(upper, expectedUpper), place).toBeLessThan(tolerance);
  }
});

test("the one-sided upper bound agrees with the beta quantile", () => {
  for (const { events, n, level } of proportionGrid) {
    const expected = events === n ? 1 : betaQuantile(level, events + 1, n - events);
    const found = proportionUpperBound(events, n, level);
    expect(relativeError(found, expected), `${events} of ${n} at ${level}`).toBeLessThan(tolerance);
  }
});

test("the interval for a rate agrees with the gamma quantiles wherever they are accurate", () => {
  for (const { events, level } of proportionGrid) {
    const tail = (1 - level) / 2;
    const { lower, upper } = exactPoissonInterval(events, 1, level);
    const place = `${events} at ${level}`;
    const expectedLower = events === 0 ? 0 : gammaQuantile(tail, events, 1);
    expect(relativeError(lower, expectedLower), place).toBeLessThan(tolerance);
    if (events > mostEventsOfGammaReference) continue;
    expect(relativeError(upper, gammaQuantile(1 - tail, events + 1, 1)), place).toBeLessThan(tolerance);
  }
});

test("the binomial tail agrees with the reference distribution, near the middle and far from it", () => {
  for (const { events, n, level } of proportionGrid) {
    const { lower, upper } = exactProportionInterval(events, n, level);
    for (const p of [1e-9, 1e-6, lower, events / n, upper, 0.3, 0.5, 0.999]) {
      const place = `at most ${events} of ${n} at ${p}`;
      expect(relativeError(binomialAtMost(events, n, p), binomialCdf(events, n, p)), place).toBeLessThan(tolerance);
    }
  }
});

/** P(X <= k) by the reference, asked about what did not happen where that keeps the digits of a chance near 1. */
function referenceAtMost(k: number, n: number, chance: Chance): number {
  return chance.of <= 0.5 ? binomialCdf(k, n, chance.of) : 1 - binomialCdf(n - k - 1, n, chance.against);
}

test("each bound, put back into the binomial tail, gives that tail's probability, by our sum and by the reference", () => {
  for (const { events, n, level } of proportionGrid) {
    const tail = (1 - level) / 2;
    const place = `${events} of ${n} at ${level}`;
    if (events > 0) {
      const lower = exactLowerBound(events, n, tail);
      expect(Math.abs(Math.exp(logBinomialAtLeast(events, n, lower)) - tail), place).toBeLessThan(1e-10);
      expect(Math.abs(1 - referenceAtMost(events - 1, n, lower) - tail), place).toBeLessThan(1e-10);
    }
    if (events < n) {
      const upper = exactUpperBound(events, n, tail);
      expect(Math.abs(Math.exp(logBinomialAtMost(events, n, upper)) - tail), place).toBeLessThan(1e-10);
      expect(Math.abs(referenceAtMost(events, n, upper) - tail), place).toBeLessThan(1e-10);
    }
  }
});

test("each bound of a rate, put back into the Poisson tail, gives that tail's probability", () => {
  for (const { events, level } of proportionGrid) {
    const tail = (1 - level) / 2;
    const { lower, upper } = exactPoissonInterval(events, 1, level);
    if (events > 0) expect(Math.abs(Math.exp(logPoissonAtLeast(events, lower)) - tail)).toBeLessThan(1e-10);
    expect(Math.abs(Math.exp(logPoissonAtMost(events, upper)) - tail)).toBeLessThan(1e-10);
  }
});
