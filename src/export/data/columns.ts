import type { Field } from "./csv.ts";

/** A column of a file: its short name, which is unique in the file, what it holds, and in which unit. */
export type DataColumn = { name: string; holds: string; kind: "number" | "text"; unit?: string };
/** A file of data with the description of its columns; a number column holds numbers or nothing. */
export type DataFile = { name: string; columns: readonly DataColumn[]; rows: readonly (readonly Field[])[] };

const LONGEST = 28;

/** A label as the name of a column, cut between words: "Estimate per 10,000" -> "estimate_per_10000". */
export function toColumnName(label: string): string {
  const plain = label
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/(\d),(?=\d{3})/g, "$1")
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  const short = plain.length <= LONGEST ? plain : plain.slice(0, LONGEST + 1).replace(/_[^_]*$/, "");
  return short.slice(0, LONGEST) || "column";
}

/** Names in their order, each made unique by a number at its end. */
export function makeUnique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let i = 2; taken.has(unique); i++) unique = `${name}_${i}`;
    taken.add(unique);
    return unique;
  });
}
