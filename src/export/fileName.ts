import type { EvidenceFile } from "../evidence/schema.ts";
import type { PanelInput } from "../claims/panelView.ts";
import type { ViewState } from "../claims/address/viewState.ts";
import type { Origin } from "../claims/address/origin.ts";

/** More sources than this are counted rather than named. */
const MOST_NAMED = 3;

/**
 * A file's name says what it holds: topic, whose figures, panel or what else, outcome, sources, day, data version. Never
 * has to be made safe.
 */
export function exportName(file: EvidenceFile, origin: Origin, what: readonly string[], extension: string): string {
  const parts = [file.topic.slug, ...(origin.kind === "own" ? ["own-evidence"] : []), ...what, file.dataVersion];
  return `${parts
    .map(makeSafe)
    .filter((part) => part !== "")
    .join("_")}.${extension}`;
}

/** The filter as parts of a file's name; what changes nothing of what the file holds is no part of it. */
export function nameFilter(
  { outcome, sources, known, reporting }: ViewState,
  dependsOn: readonly (keyof PanelInput)[],
): string[] {
  const named = sources.length > MOST_NAMED ? `${sources.length}-sources` : sources.join("-");
  return [
    ...(dependsOn.includes("outcome") ? [outcome] : []),
    named === "" ? "no-source" : named,
    ...(known === null ? [] : [`as-of-${known}`]),
    ...(reporting !== null && dependsOn.includes("reporting") ? [`what-if-${reporting}-of-100-reported`] : []),
  ];
}

const makeSafe = (text: string) => text.replaceAll(/[^A-Za-z0-9.-]+/g, "-").replaceAll(/^[.-]+|[.-]+$/g, "");
