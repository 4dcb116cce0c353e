import { partialDate } from "./partialDate.ts";
import { findPlaceholders } from "./placeholders.ts";
import type { Citation, Document, EvidenceFile, FigureId } from "./schema.ts";

/**
 * The first day on which a document can be taken as public, in UTC milliseconds. A document dated by month or year
 * counts from the last day of it: earlier cannot be shown. An undated one counts from `notBefore`.
 *
 * @returns `Infinity` when nothing dates the document.
 */
export function documentPublicFrom(document: Document): number {
  if (document.date !== null) return partialDate(document.date).end;
  return document.notBefore === undefined ? Infinity : partialDate(document.notBefore.date).end;
}

/** Answers from when on figures and sentences were public; built once per evidence file. */
export type PublicRecord = {
  document: (id: string) => number;
  figure: (id: FigureId | string) => number;
  citations: (citations: readonly Citation[]) => number;
  /** A sentence is public once a document that carries it is, and every figure that it names. */
  said: (said: { text: string; citations: readonly Citation[] }) => number;
  /** The latest day on which a figure that the text names became public; `-Infinity` when it names none. */
  named: (text: string) => number;
};

/**
 * Dates every figure by its earliest document, or by an event that made it public before. A document is public by the
 * publication event that cites it, where that is dated more closely than the document.
 */
export function toPublicRecord(file: EvidenceFile): PublicRecord {
  const documents = new Map<string, number>(file.documents.map((entry) => [entry.id, documentPublicFrom(entry)]));
  for (const event of file.events) {
    if (event.kind !== "publication") continue;
    const date = partialDate(event.date).end;
    for (const { document } of event.citations) {
      documents.set(document, Math.min(date, documents.get(document) ?? Infinity));
    }
  }
  const citations = (list: readonly Citation[]) =>
    Math.min(...list.map((citation) => documents.get(citation.document) ?? Infinity));

  const figures = new Map<string, number>(file.figures.map((figure) => [figure.id, citations(figure.citations)]));
  for (const event of file.events) {
    const date = partialDate(event.date).end;
    for (const id of event.makesPublic ?? []) figures.set(id, Math.min(date, figures.get(id) ?? Infinity));
  }
  const comparisons = new Map<string, readonly string[]>(
    file.comparisons.map((comparison) => [comparison.id, [comparison.reported, comparison.observed]]),
  );
  const figure = (id: string) => figures.get(id) ?? Infinity;
  const named = (text: string) => {
    const dates = findPlaceholders(text).flatMap((placeholder) => {
      if (placeholder.kind === "unknown" || placeholder.of === "own") return [];
      const ids = placeholder.of === "figure" ? [placeholder.id] : (comparisons.get(placeholder.id) ?? []);
      return ids.map(figure);
    });
    return Math.max(-Infinity, ...dates);
  };
  return {
    document: (id) => documents.get(id) ?? Infinity,
    figure,
    citations,
    said: (said) => Math.max(citations(said.citations), named(said.text)),
    named,
  };
}
