import { IntervalChart } from "../../charts/IntervalChart.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel, type PanelChart } from "../panel.tsx";
import { type HowOftenDrawing, toHowOftenView } from "./view.ts";

const toPanelChart = ({ linear }: HowOftenDrawing): PanelChart => ({
  name: "how-often",
  draw: (size) => <IntervalChart drawing={linear} size={size} />,
});

function HowOften({ drawing }: { drawing: HowOftenDrawing }) {
  return <Chart chart={toPanelChart(drawing)} />;
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources"],
  toView: toHowOftenView,
  charts: (drawing) => [toPanelChart(drawing)],
  Drawing: HowOften,
});
