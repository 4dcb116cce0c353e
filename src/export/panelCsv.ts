import { joinWords } from "../view/format.ts";
import { writeCsv, type Field } from "./csv.ts";
import { describeFilter, isoDay } from "./credits.ts";
import { FIGURE_COLUMNS, toFigureFields } from "./figureFields.ts";
import { chosenSources, type Subject, shownRows } from "./subject.ts";

/** Columns at the end of every line, so that a line still says what it is when it is copied out. */
const ORIGIN_COLUMNS = ["Sources", "Caveats", "Filter", "Data version", "Exported", "Link"] as const;

/**
 * The panel's table as the filter leaves it. A column whose cells have numbers behind them is followed by one that holds
 * these numbers at full precision; then come the figure behind the row and where all this is from.
 */
export function toPanelCsv(subject: Subject): string {
  const { evidence, view } = subject;
  const rows = shownRows(subject);
  const withNumbers = view.table.columns.map((_, i) => rows.some((row) => row.cells[i]?.value !== undefined));
  const withFigures = rows.some((row) => row.figure !== undefined);
  const header: Field[] = [
    ...view.table.columns.flatMap((column, i) =>
      withNumbers[i] === true
        ? [column.label, `${column.label}, number in ${column.unit ?? "the unit of the row"}`]
        : [column.label],
    ),
    ...(withFigures ? FIGURE_COLUMNS : []),
    ...ORIGIN_COLUMNS,
  ];
  const lines = rows.map((row): Field[] => [
    ...row.cells.flatMap((cell, i) => (withNumbers[i] === true ? [cell.text, cell.value ?? "none"] : [cell.text])),
    ...(withFigures
      ? toFigureFields(evidence, row.figure === undefined ? undefined : evidence.figure(row.figure))
      : []),
    ...toOrigin(subject, row.sources),
  ]);
  return writeCsv([header, ...lines]);
}

function toOrigin(subject: Subject, ids: readonly string[]): Field[] {
  const sources = chosenSources(subject).filter((source) => ids.length === 0 || ids.includes(source.id));
  return [
    ids.length === 0 ? "all" : joinWords(sources.map((source) => source.name)),
    sources.map((source) => `${source.shortName}: ${source.caveat}`).join(" | "),
    describeFilter(subject),
    subject.evidence.file.dataVersion,
    isoDay(subject.today),
    subject.link,
  ];
}
