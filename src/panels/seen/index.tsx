import { type CountBarsDrawing, CountBars } from "../../charts/CountBars.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel } from "../panel.tsx";
import { toSeenView } from "./view.ts";

function Seen({ drawing }: { drawing: CountBarsDrawing }) {
  return <Chart name="seen" draw={(size) => <CountBars drawing={drawing} size={size} />} />;
}

export const panel = definePanel({
  question: "Doses, patients and time behind each figure",
  dependsOn: [],
  toView: toSeenView,
  Drawing: Seen,
});
