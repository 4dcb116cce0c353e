import { Fragment } from "react";
import type { SourceId } from "../../evidence/schema.ts";
import { ForestChart } from "../../charts/ForestChart.tsx";
import { Chart } from "../Chart.tsx";
import { usePage } from "../page.ts";
import { definePanel, type PanelChart } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type FoldedGroup, type HowOftenDrawing, toHowOftenView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

const RATES = { name: "how-often", caption: "" };

function toCharts({ rates, cumulative, personTime, personTimeLabel }: HowOftenDrawing): readonly PanelChart[] {
  const charts: PanelChart[] = [];
  if (rates !== null) {
    charts.push({ ...RATES, draw: (size) => <ForestChart drawing={rates} size={size} width="full" /> });
  }
  if (cumulative !== null) {
    charts.push({
      name: "how-often-cumulative",
      label: "Published cumulative estimates",
      caption:
        "Another quantity: the estimated share by a point in time. Published without a count, so it has an axis of its own.",
      summary: cumulative.groups.flatMap((group) => group.rows.map((row) => `${row.label}.`)).join(" "),
      draw: (size) => <ForestChart drawing={cumulative} size={size} width="full" />,
    });
  }
  if (personTime !== null) {
    charts.push({
      name: "how-often-person-time",
      label: personTimeLabel,
      caption: "Only where a source states how long its people were followed in all.",
      summary: personTime.groups.flatMap((group) => group.rows.map((row) => `${row.label}.`)).join(" "),
      draw: (size) => <ForestChart drawing={personTime} size={size} width="full" />,
    });
  }
  return charts;
}

function HowOften({ drawing }: { drawing: HowOftenDrawing }) {
  return (
    <>
      {toCharts(drawing).map((chart) => (
        <Fragment key={chart.name}>
          <ForestPart chart={chart} isFolded={chart.label !== undefined && drawing.rates !== null} />
          {chart.name === RATES.name && <FoldedSources groups={drawing.folded} />}
        </Fragment>
      ))}
      {drawing.rates === null && <FoldedSources groups={drawing.folded} />}
    </>
  );
}

/** A quantity of another kind is opened on demand, unless it is all there is. */
function ForestPart({ chart, isFolded }: { chart: PanelChart; isFolded: boolean }) {
  const drawn = (
    <>
      {chart.caption !== "" && <p className="chart-caption">{typeset(chart.caption ?? "")}</p>}
      <Chart chart={chart} />
    </>
  );
  if (chart.label === undefined) return <div className="forest">{drawn}</div>;
  if (!isFolded) {
    return (
      <div className="forest">
        <h4>{typeset(chart.label ?? "")}</h4>
        {drawn}
      </div>
    );
  }
  return (
    <details className="forest forest-fold">
      <summary>{typeset(chart.label ?? "")}</summary>
      {drawn}
    </details>
  );
}

/** The others that counted this, a line each group; a click adds one. */
function FoldedSources({ groups }: { groups: readonly FoldedGroup[] }) {
  const { file, set, readState } = usePage();
  if (groups.length === 0) return null;
  const add = (ids: readonly SourceId[]) => {
    const wanted = new Set([...readState().sources, ...ids]);
    set({ sources: file.sources.flatMap(({ id }) => (wanted.has(id) ? [id] : [])) });
  };
  const all = groups.flatMap((group) => group.sources.map(({ source }) => source.id));
  return (
    <div className="folded">
      <div className="folded-head">
        <h4>Also counted it, not drawn</h4>
        {all.length > 1 && (
          <button type="button" className="add-source" onClick={() => add(all)}>
            <span aria-hidden="true">+ </span>
            {all.length === 2 ? "Draw both" : `Draw all ${all.length}`}
          </button>
        )}
      </div>
      <ul>
        {groups.map((group) => (
          <li key={group.key}>
            <span className="folded-group">{typeset(group.label)}</span>
            <SourceButtons sources={group.sources.slice(0, FIRST_LISTED)} add={add} />
            {group.sources.length > FIRST_LISTED && (
              <details>
                <summary>{group.sources.length - FIRST_LISTED} more</summary>
                <SourceButtons sources={group.sources.slice(FIRST_LISTED)} add={add} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** More of a group than this are opened on demand. */
const FIRST_LISTED = 10;

type ButtonsProps = { sources: FoldedGroup["sources"]; add: (ids: readonly SourceId[]) => void };

function SourceButtons({ sources, add }: ButtonsProps) {
  return sources.map(({ source, words }) => (
    <button
      key={source.id}
      type="button"
      className="add-source"
      data-colour={source.mark.colour}
      onClick={() => add([source.id])}
    >
      <span aria-hidden="true">+ </span>
      <SourceMarker mark={source.mark} />
      <span className="visually-hidden">Add </span>
      {source.name} <span className="folded-count">{typeset(words)}</span>
    </button>
  ));
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "unpublished"],
  toView: toHowOftenView,
  charts: toCharts,
  Drawing: HowOften,
});
