const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI);

/**
 * The error of Stirling's formula, log(n!) - (n + 1/2) log n + n - log(2 pi) / 2, for an integer n >= 1.
 *
 * Log-gamma itself is of no use for n in the millions: log(10,000,000!) is about 1.5e8, so a difference of two of them
 * keeps only eight digits. This small remainder keeps sixteen. Below 16 it is taken from the factorial, which is exact
 * there; from 16 on from the asymptotic series, whose first dropped term is under 2e-16.
 *
 * Method: Loader, Fast and accurate computation of binomial probabilities, 2000. Reference: stirlingError(1) =
 * 0.0810614668.
 */
export function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 1;
    for (let factor = 2; factor <= n; factor += 1) factorial *= factor;
    return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - halfLogTwoPi;
  }
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/**
 * Half the Poisson deviance of a count from its mean, count log(count / mean) + mean - count, for both above 0. It is 0
 * where they agree and positive elsewhere.
 *
 * Near agreement the plain formula subtracts nearly equal numbers, so there it is summed as a series in
 * (count - mean) / (count + mean).
 *
 * Method: Loader 2000, the function bd0. Reference: deviance(2, 1) = 2 log 2 - 1 = 0.3862943611.
 */
export function deviance(count: number, mean: number): number {
  const difference = count - mean;
  if (Math.abs(difference) >= 0.1 * (count + mean)) return count * Math.log(count / mean) - difference;
  const ratio = difference / (count + mean);
  let power = 2 * count * ratio;
  let sum = difference * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
