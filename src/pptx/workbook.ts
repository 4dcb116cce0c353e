import { Package } from "./package.ts";
import { escapeXml, tag } from "./xml.ts";
import { withDirectionMarks } from "./rightToLeft.ts";

/** A formula with the value that it had when the file was written. */
export type Formula = { formula: string; value: string | number };
export type SheetCell = string | number | null | Formula;
export type Sheet = readonly (readonly SheetCell[])[];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "Data";

/** The column's letters: 0 is A, 25 is Z, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The address of cells of one column, rows counted from 1: "Data!$B$2:$B$4", for one cell "Data!$B$2". */
export function cellRange(column: number, first: number, last = first): string {
  const name = columnName(column);
  const start = `${SHEET}!$${name}$${first}`;
  return first === last ? start : `${start}:$${name}$${last}`;
}

/** The address of cells of one row, from column to column: "Data!$C$2:$D$2". */
export const rowRange = (row: number, from: number, to: number): string =>
  `${SHEET}!$${columnName(from)}$${row}:$${columnName(to)}$${row}`;

/** The value that a cell shows. */
export const valueOf = (cell: SheetCell): string | number | null =>
  typeof cell === "object" && cell !== null ? cell.value : cell;

/** A workbook: its sheets by their names, without which it has one, the data of a chart. Heads of several columns stay. */
export function writeWorkbook(sheets: Sheet | Readonly<Record<string, Sheet>>): Uint8Array<ArrayBuffer> {
  const file = new Package();
  const book = "xl/workbook.xml";
  file.relate("", book, "workbook");
  const written = Object.entries(isSheet(sheets) ? { [SHEET]: sheets } : sheets).map(([name, rows], i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    file.add(path, "worksheet", writeSheet(rows));
    return tag("sheet", { name, sheetId: i + 1, "r:id": file.relate(book, path, "worksheet") });
  });
  file.add(book, "workbook", tag("workbook", { xmlns: MAIN, "xmlns:r": RELATIONS }, tag("sheets", {}, ...written)));
  return file.toBytes();
}

const isSheet = (sheets: Sheet | Readonly<Record<string, Sheet>>): sheets is Sheet => Array.isArray(sheets);

const HEAD_STAYS =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

function writeSheet(rows: Sheet): string {
  const lines = rows.map((row, i) =>
    tag("row", { r: i + 1 }, ...row.map((cell, j) => writeCell(cell, `${columnName(j)}${i + 1}`))),
  );
  const columns = (rows[0] ?? []).map((_, i) =>
    tag("col", { min: i + 1, max: i + 1, width: columnWidth(rows, i), customWidth: 1 }),
  );
  return tag(
    "worksheet",
    { xmlns: MAIN },
    columns.length > 1 ? HEAD_STAYS : "",
    columns.length === 0 ? "" : tag("cols", {}, ...columns),
    `<sheetData>${lines.join("")}</sheetData>`,
  );
}

const WIDTH = { least: 9, most: 40 } as const;

function columnWidth(rows: Sheet, column: number): number {
  const longest = Math.max(...rows.map((row) => String(valueOf(row[column] ?? null) ?? "").length));
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + 2));
}

function writeCell(cell: SheetCell, place: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return tag("c", { r: place }, tag("v", {}, String(cell)));
  if (typeof cell === "string") {
    return tag("c", { r: place, t: "inlineStr" }, tag("is", {}, tag("t", {}, escapeXml(withDirectionMarks(cell)))));
  }
  const { formula, value } = cell;
  const kind = typeof value === "string" ? { t: "str" } : {};
  return tag("c", { r: place, ...kind }, tag("f", {}, escapeXml(formula)), tag("v", {}, escapeXml(String(value))));
}
