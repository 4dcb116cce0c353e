import type { Figure, OutcomeId, SourceId } from "./schema.ts";

/** Whether a figure stands for the source's whole count of the outcome, and not for a part or a person-time. */
export function isInSlot(figure: Figure, source: SourceId, outcome: OutcomeId): boolean {
  if (figure.source !== source || figure.outcome !== outcome) return false;
  return figure.part === undefined && figure.estimate !== "perPersonTime";
}
