import { VIEW_LABELS, VIEW_MODES } from "../../view/viewState.ts";
import { useSetView, useViewState } from "../page.ts";

/** Whether the panels show charts, tables or words. */
export function ViewChoice() {
  const set = useSetView();
  const { view } = useViewState();
  return (
    <fieldset className="segments view-as">
      <legend>View as</legend>
      {VIEW_MODES.map((mode) => (
        <label key={mode}>
          <input type="radio" name="view" value={mode} checked={mode === view} onChange={() => set({ view: mode })} />
          <span>{VIEW_LABELS[mode]}</span>
        </label>
      ))}
    </fieldset>
  );
}
