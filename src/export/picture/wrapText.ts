import { guessTextWidth } from "../../charts/sizes.ts";

/** Breaks a text into lines that fit a width; a word that is too long for a line is broken inside. Never returns none. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    let rest = word;
    const joined = line === "" ? word : `${line} ${word}`;
    if (guessTextWidth(joined, size) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    while (guessTextWidth(rest, size) > width && rest.length > 1) {
      const fits = Math.max(1, Math.floor(width / guessTextWidth("m", size)));
      lines.push(rest.slice(0, fits));
      rest = rest.slice(fits);
    }
    line = rest;
  }
  return [...lines, line];
}
