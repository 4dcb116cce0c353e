import type { Disagreement, DocumentId } from "../../evidence/schema.ts";
import { sourcesOf, type ToPanelView } from "../../view/panelView.ts";
import { fillTemplate } from "../../view/template.ts";
import { documentNames } from "../citations.ts";
import { fromOlderView } from "../olderView.ts";

/** The documents that carry one side of a disagreement. */
export function documentsOf(row: Disagreement): readonly DocumentId[] {
  return [...new Set([...row.stated.citations, ...row.record.citations].map((citation) => citation.document))];
}

export const toDiffersView: ToPanelView<null> = fromOlderView((evidence, input) => {
  const inPlay = new Set(input.sources.map((source) => source.id));
  const rows = evidence.file.disagreements
    .filter((row) => input.document === null || documentsOf(row).includes(input.document))
    .filter((row) => row.sources.some((id) => inPlay.has(id)))
    .map((row) => ({
      key: row.id,
      sources: row.sources,
      number: row.number,
      weight: row.weight,
      stated: fillTemplate(row.stated.text, evidence),
      statedIn: documentNames(evidence, row.stated.citations),
      record: fillTemplate(row.record.text, evidence),
      recordIn: documentNames(evidence, row.record.citations),
    }));
  return {
    drawing: null,
    table: {
      caption: "Where the reports differ from the record",
      columns: [
        { label: "No.", numeric: true },
        { label: "The report says" },
        { label: "The record says" },
        { label: "Weight" },
        { label: "Stated in" },
      ],
      rows: rows.map((row) => ({
        key: row.key,
        sources: row.sources,
        cells: [
          { text: String(row.number), value: row.number },
          { text: row.stated },
          { text: row.record },
          { text: row.weight },
          { text: `Report: ${row.statedIn}. Record: ${row.recordIn}` },
        ],
      })),
    },
    words: rows.map((row) => ({
      key: row.key,
      sources: row.sources,
      text: `${row.number}. ${row.stated} The record: ${row.record}`,
    })),
    summary: (chosen) => {
      const shown = rows.filter((row) => row.sources.some((id) => chosen.has(id)));
      const major = shown.filter((row) => row.weight === "major").length;
      return `${shown.length} differences, ${major} of them major.`;
    },
    notes: [],
    sources: rows.length === 0 ? new Set(inPlay) : sourcesOf(rows),
  };
});
