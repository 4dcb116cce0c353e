import type { FocusEvent, KeyboardEvent } from "react";
import type { Source } from "../evidence/schema.ts";
import { usePage, useViewState } from "./page.ts";
import { SourceMarker } from "./SourceMarker.tsx";

/** The filter by source. Without scripts the style sheet filters by these boxes. */
export function SourceBoxes({ short = false }: { short?: boolean }) {
  const { file } = usePage();
  const context = file.sources.filter((source) => !source.shownByDefault);
  const box = (source: Source) => <SourceBox key={source.id} source={source} short={short} />;
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

function SourceBox({ source, short }: { source: Source; short: boolean }) {
  const { file, set } = usePage();
  const { sources } = useViewState();
  const isChosen = sources.includes(source.id);
  const toggle = (on: boolean) =>
    set({
      sources: file.sources.map(({ id }) => id).filter((id) => (id === source.id ? on : sources.includes(id))),
    });
  return (
    <label className="source-box">
      <input
        type="checkbox"
        name="source"
        value={source.id}
        checked={isChosen}
        onChange={(event) => toggle(event.target.checked)}
      />
      <SourceMarker mark={source.mark} />
      <span>{short ? source.shortName : source.name}</span>
    </label>
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
