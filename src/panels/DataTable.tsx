import { memo } from "react";
import { NARROW_WINDOW } from "../charts/sizes.ts";
import { useWindowUpTo } from "../charts/useWindowUpTo.ts";
import type { Cell, Line, Table } from "../claims/panelView.ts";
import { describeStatement } from "../claims/estimates.ts";
import { FigureLink } from "./FigureLink.tsx";
import { typeset } from "../claims/words/typography.ts";

/** A list of source ids for the filter; nothing for what belongs to no source. */
export const forSources = (sources: readonly string[]) => (sources.length === 0 ? undefined : sources.join(" "));

/** So many columns fit a phone. */
const FEW_COLUMNS = 2;

/** The table of a panel. It scrolls inside its own box, never the page; where its columns do not fit it is cards. */
export const DataTable = memo(function DataTable({ table }: { table: Table }) {
  const isNarrow = useWindowUpTo(NARROW_WINDOW);
  return isNarrow && table.columns.length > FEW_COLUMNS ? <Cards table={table} /> : <Columns table={table} />;
});

/** A card for each row: what it is about, and the name of each other column before its value. */
function Cards({ table }: { table: Table }) {
  return (
    <ul className="cards" aria-label={`${table.caption}, table`}>
      {table.rows.map(({ key, sources, figure, cells: [head, ...cells] }) => (
        <li key={key} data-source={forSources(sources)} data-row-figure={figure}>
          <p>{head !== undefined && drawCell(head)}</p>
          <dl>
            {cells.map((cell, i) => (
              <div key={table.columns[i + 1]?.label ?? i}>
                <dt>{typeset(table.columns[i + 1]?.label ?? "")}</dt>
                <dd>{drawCell(cell)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Columns({ table }: { table: Table }) {
  return (
    <div className="table-box" role="group" aria-label={`${table.caption}, table`} tabIndex={0}>
      <table>
        <caption>{typeset(table.caption)}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.label} scope="col" className={column.numeric === true ? "number" : undefined}>
                {typeset(column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} data-source={forSources(row.sources)} data-row-figure={row.figure}>
              {row.cells.map((cell, i) => {
                const column = table.columns[i];
                const className = column?.numeric === true ? "number" : undefined;
                return i === 0 ? (
                  <th key={column?.label ?? i} scope="row" className={className}>
                    {drawCell(cell)}
                  </th>
                ) : (
                  <td key={column?.label ?? i} className={className}>
                    {drawCell(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** No component: what is a text alone has to be all that the cell holds. */
function drawCell(cell: Cell) {
  if (cell.figures !== undefined) {
    return cell.figures.map((figure, i) => (
      <span key={figure.id}>
        {i > 0 && <span>; </span>}
        <FigureLink figure={figure.id}>{typeset(`${figure.label}: ${describeStatement(figure)}`)}</FigureLink>
      </span>
    ));
  }
  if (cell.figure !== undefined) return <FigureLink figure={cell.figure}>{typeset(cell.text)}</FigureLink>;
  if (cell.link !== undefined) {
    return (
      <a href={cell.link} rel="noopener noreferrer" target="_blank">
        {typeset(cell.text)}
      </a>
    );
  }
  return typeset(cell.text);
}

/** The same content as sentences. */
export const WordList = memo(function WordList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="words" tabIndex={-1}>
      {lines.map((line) => (
        <li key={line.key} data-source={forSources(line.sources)}>
          {line.figure === undefined ? (
            typeset(line.text)
          ) : (
            <FigureLink figure={line.figure}>{typeset(line.text)}</FigureLink>
          )}
        </li>
      ))}
    </ul>
  );
});
