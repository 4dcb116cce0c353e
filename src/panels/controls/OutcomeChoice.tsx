import { usePage, useViewState } from "../page.ts";

/** Which outcome the panels count. */
export function OutcomeChoice() {
  const { file, set } = usePage();
  const { outcome } = useViewState();
  return (
    <fieldset className="segments outcome">
      <legend>Outcome</legend>
      {file.outcomes.map((entry) => (
        <label key={entry.id}>
          <input
            type="radio"
            name="outcome"
            value={entry.id}
            checked={entry.id === outcome}
            onChange={() => set({ outcome: entry.id })}
          />
          <span>
            <span>{entry.label}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
