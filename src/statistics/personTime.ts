import { requireCount, requireOpenFraction, requirePositive } from "./argument.ts";
import { logComplement } from "./chance.ts";
import { findRoot } from "./findRoot.ts";
import type { Interval } from "./proportion.ts";
import { deviance, stirlingError } from "./saddlePoint.ts";

/**
 * The exact two-sided interval for a rate: events per unit of person-time (per person-year if `personTime` is in
 * person-years), each tail spending (1 - level) / 2.
 *
 * `events` is a count from 0 to 1e9 and may exceed `personTime`; `personTime` is finite and above 0. With 0 events the
 * lower end is exactly 0. The interval takes the events as independent and the rate as constant over time.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: Garwood, Fiducial limits for the Poisson distribution, Biometrika 1936;28:437. Reference: R
 * poisson.test(18, 2200) gives 4.85e-3 to 12.93e-3.
 */
export function exactPoissonInterval(events: number, personTime: number, level = 0.95): Interval {
  requireCount("exactPoissonInterval.events", events, 0);
  requirePositive("exactPoissonInterval.personTime", personTime);
  requireOpenFraction("exactPoissonInterval.level", level);
  const tail = (1 - level) / 2;
  return { lower: lowerMean(events, tail) / personTime, upper: upperMean(events, tail) / personTime };
}

/** The mean at which `events` or more have probability `tail`, solved on the log scale. */
function lowerMean(events: number, tail: number): number {
  if (events === 0) return 0;
  const logTail = Math.log(tail);
  return Math.exp(
    findRoot((at) => logPoissonAtLeast(events, Math.exp(at)) - logTail, Math.log(events), 1 / Math.sqrt(events)),
  );
}

/** The mean at which `events` or fewer have probability `tail`, solved on the log scale. */
function upperMean(events: number, tail: number): number {
  const logTail = Math.log(tail);
  if (events === 0) return -logTail;
  return Math.exp(
    findRoot((at) => logTail - logPoissonAtMost(events, Math.exp(at)), Math.log(events), 1 / Math.sqrt(events)),
  );
}

/**
 * log P(X = k) for X Poisson with a mean above 0; k >= 0.
 *
 * Method: Loader's saddle-point expansion, 2000. Reference: k 2, mean 1 gives log(e^-1 / 2) = -1.6931471806.
 */
function logPoissonProbability(k: number, mean: number): number {
  if (k === 0) return -mean;
  return -stirlingError(k) - deviance(k, mean) - 0.5 * Math.log(2 * Math.PI * k);
}

/**
 * log P(X >= k) for X Poisson with a mean above 0. Gives 0 (certain) for k <= 0.
 *
 * Method: it is the regularised incomplete gamma function P(k, mean) (NIST Digital Library of Mathematical Functions
 * 8.4.9), summed by its series 8.11.4, whose terms are all positive. Reference: k 1, mean 1 gives log(1 - e^-1) =
 * -0.4586751454.
 */
export function logPoissonAtLeast(k: number, mean: number): number {
  if (k <= 0) return 0;
  if (mean > k) return logComplement(logPoissonAtMost(k - 1, mean));
  let term = 1;
  let sum = 1;
  for (let count = k + 1; ; count += 1) {
    term *= mean / count;
    const next = sum + term;
    if (next === sum) return logPoissonProbability(k, mean) + Math.log(sum);
    sum = next;
  }
}

/**
 * log P(X <= k) for X Poisson with a mean above 0. Gives -Infinity (impossible) for k < 0.
 *
 * Method: it is the complement Q(k + 1, mean) (8.4.10 there), a finite sum of positive terms added from the largest, k,
 * downwards. Reference: k 1, mean 1 gives log(2 e^-1) = -0.3068528194.
 */
export function logPoissonAtMost(k: number, mean: number): number {
  if (k < 0) return -Infinity;
  if (mean <= k) return logComplement(logPoissonAtLeast(k + 1, mean));
  let term = 1;
  let sum = 1;
  for (let count = k; count > 0; count -= 1) {
    term *= count / mean;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return logPoissonProbability(k, mean) + Math.log(sum);
}
