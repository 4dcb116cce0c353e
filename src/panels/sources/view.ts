import type { Document, Figure } from "../../evidence/schema.ts";
import {
  type Reading,
  countReadings,
  describeReading,
  documentLink,
  formatAuthors,
  formatPlace,
} from "../../claims/words/citation.ts";
import { figuresStatedBy, othersStatedBy } from "../../claims/comparedPapers.ts";
import { endSentence, startSentence, formatDate, NOT_STATED } from "../../claims/words/format.ts";
import type { ToPanelView } from "../../claims/panelView.ts";
import { describeStatementInFull } from "../../claims/estimates.ts";

/** A document with how it was read and every figure that it states. */
export type DocumentRow = {
  document: Document;
  authors: string | null;
  place: string;
  link: { address: string; label: string } | null;
  reading: string;
  figures: readonly { figure: Figure; words: string }[];
  /** Counts and shares of the page without a sheet of their own. */
  others: readonly string[];
};

export type Documents = {
  readings: readonly { reading: Reading; counted: string; count: number }[];
  total: number;
  find: string;
  rows: readonly DocumentRow[];
};

export const toSourcesView: ToPanelView<Documents> = (evidence, { find }) => {
  const { documents } = evidence.file;
  const wanted = find.trim().toLowerCase();
  const rows = documents
    .map((document) => ({
      document,
      authors: formatAuthors(document),
      place: formatPlace(document),
      link: documentLink(document),
      reading: describeReading(document),
      figures: figuresStatedBy(evidence, document).map(({ figure, citations }) => ({
        figure,
        words: describeStatementInFull(figure, citations),
      })),
      others: othersStatedBy(evidence, document),
    }))
    .filter((row) => wanted === "" || searchedText(row).includes(wanted));
  const day = evidence.knownBy;
  return {
    drawing: { readings: countReadings(documents), total: documents.length, find: find.trim(), rows },
    empty:
      documents.length > 0
        ? null
        : day === null
          ? "The file names no document."
          : `None of the documents was public on ${formatDate(day)}.`,
    table: {
      caption: evidence.panel("sources")?.title ?? "Documents",
      columns: [
        { label: "Document" },
        { label: "Authors" },
        { label: "Published" },
        { label: "Kind" },
        { label: "How it was read" },
        { label: "Figures it states" },
      ],
      rows: rows.map((row) => ({
        key: row.document.id,
        sources: [],
        documents: [row.document.id],
        cells: [
          { text: row.document.title, ...(row.link === null ? {} : { link: row.link.address }) },
          { text: row.authors ?? NOT_STATED },
          { text: row.place },
          { text: row.document.kind },
          { text: row.reading },
          statedWords(row).length === 0
            ? { text: "none" }
            : {
                text: statedWords(row).join("; "),
                // Links to sheets stand in place of the words, which would hide what has no sheet.
                ...(row.others.length > 0 ? {} : { figures: row.figures.map(({ figure }) => figure) }),
              },
        ],
      })),
    },
    words: rows.map((row) => ({ key: row.document.id, sources: [], text: describeRow(row) })),
    summary: summarise(documents.length, rows.length, find.trim(), countReadings(documents)),
    basis: [],
    notes: [],
    sources: [],
  };
};

const statedWords = ({ figures, others }: DocumentRow) => [...figures.map(({ words }) => words), ...others];

/** What a search in the documents looks at: everything that is shown of one, and its identifiers. */
function searchedText(row: DocumentRow): string {
  const { document, authors, place, reading } = row;
  const parts = [document.title, document.publisher, authors, place, document.kind, document.citation, document.doi];
  return [...parts, reading, document.note, ...statedWords(row)]
    .filter((part) => part != null)
    .join(" ")
    .toLowerCase();
}

function describeRow(row: DocumentRow): string {
  const { document, authors, place, reading } = row;
  const stated = statedWords(row);
  const by = authors === null ? "" : `${authors.replace(/\.$/, "")}. `;
  const states = stated.length === 0 ? "" : ` States: ${stated.join("; ")}.`;
  const note = document.note === undefined ? "" : ` ${document.note}`;
  return `${by}${endSentence(document.title)} ${startSentence(place)}. How it was read: ${reading}.${states}${note}`;
}

/** "34 documents: 2 read in full, 11 abstract only, ...", or what a search found. */
export function summarise(total: number, found: number, find: string, readings: Documents["readings"]): string {
  const documents = (count: number) => `${count} document${count === 1 ? "" : "s"}`;
  if (find !== "")
    return `${found === 0 ? "None" : found} of ${documents(total)} ${found === 1 ? "names" : "name"} “${find}”.`;
  if (total === 0) return "No document was public.";
  return `${documents(total)}: ${readings.map(({ count, counted }) => `${count} ${counted}`).join(", ")}.`;
}
