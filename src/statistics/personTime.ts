import { requireCount, requireOpenFraction, requirePositive } from "./argument.ts";
import { findRoot } from "./findRoot.ts";
import type { Interval } from "./interval.ts";
import { logPoissonAtLeast, logPoissonAtMost } from "./poissonTail.ts";

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
