import { requireCount, requireProbability } from "./argument.ts";
import { type Chance, chanceFromProbability, logChance, logComplement, oppositeChance } from "./chance.ts";
import { deviance, stirlingError } from "./saddlePoint.ts";

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

function requireBinomial(place: string, k: number, n: number, p: number): void {
  requireCount(`${place}.n`, n, 1);
  requireCount(`${place}.k`, k, 0, n);
  requireProbability(`${place}.p`, p);
}

/**
 * log P(X = k) for X binomial over `n` trials, each with the given chance; 0 <= k <= n, n >= 1. Gives -Infinity where
 * the probability is 0.
 *
 * Method: Loader's saddle-point expansion, 2000, exact to rounding for every n. Reference: k 1, n 783, p 22 / 27000
 * gives log 0.3372732265 = -1.0868619159.
 */
function logBinomialProbability(k: number, n: number, chance: Chance): number {
  if (k === 0) return n * logChance(chance.against, chance.of);
  if (k === n) return n * logChance(chance.of, chance.against);
  if (chance.of === 0 || chance.against === 0) return -Infinity;
  const rest = n - k;
  return (
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) -
    deviance(k, n * chance.of) -
    deviance(rest, n * chance.against) +
    0.5 * Math.log(n / (2 * Math.PI * k * rest))
  );
}

/**
 * log P(X >= k) for X binomial over `n` trials, each with the given chance; n >= 1. Gives 0 (certain) for k <= 0 and
 * -Infinity (impossible) for k > n.
 *
 * Method: P(X >= k) is the regularised incomplete beta function I_p(k, n - k + 1) (NIST Digital Library of Mathematical
 * Functions 8.17.5), summed by its series 8.17.9 from the smaller side. Reference: k 1, n 783, p 22 / 27000 gives
 * log 0.4717893240 = -0.7512227406.
 */
export function logBinomialAtLeast(k: number, n: number, chance: Chance): number {
  if (k <= 0) return 0;
  if (k > n || chance.of === 0) return -Infinity;
  if (chance.against === 0) return 0;
  return chance.of * (n + 1) > k + 1
    ? logComplement(logTailSum(n - k + 1, n, oppositeChance(chance)))
    : logTailSum(k, n, chance);
}

/**
 * log P(X >= k) for 1 <= k <= n, as P(X = k) times a sum of ratios. From the edge outwards the terms fall, all are
 * positive, and some ten standard deviations of them are enough. The better-known continued fraction 8.17.22 takes
 * fewer steps but subtracts nearly equal numbers where p is near 1: it keeps nine digits at n = 10,000,000, this sum
 * fifteen.
 */
function logTailSum(k: number, n: number, chance: Chance): number {
  const odds = chance.of / chance.against;
  let term = 1;
  let sum = 1;
  for (let count = k; count < n; count += 1) {
    term *= (odds * (n - count)) / (count + 1);
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return logBinomialProbability(k, n, chance) + Math.log(sum);
}

/**
 * log P(X <= k) for X binomial over `n` trials, each with the given chance; n >= 1. Gives -Infinity for k < 0 and 0 for
 * k >= n. It is the upper tail of the trials that did not happen. Reference: k 1, n 783, p 22 / 27000 gives log
 * 0.8654839026.
 */
export function logBinomialAtMost(k: number, n: number, chance: Chance): number {
  return logBinomialAtLeast(n - k, n, oppositeChance(chance));
}
