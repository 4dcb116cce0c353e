import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type CauseDrawing, toCausesView } from "./view.ts";

function Causes({ drawing }: { drawing: CauseDrawing }) {
  return (
    <>
      {drawing.causes.map((cause) => (
        <section key={cause.id} className="cause" aria-label={cause.label}>
          <h3>{cause.label}</h3>
          <div className="side-by-side">
            {cause.accounts.map((account) => (
              <article
                key={account.source.id}
                className="account"
                data-source={account.source.id}
                data-colour={account.source.mark.colour}
              >
                <h4 className="source-name">
                  <SourceMarker mark={account.source.mark} />
                  {account.source.name}
                </h4>
                <dl>
                  {account.parts.map((part) => (
                    <div key={part.label} data-part={part.label}>
                      <dt>{part.label}</dt>
                      <dd>
                        {part.text} <cite>{part.stated}</cite>
                      </dd>
                    </div>
                  ))}
                </dl>
              </article>
            ))}
          </div>
        </section>
      ))}
      <section className="cause" aria-label="What would settle it">
        <h3>What would settle it</h3>
        <ul className="settled">
          {drawing.settledBy.map((said) => (
            <li key={said.text}>
              {said.text} <cite>{said.stated}</cite>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toCausesView,
  Drawing: Causes,
});
