import type { Duration, Quantity, Source } from "../../evidence/schema.ts";
import { partialDate, type PartialDate } from "../../evidence/partialDate.ts";

const WHOLE = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

export const NOT_STATED = "not stated";
/** The file says that the source does not count this. */
export const NOT_COUNTED = "not counted by this source";
export const LEFT_OUT = "left out: the figure in the file is faulty";
/** The file gives no number and does not say why. */
export const NO_NUMBER = "no number for this";

/** A whole number with commas: 27000 -> "27,000". Zero is "0". */
export function formatCount(value: number): string {
  return Number.isInteger(value) ? WHOLE.format(value) : String(value);
}

/**
 * A computed value as it stands in front: whole from 1 upwards, one significant digit below, "0" for zero.
 * 8.148 -> "8", 12.77 -> "13", 0.323 -> "0.3".
 */
export function formatRounded(value: number): string {
  if (value === 0) return "0";
  return value >= 0.95 ? WHOLE.format(Math.round(value)) : String(Number(value.toPrecision(1)));
}

/** A computed value on demand: four significant digits, 8.148148 -> "8.148", 229.885 -> "229.9". */
export function formatExact(value: number): string {
  if (value === 0) return "0";
  return value >= 10_000 ? WHOLE.format(value) : String(Number(value.toPrecision(4)));
}

/** An interval with an en dash between the rounded ends: "5–12". */
export function formatRange(lower: number, upper: number, format: (value: number) => string = formatRounded): string {
  return `${format(lower)}–${format(upper)}`;
}

/** A quantity in words: "more than 27,000", "about 20", "at least 3", "0", "not stated", "not counted by this source". */
export function formatQuantity(quantity: Quantity): string {
  switch (quantity.kind) {
    case "known":
      return quantity.qualifier === undefined
        ? formatCount(quantity.value)
        : `${quantity.qualifier} ${formatCount(quantity.value)}`;
    case "atLeast":
      return `at least ${formatCount(quantity.value)}`;
    case "notStated":
      return NOT_STATED;
    case "notCounted":
      return NOT_COUNTED;
  }
}

/** As {@link formatQuantity}, for a label with little room: ">27,000", "≥3", "~20". */
export function formatQuantityShort(quantity: Quantity): string {
  if (quantity.kind === "atLeast") return `≥${formatCount(quantity.value)}`;
  if (quantity.kind !== "known" || quantity.qualifier === undefined) return formatQuantity(quantity);
  return `${quantity.qualifier === "more than" ? ">" : "~"}${formatCount(quantity.value)}`;
}

/** The number in a quantity, or `null` where there is none. Zero is a number. */
export function valueOf(quantity: Quantity | undefined): number | null {
  return quantity?.kind === "known" || quantity?.kind === "atLeast" ? quantity.value : null;
}

/** Picks the singular for exactly one: "1 patient", "0 patients". */
export function withNoun(quantity: Quantity, noun: { one: string; many: string }, short = false): string {
  const words = short ? formatQuantityShort(quantity) : formatQuantity(quantity);
  const value = valueOf(quantity);
  if (value === null) return words;
  const single = value === 1 && quantity.kind === "known" && quantity.qualifier === undefined;
  return `${words} ${single ? noun.one : noun.many}`;
}

/** A date as precisely as it is known: "30 Aug 2017", "Jan 2020", "Jul to Sep 2023", "2025". */
export function formatDate(text: string): string {
  return formatPartialDate(partialDate(text));
}

/** A day in UTC milliseconds: "28 Nov 2023". */
export const formatDay = (time: number) => formatDate(new Date(time).toISOString().slice(0, 10));

export function formatPartialDate(date: PartialDate): string {
  const first = new Date(date.start);
  const year = first.getUTCFullYear();
  const month = MONTHS[first.getUTCMonth()] ?? "";
  switch (date.precision) {
    case "day":
      return `${first.getUTCDate()} ${month} ${year}`;
    case "month":
      return `${month} ${year}`;
    case "quarter":
      return `${month} to ${MONTHS[first.getUTCMonth() + 2] ?? ""} ${year}`;
    case "year":
      return String(year);
  }
}

/** A duration in the unit in which it was stated: "51 days", "1.94 years", "1 day". */
export function formatDuration(duration: Duration): string {
  const unit = duration.value === 1 ? duration.unit.slice(0, -1) : duration.unit;
  return `${duration.value} ${unit}`;
}

/** A chance as times in 100, never 0 or 100 for what can happen and can fail: "87", "fewer than 1", "more than 99". */
export function formatTimesIn100(chance: number): string {
  if (chance > 0 && chance < 0.005) return "fewer than 1";
  if (chance < 1 && chance > 0.995) return "more than 99";
  return String(Math.round(chance * 100));
}

/** An expected number of cases: two decimals below 10, so that 0.638 is "0.64"; a small one keeps a digit: "0.003". */
export function formatExpected(expected: number): string {
  if (expected >= 10) return WHOLE.format(Math.round(expected));
  return expected === 0 || expected >= 0.005 ? expected.toFixed(2) : String(Number(expected.toPrecision(1)));
}

/** The genitive of a name: "Penn’s", "the US registries’". */
export function possessive(name: string): string {
  return `${name}${name.endsWith("s") ? "’" : "’s"}`;
}

/** A source's name inside a sentence: "the FDA". */
export function nameInText(source: Pick<Source, "shortName" | "inText">): string {
  return source.inText ?? source.shortName;
}

/** Joins as in a sentence: "a", "a and b", "a, b and c"; after a "not" with "or". */
export function joinWords(words: readonly string[], last: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}

/** A sentence as a part of another: no full stop, and a small letter first, unless it starts with an abbreviation. */
export function asPartOfSentence(sentence: string): string {
  return lowerFirst(sentence.replace(/\.$/, ""));
}

/** As {@link capitalise}, for what may be a name: "drugs.com" and "openFDA" stay as they are. */
export function startSentence(text: string): string {
  return /^[a-z]+(?![\p{L}.])/u.test(text) ? capitalise(text) : text;
}

/** A sentence starts with a capital letter. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a full stop, unless the text ends a sentence already. */
export const endSentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** A label inside a sentence: a small letter first, unless it starts with an abbreviation. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const SMALL_NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"] as const;

/** Words for zero to nine in running prose, digits from ten on: 4 -> "four", 22 -> "22". */
export const numberWord = (count: number) => SMALL_NUMBERS[count] ?? formatCount(count);
