import { IconArray } from "../../charts/IconArray.tsx";
import { ChartBox } from "../Chart.tsx";
import { definePanel } from "../panel.tsx";
import { SourceMarker } from "../SourceMarker.tsx";
import { type OutOf10000Drawing, toOutOf10000View } from "./view.ts";

function Grids({ drawing }: { drawing: OutOf10000Drawing }) {
  const arrays = (
    <div className="icon-arrays">
      {drawing.grids.map((grid) => (
        <figure key={grid.source.id} data-source={grid.source.id} data-colour={grid.source.mark.colour}>
          <figcaption>
            <b className="source-name">
              <SourceMarker mark={grid.source.mark} />
              {grid.source.name}
            </b>
            <span>{grid.words}</span>
            <span className="soft">{grid.among}</span>
          </figcaption>
          <IconArray
            source={grid.source}
            filled={grid.filled}
            upTo={grid.upTo}
            figure={grid.figure}
            label={grid.aria}
          />
        </figure>
      ))}
      {drawing.places.map((place) => (
        <figure key={place.source.id} data-source={place.source.id} data-colour={place.source.mark.colour}>
          <figcaption>
            <b className="source-name">
              <SourceMarker mark={place.source.mark} />
              {place.source.name}
            </b>
          </figcaption>
          <p className="hole">{place.words}</p>
        </figure>
      ))}
    </div>
  );
  // Without a grid there is nothing to walk through.
  return drawing.grids.length === 0 ? arrays : <ChartBox>{arrays}</ChartBox>;
}

export const panel = definePanel({
  dependsOn: ["outcome", "sources"],
  toView: toOutOf10000View,
  Drawing: Grids,
});
