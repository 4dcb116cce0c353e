import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type CauseAccount, type CauseRow, type CausesDrawing, toCausesView, type Written } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

/** Suggested causes by source: what each says in view, what it tested and cannot tell on demand. */
function Causes({ drawing }: { drawing: CausesDrawing }) {
  return (
    <>
      {/* The roles are said because a phone shows the rows as cards, which takes them from a table. */}
      <table className="causes" role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className="visually-hidden">Cause</span>
            </th>
            {drawing.sources.map(({ id, mark, name }) => (
              <th key={id} role="columnheader" scope="col" data-source={id} data-colour={mark.colour}>
                <span className="source-name">
                  <SourceMarker mark={mark} />
                  <span>{name}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {drawing.causes.map((cause) => (
            <tr key={cause.id} role="row">
              {/* A heading may not hold what can be opened; its role makes the cell one. */}
              <td role="rowheader">{drawLabel(cause)}</td>
              {drawing.sources.map(({ id, mark, name }) => (
                <td key={id} role="cell" data-source={id} data-colour={mark.colour}>
                  <span className="card-source" aria-hidden="true">
                    <SourceMarker mark={mark} />
                    <span>{name}</span>
                  </span>
                  <Account account={cause.accounts.find((account) => account.source.id === id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <details className="settles">
        <summary>What would settle it</summary>
        <ul>
          {drawing.settledBy.map((one) => (
            <li key={one.text}>
              <Said said={one} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** A cause in a few words; what exactly is meant on demand. */
function drawLabel(cause: CauseRow) {
  if (cause.short === cause.label) return cause.label;
  return (
    <details>
      <summary>{typeset(cause.short)}</summary>
      <p>{typeset(cause.label)}</p>
    </details>
  );
}

function Account({ account }: { account: CauseAccount | undefined }) {
  if (account === undefined) return <span className="silent">not stated</span>;
  const { says, tested, cannotTell, silent } = account;
  if (silent && tested === null && cannotTell === null) return <span className="silent">{typeset(says.short)}</span>;
  return (
    <details>
      <summary className={silent ? "silent" : undefined}>{typeset(says.short)}</summary>
      {says.text !== says.short && <p>{typeset(says.text)}</p>}
      <dl>
        {tested !== null && (
          <>
            <dt>Tested</dt>
            <dd>
              <Said said={tested} />
            </dd>
          </>
        )}
        {cannotTell !== null && (
          <>
            <dt>Cannot tell</dt>
            <dd>
              <Said said={cannotTell} />
            </dd>
          </>
        )}
        <dt>Says so</dt>
        <dd>{typeset(says.statedIn)}</dd>
      </dl>
    </details>
  );
}

function Said({ said }: { said: Written }) {
  return (
    <>
      <span>{typeset(said.text)}</span> <cite>{said.statedIn}</cite>
    </>
  );
}

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toCausesView,
  Drawing: Causes,
});
