import type { Source } from "../evidence/schema.ts";
import { shapePath } from "../charts/shapes.ts";

/** A source's marker beside its name; the name says everything, so it is hidden from a screen reader. */
export function SourceMarker({ mark }: { mark: Source["mark"] }) {
  return (
    <svg className="marker" viewBox="0 0 16 16" data-colour={mark.colour} aria-hidden="true">
      <path d={shapePath(mark.shape, 8, 8, 5.6)} fill="var(--c)" />
    </svg>
  );
}
