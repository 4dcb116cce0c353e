import type { Evidence } from "../../evidence/model.ts";
import type { LedgerRow, OutcomeId, Source } from "../../evidence/schema.ts";
import { valueOf } from "../../view/format.ts";
import { onlySource, type Table, type ToPanelView } from "../../view/panelView.ts";
import { fillTemplate } from "../../view/template.ts";
import { fromOlderView } from "../olderView.ts";

/** How the chosen sources stand to each other in one respect. */
export type Verdict = "match" | "differs" | "unknown" | "one source";

export type LedgerEntry = { source: Source; text: string; code: string | null };
export type LedgerLine = {
  id: string;
  label: string;
  gatesAxis: boolean;
  entries: readonly LedgerEntry[];
  verdict: Verdict;
};

/** Unknown as soon as one source does not say; a match only when all say the same. */
export function toVerdict(codes: readonly (string | null)[]): Verdict {
  if (codes.length < 2) return "one source";
  if (codes.some((code) => code === null)) return "unknown";
  return new Set(codes).size === 1 ? "match" : "differs";
}

/** The ledger for some sources, with the row of the outcome read off the figures themselves. */
export function toLedger(evidence: Evidence, sources: readonly Source[], outcome: OutcomeId): LedgerLine[] {
  return evidence.file.ledger.map((row) => {
    const entries = sources.map((source) => toEntry(evidence, row, source, outcome));
    return {
      id: row.id,
      label: row.label,
      gatesAxis: row.gatesAxis,
      entries,
      verdict: toVerdict(entries.map((entry) => entry.code)),
    };
  });
}

function toEntry(evidence: Evidence, row: LedgerRow, source: Source, outcome: OutcomeId): LedgerEntry {
  if (row.gatesAxis) {
    const slot = evidence.slot(source.id, outcome);
    const label = evidence.file.outcomes.find((entry) => entry.id === outcome)?.label ?? outcome;
    if (slot.kind !== "figure") return { source, text: "not public yet", code: null };
    if (slot.figure.numerator.kind === "notCounted") {
      return { source, text: `${label}: not counted by this source`, code: "not counted" };
    }
    return valueOf(slot.figure.numerator) === null
      ? { source, text: `${label}: no count stated`, code: null }
      : { source, text: label, code: outcome };
  }
  const entry = row.entries.find((candidate) => candidate.source === source.id);
  return entry === undefined
    ? { source, text: "not stated", code: null }
    : { source, text: fillTemplate(entry.text, evidence), code: entry.code };
}

export const VERDICT_WORDS: Record<Verdict, string> = {
  match: "= match",
  differs: "≠ differs",
  unknown: "? unknown",
  "one source": "– one source",
};

export const toLedgerView: ToPanelView<null> = fromOlderView((evidence, input) => {
  const { sources } = input;
  const chosen = new Set(sources.map((source) => source.id));
  const ledger = toLedger(evidence, sources, input.outcome.id);
  const counts = (verdict: Verdict) => ledger.filter((line) => line.verdict === verdict).length;
  const table: Table = {
    caption: "Do they count the same thing?",
    columns: [{ label: "Respect" }, ...sources.map((source) => ({ label: source.name })), { label: "Verdict" }],
    rows: ledger.map((line) => ({
      key: line.id,
      sources: [],
      documents: evidence.file.ledger
        .filter((row) => row.id === line.id)
        .flatMap((row) => row.entries.filter((entry) => chosen.has(entry.source)))
        .flatMap((entry) => entry.citations.map((citation) => citation.document)),
      cells: [
        { text: line.label },
        ...line.entries.map((entry) => ({ text: entry.text })),
        { text: VERDICT_WORDS[line.verdict] },
      ],
    })),
  };
  return {
    drawing: null,
    table,
    words: ledger.flatMap((line) => [
      {
        key: line.id,
        sources: sources.flatMap(onlySource),
        text: `${line.label} (${line.verdict}): ${line.entries.map((entry) => `${entry.source.name}, ${entry.text}`).join("; ")}.`,
      },
    ]),
    summary: () =>
      sources.length < 2
        ? "One source is chosen: there is nothing to compare it with."
        : `Of ${ledger.length} respects, ${counts("match")} match, ${counts("differs")} differ and ${counts("unknown")} are unknown.`,
    notes: ["Figures share an axis only where the outcome matches."],
    sources: new Set(input.sources.map((source) => source.id)),
  };
});
