const NO_BREAK_HYPHEN = "\u2011";
const NO_BREAK_SPACE = "\u00a0";
/** Words that a number does not cling to. */
const LOOSE =
  "of|in|to|and|or|at|by|on|are|is|was|were|had|have|with|from|for|among|after|before|found|reported|could|until|who";

/**
 * Keeps together what must not be torn at the end of a line: a capital and what is hyphenated to it (X-ray), an
 * abbreviation and the single capital after it (VITAMIN C), a number and its unit, a day and its month. For text that is
 * shown; the evidence file and exports stay plain.
 */
export function noBreaks(text: string): string {
  return text
    .replace(/\b([A-Z]+)-(?=[A-Za-z\d])/g, `$1${NO_BREAK_HYPHEN}`)
    .replace(/\b([A-Z]{2,}) (?=[A-Z](?![A-Za-z]))/g, `$1${NO_BREAK_SPACE}`)
    .replace(new RegExp(`(\\d) (?!(?:${LOOSE})\\b)(?=\\p{L})`, "gu"), `$1${NO_BREAK_SPACE}`);
}

/** What {@link splitUnbroken} keeps together: the same as {@link noBreaks}, found instead of replaced. */
const UNBROKEN = new RegExp(
  `((?:\\b[A-Z]{2,} )?\\b[A-Z]+-[A-Za-z\\d]+|\\b[A-Z]{2,} [A-Z](?![A-Za-z])|\\d[\\d,.]* (?!(?:${LOOSE})\\b)\\p{L}[\\p{L}-]*)`,
  "u",
);

/**
 * Cuts a text where it may be broken freely and where not: every second piece must stay in one line. The pieces make up
 * the text, so that it is found, copied and read as it was written.
 */
export const splitUnbroken = (text: string): readonly string[] => text.split(UNBROKEN);
