import { type CountBarsDrawing, CountBars } from "../../charts/CountBars.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel, type PanelChart } from "../panel.tsx";
import { toSeenView } from "./view.ts";

function Seen({ drawing }: { drawing: CountBarsDrawing }) {
  return <Chart chart={toPanelChart(drawing)} />;
}

const toPanelChart = (drawing: CountBarsDrawing): PanelChart => ({
  name: "seen",
  draw: (size) => <CountBars drawing={drawing} size={size} />,
});

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toSeenView,
  charts: (drawing) => [toPanelChart(drawing)],
  Drawing: Seen,
});
