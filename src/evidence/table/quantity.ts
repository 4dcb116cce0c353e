import type { Quantity } from "../schema.ts";

/** How numbers are written: where cells are parted by semicolons, the comma is the decimal sign. */
export type NumberStyle = "point" | "comma";

const NUMBERS: Readonly<Record<NumberStyle, { whole: RegExp; plain: RegExp; group: string; decimal: string }>> = {
  point: { whole: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/, plain: /^\d+(?:\.\d+)?$/, group: ",", decimal: "." },
  comma: { whole: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/, plain: /^\d+(?:,\d+)?$/, group: ".", decimal: "," },
};

/** Spaces of every kind and apostrophes part thousands in some countries. */
const PARTING = /[\s'’]/g;

/** The number that a cell holds, or `null` where it is none in this style. */
export function readNumber(cell: string, style: NumberStyle): number | null {
  const text = cell.replaceAll(PARTING, "");
  const { whole, plain, group, decimal } = NUMBERS[style];
  if (!whole.test(text) && !plain.test(text)) return null;
  return Number(text.replaceAll(group, "").replace(decimal, "."));
}

const NOT_STATED = /^(?:|[-–—]|n\/?a|not stated|unknown)$/i;
const NOT_COUNTED = /^not counted$/i;
const QUALIFIERS: readonly (readonly [RegExp, "more than" | "about" | "at least"])[] = [
  [/^(?:>=|≥|at least)\s*/i, "at least"],
  [/^(?:>|more than)\s*/i, "more than"],
  [/^(?:~|≈|about|ca?\.)\s*/i, "about"],
];

/** "22", "more than 27,000", "at least 3", "not stated", "not counted"; `null` for anything else. */
export function readQuantity(cell: string, style: NumberStyle): Quantity | null {
  if (NOT_STATED.test(cell)) return { kind: "notStated" };
  if (NOT_COUNTED.test(cell)) return { kind: "notCounted" };
  const [pattern, qualifier] = QUALIFIERS.find(([sign]) => sign.test(cell)) ?? [];
  const value = readNumber(pattern === undefined ? cell : cell.replace(pattern, ""), style);
  if (value === null) return null;
  if (qualifier === "at least") return { kind: "atLeast", value };
  return { kind: "known", value, ...(qualifier === undefined ? {} : { qualifier }) };
}
