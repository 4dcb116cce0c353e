import type { EvidenceFile, SourceId } from "../../evidence/schema.ts";

/** A choice of several sources at once. */
export type Preset = { label: string; sources: readonly SourceId[] };

/** The compared sources with what stands beside them; each group that the file names as a choice; and everything. */
export function sourcePresets(file: EvidenceFile): readonly Preset[] {
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

export const isChosen = (preset: Preset, sources: readonly SourceId[]) => preset.sources.join() === sources.join();
