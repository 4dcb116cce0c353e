import { describeEmpty, onlySource, sourcesOf, type ToPanelView } from "../../claims/panelView.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { documentNames } from "../citations.ts";

export type Point = { key: string; topic: string | null; text: string };
export type Outlook = {
  stands: readonly Point[];
  settles: readonly Point[];
  labels: { stands: string; settles: string };
};

/** For a slide only: what stands for patients now, and what would settle the question. */
export const toOutlookView: ToPanelView<Outlook> = (evidence, { sources }) => {
  const { context, settledBy } = evidence.file;
  const told = context.filter((row) => row.isKey === true);
  const stands = told.map((row) => ({ key: row.id, topic: row.topic, text: fillTemplate(row.text, evidence) }));
  const settles = settledBy.map((row) => ({ key: row.text, topic: null, text: fillTemplate(row.text, evidence) }));
  const labels = evidence.panel("outlook")?.labels ?? {};
  const names = { stands: labels["stands"] ?? "What stands", settles: labels["settles"] ?? "What would settle it" };
  const rows = [
    ...told.map((row, i) => ({ ...row, part: names.stands, text: stands[i]?.text ?? "", owner: row.source })),
    ...settledBy.map((row, i) => ({
      ...row,
      id: `settles-${i}`,
      part: names.settles,
      text: settles[i]?.text ?? "",
      owner: undefined,
    })),
  ].map((row) => ({
    key: row.id,
    sources: onlySource(row.owner),
    documents: row.citations.map((citation) => citation.document),
    cells: [{ text: row.part }, { text: row.text }, { text: documentNames(evidence, row.citations) }],
  }));
  return {
    drawing: { stands, settles, labels: names },
    empty:
      sources.length === 0
        ? describeEmpty(sources)
        : rows.length === 0
          ? "No document here says anything on this by then."
          : null,
    table: {
      caption: evidence.panel("outlook")?.title ?? "",
      columns: [{ label: "Part" }, { label: "What is stated" }, { label: "Stated in" }],
      rows,
    },
    words: rows.map(({ key, sources: own, cells }) => ({ key, sources: own, text: cells[1]?.text ?? "" })),
    summary:
      settles.length === 0
        ? `${names.stands}: ${stands.length} points.`
        : "None of the sources settles the question; these would help.",
    basis: [],
    notes: [],
    sources: sourcesOf(rows),
  };
};
