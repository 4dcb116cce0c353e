import { definePanel } from "../panel.tsx";
import { type Benefit, type Fact, toBenefitView } from "./view.ts";
import { typeset } from "../../claims/words/typography.ts";

function BenefitDrawing({ drawing: { shown, rest } }: { drawing: Benefit }) {
  const count = rest.reduce((sum, group) => sum + group.facts.length, 0);
  return (
    <>
      <dl className="facts">
        {shown.map((fact) => (
          <div key={fact.id}>
            <dt>{typeset(fact.topic)}</dt>
            <FactText fact={fact} />
          </div>
        ))}
      </dl>
      {count > 0 && (
        <details className="fold">
          <summary>{`${count} more ${count === 1 ? "statement" : "statements, by topic"}`}</summary>
          {rest.map((group) => (
            <dl key={group.topic} className="facts">
              <div>
                <dt>{typeset(group.topic)}</dt>
                {group.facts.map((fact) => (
                  <FactText key={fact.id} fact={fact} />
                ))}
              </div>
            </dl>
          ))}
        </details>
      )}
    </>
  );
}

function FactText({ fact }: { fact: Fact }) {
  return (
    <dd>
      <span>{typeset(fact.text)}</span> <span className="soft">{typeset(`${fact.by}.`)}</span>
    </dd>
  );
}

export const panel = definePanel({ dependsOn: [], toView: toBenefitView, Drawing: BenefitDrawing, isFolded: true });
