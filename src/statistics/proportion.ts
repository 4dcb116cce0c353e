import { requireCount, requireOpenFraction } from "./argument.ts";
import { logBinomialAtLeast } from "./binomial.ts";
import { type Chance, chanceFromLogOdds, oppositeChance } from "./chance.ts";
import { findRoot } from "./findRoot.ts";

/**
 * A confidence interval with both ends included, in the unit of the estimate it belongs to (a fraction for a
 * proportion, events per unit of person-time for a rate). `lower <= upper` always holds.
 */
export type Interval = { lower: number; upper: number };

/**
 * The exact two-sided interval for a proportion: the proportions, as fractions from 0 to 1, under which `events` of `n`
 * is not in the outer (1 - level) / 2 of either tail. It covers the true proportion at least `level` of the time.
 *
 * `events` and `n` are counts, 0 <= events <= n and 1 <= n <= 1e9. With 0 events the lower end is exactly 0, with `n`
 * events the upper end is exactly 1; the other end still spends (1 - level) / 2, not the whole of it. The interval is
 * the noise of counting only: it knows nothing of under-reporting or bias.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: Clopper and Pearson, The use of confidence or fiducial limits illustrated in the case of the binomial,
 * Biometrika 1934;26:404. Reference: R binom.test(22, 27000) gives 5.107e-4 to 12.334e-4.
 */
export function exactProportionInterval(events: number, n: number, level = 0.95): Interval {
  requireProportion("exactProportionInterval", events, n, level);
  const tail = (1 - level) / 2;
  return { lower: exactLowerBound(events, n, tail).of, upper: exactUpperBound(events, n, tail).of };
}

/**
 * The exact one-sided upper bound for a proportion, as a fraction: the proportion under which `events` or fewer of `n`
 * has probability 1 - level. It is the figure to give with a zero: everything up to it would still fit.
 *
 * Same arguments as `exactProportionInterval`. With `n` events it is exactly 1. At the same level it is lower than the
 * upper end of the two-sided interval, so say "one-sided" beside it.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: Clopper and Pearson 1934. Reference: R binom.test(0, 783, alternative = "less") gives 38.19e-4.
 */
export function proportionUpperBound(events: number, n: number, level = 0.95): number {
  requireProportion("proportionUpperBound", events, n, level);
  return exactUpperBound(events, n, 1 - level).of;
}

function requireProportion(place: string, events: number, n: number, level: number): void {
  requireCount(`${place}.n`, n, 1);
  requireCount(`${place}.events`, events, 0, n);
  requireOpenFraction(`${place}.level`, level);
}

/**
 * The proportion at which `events` or more of `n` would be seen with probability `tail`: the exact lower bound, as a
 * chance, so that a bound near 1 keeps the digits of its distance from 1. With no events it is 0.
 *
 * Arguments are trusted: counts with 0 <= events <= n and n >= 1, `tail` strictly between 0 and 1.
 *
 * Method: Clopper and Pearson, Biometrika 1934;26:404, solved on the log-odds scale, where the log of the tail is
 * nearly straight. Reference: exactLowerBound(1, 783, 0.025).of = 3.233384249e-5.
 */
export function exactLowerBound(events: number, n: number, tail: number): Chance {
  if (events === 0) return { of: 0, against: 1 };
  const logTail = Math.log(tail);
  if (events === n) return { of: Math.exp(logTail / n), against: -Math.expm1(logTail / n) };
  const rest = n - events;
  const logOdds = findRoot(
    (at) => logBinomialAtLeast(events, n, chanceFromLogOdds(at)) - logTail,
    Math.log(events / rest),
    Math.sqrt(n / events / rest),
  );
  return chanceFromLogOdds(logOdds);
}

/**
 * The proportion at which `events` or fewer of `n` would be seen with probability `tail`: the exact upper bound. It is
 * the lower bound of what did not happen, seen from the other side; with `n` events it is 1.
 *
 * Same arguments and method as `exactLowerBound`. Reference: exactUpperBound(0, 783, 0.05).of = 1 - 0.05^(1/783).
 */
export function exactUpperBound(events: number, n: number, tail: number): Chance {
  return oppositeChance(exactLowerBound(n - events, n, tail));
}
