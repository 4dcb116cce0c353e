import type { Source } from "../evidence/schema.ts";

/** How many cautions some sources bring along: those that are listed in full under "All cautions". */
export function countCautions(sources: readonly Source[]): number {
  return sources.reduce((sum, source) => sum + source.limits.length, 0);
}
