import { FigureLink } from "../FigureLink.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { definePanel } from "../panel.tsx";
import { type Card, toSaysView } from "./view.ts";

/** Equal cards, one for each source. */
function Cards({ drawing }: { drawing: readonly Card[] }) {
  return (
    <div className="cards">
      {drawing.map((card) => (
        <article
          key={card.source.id}
          className="card"
          data-source={card.source.id}
          data-colour={card.source.mark.colour}
          data-row-figure={card.figure ?? undefined}
        >
          <h3>
            <SourceMarker mark={card.source.mark} />
            {card.source.name}
          </h3>
          <p className={card.isNumber ? "big" : "big big-words"}>
            {card.figure === null ? card.big : <FigureLink figure={card.figure}>{card.big}</FigureLink>}
          </p>
          <p className="phrase">{card.phrase}</p>
          <dl>
            {card.facts.map((fact) => (
              <div key={fact.key}>
                <dt>{fact.label}</dt>
                <dd>
                  {fact.figure === undefined ? fact.text : <FigureLink figure={fact.figure}>{fact.text}</FigureLink>}
                </dd>
              </div>
            ))}
          </dl>
          {card.publicity !== null && <p className="publicity soft">{card.publicity}</p>}
        </article>
      ))}
    </div>
  );
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources"],
  toView: toSaysView,
  Drawing: Cards,
});
