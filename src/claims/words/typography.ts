/** Words that a number does not cling to. */
const LOOSE =
  "of|in|to|and|or|at|by|on|are|is|was|were|had|have|with|from|for|per|among|after|before|found|reported|could|until|who|more|other";

/** Longer words may be broken anywhere, and are not kept together with what stands before them. */
export const LONGEST_WORD = 24;

// Ranges, and not Unicode's own classes, which were a long task on a slow phone for their compilation alone.
const CAPITAL = "[A-ZÀ-ÖØ-ÞΑ-ΩА-Я]";
const NO_WORD = String.raw`\s!-/:-@[-\x60{-\xBF×÷\u2000-\u2BFF`;
const LETTER = `[^${NO_WORD}0-9]`;
const LETTER_OR_DIGIT = `[^${NO_WORD}]`;
const HYPHENED = `${CAPITAL}+-${LETTER_OR_DIGIT}+`;
const ABBREVIATION = `${CAPITAL}{2,} (?:${HYPHENED}|${CAPITAL}(?!${LETTER_OR_DIGIT}))`;
const NUMBER = String.raw`\d[\d.,]*(?= )`;
const UNIT = String.raw`(?!(?:${LOOSE})\b)(?:${ABBREVIATION}|${HYPHENED}|${LETTER}${LETTER_OR_DIGIT}{0,${LONGEST_WORD - 1}}(?!${LETTER_OR_DIGIT}))`;
/**
 * What must not be torn at the end of a line: a capital and what is hyphenated to it (X-ray), an abbreviation and the
 * single capital after it (VITAMIN C), a number and its unit (22 reports, 15-year), a day and its month.
 */
const KEPT = new RegExp(
  String.raw`(?<!${LETTER_OR_DIGIT}|[.,])(?:${NUMBER} ${UNIT}|\d+-[a-zß-öø-ÿ]+|${ABBREVIATION}|${HYPHENED})`,
  "g",
);

/**
 * Cuts a text into what may be broken and what stays on one line: ["after ", "CAR T-cell", " therapy"]. Every other part,
 * from the second on, is kept together; a text without such a part comes back whole.
 */
export function splitKept(text: string): readonly string[] {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: kept, index } of text.matchAll(KEPT)) {
    parts.push(text.slice(end, index), kept);
    end = index + kept.length;
  }
  return [...parts, text.slice(end)];
}

/**
 * The words of a text for whoever breaks its lines: what stays together counts as one word. "22 T-cell cancers" has two.
 */
export function splitWords(text: string): string[] {
  const words = [""];
  for (const [i, part] of splitKept(text).entries()) {
    const [first = "", ...rest] = i % 2 === 1 ? [part] : part.split(/[ \t]+/);
    words[words.length - 1] += first;
    words.push(...rest);
  }
  return words;
}
