import { definePanel } from "../panel.tsx";
import { Ask } from "./Ask.tsx";
import { Reports, toCharts } from "./Reports.tsx";
import { type PublicDatabaseDrawing, toPublicDatabaseView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

/** The question, before it has been asked. */
function Question({ drawing: { ask } }: { drawing: PublicDatabaseDrawing }) {
  if (ask === null) return null;
  const { section, question } = ask;
  return (
    <div className="panel-controls ask">
      <p>{typeset(question)}</p>
      <Ask section={section} products={section.products.map(({ id }) => id)} />
    </div>
  );
}

export const panel = definePanel({
  dependsOn: [],
  toView: toPublicDatabaseView,
  charts: toCharts,
  Drawing: Reports,
  Controls: Question,
  isFolded: true,
});
