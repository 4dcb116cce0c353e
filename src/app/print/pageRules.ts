import type { PrintedView } from "./printedView.ts";

/**
 * What stands in the margins of each printed page: the filter and the day of print over it, and under it title, data
 * version, address and the number of the page. A margin can only hold what a style sheet says, so that these rules are
 * made from the view; browsers that do not know margin boxes print their own, and the first page has all of it anyway.
 */
export function pageRules({ title, dataVersion, shortFilter, printed, address }: PrintedView): string {
  const box = (place: string, content: string) =>
    `@${place}{content:${content};font:7.5pt sans-serif;color:#4d4a45;white-space:nowrap}`;
  // A long query has no room in a line; the first page has it whole.
  const short = address === null || address.length <= MAX_ADDRESS ? address : address.replace(/[?#].*/, "");
  const where = [`${title}. Data version ${dataVersion}.`, short ?? ""].join(" ").trim();
  return `@page{${[
    box("top-left", cssString(shortFilter)),
    box("top-right", cssString(`Printed ${printed}`)),
    box("bottom-left", cssString(where)),
    box("bottom-right", 'counter(page) " / " counter(pages)'),
  ].join("")}}`;
}

const MAX_ADDRESS = 70;

/** A CSS string; quotes, backslashes and line ends are written as code points. */
function cssString(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ""} `)}"`;
}
