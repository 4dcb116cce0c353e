import { capitalise, nameInText } from "../words/format.ts";
import { betweenTwo, defaultPair, describeCounts, inLedger, toLedger } from "../ledger.ts";
import type { ToFinding } from "./finding.ts";

/**
 * "The FDA and Penn match on 1 of 8 points; 4 differ, 3 are not known.", for the chosen sources and outcome on the
 * chosen day; of more than two sources it names the two that stand beside each other.
 */
export const toFinding: ToFinding = (evidence, input) => {
  if (input.sources.length === 0) return { heading: "Choose sources to see why their counts differ." };
  const told = inLedger(evidence, input.sources);
  const pair = defaultPair(told);
  const ledger = pair === null ? [] : betweenTwo(toLedger(evidence, input.sources, input.outcome.id), ...pair);
  if (pair === null || ledger.length === 0) {
    const known = told.length === 0 ? "none" : "only one";
    return {
      heading:
        evidence.knownBy === null || input.sources.length === 1
          ? "One source alone cannot differ. Choose another to compare it with."
          : `Nothing to compare yet: ${known} of the chosen sources had published how it counted.`,
    };
  }
  return { heading: describeCounts(`${capitalise(nameInText(pair[0]))} and ${nameInText(pair[1])}`, ledger) };
};
