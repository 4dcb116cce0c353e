import { useSetView, useViewState } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { forSources } from "../DataTable.tsx";
import { onlySource } from "../../claims/panelView.ts";
import { type BandRow, type DayColumn, type KnownDrawing, toKnownView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

/** What was public by a few days: a band from the day on which something came to be known. A day cuts the page to it. */
function Known({ drawing }: { drawing: KnownDrawing }) {
  const { columns, rows, later, knownBy } = drawing;
  return (
    <table className="known-bands">
      <thead>
        <tr>
          <th scope="col">Public by</th>
          {columns.map((column) => (
            <th key={column.day} scope="col">
              <DayButton column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <tr key={row.id} data-source={forSources(onlySource(row.source))} data-colour={row.source?.mark.colour}>
            <th scope="row">
              {row.source !== undefined && <SourceMarker mark={row.source.mark} />} <span>{row.label}</span>
            </th>
            <Bands row={row} />
            {i === 0 && later > 0 && (
              <td className="known-later" colSpan={later} rowSpan={rows.length}>
                {typeset(`after ${knownBy}`)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bands({ row }: { row: BandRow }) {
  return row.bands.map((band) => (
    <td key={band.from} colSpan={band.columns} data-known={band.isKnown ? "" : undefined}>
      <span className="known-band">
        <span className="known-from">{typeset(`${band.from} `)}</span>
        {band.isNew ? <b>{typeset(band.text)}</b> : <span>{typeset(band.text)}</span>}
      </span>
    </td>
  ));
}

function DayButton({ column }: { column: DayColumn }) {
  const { known } = useViewState();
  const set = useSetView();
  return (
    <button
      type="button"
      className="day-button"
      aria-pressed={known === column.day}
      title={`Show the page as of ${column.text}`}
      onClick={() => set({ known: known === column.day ? null : column.day })}
    >
      {column.text}
    </button>
  );
}

export const panel = definePanel({ dependsOn: ["sources", "unpublished"], toView: toKnownView, Drawing: Known });
