import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type Cautions, type SourceCautions, toCautionsView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

function CautionsDrawing({ drawing: { chosen, others, methods } }: { drawing: Cautions }) {
  return (
    <>
      {chosen.map((entry) => (
        <SourceSection key={entry.source.id} entry={entry} />
      ))}
      {others.length > 0 && (
        <details className="fold">
          <summary>{`${others.length} other source${others.length === 1 ? "" : "s"}`}</summary>
          {others.map((entry) => (
            <SourceSection key={entry.source.id} entry={entry} />
          ))}
        </details>
      )}
      <details className="fold">
        <summary>How intervals are computed</summary>
        <ul className="points">
          {methods.map((text) => (
            <li key={text}>{typeset(text)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function SourceSection({ entry: { source, caveat, limits } }: { entry: SourceCautions }) {
  return (
    <details className="fold" data-colour={source.mark.colour}>
      <summary>
        <span data-legend={source.id}>
          <SourceMarker mark={source.mark} /> <span>{typeset(source.name)}</span>
        </span>{" "}
        <span className="soft">{typeset(caveat)}</span>
      </summary>
      <ul className="points">
        {limits.map((limit) => (
          <li key={limit.text}>
            <span>{typeset(limit.text)}</span> <span className="soft">{typeset(`${limit.statedIn}.`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toCautionsView,
  Drawing: CautionsDrawing,
  isFolded: true,
});
