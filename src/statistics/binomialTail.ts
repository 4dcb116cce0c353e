import { type Chance, logChance, logComplement, oppositeChance } from "./chance.ts";
import { deviance, stirlingError } from "./saddlePoint.ts";

/**
 * log P(X = k) for X binomial over `n` trials, each with the given chance; 0 <= k <= n, n >= 1. Gives -Infinity where
 * the probability is 0.
 *
 * Method: Loader's saddle-point expansion, 2000, exact to rounding for every n. Reference: k 1, n 783, p 22 / 27000
 * gives log 0.3372732265 = -1.0868619159.
 */
export function logBinomialProbability(k: number, n: number, chance: Chance): number {
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
