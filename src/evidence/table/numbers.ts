import type { Quantity } from "../schema.ts";

/** The decimal sign of a table's numbers, and whether a number of the table shows it or only how its cells are parted. */
export type NumberStyle = { decimal: "." | "," | null; isShown: boolean };

/** A number that could be two: "27.000" is 27 to some readers and 27,000 to others. */
export type Unclear = { kind: "unclear"; small: string; large: string };

/** Spaces of every kind and apostrophes part thousands in some countries. */
const PARTING = /[\s'’]/g;
const SHAPE = /^\d+(?:[.,]\d+)*$/;
/** One sign with three digits behind it parts thousands or decimals; a zero or four digits before it leave only decimals. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Finds the decimal sign from all numbers of a table. A sign that stands twice in a number, or before the other one, parts
 * thousands; one with other than three digits behind it is the decimal sign. Where no number tells, cells parted by commas
 * or semicolons do (commas come with decimal points, semicolons with decimal commas); tabs tell nothing.
 *
 * @returns `decimal: null` where nothing tells, or where the numbers contradict each other
 */
export function findNumberStyle(cells: readonly string[], separator: string): NumberStyle {
  const shown = new Set(cells.flatMap((cell) => decimalSignOf(cell.replaceAll(PARTING, "")) ?? []));
  const [sign] = shown;
  if (shown.size > 1) return { decimal: null, isShown: false };
  if (sign !== undefined) return { decimal: sign, isShown: true };
  return { decimal: separator === "," ? "." : separator === ";" ? "," : null, isShown: false };
}

function decimalSignOf(cell: string): "." | "," | null {
  const [text = ""] = /\d[\d.,]*\d/.exec(cell) ?? [];
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (points + commas === 0 || EITHER.test(text)) return null;
  if (points > 0 && commas > 0) return text.lastIndexOf(".") > text.lastIndexOf(",") ? "." : ",";
  if (points + commas > 1) return points > 0 ? "," : ".";
  return points > 0 ? "." : ",";
}

/**
 * Reads a number as a document or a spreadsheet writes it.
 *
 * @param isCount whether it counts people or cases: three decimals are then never meant
 * @returns `null` where it is no number in this style
 */
export function readNumber(cell: string, { decimal, isShown }: NumberStyle, isCount: boolean): number | Unclear | null {
  const text = cell.replaceAll(PARTING, "");
  if (!SHAPE.test(text)) return null;
  if (EITHER.test(text)) {
    const isDecimal = decimal !== null && text.includes(decimal);
    if (decimal === null || (isDecimal && (isCount || !isShown))) {
      const large = text.replace(/[.,]/, "");
      return { kind: "unclear", small: String(Number(text.replace(/[.,]/, "."))), large };
    }
  }
  if (/^\d+$/.test(text)) return Number(text);
  const sign = decimal ?? decimalSignOf(text);
  const [whole = "", fraction, ...more] = text.split(sign ?? ".");
  const group = sign === "," ? "." : ",";
  const isGrouped = whole.includes(group) && /^\d{1,3}(?:[.,]\d{3})+$/.test(whole);
  if (more.length > 0 || fraction?.includes(group) === true || (whole.includes(group) && !isGrouped)) return null;
  return Number(`${whole.replaceAll(group, "")}.${fraction ?? "0"}`);
}

const NOT_STATED = /^(?:|[-–—]|n\/?a|not stated|unknown)$/i;
const NOT_COUNTED = /^not counted$/i;
/** Small counts are often kept back: no number, but what is said of it is not lost. */
const FEWER = /^(<=?|≤|fewer than|less than|under|at most)\s*(\d+)$/i;
const QUALIFIERS: readonly (readonly [RegExp, "more than" | "about" | "at least"])[] = [
  [/^(?:>=|≥|at least)\s*/i, "at least"],
  [/^(?:>|more than)\s*/i, "more than"],
  [/^(?:~|≈|about|ca?\.)\s*/i, "about"],
];

/** "6.2%", or "22 (2.8%)"; the number of decimals says how exactly it is given. */
const PERCENT = /^(?:(.*\d)\s*\(\s*)?(\d+(?:[.,](\d+))?)\s*%\s*\)?$/;

/** A cell of events that gives a percentage, alone or behind a count; `null` for any other. */
export function readPercent(cell: string): { count: string | null; percent: number; tolerance: number } | null {
  const [, count = null, percent, decimals = ""] = PERCENT.exec(cell) ?? [];
  if (percent === undefined || (count === null) === cell.endsWith(")")) return null;
  return { count, percent: Number(percent.replace(",", ".")), tolerance: 0.5 / 10 ** decimals.length + 1e-9 };
}

/** "22", "more than 27,000", "at least 3", "<5", "not stated", "not counted"; `null` for anything else. */
export function readQuantity(cell: string, style: NumberStyle, isCount = true): Quantity | Unclear | null {
  if (NOT_STATED.test(cell)) return { kind: "notStated" };
  if (NOT_COUNTED.test(cell)) return { kind: "notCounted" };
  const [, sign = "", most] = FEWER.exec(cell) ?? [];
  if (most !== undefined) {
    return { kind: "notStated", note: `${/^(?:<=|≤|at most)$/i.test(sign) ? "at most" : "fewer than"} ${most}` };
  }
  const [pattern, qualifier] = QUALIFIERS.find(([words]) => words.test(cell)) ?? [];
  const value = readNumber(pattern === undefined ? cell : cell.replace(pattern, ""), style, isCount);
  if (value === null || typeof value === "object") return value;
  if (qualifier === "at least") return { kind: "atLeast", value };
  return { kind: "known", value, ...(qualifier === undefined ? {} : { qualifier }) };
}
