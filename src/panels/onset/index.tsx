import { type RangeDrawing, RangeChart } from "../../charts/RangeChart.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel } from "../panel.tsx";
import { toOnsetView } from "./view.ts";

function Onset({ drawing }: { drawing: RangeDrawing }) {
  return <Chart name="onset" draw={(size) => <RangeChart drawing={drawing} size={size} />} />;
}

export const panel = definePanel({
  question: "Time from the infusion to the second cancer",
  dependsOn: [],
  toView: toOnsetView,
  Drawing: Onset,
});
