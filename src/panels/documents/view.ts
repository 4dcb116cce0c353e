import type { Evidence } from "../../evidence/model.ts";
import type { Document, Figure, SourceId } from "../../evidence/schema.ts";
import { formatDate } from "../../view/format.ts";
import type { ToPanelView } from "../../view/panelView.ts";
import { fromOlderView } from "../olderView.ts";

/** How a document was read, in words that can stand alone. */
export function describeReading(document: Document): string {
  const through = document.readThrough.length === 0 ? "" : ` (through ${document.readThrough.join(", ")})`;
  switch (document.read) {
    case "full":
      return "whole text";
    case "abstract":
      return "abstract only";
    case "page":
      return "publisher’s or regulator’s page";
    case "page (opening)":
      return "opening of the publisher’s page";
    case "reported":
      return `not read itself: reported${through}`;
  }
}

/** Figures that a document states. */
export function figuresOf(evidence: Evidence, document: Document): readonly Figure[] {
  return evidence.file.figures.filter((figure) => figure.citations.some((entry) => entry.document === document.id));
}

/** The sources that a document speaks of: those of its figures, events and sentences. */
function sourcesOfDocument(evidence: Evidence, document: Document): readonly SourceId[] {
  const cites = (entry: { citations: readonly { document: string }[] }) =>
    entry.citations.some((citation) => citation.document === document.id);
  const { file } = evidence;
  const ids = [
    ...[...file.figures, ...file.events, ...file.onsets].filter(cites).map((entry) => entry.source),
    ...file.sources.filter((source) => [source.followUp, ...source.limits].some(cites)).map((source) => source.id),
    ...file.ledger.flatMap((row) => row.entries.filter(cites).map((entry) => entry.source)),
    ...file.disagreements.filter((row) => cites(row.stated) || cites(row.record)).flatMap((row) => row.sources),
  ];
  return file.sources.map((source) => source.id).filter((id) => ids.includes(id));
}

export const toDocumentsView: ToPanelView<null> = fromOlderView((evidence, input) => {
  const inPlay = new Set(input.sources.map((source) => source.id));
  const wanted = input.find.trim().toLowerCase();
  const rows = evidence.file.documents.flatMap((document) => {
    const sources = sourcesOfDocument(evidence, document);
    if (sources.length > 0 && !sources.some((id) => inPlay.has(id))) return [];
    const searched = [document.title, document.publisher, document.citation, document.kind].join(" ").toLowerCase();
    if (wanted !== "" && !searched.includes(wanted)) return [];
    const figures = figuresOf(evidence, document);
    return [{ document, sources, figures, reading: describeReading(document) }];
  });
  return {
    drawing: null,
    table: {
      caption: "Sources",
      columns: [
        { label: "Document" },
        { label: "Publisher" },
        { label: "Date" },
        { label: "How it was read" },
        { label: "Figures it states" },
        { label: "Cite as" },
      ],
      rows: rows.map(({ document, sources, figures, reading }) => ({
        key: document.id,
        sources,
        cells: [
          { text: document.title, ...(document.link === null ? {} : { link: document.link }) },
          { text: `${document.publisher} · ${document.kind}` },
          { text: document.date === null ? "no date stated" : formatDate(document.date) },
          { text: reading },
          figures.length === 0 ? { text: "none" } : { text: figures.map((figure) => figure.label).join("; "), figures },
          { text: document.citation },
        ],
      })),
    },
    words: rows.map(({ document, sources, figures, reading }) => ({
      key: document.id,
      sources,
      text: `${document.title}. ${document.citation}. Read: ${reading}. Figures: ${figures.length === 0 ? "none" : figures.map((figure) => figure.label).join("; ")}.`,
    })),
    summary: (chosen) => {
      const shown = rows.filter((row) => row.sources.length === 0 || row.sources.some((id) => chosen.has(id)));
      const whole = shown.filter((row) => row.document.read === "full").length;
      return `${shown.length} documents; ${whole} read in whole, the others as said beside each.`;
    },
    notes: [],
    sources: new Set(),
  };
});
