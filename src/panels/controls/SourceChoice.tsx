import { memo, type ReactNode, useId } from "react";
import type { Source } from "../../evidence/schema.ts";
import { usePage, useViewState } from "../page.ts";
import { SourceMarker } from "../SourceMarker.tsx";
import { Popover } from "./Popover.tsx";
import { isChosen, sourcePresets } from "./presets.ts";

type SourceChoiceProps = {
  /** Whether the sources go by their short names. */
  short?: boolean;
  /** What stands at the end of a source's line, where there is room. */
  aside?: (source: Source) => ReactNode;
  /** Whether it stands in a sheet, where no box can lie over the others. */
  isSheet?: boolean;
};

/** The filter by source: those that are compared, and the others behind a button. Without scripts styles ask the boxes. */
export function SourceChoice({ short = false, aside, isSheet = false }: SourceChoiceProps) {
  const { file } = usePage();
  const { sources } = useViewState();
  const compared = file.sources.filter((source) => source.role === "compared");
  const others = file.sources.filter((source) => source.role !== "compared");
  const box = (source: Source) => (
    <SourceBox key={source.id} source={source} isOn={sources.includes(source.id)} short={short}>
      {aside?.(source)}
    </SourceBox>
  );
  const more = (
    <>
      {file.groups.map((group) => {
        const own = others.filter((source) => source.group === group.id);
        return (
          own.length > 0 && (
            <div key={group.id} className="source-group" role="group" aria-label={group.label}>
              <p aria-hidden="true">{group.label}</p>
              {own.map(box)}
            </div>
          )
        );
      })}
    </>
  );
  const isExtended = others.some((source) => source.shownByDefault !== sources.includes(source.id));
  return (
    <fieldset className="sources">
      <legend>Sources</legend>
      {compared.map(box)}
      {others.length > 0 &&
        (isSheet ? (
          <>
            <details className="more">
              <summary>+ {others.length} more</summary>
              {more}
            </details>
            <Presets />
          </>
        ) : (
          <Popover label={`+ ${others.length} more`} className={isExtended ? "chip-menu is-on" : "chip-menu"}>
            <Presets />
            {more}
          </Popover>
        ))}
    </fieldset>
  );
}

/** Several sources at once. */
function Presets() {
  const { file, set } = usePage();
  const { sources } = useViewState();
  const name = useId();
  return (
    <fieldset className="presets">
      <legend>Show</legend>
      {sourcePresets(file).map((preset) => (
        <label key={preset.label}>
          <input
            type="radio"
            name={name}
            checked={isChosen(preset, sources)}
            onChange={() => set({ sources: preset.sources })}
          />
          <span>{preset.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

type SourceBoxProps = { source: Source; isOn: boolean; short: boolean; children: ReactNode };

const SourceBox = memo(function SourceBox({ source, isOn, short, children }: SourceBoxProps) {
  const { file, set, readState } = usePage();
  const toggle = (on: boolean) => {
    const { sources } = readState();
    set({ sources: file.sources.map(({ id }) => id).filter((id) => (id === source.id ? on : sources.includes(id))) });
  };
  return (
    <label className="source-box">
      <input
        type="checkbox"
        name="source"
        value={source.id}
        checked={isOn}
        onChange={(event) => toggle(event.target.checked)}
      />
      <SourceMarker mark={source.mark} />
      <span>{short ? source.shortName : source.name}</span>
      {children}
    </label>
  );
});
