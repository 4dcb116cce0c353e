import { FigureLink } from "../FigureLink.tsx";
import { definePanel } from "../panel.tsx";
import { type CountRow, describeEnd, describeNote, toCountsView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

function Counts({ drawing }: { drawing: readonly CountRow[] }) {
  return (
    <ul className="public-counts">
      {drawing.map((row) => {
        const { entry, source, count } = row;
        return (
          <li key={entry.id} data-colour={source?.mark.colour}>
            <b className="public-count">
              {entry.figure === undefined ? count : <FigureLink figure={entry.figure}>{count}</FigureLink>}
            </b>
            <p>
              <b>{typeset(entry.who)}</b>
              <span>{typeset(`, ${entry.from}, ${describeEnd(row)}`)}</span>
              <span className="soft">
                {typeset(`${entry.counts}${entry.outOf === undefined ? "" : `, ${entry.outOf}`}${describeNote(entry)}`)}
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

export const panel = definePanel({ dependsOn: [], toView: toCountsView, Drawing: Counts, isFolded: true });
