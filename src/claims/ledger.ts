import type { Evidence } from "../evidence/model.ts";
import type { DocumentId, LedgerRow, Outcome, Source } from "../evidence/schema.ts";
import { toClaim } from "./claim.ts";
import { NOT_STATED } from "./words/format.ts";
import { fillTemplate } from "./words/template.ts";

/** How two or more sources stand to each other on one point. */
export type LedgerVerdict = "match" | "differs" | "unknown";

/** What a source says on a point; `code` is what is compared, `null` where it does not say. */
export type LedgerEntry = {
  source: Source;
  /** A word or two. */
  short: string;
  text: string;
  code: string | null;
  documents: readonly DocumentId[];
};

/** A point of the ledger with one entry for each source that was asked for, in their order. */
export type LedgerLine = { id: string; label: string; entries: readonly LedgerEntry[] };

export type LedgerCounts = { points: number; match: number; differs: number; unknown: number };

/**
 * The ledger for some sources and an outcome: an entry that is for that outcome goes before one for all of them; a
 * source without an entry does not say.
 */
export function toLedger(evidence: Evidence, sources: readonly Source[], outcome: Outcome): LedgerLine[] {
  return evidence.file.ledger.map((row) => ({
    id: row.id,
    label: row.label,
    entries: sources.map((source) => toEntry(evidence, row, source, outcome)),
  }));
}

function toEntry(evidence: Evidence, row: LedgerRow, source: Source, outcome: Outcome): LedgerEntry {
  const own = row.entries.filter((candidate) => candidate.source === source.id);
  const entry =
    own.find((candidate) => candidate.outcome === outcome.id) ??
    own.find((candidate) => candidate.outcome === undefined);
  if (entry === undefined) {
    // What the row says of another outcome tells that this one was left out, and the figure says why.
    const claim = toClaim(evidence, source, outcome);
    const words = own.length === 0 || claim.kind === "estimate" ? NOT_STATED : claim.words.says;
    return { source, short: words, text: words, code: null, documents: [] };
  }
  const text = fillTemplate(entry.text, evidence);
  const short = entry.short === undefined ? text : fillTemplate(entry.short, evidence);
  const documents = entry.citations.map((citation) => citation.document);
  return { source, short, text, code: entry.code, documents };
}

/** Unknown as soon as one source does not say; a match only when all say the same. */
export function toVerdict(entries: readonly LedgerEntry[]): LedgerVerdict {
  if (entries.length < 2 || entries.some((entry) => entry.code === null)) return "unknown";
  return new Set(entries.map((entry) => entry.code)).size === 1 ? "match" : "differs";
}

/** On how many points some sources match, differ, or are not known. */
export function countVerdicts(ledger: readonly LedgerLine[]): LedgerCounts {
  const verdicts = ledger.map((line) => toVerdict(line.entries));
  const count = (wanted: LedgerVerdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return { points: ledger.length, match: count("match"), differs: count("differs"), unknown: count("unknown") };
}

/** "They match on 1 of 8 points; 4 differ, 3 are not known." */
export function describeCounts(who: string, ledger: readonly LedgerLine[]): string {
  const { points, match, differs, unknown } = countVerdicts(ledger);
  const rest = [
    ...(differs === 0 ? [] : [`${differs} ${differs === 1 ? "differs" : "differ"}`]),
    ...(unknown === 0 ? [] : [`${unknown} ${unknown === 1 ? "is" : "are"} not known`]),
  ];
  const tail = rest.length === 0 ? "" : `; ${rest.join(", ")}`;
  return `${who} match on ${match === 0 ? "none of" : `${match} of`} ${points} points${tail}.`;
}

const VERDICT_ORDER: readonly LedgerVerdict[] = ["match", "differs", "unknown"];

/** Matches first, then differences, then what is not known; each in the order of the file. */
export function matchesFirst(ledger: readonly LedgerLine[]): LedgerLine[] {
  const rank = (line: LedgerLine) => VERDICT_ORDER.indexOf(toVerdict(line.entries));
  return ledger.toSorted((one, other) => rank(one) - rank(other));
}

/**
 * The two sources that stand beside each other unless somebody picks others: the compared ones before the context, and a
 * baseline only where there is no other. `null` with fewer than two.
 */
export function defaultPair(sources: readonly Source[]): readonly [Source, Source] | null {
  const compared = sources.filter((source) => source.role === "compared");
  const context = sources.filter((source) => source.role === "context");
  const baseline = sources.filter((source) => source.role === "baseline");
  const [one, other] = [...compared, ...context, ...baseline];
  return one === undefined || other === undefined ? null : [one, other];
}

/** The sources of which the ledger says something. */
export function inLedger(evidence: Evidence, sources: readonly Source[]): readonly Source[] {
  const said = new Set(evidence.file.ledger.flatMap((row) => row.entries.map((entry) => entry.source)));
  return sources.filter((source) => said.has(source.id));
}

/** The ledger cut to two of its sources. */
export function betweenTwo(ledger: readonly LedgerLine[], one: Source, other: Source): LedgerLine[] {
  return ledger.map((line) => ({
    ...line,
    entries: [one, other].flatMap((source) => line.entries.filter((entry) => entry.source.id === source.id)),
  }));
}
