import type { Evidence } from "../evidence/model.ts";
import type { Document, DocumentId, SourceId } from "../evidence/schema.ts";
import type { Table } from "./panelView.ts";

/** The documents behind a panel's rows, by source; rows of no source or of several are together under `null`. */
export type StatedIn = ReadonlyMap<SourceId | null, readonly string[]>;

/**
 * Names the documents that state what a table shows, each once for each source, those that carry most rows first.
 *
 * @returns a name for each document, short enough for one line with others
 */
export function toStatedIn(evidence: Evidence, table: Table): StatedIn {
  const counted = new Map<SourceId | null, Map<DocumentId, number>>();
  for (const row of table.rows) {
    const figure = row.figure === undefined ? undefined : evidence.figure(row.figure);
    const documents = row.documents ?? figure?.citations.map((citation) => citation.document) ?? [];
    const [only, ...others] = row.sources;
    const source = only === undefined || others.length > 0 ? null : only;
    const counts = counted.get(source) ?? new Map<DocumentId, number>();
    for (const id of new Set(documents)) counts.set(id, (counts.get(id) ?? 0) + 1);
    counted.set(source, counts);
  }
  return new Map(
    [...counted].map(([source, counts]) => [
      source,
      [...counts]
        .sort(([, a], [, b]) => b - a)
        .flatMap(([id]) => {
          const document = evidence.document(id);
          return document === undefined ? [] : [nameDocument(document)];
        }),
    ]),
  );
}

/** The citation without its full stop, or the publisher where the citation only repeats the title; and how it was read. */
function nameDocument(document: Document): string {
  const name = document.citation.includes(document.title) ? document.publisher : document.citation;
  const reading = document.read === "reported" ? "as reported" : document.read === "abstract" ? "abstract" : null;
  const said = reading === null || name.includes(reading) ? "" : `, ${reading}`;
  return `${name.replace(/\.$/, "")}${said}`;
}
