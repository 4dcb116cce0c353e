import { definePanel } from "../panel.tsx";
import { Ask } from "./Ask.tsx";
import { type AskDrawing, toAskView } from "./view.ts";

/** The question, before it has been asked; what comes after stands in `answered.tsx`. */
function Question({ drawing }: { drawing: AskDrawing }) {
  if (drawing === null) return null;
  const { section, question } = drawing;
  return (
    <div className="panel-controls ask">
      <p>{question}</p>
      <Ask section={section} products={section.products.map(({ id }) => id)} />
    </div>
  );
}

export const panel = definePanel({
  dependsOn: [],
  toView: toAskView,
  Drawing: () => null,
  Controls: Question,
  isFolded: true,
});
