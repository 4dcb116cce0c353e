import { CasesChart } from "../../charts/CasesChart.tsx";
import { ForestChart } from "../../charts/ForestChart.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel, type PanelChart } from "../panel.tsx";
import { type MatchedDrawing, toMatchedView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

function toCharts(drawing: MatchedDrawing): readonly PanelChart[] {
  const about = { name: "matched", caption: drawing.caption };
  return drawing.kind === "rates"
    ? [{ ...about, draw: (size) => <ForestChart drawing={drawing.forest} size={size} width="beside" /> }]
    : [{ ...about, draw: (size) => <CasesChart drawing={drawing.cases} size={size} /> }];
}

function Matched({ drawing }: { drawing: MatchedDrawing }) {
  return (
    <>
      <p className="chart-caption">{typeset(drawing.caption)}</p>
      {toCharts(drawing).map((chart) => (
        <Chart key={chart.name} chart={chart} />
      ))}
    </>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "unpublished"],
  toView: toMatchedView,
  charts: toCharts,
  Drawing: Matched,
});
