/** Mean width of a letter of running text in ems, a little on the safe side for the faces of an export. */
const LETTER = 0.51;

const widthOf = (text: string, size: number) => text.length * size * LETTER;

/** Breaks a text into lines that fit a width; a word that is too long for a line is broken inside. Never returns none. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    let rest = word;
    const joined = line === "" ? word : `${line} ${word}`;
    if (widthOf(joined, size) <= width) {
      line = joined;
      continue;
    }
    if (line !== "") lines.push(line);
    while (widthOf(rest, size) > width && rest.length > 1) {
      const fits = Math.max(1, Math.floor(width / widthOf("m", size)));
      lines.push(rest.slice(0, fits));
      rest = rest.slice(fits);
    }
    line = rest;
  }
  return [...lines, line];
}
