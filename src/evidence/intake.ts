import { refuseLarge, wholeFileError } from "./fetchText.ts";
import { readEvidence } from "./parse.ts";
import { describeValue, EvidenceError, type Fault, type Problem, type Rest } from "./problem.ts";
import { type ColumnName, type Header, letterOf, looksLikeTable, readHeader } from "./table/columns.ts";
import { checkForm } from "./checkForm.ts";
import { headingOf } from "./defaults/names.ts";
import { leaveOut } from "./leaveOut.ts";
import { FORM } from "./schema.ts";
import { toCells } from "./table/cells.ts";
import { type FigureRow, readRows } from "./table/rows.ts";

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

/**
 * Reads what comes from outside, by whichever way: an evidence file, or a table of figures.
 *
 * @param name of the file: a table takes its title from it
 * @throws EvidenceError with every fault; it carries what could be shown without them.
 */
export function readOwn(content: Uint8Array | string, name: string): Rest {
  refuseLarge(content.length);
  const text = typeof content === "string" ? content : decodeText(content);
  return /\.(?:csv|tsv)$/i.test(name) || looksLikeTable(text) ? readTable(text, name) : readEvidence(text);
}

/**
 * The text of a file: UTF-8, or UTF-16 with its byte order mark, as spreadsheets write it. Which of the older encodings a
 * file has cannot be told from its bytes, and a wrong guess would change names in silence.
 *
 * @throws EvidenceError that names the first line that is neither.
 */
export function decodeText(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = !isUtf16 ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw wholeFileError(
      "The file is not saved as UTF-8.",
      isUtf16 ? "UTF-16 that is cut off or damaged" : `another encoding, first in line ${firstOtherLine(bytes)}`,
      "text saved as UTF-8 (in a spreadsheet: “CSV UTF-8”)",
    );
  }
}

/** The number of the first line, from 1, that is not UTF-8. */
function firstOtherLine(bytes: Uint8Array): number {
  for (let line = 1, start = 0; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, end === -1 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end === -1) return line;
    start = end + 1;
  }
}
