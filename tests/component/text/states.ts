import type { EvidenceFile } from "../../../src/evidence/schema.ts";

/** A view of the page under the name of its file: the query string that leads to it. */
export type State = { name: string; search: string };

/** What is left of a sentence whose number is missing, or of one that was put together wrongly. */
export const HOLE =
  /undefined|\bNaN\b|\bnull\b|\[object|not stated (?:of|years|patients|cases)|(?:of|after|among|per) not stated|, ,|: \.|\.\.|\(\)|\{(?:of|number|figure|mean|cut|N|upper|expected|chance)[:}]/;

/** Days on which what was public changed. */
export const DAYS: readonly State[] = [
  "2017-08-30",
  "2022-07-07",
  "2023-11-28",
  "2023-12-15",
  "2023-12-31",
  "2024-01-08",
  "2024-01-24",
  "2024-04-18",
  "2025-02-03",
  "2025-06-26",
].map((day) => ({ name: day, search: `?known=${day}` }));

/** The default view, each outcome with none, one, two and nine sources, the what-if, and the days. */
export function statesOf(file: EvidenceFile): readonly State[] {
  const nine = file.sources
    .filter(({ role }) => role !== "baseline")
    .slice(0, 9)
    .map(({ id }) => id)
    .join();
  return [
    { name: "default", search: "" },
    { name: "any-second-cancer", search: "?outcome=any" },
    { name: "gene-found", search: "?outcome=tcell-car" },
    { name: "no-source", search: "?sources=" },
    { name: "no-source-any-second-cancer", search: "?sources=&outcome=any" },
    { name: "fda", search: "?sources=fda" },
    { name: "fda-any-second-cancer", search: "?sources=fda&outcome=any" },
    { name: "fda-gene-found", search: "?sources=fda&outcome=tcell-car" },
    { name: "penn", search: "?sources=penn" },
    { name: "penn-any-second-cancer", search: "?sources=penn&outcome=any" },
    { name: "penn-gene-found", search: "?sources=penn&outcome=tcell-car" },
    { name: "before-car-t", search: "?sources=precart" },
    { name: "nine-sources", search: `?sources=${nine}` },
    { name: "nine-sources-any-second-cancer", search: `?sources=${nine}&outcome=any` },
    { name: "nine-sources-gene-found", search: `?sources=${nine}&outcome=tcell-car` },
    { name: "what-if-20-of-100-are-reported", search: "?reporting=20" },
    ...DAYS,
  ];
}

/** A part of the page under the name by which it is compared between states. */
export type Block = { name: string; lines: readonly string[] };

/**
 * Writes states one after the other, each block where it first reads so; where it reads the same again, its line names the
 * state in which it stands.
 */
export function createPrinter(): (state: State, blocks: readonly Block[]) => string {
  const printed = new Map<string, string>();
  return ({ name: stateName, search }, blocks) => {
    const parts = blocks.map(({ name, lines }) => {
      const text = `==== ${name}\n${lines.join("\n")}\n`;
      if (lines.length === 0) return `==== ${name}: nothing\n`;
      const before = printed.get(text);
      if (before !== undefined) return `==== ${name}: as in ${before}\n`;
      printed.set(text, stateName);
      return text;
    });
    return `${search === "" ? "the default view" : search}\n\n${parts.join("\n")}`;
  };
}
