import { requireCount, requireProbability } from "./argument.ts";
import { logBinomialAtLeast, logBinomialAtMost, logBinomialProbability } from "./binomialTail.ts";
import { chanceFromProbability } from "./chance.ts";

/**
 * The probability, from 0 to 1, of `k` events or fewer among `n` trials that each have probability `p` of one: P(X <=
 * k).
 *
 * `k` and `n` are counts, 0 <= k <= n and 1 <= n <= 1e9; `p` is a fraction from 0 to 1, both ends allowed. With k = n
 * the answer is 1. Small answers keep their relative precision until they fall below the smallest number (about
 * 5e-324).
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: regularised incomplete beta function by its series, the leading factor by Loader, Fast and accurate
 * computation of binomial probabilities, 2000. Reference: binomialAtMost(1, 783, 22 / 27000) = 0.8654839026.
 */
export function binomialAtMost(k: number, n: number, p: number): number {
  requireBinomial("binomialAtMost", k, n, p);
  return Math.exp(logBinomialAtMost(k, n, chanceFromProbability(p)));
}

/**
 * The probability, from 0 to 1, of `k` events or more among `n` trials that each have probability `p` of one: P(X >= k).
 *
 * Same arguments, range, precision and errors as `binomialAtMost`. With k = 0 the answer is 1.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: as `binomialAtMost`. Reference: binomialAtLeast(1, 783, 22 / 27000) = 0.4717893240.
 */
export function binomialAtLeast(k: number, n: number, p: number): number {
  requireBinomial("binomialAtLeast", k, n, p);
  return Math.exp(logBinomialAtLeast(k, n, chanceFromProbability(p)));
}

/**
 * The probability, from 0 to 1, of exactly `k` events among `n` trials that each have probability `p` of one: P(X = k).
 *
 * Same arguments, range and errors as `binomialAtMost`.
 *
 * @throws RangeError naming the argument, what was found and what was expected.
 *
 * Method: Loader 2000. Reference: binomialExactly(0, 783, 22 / 27000) = 0.5282106760.
 */
export function binomialExactly(k: number, n: number, p: number): number {
  requireBinomial("binomialExactly", k, n, p);
  return Math.exp(logBinomialProbability(k, n, chanceFromProbability(p)));
}

function requireBinomial(place: string, k: number, n: number, p: number): void {
  requireCount(`${place}.n`, n, 1);
  requireCount(`${place}.k`, k, 0, n);
  requireProbability(`${place}.p`, p);
}
