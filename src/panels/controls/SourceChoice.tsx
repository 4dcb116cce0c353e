import { memo, type ReactNode, useId } from "react";
import type { EvidenceFile, Source, SourceId } from "../../evidence/schema.ts";
import { usePage, useViewState } from "../page.ts";
import { SourceMarker } from "../SourceMarker.tsx";
import { Popover } from "./Popover.tsx";
import { typeset } from "../../claims/words/typography.ts";

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
              <p aria-hidden="true">{typeset(group.label)}</p>
              {own.map(box)}
            </div>
          )
        );
      })}
    </>
  );
  const isOn = (source: Source) => sources.includes(source.id);
  const isExtended = others.some((source) => source.shownByDefault !== isOn(source));
  return (
    <fieldset className="sources">
      <legend>Sources</legend>
      {compared.map(box)}
      {others.length > 0 &&
        (isSheet ? (
          <>
            {more}
            <Presets />
          </>
        ) : (
          <Popover
            label={describeOthers(others.filter(isOn).length, others.length)}
            className={isExtended ? "chip-menu is-on" : "chip-menu"}
          >
            <Presets />
            {more}
          </Popover>
        ))}
    </fieldset>
  );
}

/** "+ 9 more", "1 of 9 more", and "all 9 more" when they are on. */
function describeOthers(chosen: number, all: number): string {
  if (chosen === 0) return `+ ${all} more`;
  return chosen === all ? `all ${all} more` : `${chosen} of ${all} more`;
}

/** A choice of several sources at once. */
type Preset = { label: string; sources: readonly SourceId[] };

/** The compared sources with what stands beside them; each group that the file names as a choice; and everything. */
function sourcePresets(file: EvidenceFile): readonly Preset[] {
  const idsOf = (isIn: (source: EvidenceFile["sources"][number]) => boolean) =>
    file.sources.filter(isIn).map(({ id }) => id);
  return [
    { label: "This debate", sources: idsOf((source) => source.shownByDefault) },
    ...file.groups.flatMap((group) =>
      group.preset === undefined
        ? []
        : [{ label: group.preset, sources: idsOf((source) => source.group === group.id) }],
    ),
    { label: "Everything", sources: idsOf(() => true) },
  ];
}

const isChosen = (preset: Preset, sources: readonly SourceId[]) => preset.sources.join() === sources.join();

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
      <span className="box-name" data-short={short ? undefined : source.shortName}>
        <span>{typeset(short ? source.shortName : source.name)}</span>
      </span>
      {children}
    </label>
  );
});
