import type { Evidence } from "../../evidence/model.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { DocumentId, EvidenceFile, Source } from "../../evidence/schema.ts";
import { capitalise, joinWords, nameInText, formatDay } from "../words/format.ts";
import { fillTemplate } from "../words/template.ts";

/** Where no row of the record is about a chosen source. */
export const describeNoPart = (sources: readonly Source[]) =>
  sources.length === 1 ? "This source does not appear here." : "These sources do not appear here.";

/** What was known of one thing from a day on. */
export type KnownState = {
  /** The day on which it came to be known, in UTC milliseconds; `-Infinity` before the first. */
  from: number;
  text: string;
  /** The same inside a sentence. */
  sentence: string;
};

/** One thing of the record, with everything that had come to be known of it. */
export type KnownRow = {
  id: string;
  label: string;
  source: Source | undefined;
  /** Earliest first; the first one is what was known before. */
  states: readonly KnownState[];
  /** Documents of the events by which it came to be known. */
  documents: readonly DocumentId[];
};

/**
 * The record of the file as far as the evidence goes: later states are left out. Rows of sources that are not chosen are
 * left out too.
 */
export function toKnownRows(evidence: Evidence, sources: readonly Source[]): KnownRow[] {
  const { file } = evidence;
  return file.timeline.record.flatMap((row) => {
    const source = sources.find((entry) => entry.id === row.source);
    if (row.source !== undefined && source === undefined) return [];
    const days = new Map(file.events.map((event) => [event.id, partialDate(event.date).end]));
    const steps = row.steps.flatMap(({ event, text, sentence }): KnownState[] => {
      const from = days.get(event);
      // An event that had not happened by the chosen day is not in the file that the model gives.
      if (from === undefined) return [];
      const written = fillTemplate(text, evidence);
      return [{ from, text: written, sentence: sentence === undefined ? written : fillTemplate(sentence, evidence) }];
    });
    const before = { from: -Infinity, text: row.before, sentence: row.beforeInSentence ?? row.before };
    const events = new Set(row.steps.map((step) => step.event));
    const documents = file.events
      .filter((event) => events.has(event.id))
      .flatMap((event) => event.citations.map((citation) => citation.document));
    return [{ id: row.id, label: row.label, source, states: [before, ...steps], documents }];
  });
}

/** What was known of a row on a day: the last state that began by then. */
export function stateOn(row: KnownRow, time: number): KnownState | undefined {
  return row.states.findLast((state) => state.from <= time);
}

/**
 * What was public, in one sentence: "about 20 reports known, investigation open, no boxed warning, Penn unpublished".
 * Rows whose state has an empty sentence are passed over. Without a row for the chosen sources all rows are told, and without
 * any row whose figures were public.
 */
export function toKnownSentence(evidence: Evidence, sources: readonly Source[]): string {
  const chosen = toKnownRows(evidence, sources);
  const rows = chosen.length > 0 ? chosen : toKnownRows(evidence, evidence.file.sources);
  const states = rows.flatMap((row) => row.states.at(-1)?.sentence ?? []).filter((sentence) => sentence !== "");
  return states.length > 0 ? states.join(", ") : sayWhoseFigures(sources);
}

/** More names than this are counted. */
const MOST_NAMES = 4;

/** For a file without a record: "figures of the survey and the office public". */
function sayWhoseFigures(sources: readonly Source[]): string {
  if (sources.length === 0) return "no figures public";
  const names = sources.map(nameInText);
  return `figures of ${names.length > MOST_NAMES ? `${names.length} sources` : joinWords(names)} public`;
}

/**
 * The last two things that changed, with the time between them, as a sentence: never more than the rows hold, of which
 * there must be one.
 */
export function summariseKnown(rows: readonly KnownRow[], knownBy: string | null): string {
  const changes = rows
    .flatMap((row) => row.states.filter((state) => state.from > -Infinity).map((state) => ({ row, ...state })))
    .filter(({ sentence }) => sentence !== "")
    .toSorted((a, b) => b.from - a.from);
  const last = changes[0];
  const until = knownBy === null ? "" : ` by ${formatDay(partialDate(knownBy).end)}`;
  if (last === undefined) {
    const before = rows.map((row) => row.states[0]?.sentence ?? row.label).filter((words) => words !== "");
    return `${capitalise(joinWords(before))}${until}.`;
  }
  const earlier = changes.find((change) => change.from < last.from && change.row.source !== last.row.source);
  if (earlier === undefined) return `${formatDay(last.from)}: ${last.sentence}.`;
  return `${capitalise(earlier.sentence)} on ${formatDay(earlier.from)}; ${last.sentence} ${describeSpan(earlier.from, last.from)} later.`;
}

const DAY = 86_400_000;

/** A span between two days in words, rounded down to what holds: "16 days", "9 months", "a year". */
export function describeSpan(from: number, to: number): string {
  const days = Math.round((to - from) / DAY);
  if (days < 45) return days === 1 ? "a day" : `${days} days`;
  const start = new Date(from);
  const end = new Date(to);
  const whole = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const months = end.getUTCDate() < start.getUTCDate() ? whole - 1 : whole;
  if (months >= 12 && months % 12 <= 1) return months < 24 ? "a year" : `${Math.floor(months / 12)} years`;
  return `${months} months`;
}

/** The days that the table of the record has a column for, earliest first. */
export function knownDays({ timeline }: EvidenceFile): number[] {
  return timeline.columns.map((day) => partialDate(day).end).toSorted((a, b) => a - b);
}
