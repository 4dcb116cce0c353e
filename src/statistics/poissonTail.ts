import { logComplement } from "./chance.ts";
import { deviance, stirlingError } from "./saddlePoint.ts";

/**
 * log P(X = k) for X Poisson with a mean above 0; k >= 0.
 *
 * Method: Loader's saddle-point expansion, 2000. Reference: k 2, mean 1 gives log(e^-1 / 2) = -1.6931471806.
 */
export function logPoissonProbability(k: number, mean: number): number {
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
