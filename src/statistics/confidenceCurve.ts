import { requireCount, requirePositive, requireProbability } from "./argument.ts";
import { logBinomialAtLeast, logBinomialAtMost } from "./binomialTail.ts";
import { chanceFromProbability } from "./chance.ts";
import { logPoissonAtLeast, logPoissonAtMost } from "./poissonTail.ts";

/**
 * How well a proportion fits a count, from 0 to 1: one minus the smallest level at which the exact interval holds it.
 * It is 0.05 at both ends of the 95% interval and 1 around the estimate.
 *
 * `events` and `n` are counts, 0 <= events <= n and 1 <= n <= 1e9; `proportion` is a fraction from 0 to 1. With 0
 * events the interval is the one-sided upper bound, as it is printed, so that the curve falls from 1 at 0 to 0.05 at
 * the one-sided 95% bound.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: the p-value function of Clopper and Pearson (Birnbaum, Confidence curves, J Am Stat Assoc 1961;56:246):
 * twice the smaller tail, at most 1. Reference: for 1 of 783 at 60.44 per 10,000 it is 0.10.
 */
export function proportionConfidence(events: number, n: number, proportion: number): number {
  requireCount("proportionConfidence.n", n, 1);
  requireCount("proportionConfidence.events", events, 0, n);
  requireProbability("proportionConfidence.proportion", proportion);
  const chance = chanceFromProbability(proportion);
  const atMost = Math.exp(logBinomialAtMost(events, n, chance));
  return events === 0 ? atMost : twiceTheSmaller(atMost, Math.exp(logBinomialAtLeast(events, n, chance)));
}

/**
 * The same for a rate: how well `rate` events per unit of person-time fit `events` in `personTime`.
 *
 * `events` is a count from 0 to 1e9, `personTime` finite and above 0, `rate` finite and from 0 up. With 0 events it is
 * one-sided, as for proportions.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: the p-value function of Garwood's exact Poisson interval. Reference: for 18 in 2,200 at 12.93 per 1,000 it is
 * 0.05.
 */
export function rateConfidence(events: number, personTime: number, rate: number): number {
  requireCount("rateConfidence.events", events, 0);
  requirePositive("rateConfidence.personTime", personTime);
  if (rate === 0) return events === 0 ? 1 : 0;
  requirePositive("rateConfidence.rate", rate);
  const mean = rate * personTime;
  const atMost = Math.exp(logPoissonAtMost(events, mean));
  return events === 0 ? atMost : twiceTheSmaller(atMost, Math.exp(logPoissonAtLeast(events, mean)));
}

function twiceTheSmaller(atMost: number, atLeast: number): number {
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}
