import { definePanel } from "../panel.tsx";
import { type Outlook, type Point, toOutlookView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

function OutlookLists({ drawing }: { drawing: Outlook }) {
  return (
    <div className="outlook">
      <Points title={drawing.labels.stands} points={drawing.stands} />
      <Points title={drawing.labels.settles} points={drawing.settles} />
    </div>
  );
}

function Points({ title, points }: { title: string; points: readonly Point[] }) {
  if (points.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {points.map((point) => (
          <li key={point.key}>
            {point.topic !== null && <b>{typeset(`${point.topic}. `)}</b>}
            <span>{typeset(point.text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const panel = definePanel({ dependsOn: ["sources"], toView: toOutlookView, Drawing: OutlookLists });
