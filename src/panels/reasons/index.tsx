import { FigureLink } from "../FigureLink.tsx";
import { definePanel } from "../panel.tsx";
import type { Reason } from "./reason.ts";
import { toReasonsView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

function Reasons({ drawing }: { drawing: readonly Reason[] }) {
  return (
    <div className="reasons">
      {drawing.map((reason) => (
        <div key={reason.key}>
          <h4>{typeset(reason.title)}</h4>
          <p>
            {reason.pieces.map((piece, i) =>
              typeof piece === "string" ? (
                <span key={`${i} ${piece}`}>{typeset(piece)}</span>
              ) : (
                <FigureLink key={`${piece.figure} ${i}`} figure={piece.figure}>
                  {piece.text}
                </FigureLink>
              ),
            )}
          </p>
        </div>
      ))}
    </div>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources", "unpublished"],
  toView: toReasonsView,
  Drawing: Reasons,
});
