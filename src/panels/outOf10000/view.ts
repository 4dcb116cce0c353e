import type { FigureId, Source } from "../../evidence/schema.ts";
import { BASE, formatBase, formatShare } from "../../view/estimates.ts";
import { formatCount, formatRounded } from "../../view/format.ts";
import { describeOutcomeRow, type OutcomeRow, toOutcomeRows } from "../../view/outcomeRows.ts";
import { onlySource, sourcesOf, type ToPanelView } from "../../view/panelView.ts";
import { fromOlderView } from "../olderView.ts";

/** One grid of 10,000: how many cells are filled, how far the interval reaches, and the same in words. */
export type IconGrid = {
  source: Source;
  figure: FigureId;
  filled: number;
  upTo: number;
  words: string;
  among: string;
  /** What is announced: the estimate with n of N, unit and interval. */
  aria: string;
};
export type OutOf10000Drawing = { grids: readonly IconGrid[]; places: readonly { source: Source; words: string }[] };

export const toOutOf10000View: ToPanelView<OutOf10000Drawing> = fromOlderView((evidence, input) => {
  const outcome = evidence.file.outcomes.find((entry) => entry.id === input.outcome.id);
  const rows = toOutcomeRows(evidence, input.sources, input.outcome.id);
  const grids = rows.flatMap((row) => (row.kind === "estimate" ? [toGrid(row)] : []));
  const lines = rows.map((row) => ({
    key: row.source.id,
    sources: onlySource(row.source),
    ...(row.figure === null ? {} : { figure: row.figure.id }),
    text:
      row.kind === "estimate"
        ? `${row.source.name}: ${toGrid(row).words} (${toGrid(row).among}).`
        : `${row.source.name}: ${describeOutcomeRow(row)}.`,
  }));
  return {
    drawing: {
      grids,
      places: rows.flatMap((row) => (row.kind === "gap" ? [{ source: row.source, words: row.words }] : [])),
    },
    table: {
      caption: `Out of ${formatCount(BASE)}: ${outcome?.label ?? ""}`,
      columns: [
        { label: "Source" },
        { label: "Cells filled", numeric: true, unit: `cells of ${BASE}` },
        { label: "Interval reaches", numeric: true, unit: `cells of ${BASE}` },
        { label: "Counted" },
      ],
      rows: rows.map((row) => {
        const grid = row.kind === "estimate" ? toGrid(row) : null;
        return {
          key: row.source.id,
          sources: onlySource(row.source),
          ...(row.figure === null ? {} : { figure: row.figure.id }),
          cells: [
            { text: row.source.name },
            grid === null ? { text: "none drawn" } : { text: formatCount(grid.filled), value: grid.filled },
            grid === null ? { text: "none drawn" } : { text: formatCount(grid.upTo), value: grid.upTo },
            { text: grid?.among ?? describeOutcomeRow(row), ...(row.figure === null ? {} : { figure: row.figure.id }) },
          ],
        };
      }),
    },
    words: lines,
    summary: (chosen) => {
      const shown = grids.filter((grid) => chosen.has(grid.source.id));
      if (shown.length === 0) return "None of the chosen sources has a number for this outcome.";
      return `${shown.map((grid) => `${grid.source.name}: ${grid.words}`).join(". ")}.`;
    },
    notes: [
      `Every grid has ${formatCount(BASE)} cells. Filled: the estimate. Outlined: how far the exact 95% interval reaches.`,
    ],
    sources: sourcesOf(lines),
  };
});

function toGrid(row: Extract<OutcomeRow, { kind: "estimate" }>): IconGrid {
  const { estimate, figure, source } = row;
  const upper = estimate.zeroBound ?? estimate.upper;
  const filled = Math.round(estimate.value);
  const base = formatBase(figure, estimate).replace("per ", "of ");
  return {
    source,
    figure: figure.id,
    aria: `${source.name}: ${describeOutcomeRow(row)}`,
    filled,
    upTo: Math.round(upper),
    words:
      `${estimate.isFloor ? "at least " : ""}about ${formatCount(filled)} ${base}; up to ${formatRounded(upper)} would still fit`.replace(
        "about 0 of",
        "0 of",
      ),
    among: `from ${formatShare(figure)}`,
  };
}
