import { memo } from "react";
import { usePage, useViewState } from "../page.ts";

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
