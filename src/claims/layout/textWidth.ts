import { LONGEST_WORD, splitWords } from "../words/typography.ts";

/** Advance widths of DejaVu Sans in hundredths of the font size: no common sans serif is wider. */
const REGULAR: readonly (readonly [string, number])[] = [
  ["'", 28],
  ["ijlIJ", 30],
  [" .,’;:/", 34],
  ["ft()-r", 41],
  ["–sz", 52],
  ["cLkF", 58],
  ["vxyPaoTY", 61],
  ["ebdghnpquES0123456789", 64],
  ["AVKBRXZC", 70],
  ["UHN", 75],
  ["DGOQ", 79],
  ["w>+=~≥≤", 84],
  ["M", 87],
  ["mW", 99],
];
const OTHERS = 70;
/** Bold letters are up to this much wider. */
const BOLD = 1.14;

const WIDTHS = new Map(
  REGULAR.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/**
 * How wide a line of text can come out, in the unit of the font size: an upper bound over the fonts that a reader may
 * have, so that labels placed by it overlap in none of them.
 */
export function widestTextWidth(text: string, size: number, bold = false): number {
  let hundredths = 0;
  for (const letter of text) hundredths += WIDTHS.get(letter) ?? OTHERS;
  return (hundredths * size * (bold ? BOLD : 1)) / 100;
}

/**
 * Breaks a text into lines that fit a width by a given measure, at spaces (not at no-break ones). A word that is too long
 * for a line is broken inside, unless it has no more than `whole` letters; a number and its unit part when both are too
 * long for one. Never returns none.
 */
export function wrapText(text: string, width: number, measure: (text: string) => number, whole = 0): string[] {
  const lines: string[] = [];
  for (const part of text.split("\n")) {
    let line = "";
    const words = splitWords(part).flatMap((word) => (measure(word) <= width ? [word] : word.split(" ")));
    for (const word of words) {
      const joined = line === "" ? word : `${line} ${word}`;
      if (measure(joined) <= width) {
        line = joined;
        continue;
      }
      if (line !== "") lines.push(line);
      const pieces = word.length <= whole ? [word] : breakWord(word, width, measure);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? "";
    }
    lines.push(line);
  }
  return lines;
}

function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && measure(piece + letter) > width) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}

/**
 * Breaks a text into lines that fit a width in every font; an empty text has none. The width is an upper bound, so a word
 * of a usual length stays whole.
 */
export const breakLines = (text: string, width: number, size: number, bold = false): string[] =>
  text === "" ? [] : wrapText(text, width, (line) => widestTextWidth(line, size, bold), LONGEST_WORD);
