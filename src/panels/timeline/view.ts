import { toPublicRecord } from "../../evidence/publicFrom.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { DocumentId, EvidenceFile, Source, SourceId, TimelineEvent } from "../../evidence/schema.ts";
import { capitalise, formatDate, formatDay } from "../../claims/words/format.ts";
import { toKnownSentence } from "../../claims/time/knownRecord.ts";
import { allChosen, describeEmpty, onlySource, type ToPanelView } from "../../claims/panelView.ts";
import { publicityStart } from "../../claims/words/cautions.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import {
  type TimelineMark,
  type TimelineSpan,
  timelineWindow,
  timelineYears,
} from "../../claims/time/timelineLayout.ts";
import { type TipContent, whereStated } from "../../claims/tip.ts";
import { documentNames } from "../citations.ts";

/** An event of the list, which works without the drawing. */
export type EventEntry = {
  id: string;
  date: string;
  /** For `<time>`; empty where the date is no day or month. */
  machineDate: string;
  kind: string;
  title: string;
  detail: string;
  /** Said of an event whose numbers became public later: "not public until 24 Jan 2024". */
  later: string | null;
  /** True for reports counted after publicity began. */
  publicity: boolean;
  stated: string;
  documents: readonly DocumentId[];
  source: Source | undefined;
  isInWindow: boolean;
  /** Where the event is stated first; `null` where that has no address. */
  link: string | null;
  tip: TipContent;
};

/** Stands before the event in the target of the action that cuts the page to its day. */
export const AS_OF = "as-of ";

const NOTHING_YET = "Nothing on this timeline had happened by then.";

export type DrawnEvent = TimelineMark & { source: Source | undefined; aria: string; isHollow: boolean };

export type TimelineDrawing = {
  marks: readonly DrawnEvent[];
  years: TimelineSpan;
  /** The months that are magnified; `null` where the file names none. */
  window: TimelineSpan | null;
  /** "7 approved products" for each kind of event that adds up. */
  tallies: readonly string[];
  publicity: { time: number; text: string } | null;
  events: readonly EventEntry[];
  /** The day to which the page is cut, as UTC milliseconds. */
  day: number | null;
  /** What was public by the day, in one sentence. */
  known: string;
};

export const toTimelineView: ToPanelView<TimelineDrawing> = (evidence, input) => {
  const sources = allChosen(evidence, input);
  const { file } = evidence;
  const chosen = new Map<SourceId, Source>(sources.map((source) => [source.id, source]));
  const events = file.events.filter((event) => event.source === undefined || chosen.has(event.source));
  const record = toPublicRecord(file);
  const publicity = publicityStart(evidence);
  const window = timelineWindow(file);
  const kinds = new Map(file.eventKinds.map((kind) => [kind.id, kind]));

  const entries = events.map((event): EventEntry => {
    const { start, end } = partialDate(event.date);
    const source = event.source === undefined ? undefined : chosen.get(event.source);
    const words = `${event.title} ${event.detail ?? ""}`;
    const named = record.named(words);
    const whole = record.firstNamed(words) < named ? "public in full" : "public";
    const title = fillTemplate(event.title, evidence);
    const detail = fillTemplate(event.detail ?? "", evidence);
    const later = named > end && named < Infinity ? `not ${whole} until ${formatDay(named)}` : null;
    const [first] = event.citations;
    return {
      id: event.id,
      date: formatDate(event.date),
      machineDate: event.date.includes("Q") ? "" : event.date,
      kind: kinds.get(event.kind)?.label ?? event.kind,
      title,
      detail,
      later,
      publicity: source !== undefined && evidence.isReports(source) && end > (publicity?.time ?? Infinity),
      stated: documentNames(evidence, event.citations),
      documents: event.citations.map((citation) => citation.document),
      source,
      isInWindow: window !== null && start >= window.from && end <= window.to,
      link: (first === undefined ? undefined : evidence.document(first.document)?.link) ?? null,
      tip: {
        source: source ?? null,
        isHollow: later !== null,
        title: [formatDate(event.date), source?.shortName ?? kinds.get(event.kind)?.label].join(" · "),
        value: title,
        lines: [detail, later].flatMap((line) => (line === null || line === "" ? [] : toSentences([line]))),
        action: { to: "the source", where: whereStated(evidence, event) },
        second: { words: "See the page as of this day", target: `${AS_OF}${event.id}` },
      },
    };
  });
  const marks = events.map((event, i): DrawnEvent => {
    const entry = entries[i];
    const { start, end } = partialDate(event.date);
    const later = entry?.later ?? null;
    return {
      key: event.id,
      start,
      end,
      side: event.source === undefined ? "above" : "below",
      short: fillTemplate(event.short ?? event.tallied ?? event.title, evidence),
      date: formatDate(event.date),
      detail: later ?? fillTemplate(event.shortDetail ?? "", evidence),
      source: entry?.source,
      aria: `${formatDate(event.date)}: ${toSentences([entry?.title ?? "", entry?.detail ?? "", later])}`,
      isHollow: later !== null,
    };
  });
  const isInPublicity = entries.some((entry) => entry.publicity);
  const first = entries[0];
  const last = entries.at(-1);
  return {
    drawing: {
      marks,
      years: timelineYears(file),
      window,
      tallies: toTallies(events, file),
      publicity:
        publicity === null || !sources.some((source) => evidence.isReports(source))
          ? null
          : { time: publicity.time, text: `Reports after ${publicity.words} came under publicity` },
      events: entries,
      day: evidence.knownBy === null ? null : partialDate(evidence.knownBy).end,
      known: toKnownSentence(evidence, sources),
    },
    empty: sources.length === 0 ? describeEmpty(sources) : entries.length === 0 ? NOTHING_YET : null,
    table: {
      caption: file.panels["timeline"]?.title ?? "",
      columns: [{ label: "Date" }, { label: "Kind" }, { label: "Event" }, { label: "Source" }, { label: "Stated in" }],
      rows: entries.map((event) => ({
        key: event.id,
        sources: onlySource(event.source),
        documents: event.documents,
        cells: [
          { text: event.date },
          { text: capitalise(event.kind) },
          { text: toSentences([event.title, event.detail, event.later]) },
          { text: event.source?.name ?? "—" },
          { text: event.stated },
        ],
      })),
    },
    words: entries.map((event) => ({
      key: event.id,
      sources: onlySource(event.source),
      text: `${event.date}: ${event.title}${event.later === null ? "" : ` (${event.later})`}.`,
    })),
    summary:
      first === undefined || last === undefined
        ? NOTHING_YET
        : entries.length === 1
          ? `One event, on ${first.date}: ${first.title}.`
          : `${entries.length} events from ${first.date} to ${last.date}. First: “${first.title}”. Last: “${last.title}”.`,
    basis: [],
    notes:
      isInPublicity && publicity !== null
        ? [{ text: `Publicity from ${publicity.words} on can raise reporting, so no trend is drawn across that day.` }]
        : [],
    sources: [...new Set(events.flatMap((event) => event.source ?? []))],
  };
};

/** The parts that are there, each as a sentence: "Data cut of the count. Not public until 24 Jan 2024." */
const toSentences = (parts: readonly (string | null)[]): string =>
  parts.flatMap((part) => (part === null || part === "" ? [] : [`${capitalise(part).replace(/\.$/, "")}.`])).join(" ");

/** A kind that adds up counts each name once: a second approval of a product is no second product. */
function toTallies(events: readonly TimelineEvent[], { eventKinds }: EvidenceFile): string[] {
  return eventKinds.flatMap(({ id, tally }) => {
    if (tally === undefined) return [];
    const names = new Set(events.flatMap((event) => (event.kind === id ? (event.tallied ?? []) : [])));
    return names.size === 0 ? [] : [`${names.size} ${names.size === 1 ? tally.one : tally.many}`];
  });
}
