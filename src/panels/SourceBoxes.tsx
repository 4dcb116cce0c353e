import type { ChangeEvent, FocusEvent, KeyboardEvent } from "react";
import type { Source, SourceId } from "../evidence/schema.ts";
import { usePage, useViewAtOnce } from "./page.ts";
import { SourceMarker } from "./SourceMarker.tsx";

/** The filter by source. The style sheet filters by these boxes, so each document that shows panels holds them once. */
export function SourceBoxes({ short = false }: { short?: boolean }) {
  const { file, store } = usePage();
  const chosen = useViewAtOnce((state) => state.sources);
  const toggle = (id: SourceId, on: boolean) =>
    store.choose({
      sources: file.sources.map((source) => source.id).filter((other) => (other === id ? on : chosen.includes(other))),
    });
  const context = file.sources.filter((source) => !source.shownByDefault);
  const box = (source: Source) => (
    <label key={source.id} className="source-box">
      <input
        type="checkbox"
        name="source"
        value={source.id}
        autoComplete="off"
        checked={chosen.includes(source.id)}
        onChange={(event: ChangeEvent<HTMLInputElement>) => toggle(source.id, event.target.checked)}
      />
      <SourceMarker mark={source.mark} />
      <span>{short ? source.shortName : source.name}</span>
    </label>
  );
  return (
    <fieldset className="sources">
      <legend>Sources</legend>
      {file.sources.filter((source) => source.shownByDefault).map(box)}
      {context.length > 0 && (
        <details className="more" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
          <summary>{short ? "More" : "More sources"}</summary>
          <div className="more-box">
            <p>They overlap each other and the reports. Nothing is ever added up.</p>
            {context.map(box)}
          </div>
        </details>
      )}
    </fieldset>
  );
}

/** The box of further sources lies over the page: it closes when the keyboard goes on, or with Escape. */
function closeWhenLeft(event: FocusEvent<HTMLDetailsElement>) {
  const { currentTarget, relatedTarget } = event;
  if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
}

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== "Escape" || !event.currentTarget.open) return;
  event.currentTarget.open = false;
  event.currentTarget.querySelector("summary")?.focus();
  // In the deck, Escape ends the talk; here it only closed the box.
  event.stopPropagation();
}
