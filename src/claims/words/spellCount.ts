import { formatCount } from "./format.ts";

const WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

/** A count as running prose has it: in words up to nine, in digits from ten on. */
export function spellCount(count: number): string {
  return WORDS[count] ?? formatCount(count);
}
