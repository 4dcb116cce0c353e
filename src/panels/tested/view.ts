import type { CountBar, CountBarsDrawing } from "../../charts/CountBars.tsx";
import type { Source } from "../../evidence/schema.ts";
import { onlySource, sourcesOf, type ToPanelView } from "../../view/panelView.ts";
import { COUNT_COLUMNS, toCountBar, toCountLine, toCountRow } from "../countBar.ts";
import { fromOlderView } from "../olderView.ts";

/** One source's way from all that it counts to what was found, on an axis of its own. */
export type PathwayDrawing = { source: Source; summary: string; chart: CountBarsDrawing };

export const toTestedView: ToPanelView<readonly PathwayDrawing[]> = fromOlderView((evidence, input) => {
  const pathways = input.sources.flatMap((source) => {
    const pathway = evidence.file.pathways.find((entry) => entry.source === source.id);
    if (pathway === undefined) return [];
    const toBars = (ids: readonly string[], prefix: string) =>
      ids.flatMap((id): CountBar[] => {
        const figure = evidence.figure(id);
        if (figure === undefined) return [];
        const bar = toCountBar(evidence, figure);
        return [{ ...bar, label: `${prefix}${bar.label}` }];
      });
    const steps = toBars(pathway.steps, "");
    const beside = toBars(pathway.beside, "Beside these: ");
    const bars = [...steps, ...beside];
    if (bars.length === 0) return [];
    const aside = beside.map((bar) => `; ${bar.words} beside these`).join("");
    const summary = `${source.name}: ${steps.map((bar) => bar.words).join(", then ")}${aside}.`;
    return [{ source, summary, chart: { bars, axisLabel: "count, each bar in its own unit" } }];
  });
  const bars = pathways.flatMap((pathway) => pathway.chart.bars);
  const lines = bars.map((bar) => toCountLine(bar));
  return {
    drawing: pathways,
    table: { caption: "Tested and found", columns: COUNT_COLUMNS, rows: bars.map((bar) => toCountRow(bar)) },
    words: lines,
    summary: (chosen) => {
      const shown = pathways.filter((pathway) => chosen.has(pathway.source.id));
      if (shown.length === 0) return "No steps are stated by the chosen sources.";
      return shown.map((pathway) => pathway.summary).join(" ");
    },
    notes: ["Each source has an axis of its own. A dashed bar is a step whose number is not stated; it is not a zero."],
    sources: sourcesOf([...lines, ...pathways.map((pathway) => ({ sources: onlySource(pathway.source) }))]),
  };
});
