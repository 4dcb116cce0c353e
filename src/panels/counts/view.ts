import type { Evidence } from "../../evidence/model.ts";
import type { PublicCount, Source } from "../../evidence/schema.ts";
import {
  capitalise,
  endSentence,
  formatDate,
  formatQuantity,
  NOT_STATED,
  numberWord,
} from "../../claims/words/format.ts";
import { onlySource, type ToPanelView } from "../../claims/panelView.ts";
import { documentNames } from "../citations.ts";

/** One public count: who counted, from what, to which day, and counting what. */
export type CountRow = { entry: PublicCount; source: Source | null; count: string; to: string; statedIn: string };

export function toCountRows(evidence: Evidence): readonly CountRow[] {
  return evidence.file.publicCounts.map((entry) => ({
    entry,
    source: entry.source === undefined ? null : (evidence.source(entry.source) ?? null),
    count: formatQuantity(entry.count),
    to: entry.to === null ? NOT_STATED : formatDate(entry.to),
    statedIn: documentNames(evidence, entry.citations),
  }));
}

/** "to 31 Dec 2023"; a day that nobody states is said to be missing. */
export const describeEnd = ({ to }: CountRow) => (to === NOT_STATED ? "last day not stated" : `to ${to}`);

/** What has to be said of a count besides: its own note, or that it was read at second hand. */
export function describeNote({ note, secondary }: PublicCount): string {
  if (note !== undefined) return `. ${note}`;
  return secondary === true ? "; read in a secondary summary only" : "";
}

const describeCounted = ({ entry }: CountRow) =>
  `${entry.counts}${entry.outOf === undefined ? "" : `, ${entry.outOf}`}`;

export const toCountsView: ToPanelView<readonly CountRow[]> = (evidence) => {
  const rows = toCountRows(evidence);
  const day = evidence.knownBy;
  return {
    drawing: rows,
    empty:
      rows.length > 0
        ? null
        : day === null
          ? "No public count is in the file."
          : `No count was public on ${formatDate(day)}.`,
    table: {
      caption: evidence.panel("counts")?.title ?? "Public counts",
      columns: [
        { label: "Count" },
        { label: "Who" },
        { label: "From what" },
        { label: "To which day" },
        { label: "What it counts" },
        { label: "Stated in" },
      ],
      rows: rows.map((row) => ({
        key: row.entry.id,
        sources: [],
        ...(row.entry.figure === undefined ? {} : { figure: row.entry.figure }),
        documents: row.entry.citations.map((citation) => citation.document),
        cells: [
          { text: row.count, ...(row.entry.figure === undefined ? {} : { figure: row.entry.figure }) },
          { text: row.entry.who },
          { text: row.entry.from },
          { text: row.to },
          { text: `${describeCounted(row)}${describeNote(row.entry)}` },
          { text: row.statedIn },
        ],
      })),
    },
    words: rows.map((row) => ({
      key: row.entry.id,
      sources: [],
      ...(row.entry.figure === undefined ? {} : { figure: row.entry.figure }),
      text: `${capitalise(row.count)}: ${row.entry.who}, ${row.entry.from}, ${describeEnd(row)}. Counts ${endSentence(`${describeCounted(row)}${describeNote(row.entry)}`)}`,
    })),
    summary: summarise(rows),
    basis: [],
    notes: [],
    sources: rows.flatMap((row) => onlySource(row.entry.source)),
  };
};

/** Why the counts are a list: "Six counts in print, each from different records or to a different day. ..." */
function summarise(rows: readonly CountRow[]): string {
  if (rows.length === 0) return "No count was public.";
  const [only] = rows;
  if (rows.length === 1 && only !== undefined)
    return `One count in print: ${only.count}, by ${only.entry.who.replace(/^The /, "the ")}.`;
  return `${capitalise(numberWord(rows.length))} counts in print, each from different records or to a different day. They are never added, and they are no trend.`;
}
