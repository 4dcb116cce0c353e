import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type Cautions, type SourceCautions, toCautionsView } from "./view.ts";

function CautionsDrawing({ drawing: { chosen, others, methods } }: { drawing: Cautions }) {
  return (
    <>
      {chosen.map((entry) => (
        <SourceSection key={entry.source.id} entry={entry} />
      ))}
      {others.length > 0 && (
        <details className="fold">
          <summary>
            {others.length} other source{others.length === 1 ? "" : "s"}
          </summary>
          {others.map((entry) => (
            <SourceSection key={entry.source.id} entry={entry} />
          ))}
        </details>
      )}
      <details className="fold">
        <summary>How intervals are computed</summary>
        <ul className="points">
          {methods.map((text) => (
            <li key={text}>{text}</li>
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
          <SourceMarker mark={source.mark} /> {source.name}
        </span>{" "}
        <span className="soft">{caveat}</span>
      </summary>
      <ul className="points">
        {limits.map((limit) => (
          <li key={limit.text}>
            {limit.text} <span className="soft">{limit.statedIn}.</span>
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
