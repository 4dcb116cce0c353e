import { ChanceChart } from "../../charts/ChanceChart.tsx";
import { Chart } from "../Chart.tsx";
import { useSetView, useViewState } from "../page.ts";
import { definePanel, type PanelChart } from "../panel.tsx";
import { type BothRightDrawing, toBothRightView } from "./view.ts";

const ALL_REPORTED = 100;

const toCharts = ({ comparisons }: BothRightDrawing): readonly PanelChart[] =>
  comparisons.map(({ chart, sentence }) => ({
    name: `both-right-${chart.key}`,
    summary: sentence,
    draw: (size) => <ChanceChart drawing={chart} size={size} />,
  }));

/** One picture for each comparison, the sentence that follows the handle, and the handle under the picture. */
function BothRight({ drawing }: { drawing: BothRightDrawing }) {
  const charts = toCharts(drawing);
  return drawing.comparisons.map(({ chart, sentence, explained }, i) => (
    <div key={chart.key} className="both-right">
      <div className="both-right-words">
        <p className="live-sentence">{sentence}</p>
        {explained.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <div className="both-right-picture">
        {charts.slice(i, i + 1).map((one) => (
          <Chart key={one.name} chart={one} />
        ))}
        {i === 0 && <Handle drawing={drawing} sentence={sentence} />}
      </div>
    </div>
  ));
}

/**
 * The what-if about reporting. It follows the hand at once; the picture and its sentence follow when React has time.
 * At 100 it is off, which is how the page starts.
 */
function Handle({ drawing, sentence }: { drawing: BothRightDrawing; sentence: string }) {
  const { reporting } = useViewState();
  const set = useSetView();
  const value = reporting ?? ALL_REPORTED;
  return (
    <div className="what-if">
      <label htmlFor="what-if">Cases reported of every 100</label>
      <output htmlFor="what-if">{value}</output>
      <button type="button" disabled={reporting === null} onClick={() => set({ reporting: null })}>
        As reported
      </button>
      <div className="what-if-track">
        <input
          id="what-if"
          type="range"
          min={1}
          max={ALL_REPORTED}
          value={value}
          aria-valuetext={`${value} of every 100. ${sentence}`}
          onChange={(event) => {
            const share = event.target.valueAsNumber;
            set({ reporting: share === ALL_REPORTED ? null : share }, "replace");
          }}
        />
        <svg className="what-if-marks" width="100%" height="9" aria-hidden="true">
          {drawing.others.map((other) => (
            <svg key={other.key} x={`${((other.percent - 1) / (ALL_REPORTED - 1)) * 100}%`} overflow="visible">
              <path d="M-5 9L0 1L5 9Z" />
            </svg>
          ))}
        </svg>
      </div>
      <ul className="what-if-key">
        {drawing.others.map((other) => (
          <li key={other.key}>
            <span aria-hidden="true">▲</span> {other.words}
          </li>
        ))}
      </ul>
    </div>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "reporting"],
  toView: toBothRightView,
  charts: toCharts,
  Drawing: BothRight,
});
