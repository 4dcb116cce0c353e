import { memo } from "react";
import { VIEW_LABELS, VIEW_MODES, type ViewMode } from "../../claims/address/viewState.ts";
import { useSetView, useViewState } from "../page.ts";

/** Whether the panels show charts, tables or words. */
export function ViewChoice() {
  return <Views chosen={useViewState().view} />;
}

const Views = memo(function Views({ chosen }: { chosen: ViewMode }) {
  const set = useSetView();
  return (
    <fieldset className="segments view-as">
      <legend>View as</legend>
      {VIEW_MODES.map((mode) => (
        <label key={mode}>
          <input type="radio" name="view" value={mode} checked={mode === chosen} onChange={() => set({ view: mode })} />
          <span>{VIEW_LABELS[mode]}</span>
        </label>
      ))}
    </fieldset>
  );
});
