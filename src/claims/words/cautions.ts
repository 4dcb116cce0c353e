import type { Evidence } from "../../evidence/model.ts";
import type { Source } from "../../evidence/schema.ts";

/** How many cautions some sources bring along: those listed in full under "All cautions", and public on the chosen day. */
export function countCautions(evidence: Evidence, sources: readonly Source[]): number {
  const ids = new Set(sources.map(({ id }) => id));
  const shown = evidence.file.sources.filter(({ id }) => ids.has(id));
  return shown.reduce((sum, source) => sum + source.limits.length, 0);
}
