import { formatDay } from "../../claims/words/format.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { Source } from "../../evidence/schema.ts";
import { toDay } from "../../claims/time/asOf.ts";
import {
  describeNoPart,
  knownDays,
  type KnownRow,
  stateOn,
  summariseKnown,
  toKnownRows,
} from "../../claims/time/knownRecord.ts";
import { allChosen, describeEmpty, onlySource, sourcesOf, type ToPanelView } from "../../claims/panelView.ts";

/** A stretch of days over which the same was known. */
export type Band = { from: string; text: string; columns: number; isNew: boolean; isKnown: boolean };
export type BandRow = { id: string; label: string; source: Source | undefined; bands: readonly Band[] };
/** A day that the page can be cut to. */
export type DayColumn = { day: string; text: string };

export type KnownDrawing = {
  columns: readonly DayColumn[];
  rows: readonly BandRow[];
  /** How many columns lie behind the chosen day, of which nothing is said. */
  later: number;
  /** The chosen day in words; `null` for today. */
  knownBy: string | null;
};

export const toKnownView: ToPanelView<KnownDrawing> = (evidence, input) => {
  const sources = allChosen(evidence, input);
  const days = knownDays(evidence.file);
  const until = evidence.knownBy === null ? Infinity : partialDate(evidence.knownBy).end;
  const shown = days.filter((time) => time <= until);
  const rows = toKnownRows(evidence, sources);
  const knownBy = evidence.knownBy === null ? null : formatDay(until);
  const summary = rows.length === 0 ? describeNoPart(sources) : summariseKnown(rows, evidence.knownBy);
  return {
    drawing: {
      columns: days.map((time) => ({ day: toDay(time), text: formatDay(time) })),
      rows: rows.map((row) => ({ ...row, bands: toBands(row, shown) })),
      later: days.length - shown.length,
      knownBy,
    },
    empty: sources.length === 0 ? describeEmpty(sources) : rows.length === 0 ? describeNoPart(sources) : null,
    table: {
      caption: evidence.file.panels["known"]?.title ?? "",
      columns: [{ label: "Public by" }, ...days.map((time) => ({ label: formatDay(time) }))],
      rows: rows.map((row) => ({
        key: row.id,
        sources: onlySource(row.source),
        documents: row.documents,
        cells: [
          { text: row.label },
          ...days.map((time) => ({ text: time <= until ? (stateOn(row, time)?.text ?? "") : `after ${knownBy}` })),
        ],
      })),
    },
    words: rows.map((row) => ({
      key: row.id,
      sources: onlySource(row.source),
      text: `${row.label}: ${row.states
        .filter((state, i) => state.text !== row.states[i - 1]?.text)
        .map((state) =>
          state.from === -Infinity ? `${state.text} at first` : `${state.text} (${formatDay(state.from)})`,
        )
        .join("; then ")}.`,
    })),
    summary,
    basis: [],
    notes: [],
    sources: sourcesOf(rows.map((row) => ({ sources: onlySource(row.source) }))),
  };
};

/** Joins days on which the same was known; a fact is new on the first of them. */
function toBands(row: KnownRow, days: readonly number[]): Band[] {
  const bands: Band[] = [];
  for (const time of days) {
    const state = stateOn(row, time);
    if (state === undefined) continue;
    const last = bands.at(-1);
    if (last !== undefined && last.text === state.text) {
      bands[bands.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      const isKnown = state.text !== row.states[0]?.text;
      bands.push({ from: formatDay(time), text: state.text, columns: 1, isNew: isKnown, isKnown });
    }
  }
  return bands;
}
