import { useRef } from "react";
import type { EvidenceFile } from "../evidence/schema.ts";
import { findPlaces, showPlace } from "./sheet/places.ts";
import type { KeptHighlight } from "./linkedHighlight.ts";

/** Says what is kept lit, leads from one of its places to the next, and lets go of it. */
export function KeptFigure({ file, kept, keep }: { file: EvidenceFile } & KeptHighlight) {
  const next = useRef(0);
  if (kept?.kind !== "figure") return null;
  const label = file.figures.find((figure) => figure.id === kept.id)?.label;
  if (label === undefined) return null;
  const showNext = () => {
    const places = findPlaces(kept.id);
    next.current = (next.current + 1) % Math.max(1, places.length);
    const place = places[next.current];
    if (place !== undefined) showPlace(place);
  };
  return (
    <div className="kept-figure">
      <p role="status">{`${label}: lit wherever it stands.`}</p>
      <button type="button" onClick={showNext}>
        Next place
      </button>
      <button type="button" onClick={() => keep(null)}>
        Let go
      </button>
    </div>
  );
}
