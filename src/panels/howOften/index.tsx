import type { ChartSize } from "../../charts/sizes.ts";
import { ForestChart } from "../../charts/ForestChart.tsx";
import { Chart } from "../Chart.tsx";
import { COMPARED, SORTS } from "../../claims/address/viewState.ts";
import { usePage, useViewState } from "../page.ts";
import { definePanel, type PanelChart } from "../panel.tsx";
import { typeset } from "../../claims/words/typography.ts";
import { type HowOftenDrawing, toHowOftenView } from "./view.ts";

const RATES = { name: "how-often", caption: "" };

function toCharts({ rates, cumulative, personTime, personTimeLabel }: HowOftenDrawing): readonly PanelChart[] {
  const charts: PanelChart[] = [];
  // Beside each other on the page, they are drawn as on a phone.
  const areBeside = cumulative !== null && personTime !== null;
  const small = (size: ChartSize): ChartSize => (size === "page" && areBeside ? "narrow" : size);
  if (rates !== null) {
    charts.push({ ...RATES, draw: (size) => <ForestChart drawing={rates} size={size} width="full" /> });
  }
  if (cumulative !== null) {
    charts.push({
      name: "how-often-cumulative",
      label: "Published cumulative estimates",
      caption:
        "Another quantity: the estimated share by a point in time, as the papers print it. So it has an axis of its own.",
      summary: cumulative.groups.flatMap((group) => group.rows.map((row) => `${row.label}.`)).join(" "),
      draw: (size) => <ForestChart drawing={cumulative} size={small(size)} width="full" />,
    });
  }
  if (personTime !== null) {
    charts.push({
      name: "how-often-person-time",
      label: personTimeLabel,
      caption: "Only where a source states how long its people were followed in all.",
      summary: personTime.groups.flatMap((group) => group.rows.map((row) => `${row.label}.`)).join(" "),
      draw: (size) => <ForestChart drawing={personTime} size={small(size)} width="full" />,
    });
  }
  return charts;
}

function HowOften({ drawing }: { drawing: HowOftenDrawing }) {
  const [first, ...others] = toCharts(drawing);
  return (
    <>
      {first !== undefined && <ForestPart chart={first} />}
      {others.length > 0 && (
        <div className={others.length > 1 ? "forests-apart" : undefined}>
          {others.map((chart) => (
            <ForestPart key={chart.name} chart={chart} />
          ))}
        </div>
      )}
    </>
  );
}

function ForestPart({ chart }: { chart: PanelChart }) {
  return (
    <div className="forest">
      {chart.label !== undefined && <h4>{typeset(chart.label)}</h4>}
      {chart.caption !== undefined && chart.caption !== "" && <p className="chart-caption">{typeset(chart.caption)}</p>}
      <Chart chart={chart} />
    </div>
  );
}

const SORT_WORDS = { people: "most people", watched: "longest watched", newest: "newest" } as const;

/** Sorts inside the groups only, and shows all sources or those that are chosen in the bar. */
function Choices({ drawing: { compare, sort, count } }: { drawing: HowOftenDrawing }) {
  const { set, readState } = usePage();
  const isInTalk = readState().present !== null;
  const chosen = useViewState().sources.length;
  if (isInTalk) return null;
  return (
    <div className="panel-controls forest-choices">
      <fieldset className="segments">
        <legend>In each group</legend>
        {SORTS.map((one) => (
          <label key={one}>
            <input type="radio" name="sort" checked={one === sort} onChange={() => set({ sort: one })} />
            <span>{SORT_WORDS[one]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="segments">
        <legend>Show</legend>
        {COMPARED.map((one) => (
          <label key={one}>
            <input type="radio" name="compare" checked={one === compare} onChange={() => set({ compare: one })} />
            <span>{one === "all" ? `all ${count}` : `${chosen} chosen`}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "unpublished", "compare", "sort"],
  toView: toHowOftenView,
  charts: toCharts,
  Drawing: HowOften,
  Controls: Choices,
});
