import { splitWords } from "../words/typography.ts";

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

/** Breaks a text into lines that fit a width in every font; a word longer than the width keeps a line of its own. */
export function breakLines(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of splitWords(text)) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widestTextWidth(joined, size, bold) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
