import { useSetView, useViewState } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { type Difference, type DiffersDrawing, toDiffersView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

/** The rest is folded by the browser's own means: search in the page opens it, print shows it, and no script is needed. */
function Differs({ drawing }: { drawing: DiffersDrawing }) {
  return (
    <>
      <Rows rows={drawing.first} />
      {drawing.rest.length > 0 && (
        <details className="more-rows">
          <summary>{typeset(drawing.more)}</summary>
          <Rows rows={drawing.rest} />
        </details>
      )}
      <DocumentFilter documents={drawing.documents} />
    </>
  );
}

function Rows({ rows }: { rows: readonly Difference[] }) {
  return (
    <table className="differs" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            The article
          </th>
          <th role="columnheader" scope="col">
            The record
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row" data-weight={row.weight}>
            <td role="cell" data-label="The article">
              <Side short={row.statedShort} text={row.stated} statedIn={row.statedIn} />
            </td>
            <td role="cell" data-label="The record">
              <Side short={row.recordShort} text={row.record} statedIn={row.recordIn} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One side of a difference in a few words; in full and where it stands on demand. */
function Side({ short, text, statedIn }: { short: string; text: string; statedIn: string }) {
  return (
    <details>
      <summary>{typeset(short)}</summary>
      {short !== text && <p>{typeset(text)}</p>}
      <cite>{statedIn}</cite>
    </details>
  );
}

function DocumentFilter({ documents }: Pick<DiffersDrawing, "documents">) {
  const { document } = useViewState();
  const set = useSetView();
  return (
    <p className="row-filter">
      <label>
        <span>Only what rests on </span>
        <select
          value={documents.find(({ id }) => id === document)?.id ?? ""}
          onChange={(event) => set({ document: documents.find(({ id }) => id === event.target.value)?.id ?? null })}
        >
          <option value="">all documents</option>
          {documents.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

export const panel = definePanel({
  dependsOn: ["sources", "document"],
  toView: toDiffersView,
  Drawing: Differs,
});
