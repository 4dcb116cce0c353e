import type { Evidence } from "../evidence/model.ts";
import { partialDate } from "../evidence/partialDate.ts";
import type { Figure, Outcome, PublishedEstimate, Source } from "../evidence/schema.ts";
import { describeEstimate, type Estimate, formatCounted, formatShare, toEstimate } from "./estimates.ts";
import {
  asPartOfSentence,
  formatDay,
  formatQuantityShort,
  LEFT_OUT,
  NO_NUMBER,
  NOT_COUNTED,
  NOT_STATED,
  valueOf,
} from "./words/format.ts";

/** Why a source that was public gives nothing. */
export type Silence = "notStated" | "notCounted" | "absent" | "leftOut";

/** What a source says of an outcome, as the parts of sentences and labels. */
export type ClaimWords = {
  /** n and N with little room: "22 / >27,000 doses"; "no number"; "not published"; "no date". */
  counted: string;
  /** The whole, without the source's name: n of N, estimate, interval, level; or why there is no estimate. */
  says: string;
  /** In place of a mark on the axis: why there is none; `null` where there is one. */
  missing: string | null;
};

/** What a source says of an outcome on the day of the evidence: the one object that panels, slides and exports read. */
export type Claim = ClaimOf & {
  /** Events per person-time, on an axis of their own; `null` where the source gives none. */
  personTime: { figure: Figure; estimate: Estimate } | null;
  words: ClaimWords;
};

type ClaimOf = { source: Source; outcome: Outcome } & (
  | { kind: "estimate"; figure: Figure; estimate: Estimate; events: number; n: number }
  /** The paper's own estimate; nothing is computed from its counts. */
  | { kind: "published"; figure: Figure; published: PublishedEstimate }
  /** Cases alone: shown one by one, without a denominator, or per person-time only. */
  | { kind: "count"; figure: Figure }
  /** Not public until `from` (UTC milliseconds); with a figure, its count was and the denominator was not. */
  | { kind: "later"; from: number; figure: Figure | null }
  | { kind: "silent"; why: Silence; figure: Figure | null }
);

/** A claim from which a share can be computed. */
export type Counted = Extract<Claim, { kind: "estimate" }>;
export type Later = Extract<Claim, { kind: "later" }>;

const claims = new WeakMap<Evidence, Map<string, Claim>>();

/** What a source says of an outcome, worked out once for each evidence. */
export function toClaim(evidence: Evidence, source: Source, outcome: Outcome): Claim {
  const known = claims.get(evidence) ?? new Map<string, Claim>();
  claims.set(evidence, known);
  const key = `${source.id} ${outcome.id}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const claim = readSlot(evidence, source, outcome);
  const perTime = evidence.personTime(source.id, outcome.id);
  const estimate = perTime === undefined ? null : toEstimate(perTime, evidence.bases);
  const personTime = perTime === undefined || estimate === null ? null : { figure: perTime, estimate };
  const whole = { ...claim, personTime, words: toWords(evidence, claim) };
  known.set(key, whole);
  return whole;
}

function readSlot(evidence: Evidence, source: Source, outcome: Outcome): ClaimOf {
  const slot = evidence.slot(source.id, outcome.id);
  const about = { source, outcome };
  if (slot.kind === "partlyPublic") return { ...about, kind: "later", from: slot.from, figure: slot.figure };
  if (slot.kind === "notPublic" && willGiveNumber(evidence, source, outcome)) {
    return { ...about, kind: "later", from: slot.from, figure: null };
  }
  if (!evidence.isPublished(source.id)) {
    return { ...about, kind: "later", from: evidence.sourcePublicFrom(source.id), figure: null };
  }
  const figure = slot.kind === "figure" ? slot.figure : evidence.personTime(source.id, outcome.id);
  if (figure === undefined) {
    return { ...about, kind: "silent", why: slot.kind === "leftOut" ? "leftOut" : "absent", figure: null };
  }
  const { numerator, published } = figure;
  if (published !== undefined) return { ...about, kind: "published", figure, published };
  const events = valueOf(numerator);
  if (events === null) {
    return { ...about, kind: "silent", why: numerator.kind === "notCounted" ? "notCounted" : "notStated", figure };
  }
  const estimate = figure.estimate === "per10000" ? toEstimate(figure, evidence.bases) : null;
  const n = valueOf(figure.denominator?.quantity);
  return estimate === null || n === null
    ? { ...about, kind: "count", figure }
    : { ...about, kind: "estimate", figure, estimate, events, n };
}

function toWords(evidence: Evidence, claim: ClaimOf): ClaimWords {
  const none = (missing: string, counted = "no number") => ({ counted, says: missing, missing });
  switch (claim.kind) {
    case "estimate":
      return {
        counted: formatCounted(claim.figure),
        says: describeEstimate(claim.figure, claim.estimate),
        missing: null,
      };
    case "published": {
      const { figure, published } = claim;
      if (published.kind !== "pooled") return none(published.text);
      const says = valueOf(figure.numerator) === null ? published.text : `${formatShare(figure)}: ${published.text}`;
      return { counted: formatCounted(figure), says, missing: null };
    }
    case "count": {
      const share = formatShare(claim.figure);
      const unit = claim.figure.estimate === "perPersonTime" ? claim.figure.denominator?.unit.many : undefined;
      return none(unit === undefined ? share : `given by ${unit} only: ${share}`, formatCounted(claim.figure));
    }
    case "later":
      return laterWords(evidence, claim);
    case "silent":
      return none(silenceWords(claim.why, claim.figure));
  }
}

/** Four ways to give nothing, in the file's own words where it has some: what was read may be silent on what was counted. */
function silenceWords(why: Silence, figure: Figure | null): string {
  if (why === "absent") return NO_NUMBER;
  if (why === "leftOut") return LEFT_OUT;
  return reasonOf(figure) ?? (why === "notCounted" ? NOT_COUNTED : NOT_STATED);
}

/** What the file says of a number that it does not have, as a part of a sentence. */
export function reasonOf(figure: Figure | null): string | undefined {
  const numerator = figure?.numerator;
  const note = numerator?.kind === "notStated" || numerator?.kind === "notCounted" ? numerator.note : undefined;
  return note === undefined ? undefined : asPartOfSentence(note);
}

function laterWords(evidence: Evidence, { source, outcome, figure, from }: Extract<ClaimOf, { kind: "later" }>) {
  if (figure === null) {
    const missing = notPublicWords(evidence, source, outcome, from);
    return { counted: Number.isFinite(from) ? "not published" : "no date", says: missing, missing };
  }
  const unit = denominatorToCome(evidence, source, outcome) ?? "people";
  const missing = `the number of ${unit} was not public until ${formatDay(from)}`;
  return {
    counted: `${formatQuantityShort(figure.numerator)} / not public`,
    says: `${formatShare(figure)}; ${missing}`,
    missing,
  };
}

/** What the source's count was among, in words, whether that was public on the day or not: "doses". */
export function denominatorToCome(evidence: Evidence, source: Source, outcome: Outcome): string | undefined {
  const whole = evidence.whole.figures.find(
    (entry) => entry.source === source.id && entry.outcome === outcome.id && entry.denominator !== undefined,
  );
  return whole?.denominator?.unit.many;
}

/** Whether what the source published later holds a number for the outcome. */
const willGiveNumber = (evidence: Evidence, source: Source, outcome: Outcome) =>
  evidence.whole.figures.some(
    (figure) =>
      figure.source === source.id &&
      figure.outcome === outcome.id &&
      (valueOf(figure.numerator) !== null || figure.published !== undefined),
  );

/**
 * Until when a figure was not public: "not public until 3 Feb 2025"; one that only an undated document gives, or a document
 * that gives the year alone, says so and invents no day.
 */
function notPublicWords(evidence: Evidence, source: Source, outcome: Outcome, from: number): string {
  if (!Number.isFinite(from)) return "its document gives no date, so it is not shown on a past day";
  const citations = evidence.whole.figures
    .filter((figure) => figure.source === source.id && figure.outcome === outcome.id)
    .flatMap((figure) => figure.citations);
  const year = citations
    .map((citation) => evidence.whole.documents.find((document) => document.id === citation.document)?.date ?? null)
    .find((date) => date !== null && /^\d{4}$/.test(date) && partialDate(date).end === from);
  return year === undefined
    ? `not public until ${formatDay(from)}`
    : `its document gives only the year ${year}, so it is shown from the end of that year`;
}

/** The source's share of cases, or `null` where it gives none for the outcome. */
export function toCounted(evidence: Evidence, source: Source, outcome: Outcome): Counted | null {
  const claim = toClaim(evidence, source, outcome);
  return claim.kind === "estimate" ? claim : null;
}

/** A source's figure with a number of cases, with its denominator or alone; `null` without one. */
export function countOf(evidence: Evidence, source: Source, outcome: Outcome): Figure | null {
  const { figure } = toClaim(evidence, source, outcome);
  return figure === null || valueOf(figure.numerator) === null ? null : figure;
}

/** The chosen sources by what they have for the outcome. */
export type Sides = {
  counted: readonly Counted[];
  later: readonly Later[];
  /** Public, without a share that could be set beside others. */
  silent: readonly Exclude<Claim, Counted | Later>[];
};

export const isNotBaseline = (source: Source) => source.role !== "baseline";

/** Sorts sources by what they have; reports come before the groups that were followed, each in the file's order. */
export function toSides(evidence: Evidence, sources: readonly Source[], outcome: Outcome): Sides {
  const all = sources.map((source) => toClaim(evidence, source, outcome));
  const rank = ({ source }: Claim) => Number(!evidence.isReports(source));
  return {
    counted: all.filter((claim) => claim.kind === "estimate").toSorted((a, b) => rank(a) - rank(b)),
    later: all.filter((claim) => claim.kind === "later"),
    silent: all.filter((claim) => claim.kind !== "estimate" && claim.kind !== "later"),
  };
}
