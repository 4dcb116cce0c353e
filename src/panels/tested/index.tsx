import type { CasesDrawing } from "../../charts/caseLayout.ts";
import { CasesChart } from "../../charts/CasesChart.tsx";
import { Chart } from "../Chart.tsx";
import { definePanel, type PanelChart } from "../panel.tsx";
import { toTestedView } from "./view.ts";

const toCharts = (drawing: CasesDrawing): readonly PanelChart[] => [
  { name: "tested", draw: (size) => <CasesChart drawing={drawing} size={size} /> },
];

function Tested({ drawing }: { drawing: CasesDrawing }) {
  return (
    <>
      {toCharts(drawing).map((chart) => (
        <Chart key={chart.name} chart={chart} />
      ))}
      <p className="case-key">
        {`One mark is ${
          drawing.casesPerMark === 1 ? "one case" : `${drawing.casesPerMark} cases`
        }. Filled: found. Crossed: looked for, not found. Open: not stated.`}
      </p>
    </>
  );
}

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toTestedView,
  charts: toCharts,
  Drawing: Tested,
});
