import { type RangeDrawing, RangeChart } from "../../charts/RangeChart.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel, type PanelChart } from "../panel.tsx";
import { toOnsetView } from "./view.ts";

function Onset({ drawing }: { drawing: RangeDrawing }) {
  return <Chart chart={toPanelChart(drawing)} />;
}

const toPanelChart = (drawing: RangeDrawing): PanelChart => ({
  name: "onset",
  draw: (size) => <RangeChart drawing={drawing} size={size} />,
});

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toOnsetView,
  charts: (drawing) => [toPanelChart(drawing)],
  Drawing: Onset,
});
