import { capitalise, nameInText } from "../format.ts";
import { betweenTwo, countVerdicts, defaultPair, inLedger, toLedger } from "../ledger.ts";
import { numberWord } from "../sentence.ts";
import type { ToFinding } from "./finding.ts";

/**
 * "One of eight features matches. Four differ, and three are not stated well enough to say.", for the chosen sources
 * and outcome on the chosen day; with more than two sources it says which two are meant.
 */
export const toFinding: ToFinding = (evidence, input) => {
  const pair = defaultPair(inLedger(evidence, input.sources));
  if (input.sources.length === 0) return { heading: "Choose sources to see why their counts differ." };
  const ledger = pair === null ? [] : betweenTwo(toLedger(evidence, input.sources, input.outcome.id), ...pair);
  if (pair === null || ledger.length === 0) {
    return {
      heading:
        evidence.knownBy === null
          ? "One source alone does not differ. Choose another to see how they do."
          : "Nothing to compare on this day: only one of the chosen counts was public.",
    };
  }
  const { points, match, differs, unknown } = countVerdicts(ledger);
  // Between the two that the page compares nobody has to be named; a baseline beside them is no third.
  const others = pair[1].role === "baseline" || input.sources.filter((source) => source.role !== "baseline").length > 2;
  const between = others ? ` between ${nameInText(pair[0])} and ${nameInText(pair[1])}` : "";
  const first =
    match === points
      ? `All ${numberWord(points)} features match${between}.`
      : `${capitalise(numberWord(match))} of ${numberWord(points)} features ${match > 1 ? "match" : "matches"}${between}.`;
  return { heading: [first, describeRest(differs, unknown)].filter((sentence) => sentence !== "").join(" ") };
};

function describeRest(differs: number, unknown: number): string {
  const differing = `${numberWord(differs)} ${differs === 1 ? "differs" : "differ"}`;
  const silent = `${numberWord(unknown)} ${unknown === 1 ? "is" : "are"} not stated well enough to say`;
  if (differs === 0) return unknown === 0 ? "" : `${capitalise(silent)}.`;
  return unknown === 0 ? `${capitalise(differing)}.` : `${capitalise(differing)}, and ${silent}.`;
}
