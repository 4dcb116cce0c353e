import { TenThousandChart } from "../../charts/TenThousandChart.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel, type PanelChart } from "../panel.tsx";
import { type OutOf10000Drawing, toOutOf10000View } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

const toCharts = (drawing: OutOf10000Drawing): readonly PanelChart[] => [
  {
    name: "out-of-10000",
    caption: drawing.caption,
    draw: (size) => <TenThousandChart drawing={drawing} size={size} />,
  },
];

function OutOf10000({ drawing }: { drawing: OutOf10000Drawing }) {
  return (
    <>
      <p className="chart-caption">{drawing.caption}</p>
      {toCharts(drawing).map((chart) => (
        <Chart key={chart.name} chart={chart} />
      ))}
      {drawing.silent !== "" && <p className="chart-note">{typeset(drawing.silent)}</p>}
    </>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "unpublished"],
  toView: toOutOf10000View,
  charts: toCharts,
  Drawing: OutOf10000,
  notesStandElsewhere: true,
});
