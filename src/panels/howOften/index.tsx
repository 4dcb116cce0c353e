import { IntervalChart } from "../../charts/IntervalChart.tsx";
import { Chart } from "../Chart.tsx";
import { usePage, useView } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { type HowOftenDrawing, toHowOftenView } from "./view.ts";

function HowOften({ drawing }: { drawing: HowOftenDrawing }) {
  return (
    <>
      <Chart name="how-often" draw={(size) => <IntervalChart drawing={drawing.linear} size={size} />} />
      {drawing.log !== null && (
        <Chart
          name="how-often-log"
          label="How often, log scale"
          draw={(size) => drawing.log !== null && <IntervalChart drawing={drawing.log} size={size} />}
        />
      )}
    </>
  );
}

/** The expert switch: it adds the log chart under the linear one. */
function ScaleSwitch() {
  const { store } = usePage();
  const scale = useView((state) => state.scale);
  return (
    <p className="panel-controls as-chart">
      <label>
        <input
          type="checkbox"
          checked={scale === "log"}
          onChange={(event) => store.change({ scale: event.target.checked ? "log" : "linear" })}
        />{" "}
        Also on a log scale
      </label>
    </p>
  );
}

export const panel = definePanel({
  question: "Reported cases and observed patients, on one base",
  dependsOn: ["outcome", "scale"],
  toView: toHowOftenView,
  Drawing: HowOften,
  Controls: ScaleSwitch,
  summaryIsLead: true,
});
