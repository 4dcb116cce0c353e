import type { Evidence } from "../../evidence/model.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { Figure, Outcome, Source } from "../../evidence/schema.ts";
import {
  BASE,
  type Estimate,
  formatBase,
  formatBounds,
  formatPoint,
  formatShare,
  LEVEL_WORDS,
  toEstimate,
} from "../estimates.ts";
import { type ForestMark, type ForestRow, HOLLOW_BELOW, toStrip } from "./forest.ts";
import {
  formatCount,
  formatDate,
  formatQuantityShort,
  formatRange,
  formatRounded,
  joinWords,
  NOT_COUNTED,
  NOT_STATED,
  valueOf,
  withNoun,
} from "../words/format.ts";
import { describeEstimate } from "../outcomeRows.ts";
import { fillTemplate } from "../words/template.ts";

/**
 * A source's line in a forest plot for an outcome: its estimate per 10,000, a pooled estimate that a paper gives itself,
 * or why there is neither.
 */
export function toForestRow(evidence: Evidence, source: Source, outcome: Outcome): ForestRow {
  const slot = evidence.slot(source.id, outcome.id);
  const figure = slot.kind === "figure" || slot.kind === "partlyPublic" ? slot.figure : null;
  const row = { ...emptyRow(evidence, source, figure), counted: figure === null ? "no number" : countedWords(figure) };
  if (slot.kind === "notPublic") {
    return place({ ...row, counted: "not published" }, laterWords(evidence, source, outcome, slot.from), true);
  }
  if (slot.kind === "partlyPublic") {
    const whole = evidence.whole.figures.find((entry) => entry.source === source.id && entry.outcome === outcome.id);
    const unit = whole?.denominator?.unit.many ?? "people";
    const words = `the number of ${unit} was not public until ${dayWords(slot.from)}`;
    return place({ ...row, counted: `${formatQuantityShort(slot.figure.numerator)} / not public` }, words, true);
  }
  if (figure === null) return place(row, NOT_COUNTED, false);
  const estimate = toEstimate(figure);
  if (estimate !== null && figure.estimate === "per10000") return withEstimate(row, figure, estimate);
  if (figure.published?.kind === "pooled") return withPooled(row, figure);
  return place({ ...row, counted: "no number" }, describeNoNumber(figure), false);
}

/** A source's events per 1,000 units of person-time, or `null` where it states no person-time. */
export function toPersonTimeRow(evidence: Evidence, source: Source, outcome: Outcome): ForestRow | null {
  const figure = evidence.personTime(source.id, outcome.id);
  const estimate = figure === undefined ? null : toEstimate(figure);
  if (figure === undefined || estimate === null) return null;
  const row = withEstimate({ ...emptyRow(evidence, source, figure), counted: countedWords(figure) }, figure, estimate);
  return {
    ...row,
    point: formatRatePoint(estimate),
    bounds: `(${formatRange(estimate.lower, estimate.upper, formatRate)})`,
    label: `${source.name}: ${formatShare(figure)}; ${formatRateEstimate(estimate)} ${formatBase(figure, estimate)} (exact ${LEVEL_WORDS} interval)`,
  };
}

/** Per person-time one digit more than per 10,000: 8.18 -> "8.2", 0.4545 -> "0.45". */
const formatRate = (value: number) => (value === 0 ? "0" : value.toFixed(value >= 1 ? 1 : 2));

/** "8.2 (4.8–12.9)". */
export const formatRateEstimate = (estimate: Estimate) =>
  `${formatRatePoint(estimate)} (${formatRange(estimate.lower, estimate.upper, formatRate)})`;

/** "0.45"; where the person-time is known only to lie between two numbers "0.22–0.23". */
const formatRatePoint = ({ value, values }: Estimate) =>
  values === null ? formatRate(value) : formatRange(values.from, values.to, formatRate);

/** A cumulative estimate that a paper gives without a count, in percent, or `null`. */
export function toCumulativeRow(evidence: Evidence, source: Source, outcome: Outcome): ForestRow | null {
  const slot = evidence.slot(source.id, outcome.id);
  if (slot.kind !== "figure") return null;
  const { figure } = slot;
  const { published, denominator } = figure;
  if (published?.kind !== "cumulative") return null;
  const among = denominator === undefined ? "" : `${withNoun(denominator.quantity, denominator.unit, true)}; `;
  const bounds = published.interval === undefined ? "" : `(${published.interval.lower}–${published.interval.upper})`;
  const point = `${published.qualifier === undefined ? "" : `${published.qualifier} `}${published.percent}%`;
  return {
    ...emptyRow(evidence, source, figure),
    counted: `${among}no count given`,
    mark: publishedMark(figure, published.percent, published.interval, 1),
    point,
    bounds,
    unit: published.interval === undefined ? "cumulative; interval not stated" : "cumulative, as published",
    label: `${source.name}: ${published.text}`,
  };
}

function emptyRow(evidence: Evidence, source: Source, figure: Figure | null): ForestRow {
  return {
    key: source.id,
    source,
    figure: figure?.id ?? null,
    name: drawnName(source),
    counted: "",
    followUp: evidence.isPublished(source.id)
      ? fillTemplate(source.followUp.short ?? source.followUp.text, evidence)
      : null,
    mark: null,
    place: null,
    point: "",
    bounds: "",
    unit: "",
    per: figure?.denominator?.unit.many ?? "",
    label: "",
  };
}

/** Beside a drawing a baseline has its short name, which says what it is. */
export const drawnName = (source: Source): string =>
  source.role === "baseline" || source.name.length > LONGEST_DRAWN ? source.shortName : source.name;

/** A longer name has no room beside a drawing. */
const LONGEST_DRAWN = 60;

function place(row: ForestRow, words: string, isLater: boolean): ForestRow {
  return { ...row, figure: null, place: { words, isLater }, label: `${row.name}: ${words}` };
}

function withEstimate(row: ForestRow, figure: Figure, estimate: Estimate): ForestRow {
  const isZero = estimate.zeroBound !== null;
  return {
    ...row,
    mark: toMark(figure, estimate),
    point: isZero ? "none found" : formatPoint(estimate),
    bounds: isZero ? `up to ${formatRounded(estimate.zeroBound ?? 0)}` : `(${formatBounds(estimate)})`,
    unit: isZero ? `per ${formatCount(estimate.base)}; one-sided ${LEVEL_WORDS}` : formatBase(figure, estimate),
    label: `${row.name}: ${describeEstimate(figure, estimate)}`,
  };
}

function toMark(figure: Figure, estimate: Estimate): ForestMark | null {
  const events = valueOf(figure.numerator);
  const n = valueOf(figure.denominator?.quantity);
  if (events === null || n === null) return null;
  const kind = figure.estimate === "perPersonTime" ? "rate" : "proportion";
  return {
    value: estimate.value,
    interval: { from: estimate.zeroBound === null ? estimate.lower : 0, to: estimate.zeroBound ?? estimate.upper },
    strip: toStrip(kind, events, n, estimate.base),
    hollow: events < HOLLOW_BELOW,
    isBound: estimate.zeroBound !== null,
  };
}

/** The paper's own pooled percentage with its own interval; nothing is computed from the counts. */
function withPooled(row: ForestRow, figure: Figure): ForestRow {
  const { published } = figure;
  if (published === undefined) return row;
  const perBase = BASE / 100;
  const mark = publishedMark(figure, published.percent, published.interval, perBase);
  const { interval } = published;
  return {
    ...row,
    mark,
    point: `${published.percent.toFixed(1)}%`,
    bounds: interval === undefined ? "" : `(${interval.lower.toFixed(1)}–${interval.upper.toFixed(1)})`,
    unit: "pooled, the paper’s own",
    label: `${row.name}: ${published.text}`,
  };
}

type Percents = { lower: number; upper: number };

function publishedMark(figure: Figure, percent: number, interval: Percents | undefined, factor: number): ForestMark {
  const events = valueOf(figure.numerator);
  return {
    value: percent * factor,
    interval: interval === undefined ? null : { from: interval.lower * factor, to: interval.upper * factor },
    strip: [],
    hollow: events !== null && events < HOLLOW_BELOW,
    isBound: false,
  };
}

/** "22 / >27,000 doses". */
export function countedWords(figure: Figure): string {
  const count = formatQuantityShort(figure.numerator);
  const { denominator } = figure;
  if (denominator === undefined) return count;
  return `${count} / ${withNoun(denominator.quantity, denominator.unit, true)}`;
}

/** Why a figure has no place on an axis per 10,000. */
function describeNoNumber(figure: Figure): string {
  if (figure.published !== undefined) return figure.published.text;
  if (figure.numerator.kind === "notCounted") return NOT_COUNTED;
  const note = figure.numerator.kind === "notStated" ? figure.numerator.note : undefined;
  return note === undefined ? NOT_STATED : lowerFirst(note.replace(/\.$/, ""));
}

/**
 * Until when a figure was not public: "not public until 3 Feb 2025"; one that only an undated document gives, or a document
 * that gives the year alone, says so and invents no day.
 */
export function laterWords(evidence: Evidence, source: Source, outcome: Outcome, from: number): string {
  const citations = evidence.whole.figures
    .filter((figure) => figure.source === source.id && figure.outcome === outcome.id)
    .flatMap((figure) => figure.citations);
  if (!Number.isFinite(from)) return "its document gives no date, so it stands on no past day";
  const year = citations
    .map((citation) => evidence.whole.documents.find((document) => document.id === citation.document)?.date ?? null)
    .find((date) => date !== null && /^\d{4}$/.test(date) && dayWords(partialDate(date).end) === dayWords(from));
  return year === undefined
    ? `not public until ${dayWords(from)}`
    : `not public yet: its document gives only the year ${year}`;
}

/** A day given in UTC milliseconds: "24 Jan 2024". */
export function dayWords(time: number): string {
  return formatDate(new Date(time).toISOString().slice(0, 10));
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Sources without a number in one line, those with the same reason together: "FDA case reports and EMA: not counted by
 * this source; Baylor cohort: not in the abstract".
 */
export function silentWords(rows: readonly ForestRow[]): string {
  const reasons = new Map<string, string[]>();
  for (const row of rows) {
    const words = row.place?.words ?? NOT_STATED;
    reasons.set(words, [...(reasons.get(words) ?? []), row.name]);
  }
  return [...reasons]
    .map(
      ([words, names]) =>
        `${joinWords(names)}: ${names.length > 1 && words === NOT_COUNTED ? "not counted by these sources" : words}`,
    )
    .join("; ");
}
