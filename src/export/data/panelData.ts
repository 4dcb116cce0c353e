import { toIso } from "../calendarDay.ts";
import type { Subject } from "../subject.ts";
import { type DataColumn, type DataFile, makeUnique, toColumnName } from "./columns.ts";
import type { Field } from "./csv.ts";

/**
 * The table of a panel as data. A column with numbers behind its cells becomes two: the numbers at full precision and
 * nothing else, and the words on screen, which also say why a number is missing.
 */
export function toPanelData({ evidence, view }: Pick<Subject, "evidence" | "view">): DataFile {
  const { columns, rows } = view.table;
  const dates = rows.map(({ key }) => {
    const event = evidence.file.events.find(({ id }) => id === key);
    return event === undefined ? null : toIso(event.date);
  });
  const parts = columns.map((column, i) => {
    const isNumeric = rows.some((row) => row.cells[i]?.value !== undefined);
    const name = toColumnName(column.label);
    const words: DataColumn = { name: isNumeric ? `${name}_as_shown` : name, holds: column.label, kind: "text" };
    const unit = column.unit === undefined ? {} : { unit: column.unit };
    const number: DataColumn = { name, holds: column.label, kind: "number", ...unit };
    return { isNumeric, described: isNumeric ? [number, words] : [words] };
  });
  const described: DataColumn[] = [
    ...parts.flatMap((part) => part.described),
    { name: "source_ids", holds: "Ids of the sources that the row belongs to", kind: "text" },
    ...(dates.some((date) => date !== null)
      ? [{ name: "iso_date", holds: "The row’s date as in ISO 8601", kind: "text" as const }]
      : []),
    { name: "figure_id", holds: "The figure behind the row, as in figures.csv", kind: "text" },
  ];
  const names = makeUnique(described.map((column) => column.name));
  return {
    name: "data.csv",
    columns: described.map((column, i) => ({ ...column, name: names[i] ?? column.name })),
    rows: rows.map((row, i): Field[] => [
      ...row.cells.flatMap((cell, j) => (parts[j]?.isNumeric === true ? [cell.value ?? null, cell.text] : [cell.text])),
      row.sources.join("; "),
      ...(dates.some((date) => date !== null) ? [dates[i] ?? null] : []),
      row.figure ?? null,
    ]),
  };
}
