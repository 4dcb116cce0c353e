import type { Evidence } from "../../evidence/model.ts";
import type { Document, Figure, Source } from "../../evidence/schema.ts";
import { describeReading, documentLink, formatAuthors, formatPlace } from "../../claims/words/citation.ts";
import { comparedPapers, figuresStatedBy, startingDocuments } from "../../claims/comparedPapers.ts";
import { capitalise, endSentence, formatDate, startSentence, valueOf, numberWord } from "../../claims/words/format.ts";
import type { Row, ToPanelView } from "../../claims/panelView.ts";
import { describeStatement } from "../../claims/estimates.ts";

/** A document as a card: who wrote it, where, how it was read, and the figures it states. */
export type PaperCard = {
  document: Document;
  /** The sources whose figures it gives; none for a document that started the comparison. */
  sources: readonly Source[];
  authors: string | null;
  place: string;
  link: { address: string; label: string } | null;
  reading: string;
  figures: readonly { figure: Figure; words: string }[];
};

export type Papers = { compared: readonly PaperCard[]; started: readonly PaperCard[]; startedLabel: string };

function toCard(evidence: Evidence, document: Document, sources: readonly Source[]): PaperCard {
  return {
    document,
    sources,
    authors: formatAuthors(document),
    place: formatPlace(document),
    link: documentLink(document),
    reading: describeReading(document),
    figures: toShown(
      figuresStatedBy(evidence, document).map(({ figure }) => ({
        figure,
        words: sources.length < 2 ? describeStatement(figure) : `${figure.label}: ${describeStatement(figure)}`,
      })),
    ),
  };
}

/**
 * What a card names of the figures: the same count may stand in several, of patients and of patient-years, and is named
 * once; what was not found comes after what was.
 */
function toShown(figures: PaperCard["figures"]): PaperCard["figures"] {
  const distinct = figures.filter(({ words }, i) => figures.findIndex((other) => other.words === words) === i);
  const isZero = ({ figure }: PaperCard["figures"][number]) => valueOf(figure.numerator) === 0;
  return [...distinct.filter((entry) => !isZero(entry)), ...distinct.filter(isZero)];
}

export const toPapersView: ToPanelView<Papers> = (evidence) => {
  const labels = evidence.panel("papers")?.labels;
  const compared = comparedPapers(evidence).map(({ document, sources }) => toCard(evidence, document, sources));
  const started = startingDocuments(evidence).map((document) => toCard(evidence, document, []));
  const cards = [...compared, ...started];
  const day = evidence.knownBy;
  return {
    drawing: { compared, started, startedLabel: labels?.["started"] ?? "Read in full" },
    empty:
      cards.length > 0
        ? null
        : `None of these papers${day === null ? " is in the file" : ` was public on ${formatDate(day)}`}.`,
    table: {
      caption: evidence.panel("papers")?.title ?? "Papers",
      columns: [
        { label: "Paper" },
        { label: "Authors" },
        { label: "Published" },
        { label: "How it was read" },
        { label: "States" },
      ],
      rows: cards.map(toRow),
    },
    words: cards.map((card) => ({ key: card.document.id, sources: [], text: describeCard(card) })),
    summary:
      compared.length === 0
        ? "None of the compared papers was public."
        : `${capitalise(numberWord(compared.length))} ${compared.length === 1 ? "paper is" : "papers are"} compared: ${compared.map((card) => card.document.title).join("; ")}.`,
    basis: [],
    notes: [],
    sources: compared.flatMap(sourcesOfCard),
  };
};

const sourcesOfCard = ({ sources }: PaperCard) => sources.map(({ id }) => id);

function toRow(card: PaperCard): Row {
  const { document, figures, link } = card;
  return {
    key: document.id,
    sources: [],
    documents: [document.id],
    cells: [
      { text: document.title, ...(link === null ? {} : { link: link.address }) },
      { text: card.authors ?? "not stated" },
      { text: card.place },
      { text: card.reading },
      figures.length === 0
        ? { text: "no figure" }
        : { text: figures.map(({ words }) => words).join("; "), figures: figures.map(({ figure }) => figure) },
    ],
  };
}

function describeCard({ document, authors, place, reading, figures }: PaperCard): string {
  const by = authors === null ? "" : ` ${authors}.`;
  const states = figures.length === 0 ? "" : ` States: ${figures.map(({ words }) => words).join("; ")}.`;
  return `${endSentence(document.title)}${by.replace(/\.\.$/, ".")} ${startSentence(place)}. How it was read: ${reading}.${states}`;
}
