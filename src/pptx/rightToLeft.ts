const LETTER = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}`;
const WORD = String.raw`[${LETTER}\p{M}\p{N}…]+`;
const BETWEEN = String.raw`(?: ['"]?|['’"/–-]| [–-] )`;
const RIGHT_TO_LEFT = new RegExp(
  String.raw`([${LETTER}]${WORD}(?:${BETWEEN}(?:${WORD}|\(${WORD}(?:${BETWEEN}${WORD})*\)))*)`,
  "u",
);

/** Cuts a text where it is written from right to left: every second piece is, with the numbers that belong to it. */
export const splitRightToLeft = (text: string): readonly string[] => text.split(RIGHT_TO_LEFT);

const MARK = "\u200E";

/**
 * Ends each piece that is written from right to left with a left-to-right mark, so that a number after a name stays
 * behind it where no markup can set the name apart. Unlike the newer isolates it is known to every program and font.
 */
export function withDirectionMarks(text: string): string {
  const pieces = splitRightToLeft(text);
  return pieces.length === 1 ? text : pieces.map((piece, i) => (i % 2 === 0 ? piece : `${piece}${MARK}`)).join("");
}
