import { describeValue } from "../problem.ts";
import type { Cells } from "./cells.ts";
import type { ColumnName, Header } from "./columns.ts";
import type { Quantity } from "../schema.ts";
import { findNumberStyle, type NumberStyle, readPercent, readQuantity, type Unclear } from "./numbers.ts";
import { slugOf } from "../defaults/names.ts";

/** A figure of the table, with the row that it stands in. */
export type FigureRow = { row: number; isPersonTime: boolean; value: object };
type RowFault = { row: number; column: ColumnName | undefined; found: string; expected: string };

/** The lists of an evidence file as a table gives them, and the cells that could not be read. */
export type TableLists = {
  sources: readonly object[];
  outcomes: readonly object[];
  documents: readonly object[];
  figures: readonly FigureRow[];
  faults: readonly RowFault[];
};

const NUMBER_COLUMNS = ["events", "n", "person-time"] as const;
/** A number alone counts these. */
const PERSON_TIME = { one: "person-year", many: "person-years" };

/** Reads every row; one with a cell that cannot be read gives no figure, and is named. */
export function readRows(rows: Cells["rows"], { at }: Header, separator: string): TableLists {
  const style = findNumberStyle(
    rows.flatMap(({ cells }) => NUMBER_COLUMNS.map((column) => cells[at.get(column) ?? -1] ?? "")),
    separator,
  );
  const ids = { source: makeIds("source"), outcome: makeIds("outcome"), document: makeIds("document") };
  const sources = new Map<string, object>();
  const outcomes = new Map<string, object>();
  const documents = new Map<string, object>();
  const figures: FigureRow[] = [];
  const faults: RowFault[] = [];
  const first = new Map<string, { row: number; words: string }>();
  for (const { number, cells } of rows) {
    const cell = (column: ColumnName) => cells[at.get(column) ?? -1] ?? "";
    const before = faults.length;
    const fault = (column: ColumnName, expected: string) =>
      faults.push({ row: number, column, found: describeValue(cell(column)), expected });
    for (const column of ["source", "outcome", "document"] as const) if (cell(column) === "") fault(column, "a name");
    /** The same thing has to be written the same way in every row, or it would be two. */
    const alike = (column: ColumnName, key: string) => {
      const earlier = first.get(`${column} ${key}`);
      if (earlier === undefined) first.set(`${column} ${key}`, { row: number, words: cell(column) });
      else if (earlier.words !== cell(column))
        fault(column, `${describeValue(earlier.words)}, as in row ${earlier.row}`);
    };
    alike("source", plainName(cell("source")));
    alike("outcome", plainName(cell("outcome")));
    alike("kind", `of ${plainName(cell("source"))}`);
    const sound = (column: ColumnName, read: Quantity | Unclear | null): Quantity | null => {
      if (read !== null && read.kind !== "unclear") return read;
      fault(column, read === null ? numberWords(style) : unclearWords(read));
      return null;
    };
    const share = readPercent(cell("events"));
    const numerator =
      share?.count === null
        ? ({ kind: "notStated" } as const)
        : sound("events", readQuantity(share?.count ?? cell("events"), style));
    const n = cell("n") === "" ? undefined : sound("n", readQuantity(cell("n"), style));
    if (share?.count === null && n === undefined) fault("events", "a count; or, in n, of how many it is a percentage");
    const [events, among] = [numerator, n].map((quantity) => (quantity?.kind === "known" ? quantity.value : null));
    if (
      share !== null &&
      events != null &&
      among != null &&
      Math.abs((events / among) * 100 - share.percent) > share.tolerance
    )
      fault("events", `a percentage that is ${events} of ${among}`);
    if (n != null && cell("unit") === "") fault("unit", "what is counted in n: people, visits");
    const [, amount = cell("person-time"), timeUnit = ""] = /^(.*\d)\s*(\D*)$/.exec(cell("person-time")) ?? [];
    const time = amount === "" ? undefined : sound("person-time", readQuantity(amount, style, false));
    if (faults.length > before || numerator === null || n === null || time === null) continue;
    const source = ids.source(cell("source"));
    const outcome = ids.outcome(cell("outcome"));
    const read = readDocument(cell("document"));
    const document = ids.document(read.title);
    const group = kindOf(cell("kind"));
    if (!sources.has(source)) sources.set(source, { id: source, name: cell("source"), ...group });
    if (!outcomes.has(outcome)) outcomes.set(outcome, { id: outcome, label: cell("outcome") });
    if (!documents.has(document)) documents.set(document, { id: document, ...read });
    const citations = [{ document, locator: cell("locator") === "" ? "place not stated" : cell("locator") }];
    const shared = { source, outcome, numerator, citations };
    const id = `${source}.${outcome}`;
    if (n !== undefined || time === undefined) {
      const unit = readNoun(cell("unit"));
      const denominator = n === undefined ? {} : { denominator: { quantity: n, unit } };
      // Nothing is computed from a percentage: it stands as it is given, of how many is told.
      const published =
        share?.count === null
          ? {
              published: {
                kind: "share",
                percent: share.percent,
                text: `${cell("events")} of ${cell("n")} ${unit.many}`,
              },
            }
          : {};
      figures.push({ row: number, isPersonTime: false, value: { id, ...shared, ...denominator, ...published } });
    }
    if (time !== undefined) {
      const unit = timeUnit === "" ? PERSON_TIME : readNoun(timeUnit);
      const denominator = { quantity: time, unit, joinedBy: "in" };
      const value = { id: `${id}.time`, ...shared, denominator, estimate: "perPersonTime" };
      figures.push({ row: number, isPersonTime: true, value });
    }
  }
  return {
    sources: [...sources.values()],
    outcomes: [...outcomes.values()],
    documents: [...documents.values()],
    figures,
    faults,
  };
}

const numberWords = ({ decimal }: NumberStyle) =>
  `a number, such as 1234 or ${decimal === "," ? "12,5" : "12.5"}; or “not stated”`;

const unclearWords = ({ small, large }: Unclear) =>
  `${large} or ${small}, without a sign for thousands: as it stands it could be either`;

/** "user/users" -> one and many; a word alone stands for both. */
function readNoun(cell: string) {
  const [one = cell, many = one] = cell.split("/").map((word) => word.trim());
  return { one, many };
}

/** A name as it is compared: without case, accents written in two ways, and more or fewer spaces. */
const plainName = (name: string) => name.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, " ");

function kindOf(cell: string): { group?: string } {
  const id = cell
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "");
  return id === "" ? {} : { group: id };
}

/** A title, an address, or a title with an address behind it. */
function readDocument(cell: string): { title: string; link?: string } {
  const found = /https:\/\/[^\s"'<>]+/.exec(cell);
  if (found === null) return { title: cell };
  const [link] = found;
  const title = cell.replace(link, "").replaceAll(/^[\s,;:(]+|[\s,;:)(]+$/g, "");
  return { title: title === "" ? link.replace(/^https:\/\//, "") : title, link };
}

/** An id from words; words that leave nothing of one, as in other scripts, are numbered. */
function makeIds(prefix: string): (words: string) => string {
  const ids = new Map<string, string>();
  return (words) => {
    const known = ids.get(words);
    if (known !== undefined) return known;
    const slug = slugOf(words);
    const plain =
      /^[a-z]/.test(slug) && words.trim() !== "" && slug !== "evidence" ? slug : `${prefix}-${ids.size + 1}`;
    const taken = new Set(ids.values());
    const id = taken.has(plain) ? `${plain}-${ids.size + 1}` : plain;
    ids.set(words, id);
    return id;
  };
}
