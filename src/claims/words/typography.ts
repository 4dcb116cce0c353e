import { withDirectionMarks } from "../../pptx/rightToLeft.ts";

/** Words that a number does not cling to. */
const LOOSE =
  "of|in|to|and|or|at|by|on|are|is|was|were|had|have|with|from|for|per|among|after|before|found|reported|could|until|who|more|other";

/** Longer words may be broken anywhere, and are not held to what stands before them. */
export const LONGEST_WORD = 24;

// Ranges rather than Unicode classes, whose compilation alone was a long task on a slow phone.
const CAPITAL = "[A-ZÀ-ÖØ-ÞΑ-ΩА-Я]";
const NO_WORD = String.raw`\s!-/:-@[-\x60{-\xBF×÷\u2000-\u2BFF`;
const LETTER = `[^${NO_WORD}0-9]`;
const LETTER_OR_DIGIT = `[^${NO_WORD}]`;
const HYPHENED = `${CAPITAL}+-${LETTER_OR_DIGIT}+`;
const ABBREVIATION = `${CAPITAL}{2,} (?:${HYPHENED}|${CAPITAL}(?!${LETTER_OR_DIGIT}))`;
const NUMBER = String.raw`\d(?:[\d.,]*\d)?(?= )`;
const UNIT = String.raw`(?!(?:${LOOSE})\b)(?:${ABBREVIATION}|${HYPHENED}|${LETTER}${LETTER_OR_DIGIT}{0,${LONGEST_WORD - 1}}(?!${LETTER_OR_DIGIT}))`;
const SHARE = String.raw`\d[\d.,]* \/ [>~≥]?\d[\d.,]*(?: ${UNIT})?`;
/** A number and its unit (22 reports), a count and its total (13 / 340), an abbreviation and its capital (VITAMIN C). */
const HELD = new RegExp(`(?<!${LETTER_OR_DIGIT}|[.,])(?:${SHARE}|${NUMBER} ${UNIT}|${ABBREVIATION})`, "g");
const RANGE = /(?<=\d)–(?=\d)/g;
/** What may break at its hyphen in prose and nowhere else: X-ray, 15-year. */
const HYPHENED_WORD = new RegExp(`(?<!${LETTER_OR_DIGIT}|[.,])((?:\\d+-[a-zß-öø-ÿ]+|${HYPHENED}))`);

/** A text with no-break spaces where lines must not break: between a number and its unit, and inside an abbreviation. */
export const holdTogether = (text: string): string => text.replace(HELD, (held) => held.replaceAll(" ", "\u00A0"));

const MOST_KNOWN = 5_000;
const known = new Map<string, string>();

/**
 * A text as the page draws it: held together, and with names written from right to left in their place. Data, names for
 * screen readers and exports stay plain, and so does what is copied from the page, see {@link toPlainText}.
 */
export function typeset(text: string): string {
  if (text.length < 3) return text;
  let drawn = known.get(text);
  if (drawn === undefined) {
    drawn = withDirectionMarks(holdTogether(text).replace(RANGE, "–\u2060"));
    // What is typed into the search is text too.
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, drawn);
  }
  return drawn;
}

/** Cuts a heading where its lines may break at a hyphen: every other part, from the second on, must not. */
export const splitHyphened = (text: string): readonly string[] => text.split(HYPHENED_WORD);

/** Of the private use area, so that it stands in no text. */
const HELD_SPACE = "\uE000";

/** The words of a text for whoever breaks its lines: what is held together counts as one. "22 T-cell cancers" has two. */
export const splitWords = (text: string): string[] =>
  text
    .replace(HELD, (held) => held.replaceAll(" ", HELD_SPACE))
    .split(/[ \t]+/)
    .map((word) => word.replaceAll(HELD_SPACE, " "));

/**
 * A text as programs and other people's files want it: the characters by which the page holds words together are plain
 * spaces and hyphens again, and those that show nothing are gone.
 */
export function toPlainText(text: string): string {
  return text
    .replaceAll(/[\u00A0\u202F\u2007]/g, " ")
    .replaceAll("\u2011", "-")
    .replaceAll(/[\u2060\u200B\u00AD\uFEFF]/g, "");
}
