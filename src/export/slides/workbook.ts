import { escapeXml, tag } from "../xml.ts";
import { Package } from "./package.ts";

export type SheetCell = string | number | null;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const SHEET = "Sheet1";

/** The column's letters: 0 is A, 25 is Z, 26 is AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** The address of cells of one column, rows counted from 1: "Sheet1!$B$2:$B$4", for one cell "Sheet1!$B$2". */
export function cellRange(column: number, first: number, last = first): string {
  const name = columnName(column);
  const start = `${SHEET}!$${name}$${first}`;
  return first === last ? start : `${start}:$${name}$${last}`;
}

/** A workbook of one sheet: the data of a chart, which opens when the chart is edited. */
export function writeWorkbook(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  const file = new Package();
  const book = "xl/workbook.xml";
  const sheet = "xl/worksheets/sheet1.xml";
  file.relate("", book, "workbook");
  const id = file.relate(book, sheet, "worksheet");
  const sheets = tag("sheets", {}, tag("sheet", { name: SHEET, sheetId: 1, "r:id": id }));
  file.add(book, "workbook", tag("workbook", { xmlns: MAIN, "xmlns:r": RELATIONS }, sheets));
  const lines = rows.map((row, i) =>
    tag("row", { r: i + 1 }, ...row.map((cell, j) => writeCell(cell, `${columnName(j)}${i + 1}`))),
  );
  file.add(sheet, "worksheet", tag("worksheet", { xmlns: MAIN }, `<sheetData>${lines.join("")}</sheetData>`));
  return file.toBytes();
}

function writeCell(cell: SheetCell, place: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return tag("c", { r: place }, tag("v", {}, String(cell)));
  return tag("c", { r: place, t: "inlineStr" }, tag("is", {}, tag("t", {}, escapeXml(cell))));
}
