/** The value below which a share of the numbers lies, by linear interpolation. NaN for no numbers. */
export function quantile(numbers, share) {
  const sorted = numbers.filter(Number.isFinite).toSorted((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at));
}
export const median = (numbers) => quantile(numbers, 0.5);

const LEVEL = 0.95;

/**
 * How many of n sorted numbers, from each end, the interval of their median may leave out: as many as half a coin's
 * tosses would, at the level or above (the interval of the sign test). -1 where n is too small for any.
 */
function leftOut(n) {
  let chance = 0.5 ** n;
  let below = 0;
  let k = -1;
  while (below + chance <= (1 - LEVEL) / 2) {
    below += chance;
    k += 1;
    chance *= (n - k) / (k + 1);
  }
  return k;
}

/**
 * The median of the ratios of measurements taken in pairs, so that what slows the machine for a while slows both, with
 * its exact 95% interval whatever the distribution: from the smallest to the largest ratio where there are too few pairs.
 *
 * @param ours in the order of `theirs`; pairs with anything but a number above 0 below the line are left out
 * @returns `{ value, low, high }`, each NaN for no pairs
 */
export function pairedRatio(ours, theirs) {
  if (ours.length !== theirs.length) {
    throw new Error(`pairedRatio: found ${ours.length} and ${theirs.length} measurements, expected pairs`);
  }
  const ratios = ours.map((value, i) => value / theirs[i]).filter(Number.isFinite);
  const sorted = ratios.toSorted((a, b) => a - b);
  const out = Math.max(0, leftOut(sorted.length));
  return { value: median(sorted), low: sorted[out] ?? NaN, high: sorted[sorted.length - 1 - out] ?? NaN };
}

/**
 * What a measurement says of its bound. Two equal pages give a ratio above 1 half of the time: a bound is broken where the
 * whole interval lies above it, and not shown to hold where only the value does. What is not a number is broken.
 */
export function judge({ value, low = value }, bound) {
  if (value <= bound) return "holds";
  return low <= bound ? "unclear" : "BROKEN";
}
