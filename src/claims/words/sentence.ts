import type { Evidence } from "../../evidence/model.ts";
import type { Source } from "../../evidence/schema.ts";
import { capitalise, formatCount, formatDate } from "./format.ts";
import { describeEmpty } from "../panelView.ts";

/** Small parts of sentences. */

const SMALL_NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

/** Words for zero to nine in running prose, digits from ten on: 4 -> "four", 22 -> "22". */
export const numberWord = (count: number) => SMALL_NUMBERS[count] ?? formatCount(count);

/** What stands in place of a drawing of which the chosen sources have nothing, or had nothing public on the day. */
export function describeNothing(evidence: Evidence, sources: readonly Source[]): string {
  return evidence.knownBy === null || sources.length === 0
    ? describeEmpty(sources)
    : `No document here says anything on this by ${formatDate(evidence.knownBy)}.`;
}

/** More sentences than this are a wall: the rest is counted, and stands in the chart and the table. */
const MAX_SENTENCES = 3;

/** The first few of some sentences, one a source, and how many more there are. */
export function summariseFirst(sentences: readonly string[]): string {
  const more = sentences.length - MAX_SENTENCES;
  const rest = more <= 0 ? [] : [`${capitalise(numberWord(more))} more ${more === 1 ? "source" : "sources"} below.`];
  return [...sentences.slice(0, MAX_SENTENCES), ...rest].join(" ");
}
