import type { Document } from "../../evidence/schema.ts";
import { toIso } from "../calendarDay.ts";
import type { DataColumn, DataFile } from "./columns.ts";

const COLUMNS: readonly DataColumn[] = [
  { name: "document_id", holds: "Id of the document in the evidence file", kind: "text" },
  { name: "title", holds: "Title", kind: "text" },
  { name: "authors", holds: "Family names, as far as they are known", kind: "text" },
  { name: "journal_or_publisher", holds: "Journal, or who published it", kind: "text" },
  {
    name: "date",
    holds: "Day, month or year of publication as in ISO 8601; a quarter from its first month to its last",
    kind: "text",
  },
  { name: "date_missing", holds: "Why there is no date", kind: "text" },
  { name: "doi", holds: "Digital object identifier", kind: "text" },
  { name: "link", holds: "Public address", kind: "text" },
  {
    name: "read",
    holds: "How it was read for this file: in full, its abstract, its page, or as another reports it",
    kind: "text",
  },
  { name: "citation", holds: "Citation in one line", kind: "text" },
];

export function toDocumentData(documents: readonly Document[]): DataFile {
  return {
    name: "documents.csv",
    columns: COLUMNS,
    rows: documents.map((document) => [
      document.id,
      document.title,
      [...document.authors, ...(document.moreAuthors === true ? ["et al."] : [])].join("; "),
      document.journal ?? document.publisher,
      document.date === null ? null : toIso(document.date),
      document.date === null ? "no date stated" : null,
      document.doi ?? null,
      document.link,
      document.read,
      document.citation,
    ]),
  };
}
