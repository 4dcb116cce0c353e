import { requireCount, requireOpenFraction, requirePositiveFraction, requireProbability } from "./argument.ts";
import { binomialAtLeast, binomialAtMost } from "./binomial.ts";
import { exactLowerBound, exactUpperBound } from "./proportion.ts";

/**
 * How many events to expect among `n` people if each had probability `rate` of one: n x rate, not rounded.
 *
 * `n` is a count from 1 to 1e9, `rate` a fraction from 0 to 1.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Reference: expectedEvents(783, 22 / 27000) = 0.638.
 */
export function expectedEvents(n: number, rate: number): number {
  requireCount("expectedEvents.n", n, 1);
  requireProbability("expectedEvents.rate", rate);
  return n * rate;
}

/**
 * The chance, from 0 to 1, of seeing `k` events or fewer among `n` people if each had probability `rate` of one.
 *
 * `k` and `n` are counts, 0 <= k <= n and 1 <= n <= 1e9; `rate` is a fraction from 0 to 1.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: binomial. Reference: with n 783 and rate 22 / 27000, 0.528 for k 0 and 0.865 for k 1 (R pbinom gives
 * 0.5282106760 and 0.8654839026).
 */
export function chanceOfAtMost(k: number, n: number, rate: number): number {
  requireCount("chanceOfAtMost.n", n, 1);
  requireCount("chanceOfAtMost.k", k, 0, n);
  requireProbability("chanceOfAtMost.rate", rate);
  return binomialAtMost(k, n, rate);
}

/**
 * The chance, from 0 to 1, of seeing `k` events or more among `n` people if each had probability `rate` of one.
 *
 * Same arguments and errors as `chanceOfAtMost`; 1 for k 0.
 *
 * Method: binomial. Reference: chanceOfAtLeast(21, 783, 0.03 / 783) is about 2e-52.
 */
export function chanceOfAtLeast(k: number, n: number, rate: number): number {
  requireCount("chanceOfAtLeast.n", n, 1);
  requireCount("chanceOfAtLeast.k", k, 0, n);
  requireProbability("chanceOfAtLeast.rate", rate);
  return binomialAtLeast(k, n, rate);
}

/**
 * The side of the expectation on which an observed count lies. A count is whole and an expectation is not, so only a
 * count beyond the next whole number lies above it: 1 where 0.64 are expected is "fewer", 21 where 0.03 are is "more".
 */
export function sideOf(observed: number, expected: number): "fewer" | "more" {
  return observed > Math.ceil(expected) ? "more" : "fewer";
}

/**
 * The share of true cases that would have to be reported, from 0 to 1, for `k` events or fewer among `n` people to have
 * probability exactly `threshold`, when `rate` is the rate of reported cases and rate / completeness the true one.
 * Below that completeness, seeing so few would be surprising.
 *
 * - null: already with complete reporting the chance is under the threshold, so no completeness makes them agree.
 * - 0: no completeness makes it surprising. That is so when `rate` is 0, and when k = n, which is always certain.
 *
 * `k` and `n` are counts, 0 <= k <= n and 1 <= n <= 1e9; `rate` is a fraction from 0 to 1; `threshold` lies strictly
 * between 0 and 1. It is a what-if about reporting alone: same outcome, same people, same time at risk are taken for
 * granted.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: the true rate at which P(X <= k) falls to the threshold is the one-sided upper bound of Clopper and Pearson,
 * so the answer is rate / bound. Reference: n 783, rate 22 / 27000: 0.135 for k 1, 0.213 for k 0.
 */
export function completenessBelowWhich(k: number, n: number, rate: number, threshold = 0.05): number | null {
  requireCount("completenessBelowWhich.n", n, 1);
  requireCount("completenessBelowWhich.k", k, 0, n);
  requireProbability("completenessBelowWhich.rate", rate);
  requireOpenFraction("completenessBelowWhich.threshold", threshold);
  if (k === n) return 0;
  const completeness = rate / exactUpperBound(k, n, threshold).of;
  return completeness > 1 ? null : completeness;
}

/**
 * The other side of `completenessBelowWhich`: the completeness, from 0 to 1, above which seeing `k` events or more among
 * `n` people has a chance under `threshold`; at or below it there may be enough unreported cases to account for them.
 *
 * - null: even with complete reporting so many are no surprise. That is always so for k 0.
 * - 0: `rate` is 0, so that no completeness accounts for any event.
 *
 * Same arguments and errors as `completenessBelowWhich`.
 *
 * Method: rate divided by the one-sided lower bound of Clopper and Pearson.
 */
export function completenessAboveWhich(k: number, n: number, rate: number, threshold = 0.05): number | null {
  requireCount("completenessAboveWhich.n", n, 1);
  requireCount("completenessAboveWhich.k", k, 0, n);
  requireProbability("completenessAboveWhich.rate", rate);
  requireOpenFraction("completenessAboveWhich.threshold", threshold);
  if (k === 0) return null;
  const completeness = rate / exactLowerBound(k, n, threshold).of;
  return completeness >= 1 ? null : completeness;
}

/**
 * How many true cases `reported` cases stand for if only the share `completeness` of them is reported:
 * reported / completeness, not rounded.
 *
 * `reported` is a count from 0 to 1e9; `completeness` is above 0 and at most 1.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Reference: impliedTrueCases(22, 0.135) = 163.
 */
export function impliedTrueCases(reported: number, completeness: number): number {
  requireCount("impliedTrueCases.reported", reported, 0);
  requirePositiveFraction("impliedTrueCases.completeness", completeness);
  return reported / completeness;
}

/**
 * How many patients it takes for a given chance of at least one event, when each has probability `rate` of one: the
 * n that solves 1 - (1 - rate)^n = chance, not rounded. Whole patients reach the chance from the next integer on.
 *
 * `rate` is above 0 and at most 1 (at 0 no number is enough; at 1 one patient is), `chance` strictly between 0 and 1.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: log(1 - chance) / log(1 - rate). Reference: rate 22 / 27000: 1,974.4 for 0.8 and 3,675.2 for 0.95.
 */
export function patientsForChance(rate: number, chance: number): number {
  requirePositiveFraction("patientsForChance.rate", rate);
  requireOpenFraction("patientsForChance.chance", chance);
  return rate === 1 ? 1 : Math.log1p(-chance) / Math.log1p(-rate);
}
