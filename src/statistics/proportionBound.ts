import { logBinomialAtLeast } from "./binomialTail.ts";
import { type Chance, chanceFromLogOdds, oppositeChance } from "./chance.ts";
import { findRoot } from "./findRoot.ts";

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
