import { CountBars } from "../../charts/CountBars.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel, type PanelChart } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type PathwayDrawing, toTestedView } from "./view.ts";

/** Side by side, each chart is about half as wide as a chart at full measure. */
const HALF_WIDTH = 400;
const HALF_SLIDE = 430;

function Pathways({ drawing }: { drawing: readonly PathwayDrawing[] }) {
  return (
    <div className="side-by-side">
      {drawing
        .map((pathway) => ({ pathway, source: pathway.source }))
        .map(({ pathway, source }) => (
          <div key={source.id} data-source={source.id} data-colour={source.mark.colour}>
            <h3 className="source-name">
              <SourceMarker mark={source.mark} />
              {source.name}
            </h3>
            <Chart chart={toPanelChart(pathway)} />
          </div>
        ))}
    </div>
  );
}

const toPanelChart = ({ source, summary, chart }: PathwayDrawing): PanelChart => ({
  name: `tested-${source.id}`,
  label: `Tested and found, ${source.name}`,
  caption: source.name,
  summary,
  draw: (size) => (
    <CountBars
      drawing={chart}
      size={size}
      {...(size === "narrow" ? {} : { width: size === "slide" ? HALF_SLIDE : HALF_WIDTH })}
    />
  ),
});

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toTestedView,
  charts: (drawing) => drawing.map(toPanelChart),
  Drawing: Pathways,
});
