import { ChanceChart } from "../../charts/ChanceChart.tsx";
import { ChanceProbe, readChance } from "../../charts/ChanceProbe.tsx";
import { capitalise, formatCount, formatRounded, possessive } from "../../claims/words/format.ts";
import { Chart } from "../Chart.tsx";
import { useSetView, useViewState } from "../page.ts";
import { definePanel, type PanelChart } from "../panel.tsx";
import type { AskedWords } from "./asked.ts";
import { type BothRightDrawing, toBothRightView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

const ALL_REPORTED = 100;
/** Of what is explained; the rest is on demand. */
const SAID_AT_FIRST = 1;

const toCharts = ({ comparisons }: BothRightDrawing): readonly PanelChart[] =>
  comparisons.map(({ chart, sentence }) => ({
    name: `both-right-${chart.key}`,
    summary: sentence,
    draw: (size) => <ChanceChart drawing={chart} size={size} />,
  }));

/** One picture for each comparison, the sentence that follows the handle, and the handle on the curve of the first. */
function BothRight({ drawing }: { drawing: BothRightDrawing }) {
  const { reporting } = useViewState();
  const set = useSetView();
  const charts = toCharts(drawing);
  const share = reporting ?? ALL_REPORTED;
  const onShare = (next: number) => {
    if (next !== share) set({ reporting: next === ALL_REPORTED ? null : next }, "replace");
  };
  return drawing.comparisons.map(({ chart, sentence, explained, words, base }, i) => (
    <div key={chart.key} className="both-right">
      <div className="both-right-words">
        <p className="live-sentence">{typeset(sentence)}</p>
        {explained.slice(0, SAID_AT_FIRST).map((text) => (
          <p key={text}>{typeset(text)}</p>
        ))}
        <details className="both-right-more">
          <summary>More on this what-if</summary>
          {explained.slice(SAID_AT_FIRST).map((text) => (
            <p key={text}>{typeset(text)}</p>
          ))}
          {i === 0 && (
            <ul className="what-if-key">
              {drawing.others.map((other) => (
                <li key={other.key}>
                  <span aria-hidden="true">▼</span> <span>{typeset(other.words)}</span>
                </li>
              ))}
            </ul>
          )}
        </details>
      </div>
      <div className="both-right-picture">
        {charts.slice(i, i + 1).map((one) =>
          i > 0 ? (
            <Chart key={one.name} chart={one} />
          ) : (
            <ChanceProbe
              key={one.name}
              drawing={chart}
              share={share}
              onShare={onShare}
              sentence={sentence}
              label="Cases reported of every 100"
              read={(figure, chance, at) => (
                <Reading words={words} base={base} figure={figure} chance={chance} share={at} />
              )}
            >
              <Chart chart={one} />
            </ChanceProbe>
          ),
        )}
        {i === 0 && (
          <p className="what-if">
            <span>Move over the chart to read it. Drag the handle: what if not every case was reported? </span>
            <button type="button" disabled={reporting === null} onClick={() => set({ reporting: null })}>
              As reported
            </button>
          </p>
        )}
      </div>
    </div>
  ));
}

/** What the crosshair reads: the chance at a figure, and what that figure says of the reports. */
function Reading(props: { words: AskedWords; base: number; figure: number; chance: number; share: number | null }) {
  const { words, base, figure, chance, share } = props;
  return (
    <>
      <p>
        <span>If the true figure were </span>
        <b>{`${formatRounded(figure)} per ${formatCount(base)}`}</b>
      </p>
      <p className="chance-read">{readChance(words.seen, chance)}</p>
      {share !== null && (
        <p>
          {`${capitalise(possessive(words.reports))} figure would be that if about ${share} of every 100 cases had been reported.`}
        </p>
      )}
      <p>
        <b>Click to put the handle here</b>
      </p>
    </>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "reporting"],
  toView: toBothRightView,
  charts: toCharts,
  Drawing: BothRight,
});
