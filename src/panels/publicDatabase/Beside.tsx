import { describeEnd } from "../counts/view.ts";
import { FigureLink } from "../FigureLink.tsx";
import type { BesideRow } from "./drawing.ts";
import { COMPARABLE } from "./sentences.ts";

/** The published counts, each with what it counts and why it differs: side by side, and on no axis. */
export function Beside({ rows }: { rows: readonly BesideRow[] }) {
  if (rows.length === 0) return null;
  return (
    <div className="reports-more reports-beside">
      <h4>Beside the published counts</h4>
      <ul>
        {rows.map(({ row, comparable, differs }) => (
          <li key={row.entry.id}>
            <b className="public-count">
              {row.entry.figure === undefined ? (
                row.count
              ) : (
                <FigureLink figure={row.entry.figure}>{row.count}</FigureLink>
              )}
            </b>
            <p>
              <b>{row.entry.who}</b>, {describeEnd(row)}: {COMPARABLE[comparable]}.{" "}
              <span className="soft">{differs}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
