import type { Evidence } from "../evidence/model.ts";
import type { Document, DocumentId, SourceId } from "../evidence/schema.ts";
import { NOT_STATED } from "./words/format.ts";
import type { Table } from "./panelView.ts";

/** The documents behind a panel's rows, by source; what belongs to none or to several is under `null`. */
export type StatedIn = ReadonlyMap<SourceId | null, readonly string[]>;

/**
 * Names the documents that state what a table shows, each once for each source: the dated before the undated, and
 * those that carry most rows first.
 *
 * @returns a name for each document, short enough for one line with others
 */
export function toStatedIn(evidence: Evidence, table: Table): StatedIn {
  const counted = new Map<SourceId | null, Map<DocumentId, number>>();
  const count = (source: SourceId | null, documents: readonly DocumentId[]) => {
    const counts = counted.get(source) ?? new Map<DocumentId, number>();
    for (const id of new Set(documents)) counts.set(id, (counts.get(id) ?? 0) + 1);
    counted.set(source, counts);
  };
  for (const row of table.rows) {
    const [only, ...others] = row.sources;
    if (row.documents !== undefined) count(only === undefined || others.length > 0 ? null : only, row.documents);
    const figures = row.documents !== undefined ? [] : [row.figure, ...row.cells.map((cell) => cell.figure)];
    for (const id of new Set(figures)) {
      const figure = id === undefined ? undefined : evidence.figure(id);
      if (figure === undefined) continue;
      const documents = figure.citations.map((citation) => citation.document);
      count(figure.source ?? null, documents);
    }
  }
  return new Map(
    [...counted].map(([source, counts]) => [
      source,
      [...counts]
        .flatMap(([id, rows]) => {
          const document = evidence.document(id);
          return document === undefined ? [] : [{ document, rows }];
        })
        .sort((a, b) => Number(b.document.date !== null) - Number(a.document.date !== null) || b.rows - a.rows)
        .map(({ document }) => nameDocument(document)),
    ]),
  );
}

/** The citation, or for one that only repeats the title the publisher or the title; and how it was read. */
function nameDocument(document: Document): string {
  const publisher = document.publisher === NOT_STATED ? document.title : document.publisher;
  const name = document.citation.includes(document.title) ? publisher : document.citation;
  const reading = document.read === "reported" ? "as reported" : document.read === "abstract" ? "abstract" : null;
  const said = reading === null || name.includes(reading) ? "" : `, ${reading}`;
  return `${name.replace(/\.$/, "")}${said}`;
}
