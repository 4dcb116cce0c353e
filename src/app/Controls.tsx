import type { ChangeEvent } from "react";
import type { Source, SourceId } from "../evidence/schema.ts";
import { usePage, useView } from "../panels/page.ts";
import { SourceMarker } from "../panels/SourceMarker.tsx";
import { Actions } from "./Actions.tsx";
import { VIEW_MODES, type ViewMode } from "../view/viewState.ts";

const VIEW_LABELS: Record<ViewMode, string> = { chart: "Chart", table: "Table", words: "Words" };

/**
 * The controls that stick to the top. Boxes and radio buttons carry the state that the style sheet filters by, so that
 * they work before any script; the address keeps it.
 */
export function Controls() {
  const { file, store } = usePage();
  const outcome = useView((state) => state.outcome);
  const view = useView((state) => state.view);
  return (
    <div className="controls">
      <SourceBoxes />
      <fieldset className="segments">
        <legend>Outcome</legend>
        {file.outcomes.map((entry) => (
          <label key={entry.id}>
            <input
              type="radio"
              name="outcome"
              value={entry.id}
              autoComplete="off"
              checked={entry.id === outcome}
              onChange={() => store.change({ outcome: entry.id })}
            />
            <span>{entry.label}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="segments">
        <legend>View as</legend>
        {VIEW_MODES.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="view"
              value={mode}
              autoComplete="off"
              checked={mode === view}
              onChange={() => store.change({ view: mode })}
            />
            <span>{VIEW_LABELS[mode]}</span>
          </label>
        ))}
      </fieldset>
      <Actions />
    </div>
  );
}

function SourceBoxes() {
  const { file, store } = usePage();
  const chosen = useView((state) => state.sources);
  const toggle = (id: SourceId, on: boolean) =>
    store.change({
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
      <span>{source.name}</span>
    </label>
  );
  return (
    <fieldset className="sources">
      <legend>Sources</legend>
      {file.sources.filter((source) => source.shownByDefault).map(box)}
      {context.length > 0 && (
        <details className="more">
          <summary>More sources</summary>
          <div className="more-box">
            <p>They overlap each other and the reports. Nothing is ever added up.</p>
            {context.map(box)}
          </div>
        </details>
      )}
    </fieldset>
  );
}
