import type { Evidence } from "../evidence/model.ts";
import type { Citation, Document, Figure, Source } from "../evidence/schema.ts";
import { formatQuantity } from "./words/format.ts";
import { hasNumber } from "./estimates.ts";

/** A paper that is compared, with the sources whose figures it gives: two arms of a trial stand in one. */
export type ComparedPaper = { document: Document; sources: readonly Source[] };

/**
 * The first source of each compared source's figures: the document that most of them name first. Which one that is does
 * not depend on the day; it is there once it was public.
 */
export function comparedPapers(evidence: Evidence): readonly ComparedPaper[] {
  const { documents, figures, sources } = evidence.whole;
  const published = new Set(evidence.file.documents.map((document) => document.id));
  const papers = new Map<Document, Source[]>();
  for (const source of sources.filter(({ role }) => role === "compared")) {
    const firsts = figures.flatMap((figure) => (figure.source === source.id ? figure.citations.slice(0, 1) : []));
    const named = (document: Document) => firsts.filter((citation) => citation.document === document.id).length;
    const [document] = documents.filter((entry) => named(entry) > 0).sort((a, b) => named(b) - named(a));
    if (document === undefined || !published.has(document.id)) continue;
    papers.set(document, [...(papers.get(document) ?? []), source]);
  }
  return [...papers].map(([document, of]) => ({ document, sources: of }));
}

/** The documents read in full that are no compared papers: those that started the comparison. */
export function startingDocuments(evidence: Evidence): readonly Document[] {
  const papers = new Set(comparedPapers(evidence).map(({ document }) => document.id));
  return evidence.file.documents.filter((document) => document.read === "full" && !papers.has(document.id));
}

/** Counts and shares of the page that a document states and that are no figures with a sheet, as they read there. */
export function othersStatedBy(evidence: Evidence, document: Document): readonly string[] {
  const isOwn = (citations: readonly Citation[]) => citations.some((citation) => citation.document === document.id);
  const { publicCounts, completenessAnchors } = evidence.file;
  return [
    ...publicCounts
      .filter((entry) => entry.figure === undefined && isOwn(entry.citations))
      .map(
        ({ count, counts, outOf }) => `${formatQuantity(count)} ${counts}${outOf === undefined ? "" : `, ${outOf}`}`,
      ),
    ...completenessAnchors
      .filter((anchor) => isOwn(anchor.citations))
      .map(({ label, percent, words }) => `${label}: ${words ?? `${percent}%`} reported`),
  ];
}

/** The numbers that a document states, in the order of the file, each with where and how it does so. */
export function figuresStatedBy(
  evidence: Evidence,
  document: Document,
): readonly { figure: Figure; citations: readonly Citation[] }[] {
  return evidence.file.figures.filter(hasNumber).flatMap((figure) => {
    const citations = figure.citations.filter((citation) => citation.document === document.id);
    return citations.length === 0 ? [] : [{ figure, citations }];
  });
}
