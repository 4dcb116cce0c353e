/**
 * Largest count that the methods accept. They are checked up to ten million; beyond a thousand million their work grows
 * until a page would stop answering, so a larger count is refused rather than left to hang.
 */
const largestCount = 1e9;

/**
 * Throws the RangeError of this folder: the argument, as `function.name`, then what was found and what was expected.
 */
function refuse(argument: string, found: unknown, expected: string): never {
  throw new RangeError(
    `${argument}: found ${typeof found === "string" ? `"${found}"` : String(found)}, expected ${expected}`,
  );
}

/** JavaScript compares text with numbers, so that "0.95" would pass every bound below. */
const isNumber = (found: unknown): found is number => typeof found === "number";

/**
 * Checks that a number is a count: an integer from `smallest` to `largest`.
 *
 * @throws RangeError naming `argument`, what was found and what was expected; NaN, infinities and fractions included.
 */
export function requireCount(argument: string, found: number, smallest: number, largest = largestCount): void {
  if (!Number.isInteger(found) || found < smallest || found > largest) {
    refuse(argument, found, `an integer from ${smallest} to ${largest}`);
  }
}

/**
 * Checks that a number is a probability, 0 and 1 included.
 *
 * @throws RangeError naming `argument`, what was found and what was expected; NaN included.
 */
export function requireProbability(argument: string, found: number): void {
  if (!(isNumber(found) && found >= 0 && found <= 1)) refuse(argument, found, "a number from 0 to 1");
}

/**
 * Checks that a number lies strictly between 0 and 1, as a confidence level must.
 *
 * @throws RangeError naming `argument`, what was found and what was expected; NaN included.
 */
export function requireOpenFraction(argument: string, found: number): void {
  if (!(isNumber(found) && found > 0 && found < 1))
    refuse(argument, found, "a number between 0 and 1, neither included");
}

/**
 * Checks that a number is above 0 and at most 1, as something that divides a count must be.
 *
 * @throws RangeError naming `argument`, what was found and what was expected; NaN included.
 */
export function requirePositiveFraction(argument: string, found: number): void {
  if (!(isNumber(found) && found > 0 && found <= 1)) refuse(argument, found, "a number above 0 and at most 1");
}

/**
 * Checks that a number is finite and above 0, as person-time must be.
 *
 * @throws RangeError naming `argument`, what was found and what was expected; NaN and Infinity included.
 */
export function requirePositive(argument: string, found: number): void {
  if (!(isNumber(found) && found > 0 && found < Infinity)) refuse(argument, found, "a finite number above 0");
}
