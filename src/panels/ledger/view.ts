import type { Source } from "../../evidence/schema.ts";
import {
  betweenTwo,
  describeCounts,
  defaultPair,
  inLedger,
  type LedgerLine,
  type LedgerVerdict,
  matchesFirst,
  toLedger,
  toVerdict,
} from "../../claims/ledger.ts";
import { type ToPanelView, describeNothing } from "../../claims/panelView.ts";
import { capitalise, nameInText } from "../../claims/words/format.ts";

/** The sources that can be compared, and the two that stand beside each other first. */
export type LedgerDrawing = {
  ledger: readonly LedgerLine[];
  sources: readonly Source[];
  pair: readonly [Source, Source] | null;
};

/** A verdict as a sign, and in words for those who do not see it. */
export const VERDICT_SIGNS: Record<LedgerVerdict, { sign: string; words: string }> = {
  match: { sign: "=", words: "same" },
  differs: { sign: "≠", words: "differs" },
  unknown: { sign: "?", words: "not known" },
};

/** The mirrored rows of two sources, matches first. */
export function toMirror(drawing: LedgerDrawing, one: Source, other: Source): LedgerLine[] {
  return matchesFirst(betweenTwo(drawing.ledger, one, other));
}

export const toLedgerView: ToPanelView<LedgerDrawing> = (evidence, input) => {
  const sources = inLedger(evidence, input.sources);
  const pair = defaultPair(sources);
  const ledger = toLedger(evidence, sources, input.outcome);
  const drawing: LedgerDrawing = { ledger, sources, pair };
  const empty =
    pair !== null && ledger.length > 0
      ? null
      : sources.length === 0
        ? describeNothing(evidence, input.sources)
        : evidence.knownBy === null || input.sources.length === 1
          ? "One source is chosen. Choose another to see whether they count the same thing."
          : "The documents here say how only one chosen source counted: there is nothing to compare it with.";
  const mirror = pair === null ? [] : toMirror(drawing, ...pair);
  const verdictLabel =
    pair === null || sources.length === 2 ? "Verdict" : `${pair[0].shortName} and ${pair[1].shortName}`;
  const they =
    pair === null || sources.length === 2 ? "They" : `${capitalise(nameInText(pair[0]))} and ${nameInText(pair[1])}`;
  const rows = mirror.map((line) => ({ line, all: ledger.find(({ id }) => id === line.id) ?? line }));
  return {
    drawing,
    empty,
    table: {
      caption: evidence.file.panels["ledger"]?.title ?? "",
      columns: [
        { label: "Point" },
        ...(pair === null ? [] : [{ label: verdictLabel }]),
        ...sources.map((source) => ({ label: source.name })),
      ],
      rows: rows.map(({ line, all }) => ({
        key: line.id,
        sources: [],
        documents: all.entries.flatMap((entry) => entry.documents),
        cells: [
          { text: line.label },
          ...(pair === null ? [] : [{ text: describeVerdict(toVerdict(line.entries)) }]),
          ...all.entries.map((entry) => ({ text: entry.text })),
        ],
      })),
    },
    words: rows.map(({ line, all }) => ({
      key: line.id,
      sources: sources.map((source) => source.id),
      text: `${line.label}${pair === null ? "" : ` (${VERDICT_SIGNS[toVerdict(line.entries)].words})`}: ${all.entries.map((entry) => `${entry.source.name}: ${entry.text}`).join("; ")}.`,
    })),
    summary: empty ?? describeCounts(they, mirror),
    basis: sources.map((source) => `${source.shortName}: ${sayPoints(ledger, source)}`),
    notes: [],
    sources: sources.map((source) => source.id),
  };
};

const describeVerdict = (verdict: LedgerVerdict) => `${VERDICT_SIGNS[verdict].sign} ${VERDICT_SIGNS[verdict].words}`;

/** On how many points a source says something. */
function sayPoints(ledger: readonly LedgerLine[], source: Source): string {
  const own = ledger.flatMap((line) => line.entries.filter((entry) => entry.source.id === source.id));
  return `${own.filter((entry) => entry.code !== null).length} of ${ledger.length} points stated`;
}
