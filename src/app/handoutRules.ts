import type { EvidenceFile } from "../evidence/schema.ts";

/**
 * What stands in the margin of each printed page: title, data version, and the number of the page. A margin can only
 * hold what a style sheet says, so that these rules are made from the file; browsers that do not know margin boxes print
 * their own page numbers, and the data version stands at the end of the page.
 */
export function handoutRules(file: EvidenceFile): string {
  const box = (place: string, content: string) =>
    `@${place}{content:${content};font:8pt sans-serif;color:#4d4a45;vertical-align:top;padding-top:4mm}`;
  return `@page{${[
    box("bottom-left", `${cssString(`${file.title}. Data version ${file.dataVersion}`)}`),
    box("bottom-right", 'counter(page) " / " counter(pages)'),
  ].join("")}}`;
}

/** A CSS string; quotes, backslashes and line ends are written as code points. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ""} `)}"`;
}
