import type { Compatibility } from "./compatibility.ts";
import { formatCount } from "./words/format.ts";
import { numberWord } from "./words/sentence.ts";

/** What is asked about, as it stands in a sentence: "none", "one or none", "five or fewer", "21 or more". */
export function seenWords(count: number, side: Compatibility["side"]): string {
  if (side === "more") return `${numberWord(count)} or more`;
  if (count === 0) return "none";
  return count === 1 ? "one or none" : `${numberWord(count)} or fewer`;
}

/** A chance as a count of 100: 0.8655 -> 87. What rounds to 0 or 100 without being it is told by {@link timesIn100}. */
export const outOf100 = (chance: number) => Math.round(chance * 100);

/** A chance in a sentence: "87 times in 100", "once in 100", "less than once in 100". */
export function timesIn100(chance: number): string {
  const times = outOf100(chance);
  if (times === 0) return chance === 0 ? "never" : "less than once in 100";
  if (times === 100) return chance === 1 ? "every time" : "more than 99 times in 100";
  return times === 1 ? "once in 100" : `${times} times in 100`;
}

/** A chance in a label: "87 in 100", "under 1 in 100". */
export function in100(chance: number): string {
  const times = outOf100(chance);
  if (times === 0 && chance > 0) return "under 1 in 100";
  return times === 100 && chance < 1 ? "over 99 in 100" : `${times} in 100`;
}

/** An expected number of cases: below one "fewer than one case", else "about 5 cases". */
export function averageCases(expected: number): string {
  if (expected < 0.95) return "fewer than one case";
  const whole = Math.round(expected);
  return whole === 1 ? "about one case" : `about ${formatCount(whole)} cases`;
}
