import { ChanceCurve, type ChanceDrawing } from "../../charts/ChanceCurve.tsx";
import { Chart } from "../Chart.tsx";
import { useEvidence, usePage, useViewState } from "../page.ts";
import { definePanel, type PanelChart } from "../panel.tsx";
import { documentNames } from "../citations.ts";
import { type BothRightDrawing, toBothRightView } from "./view.ts";

/**
 * The curve stands inside both sources' filters, because it needs both. A share that somebody has estimated can be
 * chosen in the drawing: the what-if then takes it, and names where it comes from.
 */
function BothRight({ drawing }: { drawing: BothRightDrawing }) {
  const { file, set } = usePage();
  const takeShare = (id: string) => {
    const anchor = file.completenessAnchors.find((entry) => entry.id === id);
    if (anchor !== undefined) set({ reporting: Math.round(anchor.percent) });
  };
  return drawing.comparisons.map(({ reports, cohort, chart }) => (
    <div key={chart.key} data-source={reports.id}>
      <div data-source={cohort.id}>
        <Chart chart={toPanelChart(chart)} onTarget={takeShare} />
      </div>
    </div>
  ));
}

const toPanelChart = (chart: ChanceDrawing): PanelChart => ({
  name: `both-right-${chart.key}`,
  draw: (size) => <ChanceCurve drawing={chart} size={size} />,
});

/** Where the slider starts when the what-if is switched on. */
const FIRST_GUESS = 50;

/** Under-reporting is a what-if: off until somebody asks for it, and with the sources of its anchors beside it. */
function WhatIf({ drawing }: { drawing: BothRightDrawing }) {
  const evidence = useEvidence();
  const { set } = usePage();
  const { reporting } = useViewState();
  return (
    <div className="panel-controls as-chart">
      <label>
        <input
          type="checkbox"
          checked={reporting !== null}
          onChange={(event) => set({ reporting: event.target.checked ? FIRST_GUESS : null })}
        />{" "}
        What if only part of the cases was reported?
      </label>
      {reporting !== null && (
        <label className="slider">
          <span>Share reported</span>
          <input
            type="range"
            min={1}
            max={100}
            value={reporting}
            aria-valuetext={
              drawing.comparisons.map(({ chart }) => chart.chosen?.aria ?? "").join(" ") || `${reporting}%`
            }
            onChange={(event) => set({ reporting: event.target.valueAsNumber }, "replace")}
          />
          <span>{reporting}%</span>
        </label>
      )}
      {reporting !== null && (
        <ul className="anchors">
          {evidence.file.completenessAnchors.map((anchor) => (
            <li key={anchor.id}>
              {anchor.label} ({documentNames(evidence, anchor.citations)})
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "reporting"],
  toView: toBothRightView,
  charts: ({ comparisons }) => comparisons.map(({ chart }) => toPanelChart(chart)),
  Drawing: BothRight,
  Controls: WhatIf,
});
