import { OutcomeChoice } from "../panels/OutcomeChoice.tsx";
import { usePage, useView } from "../panels/page.ts";
import { SourceBoxes } from "../panels/SourceBoxes.tsx";
import { Actions } from "./Actions.tsx";
import { VIEW_MODES, type ViewMode } from "../view/viewState.ts";

const VIEW_LABELS: Record<ViewMode, string> = { chart: "Chart", table: "Table", words: "Words" };

/**
 * The controls that stick to the top. Boxes and radio buttons carry the state that the style sheet filters by, so that
 * they work before any script; the address keeps it.
 */
export function Controls() {
  const { store } = usePage();
  const view = useView((state) => state.view);
  return (
    <div className="controls">
      <SourceBoxes />
      <OutcomeChoice />
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
