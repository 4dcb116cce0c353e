import { OnsetChart, type OnsetDrawing } from "../../charts/OnsetChart.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel, type PanelChart } from "../panel.tsx";
import { toOnsetView } from "./view.ts";

const toCharts = (drawing: OnsetDrawing): readonly PanelChart[] => [
  { name: "onset", draw: (size) => <OnsetChart drawing={drawing} size={size} /> },
];

function OnsetTimes({ drawing }: { drawing: OnsetDrawing }) {
  return toCharts(drawing).map((chart) => <Chart key={chart.name} chart={chart} />);
}

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toOnsetView,
  charts: toCharts,
  Drawing: OnsetTimes,
});
