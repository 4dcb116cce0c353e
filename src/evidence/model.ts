import { partialDate } from "./partialDate.ts";
import { toPublicRecord } from "./publicFrom.ts";
import type {
  Comparison,
  ComparisonId,
  Document,
  DocumentId,
  EvidenceFile,
  Figure,
  FigureId,
  Onset,
  OutcomeId,
  Said,
  Source,
  SourceId,
} from "./schema.ts";

/** What a source offers for an outcome: a figure, one that was not public yet on the chosen day, or nothing at all. */
export type FigureSlot = { kind: "figure"; figure: Figure } | { kind: "notPublic"; from: number } | { kind: "absent" };

/** The evidence as the page reads it: every list of the file, looked up by id, as it was public on a chosen day. */
export type Evidence = {
  file: EvidenceFile;
  /** The day to which the evidence is cut (YYYY-MM-DD), or `null` for all of it. */
  knownBy: string | null;
  /** How many figures of later documents are hidden. */
  hiddenFigures: number;
  source: (id: SourceId) => Source | undefined;
  /** Any document that is cited, public on the chosen day or not. */
  document: (id: DocumentId) => Document | undefined;
  /** The figure, or `undefined` where it was not public yet. */
  figure: (id: FigureId | string) => Figure | undefined;
  comparison: (id: ComparisonId | string) => Comparison | undefined;
  slot: (source: SourceId, outcome: OutcomeId) => FigureSlot;
  onsetsOf: (source: SourceId) => readonly Onset[];
};

/**
 * Turns a checked file into the model.
 *
 * @param knownBy YYYY-MM-DD: figures, sentences, events and documents that became public later are left out.
 */
export function toEvidence(whole: EvidenceFile, knownBy: string | null = null): Evidence {
  const day = knownBy === null ? Infinity : partialDate(knownBy).end;
  const file = knownBy === null ? whole : cutAt(whole, day);

  const sources = new Map<string, Source>(file.sources.map((source) => [source.id, source]));
  const documents = new Map<string, Document>(whole.documents.map((document) => [document.id, document]));
  const figures = new Map<string, Figure>(file.figures.map((figure) => [figure.id, figure]));
  const comparisons = new Map<string, Comparison>(file.comparisons.map((comparison) => [comparison.id, comparison]));
  const bySlot = new Map<string, Figure>();
  for (const figure of whole.figures) {
    if (figure.source !== undefined && figure.outcome !== undefined) {
      bySlot.set(`${figure.source} ${figure.outcome}`, figure);
    }
  }
  const record = toPublicRecord(whole);
  return {
    file,
    knownBy,
    hiddenFigures: whole.figures.length - file.figures.length,
    source: (id) => sources.get(id),
    document: (id) => documents.get(id),
    figure: (id) => figures.get(id),
    comparison: (id) => comparisons.get(id),
    slot: (source, outcome) => {
      const figure = bySlot.get(`${source} ${outcome}`);
      if (figure === undefined) return { kind: "absent" };
      if (!figures.has(figure.id)) return { kind: "notPublic", from: record.figure(figure.id) };
      return { kind: "figure", figure };
    },
    onsetsOf: (source) => file.onsets.filter((onset) => onset.source === source),
  };
}

/** The part of a file that was public by the end of a day. Sources, outcomes and comparisons stay: they are no findings. */
function cutAt(file: EvidenceFile, day: number): EvidenceFile {
  const record = toPublicRecord(file);
  const cited = (entry: Pick<Said, "citations">) => record.citations(entry.citations) <= day;
  const said = (entry: Said) => record.said(entry) <= day;
  const figure = (id: FigureId) => record.figure(id) <= day;
  return {
    ...file,
    documents: file.documents.filter((document) => record.document(document.id) <= day),
    figures: file.figures
      .filter((entry) => figure(entry.id))
      .map((entry) => ({
        ...entry,
        citations: entry.citations.filter((citation) => record.citations([citation]) <= day),
      })),
    onsets: file.onsets.filter(cited),
    exposures: file.exposures.filter(figure),
    ledger: file.ledger.map((row) => ({ ...row, entries: row.entries.filter(said) })),
    pathways: file.pathways.map((pathway) => ({
      ...pathway,
      steps: pathway.steps.filter(figure),
      beside: pathway.beside.filter(figure),
    })),
    causes: file.causes.map((cause) => ({
      ...cause,
      accounts: cause.accounts.filter((account) => said(account.says)),
    })),
    settledBy: file.settledBy.filter(said),
    comparisons: file.comparisons.filter((entry) => figure(entry.reported) && figure(entry.observed)),
    completenessAnchors: file.completenessAnchors.filter(cited),
    events: file.events.filter(
      (event) => partialDate(event.date).end <= day && record.named(`${event.title} ${event.detail ?? ""}`) <= day,
    ),
    context: file.context.filter(said),
    disagreements: file.disagreements.filter((row) => said(row.stated) && said(row.record)),
  };
}
