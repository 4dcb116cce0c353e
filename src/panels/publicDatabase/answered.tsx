import { useState } from "react";
import { ReportBars } from "../../charts/ReportBars.tsx";
import { ReportYears } from "../../charts/ReportYears.tsx";
import { formatCount } from "../../claims/words/format.ts";
import { Chart } from "../Chart.tsx";
import { useViewState } from "../page.ts";
import { definePanel, type PanelChart } from "../panel.tsx";
import { Ask } from "./Ask.tsx";
import { toAnsweredView } from "./answeredView.ts";
import { BY_PRODUCT, BY_YEAR, type ReportsDrawing } from "./drawing.ts";
import { Beside } from "./Beside.tsx";
import { ProductChoice } from "./ProductChoice.tsx";
import { Questions } from "./Questions.tsx";
import { describeTogether } from "./sentences.ts";
import "./answered.css";

function toCharts(drawing: ReportsDrawing | null): readonly PanelChart[] {
  if (drawing === null) return [];
  const { bars, years, reading } = drawing;
  const byProduct: PanelChart = {
    name: "reports-by-product",
    label: BY_PRODUCT,
    caption: describeTogether(reading) ?? "",
    summary: bars.bars.map(({ aria }) => aria).join(" "),
    draw: (size) => <ReportBars drawing={bars} size={size} />,
  };
  if (years === null) return [byProduct];
  const byYear: PanelChart = {
    name: "reports-by-year",
    label: BY_YEAR,
    caption: years.outlinedWords,
    summary: `${years.columns.map(({ aria }) => aria).join("; ")}.`,
    draw: (size) => <ReportYears drawing={years} size={size} />,
  };
  return [byProduct, byYear];
}

function Reports({ drawing }: { drawing: ReportsDrawing | null }) {
  if (drawing === null) return null;
  const { reading, headline, asked } = drawing;
  return (
    <div className="reports">
      <p className="reports-lead" data-lead="" tabIndex={-1}>
        {headline}
      </p>
      <p className="soft">{asked}</p>
      <p className="soft reports-limits">{drawing.limits.join(" ")}</p>
      <AskAgain reading={reading} />
      <div className="reports-charts">
        {toCharts(drawing).map((chart) => (
          <div key={chart.name}>
            <h4>{chart.label}</h4>
            <Chart chart={chart} />
            {chart.caption !== "" && <p className="soft">{chart.caption}</p>}
          </div>
        ))}
      </div>
      <Splits reading={reading} />
      <Beside rows={drawing.beside} />
      <Questions drawing={drawing} />
    </div>
  );
}

/** The reports that name a term, parted: N of M in words. */
function Splits({ reading: { splits, together, section } }: Pick<ReportsDrawing, "reading">) {
  const all = together.naming.count;
  if (all === 0) return null;
  return (
    <div className="reports-more">
      <h4>{all === 1 ? `That one ${section.noun.one}` : `Those ${formatCount(all)} ${section.noun.many}`}</h4>
      <dl className="reports-splits">
        {splits.map(({ id, label, parts }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>
              {parts.map((part, i) => (
                <span key={part.label}>
                  {i > 0 && " · "}
                  <b>{formatCount(part.count)}</b> {part.label}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Asks anew, for other products if wanted; not on slides. */
function AskAgain({ reading: { section, answers } }: Pick<ReportsDrawing, "reading">) {
  const [chosen, setChosen] = useState<readonly string[]>(answers.products);
  const { present } = useViewState();
  if (present !== null) return null;
  return (
    <details className="panel-controls ask-again">
      <summary>Ask again, or for other products</summary>
      <ProductChoice section={section} chosen={chosen} choose={setChosen} />
      <Ask section={section} products={chosen} />
    </details>
  );
}

export const panel = definePanel({
  dependsOn: [],
  toView: toAnsweredView,
  charts: toCharts,
  Drawing: Reports,
  isFolded: true,
});
