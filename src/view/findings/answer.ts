import { summariseOutcome, toOutcomeRows } from "../outcomeRows.ts";
import type { ToFinding } from "./finding.ts";

export const toFinding: ToFinding = (evidence, { outcome, sources }) => {
  const rows = toOutcomeRows(evidence, sources, outcome.id);
  return { heading: summariseOutcome(rows, outcome) };
};
