import { formatDay } from "../words/format.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { EvidenceFile } from "../../evidence/schema.ts";
import type { EventDay } from "./asOf.ts";
import { fitOneLine, type TickRequest } from "../layout/dodge.ts";
import { foldTime, type FoldedTime } from "./foldedTime.ts";
import { timelineWindow, timelineYears } from "./timelineLayout.ts";
import { widestTextWidth } from "../layout/textWidth.ts";

/** A word under the strip, in pixels from its left end. */
export type StripWord = { key: string; text: string; left: number; isNow: boolean; isYear: boolean };

/** The part of the strip that the magnified months take. */
const WINDOW_SHARE = 0.52;

/** All years of the file on one axis, the busy months magnified. */
export function toStripAxis(file: EvidenceFile): FoldedTime {
  const years = timelineYears(file);
  const window = timelineWindow(file);
  return foldTime({ ...years, window: window ?? { from: years.to, to: years.to }, share: WINDOW_SHARE });
}

const SIZE = 12.5;
const GAP = 14;

/**
 * The words that fit under the strip, in one line the latest event first, then those that have a tag, and in another the
 * years. No word says what an event made public, so that nothing is told before its day.
 *
 * @param width of the strip in pixels
 * @param time the chosen day; the latest tagged event up to it is marked as the present one
 */
export function toStripWords(
  file: EvidenceFile,
  days: readonly EventDay[],
  axis: FoldedTime,
  width: number,
  time: number,
): StripWord[] {
  if (width === 0) return [];
  const tagged = days.flatMap((entry) => {
    const named = entry.events.find((event) => event.tag !== undefined);
    if (named?.tag === undefined) return [];
    const date = formatDay(entry.time);
    // Where only the month or the quarter is known, no day is written.
    const isDay = partialDate(named.date).precision === "day";
    const text = isDay ? `${date.slice(0, date.lastIndexOf(" "))}: ${named.tag}` : named.tag;
    return [{ time: entry.time, key: entry.day, text }];
  });
  const now = tagged.findLast((entry) => entry.time <= time);
  const { from, to } = file.topic.years;
  const years = Array.from({ length: to - from }, (_, i) => String(from + 1 + i)).map((year) => ({
    time: Date.UTC(Number(year), 0, 1),
    key: year,
    text: year,
  }));
  const rankOf = (key: string) =>
    file.timeline.columns.includes(key)
      ? 1
      : tagged.some((entry) => entry.key === key)
        ? 2
        : Number(key) % 2 === 0
          ? 3
          : 4;
  const fit = (words: typeof tagged, isYear: boolean): StripWord[] => {
    const toRequest = (word: (typeof words)[number]): TickRequest => ({
      key: word.key,
      x: axis.place(word.time) * width,
      width: widestTextWidth(word.text, SIZE, word === now),
      rank: word === now ? 0 : rankOf(word.key),
    });
    return fitOneLine(words.map(toRequest), { left: 0, right: width, gap: GAP }).flatMap(({ key, left }) => {
      const word = words.find((one) => one.key === key);
      return word === undefined ? [] : [{ key, text: word.text, left, isNow: word === now, isYear }];
    });
  };
  return [...fit(tagged, false), ...fit(years, true)];
}
