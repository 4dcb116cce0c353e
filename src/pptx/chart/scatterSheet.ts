import { columnName, type Sheet, type SheetCell, valueOf } from "../workbook.ts";
import type { NativeAxis, NativeNumber, NativePoint, ScatterModel } from "./model.ts";

/** Columns of the sheet; further columns of the model follow. */
export const COLUMN = {
  name: 0,
  x: 1,
  y: 2,
  yEnd: 3,
  lower: 4,
  upper: 5,
  from: 6,
  to: 7,
  below: 8,
  above: 9,
  blank: 10,
  label: 11,
} as const;
const OWN = Object.keys(COLUMN).length;

export function headRow({ xName, yName, columns = [] }: ScatterModel): SheetCell[] {
  const interval = ["Lower bound", "Upper bound", "Drawn from", "Drawn to", "Bar to the left", "Bar to the right"];
  const own = ["Series", xName, yName, `${yName}, end of the band`, ...interval, "No label", "Label"];
  return [...own, ...columns.map((column) => column.header)];
}

/** One point as a row. An error bar wants lengths: they are computed from the bounds, so that it follows them. */
export function pointRow(model: ScatterModel, name: string, point: NativePoint, row: number): SheetCell[] {
  const { columns = [] } = model;
  const places = new Map<string, number>([
    ...Object.entries(COLUMN),
    ...columns.map(({ key }, i) => [key, OWN + i] as const),
  ]);
  const place = (cell: SheetCell): SheetCell =>
    typeof cell === "object" && cell !== null
      ? { ...cell, formula: cell.formula.replaceAll(/\[(\w+)\]/g, (_, key: string) => cellAt(places, key, row)) }
      : cell;
  const { x, y, lower, upper, label = null, extra = {} } = point;
  return [
    name,
    x,
    y,
    ...toInterval(x, y, lower, upper, model.x),
    null,
    label,
    ...columns.map(({ key }) => extra[key] ?? null),
  ].map(place);
}

/** The bounds, and where they are drawn: an interval that goes beyond the axis ends at it. */
function toInterval(
  x: NativeNumber,
  y: NativeNumber,
  lower: NativeNumber | undefined,
  upper: NativeNumber | undefined,
  axis: Pick<NativeAxis, "min" | "max">,
): SheetCell[] {
  if (lower === undefined || upper === undefined) return [null, null, null, null, null, null, null];
  const from = Math.max(numberOf(lower), axis.min);
  const to = Math.min(numberOf(upper), axis.max);
  return [
    { formula: "[y]", value: numberOf(y) },
    lower,
    upper,
    { formula: `MAX([lower],${axis.min})`, value: from },
    { formula: `MIN([upper],${axis.max})`, value: to },
    { formula: "[x]-[from]", value: numberOf(x) - from },
    { formula: "[to]-[x]", value: to - numberOf(x) },
  ];
}

const numberOf = (value: NativeNumber): number => (typeof value === "number" ? value : Number(value.value));

function cellAt(places: ReadonlyMap<string, number>, key: string, row: number): string {
  const column = places.get(key);
  if (column === undefined) throw new RangeError(`[${key}]: found in a formula, expected the key of a column`);
  return `${columnName(column)}${row}`;
}

/** The value of a cell; rows are counted from 1. */
export const readCell = (sheet: Sheet, column: number, row: number): string | number | null =>
  valueOf(sheet[row - 1]?.[column] ?? null);
