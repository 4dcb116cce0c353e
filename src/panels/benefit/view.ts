import { onlySource, type ToPanelView } from "../../view/panelView.ts";
import { fillTemplate } from "../../view/template.ts";
import { documentNames } from "../citations.ts";
import { fromOlderView } from "../olderView.ts";

export const toBenefitView: ToPanelView<null> = fromOlderView((evidence) => {
  const rows = evidence.file.context.map((row) => ({ ...row, text: fillTemplate(row.text, evidence) }));
  return {
    drawing: null,
    table: {
      caption: "Benefit and known harms",
      columns: [{ label: "Topic" }, { label: "What is stated" }, { label: "Stated in" }],
      rows: rows.map((row) => ({
        key: row.id,
        sources: onlySource(row.source),
        cells: [{ text: row.topic }, { text: row.text }, { text: documentNames(evidence, row.citations) }],
      })),
    },
    words: rows.map((row) => ({ key: row.id, sources: onlySource(row.source), text: `${row.topic}: ${row.text}` })),
    summary: () => `${rows.length} statements on what the therapy is for, what harms are known and what is watched.`,
    notes: [],
    sources: new Set(),
  };
});
