import type { CountBarsDrawing } from "../../charts/CountBars.tsx";
import { onlySource, sourcesOf, type ToPanelView } from "../../view/panelView.ts";
import { COUNT_COLUMNS, toCountBar, toCountLine, toCountRow } from "../countBar.ts";
import { fromOlderView } from "../olderView.ts";

export const toSeenView: ToPanelView<CountBarsDrawing> = fromOlderView((evidence, input) => {
  const inPlay = new Set(input.sources.map((source) => source.id));
  const bars = evidence.file.exposures.flatMap((id) => {
    const figure = evidence.figure(id);
    if (figure === undefined || (figure.source !== undefined && !inPlay.has(figure.source))) return [];
    return [toCountBar(evidence, figure)];
  });
  // A source of the context shows what its own figures are among.
  const known = new Set(bars.flatMap((bar) => onlySource(bar.source)));
  for (const source of input.sources) {
    if (known.has(source.id)) continue;
    const figure = evidence.file.figures.find(
      (entry) => entry.source === source.id && entry.outcome !== undefined && entry.denominator !== undefined,
    );
    if (figure?.denominator === undefined) continue;
    const { denominator, ...counted } = figure;
    // What the figure is among, as a count of its own: no share of anything.
    const among = { ...counted, label: "counted among", numerator: denominator.quantity, noun: denominator.unit };
    const bar = toCountBar(evidence, { ...among, estimate: "none" });
    bars.push({ ...bar, label: `${source.name}: ${bar.label}` });
  }
  const lines = bars.map((bar) => toCountLine(bar));
  return {
    drawing: { bars, axisLabel: "count, each bar in its own unit" },
    table: {
      caption: "How much each source has seen",
      columns: COUNT_COLUMNS,
      rows: bars.map((bar) => toCountRow(bar)),
    },
    words: lines,
    summary: (chosen) => {
      const shown = bars.filter((bar) => bar.source === undefined || chosen.has(bar.source.id));
      return `${shown.map((bar) => `${bar.source?.name ?? "In all"}: ${bar.words}`).join("; ")}.`;
    },
    notes: ["Doses, patients and patient-years are different units: the bars are never added up."],
    sources: sourcesOf(lines),
  };
});
