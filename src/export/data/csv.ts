import { toPlainText } from "../../claims/words/typography.ts";

/** A field of a CSV file. Numbers keep full precision, `null` is an empty field; texts are made safe for spreadsheets. */
export type Field = string | number | null;

const NUMBER = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A spreadsheet runs a text that begins with = + - @ (or a tab or line break before one) as a formula. An apostrophe in
 * front makes it a text again, as OWASP advises; plain numbers stay as they are.
 */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** RFC 4180: fields quoted where they hold a comma, a quote or a line break, lines ended by CRLF. */
export function writeCsv(rows: readonly (readonly Field[])[]): string {
  return rows.map((row) => `${row.map(writeField).join(",")}\r\n`).join("");
}

function writeField(field: Field): string {
  const text = typeof field === "string" ? guardFormula(toPlainText(field)) : field === null ? "" : String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Excel takes a CSV file for UTF-8 only with this mark in front. */
export const BYTE_ORDER_MARK = "\uFEFF";
