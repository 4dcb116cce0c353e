import { checkForm } from "../checkForm.ts";
import { headingOf } from "../defaults/names.ts";
import { leaveOut } from "../leaveOut.ts";
import { describeValue, EvidenceError, type Fault, type Problem, type Rest } from "../problem.ts";
import { FORM } from "../schema.ts";
import { toCells } from "./cells.ts";
import { type ColumnName, type Header, letterOf, readHeader } from "./columns.ts";
import { type FigureRow, readRows } from "./rows.ts";

/**
 * Reads a table of figures as an evidence file.
 *
 * @param name of the file, which becomes the title
 * @throws EvidenceError naming row and column of every fault.
 */
export function readTable(text: string, name: string): Rest {
  const { separator, rows } = toCells(text);
  const [head, ...body] = rows;
  const header = readHeader(head?.cells ?? []);
  const place = (row: number, column: ColumnName | undefined): string => {
    const index = column === undefined ? undefined : header.at.get(column);
    return column === undefined || index === undefined
      ? `row ${row}`
      : `row ${row}, column ${letterOf(index)} (${column})`;
  };
  const missing = header.missing.map((column) => ({
    path: `row ${head?.number ?? 1}`,
    found: head === undefined ? "nothing" : head.cells.map((cell) => describeValue(cell)).join(", "),
    expected: `a column “${column}”`,
  }));
  if (missing.length > 0) throw refuse(missing, null);
  if (body.length === 0) throw refuse([{ path: "row 2", found: "nothing", expected: "a figure" }], null);
  const { figures, faults, ...lists } = readRows(body, header, separator);
  const wrong = faults.map(({ row, column, found, expected }) => ({ path: place(row, column), found, expected }));
  if (figures.length === 0) throw refuse(wrong, null);
  const value = {
    schemaVersion: FORM,
    title: headingOf(name.replace(/\.[a-z]+$/i, "").replaceAll("_", " ")) || "Figures",
    ...lists,
    figures: figures.map((figure) => figure.value),
  };
  const checked = checkForm(value);
  const notes = notesOn(header);
  if (checked.file !== null && wrong.length === 0) return { file: checked.file, notes };
  const contradictions = checked.faults.map((fault) => toRowProblem(fault, figures, place));
  const rest = checked.file === null ? leaveOut(value, checked.faults) : { file: checked.file, notes: [] };
  const left = wrong.map(({ path, found }) => `Left out: ${path}; found ${found}.`);
  throw refuse(
    [...wrong, ...contradictions],
    rest === null ? null : { ...rest, notes: [...notes, ...left, ...rest.notes] },
  );
}

const refuse = (problems: readonly Problem[], rest: Rest | null) =>
  new EvidenceError(
    problems.length === 1 ? "The table has a fault." : `The table has ${problems.length} faults.`,
    problems,
    rest,
  );

const notesOn = ({ others }: Header) =>
  others.map(({ name, index }) =>
    name === ""
      ? `Column ${letterOf(index)} has no name and was not read.`
      : `Column ${letterOf(index)} (${describeValue(name)}) is none of the table’s and was not read.`,
  );

/** Which column holds what the check of a figure speaks of. */
const COLUMN_OF: Readonly<Record<string, ColumnName>> = {
  numerator: "events",
  published: "events",
  denominator: "n",
  outcome: "outcome",
  source: "source",
  id: "outcome",
};

function toRowProblem(
  { keys, found, expected }: Fault,
  figures: readonly FigureRow[],
  place: (row: number, column: ColumnName | undefined) => string,
): Problem {
  const [list, index, key] = keys;
  const figure = list === "figures" && typeof index === "number" ? figures[index] : undefined;
  if (figure === undefined) return { path: "(the whole table)", found, expected };
  const column = figure.isPersonTime && key === "denominator" ? "person-time" : COLUMN_OF[String(key)];
  return { path: place(figure.row, column), found, expected };
}
