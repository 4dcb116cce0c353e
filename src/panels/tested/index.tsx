import { CountBars } from "../../charts/CountBars.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type PathwayDrawing, toTestedView } from "./view.ts";

/** Side by side, each chart is about half as wide as a chart at full measure. */
const HALF_WIDTH = 400;
const HALF_SLIDE = 430;

function Pathways({ drawing }: { drawing: readonly PathwayDrawing[] }) {
  return (
    <div className="side-by-side">
      {drawing.map(({ source, summary, chart }) => (
        <div key={source.id} data-source={source.id} data-colour={source.mark.colour}>
          <h3 className="source-name">
            <SourceMarker mark={source.mark} />
            {source.name}
          </h3>
          <Chart
            name={`tested-${source.id}`}
            label={`Tested and found, ${source.name}`}
            summary={summary}
            draw={(size) => (
              <CountBars
                drawing={chart}
                size={size}
                {...(size === "narrow" ? {} : { width: size === "slide" ? HALF_SLIDE : HALF_WIDTH })}
              />
            )}
          />
        </div>
      ))}
    </div>
  );
}

export const panel = definePanel({
  question: "From all that was counted to what carried the gene",
  dependsOn: [],
  toView: toTestedView,
  Drawing: Pathways,
});
