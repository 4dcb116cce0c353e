/** The columns of the table of figures, in the order of the template; those without `optional` have to be there. */
export const COLUMNS = [
  /** Who counted. */
  { name: "source" },
  /** Reports, followed, pooled, before, or a word of your own. */
  { name: "kind", optional: true },
  /** What was counted. */
  { name: "outcome" },
  /** A whole number of cases. */
  { name: "events" },
  /** Among how many. */
  { name: "n", optional: true },
  /** Of what, for one and for many: patient/patients. */
  { name: "unit", optional: true },
  /** People and time at once: 1,830 patient-years. */
  { name: "person-time", optional: true },
  /** Where it stands: a title, an https address, or both. */
  { name: "document" },
  /** The place in it: table 2. */
  { name: "locator", optional: true },
] as const;

export type ColumnName = (typeof COLUMNS)[number]["name"];

/** "Person time" and "person_time" are the same column. */
const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "-");

export type Header = {
  /** Where each column stands; absent columns are not in it. */
  at: ReadonlyMap<ColumnName, number>;
  missing: readonly ColumnName[];
  /** Columns of other names, which are not read. */
  others: readonly { name: string; index: number }[];
};

export function readHeader(cells: readonly string[]): Header {
  const at = new Map<ColumnName, number>();
  const others: { name: string; index: number }[] = [];
  cells.forEach((cell, index) => {
    const column = COLUMNS.find(({ name }) => name === plain(cell));
    if (column !== undefined && !at.has(column.name)) at.set(column.name, index);
    else others.push({ name: cell, index });
  });
  const missing = COLUMNS.flatMap((column) => ("optional" in column || at.has(column.name) ? [] : [column.name]));
  return { at, missing, others };
}

/** "A" for the first column, as a spreadsheet names it. */
export function letterOf(index: number): string {
  const first = index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26));
  return `${first}${String.fromCharCode(65 + (index % 26))}`;
}

/** Whether a text begins as such a table does. */
export function looksLikeTable(text: string): boolean {
  const line =
    text
      .replace(/^\uFEFF/, "")
      .replace(/^sep=.\r?\n/i, "")
      .slice(0, 2000)
      .split(/[\r\n]/)[0] ?? "";
  const { at } = readHeader(line.split(/[;,\t]/).map((cell) => cell.replaceAll('"', "")));
  return at.has("source") && at.has("events");
}
