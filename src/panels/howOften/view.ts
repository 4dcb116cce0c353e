import type { IntervalDrawing } from "../../charts/IntervalChart.tsx";
import { axisFromZero } from "../../view/axis.ts";
import {
  BASE,
  formatBounds,
  formatEstimateExact,
  formatPoint,
  formatRateUnit,
  formatShare,
  LEVEL_WORDS,
} from "../../view/estimates.ts";
import { formatCount, joinWords } from "../../view/format.ts";
import { describeOutcomeRow, type OutcomeRow, summariseOutcome, toOutcomeRows } from "../../view/outcomeRows.ts";
import { onlySource, sourcesOf, type ToPanelView } from "../../view/panelView.ts";
import { fromOlderView } from "../olderView.ts";

/** The linear chart, and beside it the one on a log axis where that is asked for: never the log axis alone. */
export type HowOftenDrawing = { linear: IntervalDrawing; log: IntervalDrawing | null };

export const toHowOftenView: ToPanelView<HowOftenDrawing> = fromOlderView((evidence, input) => {
  const outcome = evidence.file.outcomes.find((entry) => entry.id === input.outcome.id);
  const rows = toOutcomeRows(evidence, input.sources, input.outcome.id);
  const ends = rows.flatMap((row) =>
    row.kind === "estimate"
      ? [row.estimate.lower, row.estimate.value, row.estimate.zeroBound ?? row.estimate.upper]
      : [],
  );
  const axisLabel = labelAxis(rows);
  const lines = rows.map((row) => ({
    key: row.source.id,
    sources: onlySource(row.source),
    ...(row.figure === null ? {} : { figure: row.figure.id }),
    text: `${row.source.name}: ${describeOutcomeRow(row)}.`,
  }));
  return {
    drawing: {
      linear: { rows, axis: axisFromZero(Math.max(0, ...ends)), axisLabel },
      log: null,
    },
    table: {
      caption: `How often: ${outcome?.label ?? ""}, per ${formatCount(BASE)}`,
      columns: [
        { label: "Source" },
        { label: "n of N" },
        { label: "Estimate", numeric: true, unit: `the row’s unit, per ${BASE}` },
        { label: "Unit" },
        { label: "Interval", numeric: true },
        { label: "Exact values and method" },
      ],
      rows: rows.map((row) => ({
        key: row.source.id,
        sources: onlySource(row.source),
        ...(row.figure === null ? {} : { figure: row.figure.id }),
        cells: [
          { text: row.source.name },
          row.figure === null || row.kind === "gap"
            ? { text: row.kind === "gap" ? row.words : "", ...(row.figure === null ? {} : { figure: row.figure.id }) }
            : { text: formatShare(row.figure), figure: row.figure.id },
          ...(row.kind === "estimate"
            ? [
                { text: formatPoint(row.estimate), value: row.estimate.value },
                { text: formatRateUnit(row.figure, row.estimate) },
                { text: formatBounds(row.estimate) },
                { text: formatEstimateExact(row.estimate) },
              ]
            : [{ text: "none" }, { text: "" }, { text: "none" }, { text: "" }]),
        ],
      })),
    },
    words: lines,
    summary: (chosen) =>
      summariseOutcome(
        rows.filter((row) => chosen.has(row.source.id)),
        outcome ?? { countedAs: "" },
      ),
    notes: [
      `Point and exact ${LEVEL_WORDS} interval (Clopper-Pearson); for a zero, the one-sided ${LEVEL_WORDS} upper bound. Doses and patients are different units.`,
      "An interval is counting noise only: it allows for neither under-reporting nor bias.",
    ],
    sources: sourcesOf(lines),
  };
});

/** "per 10,000 doses (FDA) or patients (Penn)"; with many sources, the units alone. */
function labelAxis(rows: readonly OutcomeRow[]): string {
  const units = new Map<string, string[]>();
  for (const row of rows) {
    if (row.kind !== "estimate") continue;
    const unit = row.figure.denominator?.unit.many ?? "";
    units.set(unit, [...(units.get(unit) ?? []), row.source.shortName]);
  }
  const base = `per ${formatCount(BASE)}`;
  if (rows.length > 2) return `${base} ${joinWords([...units.keys()]).replace(" and ", " or ")}, as each source counts`;
  return `${base} ${[...units].map(([unit, names]) => `${unit} (${joinWords(names)})`).join(" or ")}`;
}
