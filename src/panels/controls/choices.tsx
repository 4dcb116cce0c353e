import { memo } from "react";
import { VIEW_LABELS, VIEW_MODES, type ViewMode } from "../../claims/address/viewState.ts";
import { usePage, useSetView, useViewState } from "../page.ts";

/** Which outcome the panels count. */
export function OutcomeChoice() {
  return <Outcomes chosen={useViewState().outcome} />;
}

const Outcomes = memo(function Outcomes({ chosen }: { chosen: string }) {
  const { file, set } = usePage();
  return (
    <fieldset className="segments outcome">
      <legend>Outcome</legend>
      {file.outcomes.map((entry) => (
        <label key={entry.id}>
          <input
            type="radio"
            name="outcome"
            value={entry.id}
            checked={entry.id === chosen}
            onChange={() => set({ outcome: entry.id })}
          />
          <span>
            <span>{entry.label}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
});

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
