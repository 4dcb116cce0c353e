import { isNotBaseline, toSides } from "./sides.ts";
import { allChosen } from "../panelView.ts";
import type { ToFinding } from "./finding.ts";
import { describeCases } from "./casesVerdict.ts";
import { describeNothingYet, describeOnlyCompared, describeOnlySome } from "./partVerdict.ts";
import { describePair, describeMany } from "./pairVerdict.ts";
import { describeOne } from "./oneVerdict.ts";

/**
 * The verdict: the answer in one or two sentences, for every outcome, set of sources and day. It is derived from what the
 * chosen sources counted; it speaks of a conflict only where the counts were tested for one, and rests on no source from
 * before the treatment.
 */
export const toFinding: ToFinding = (evidence, input) => {
  const { outcome } = input;
  const sources = allChosen(evidence, input);
  if (sources.length === 0) return { heading: "Choose a source to see what it counted." };
  const asked = sources.some(isNotBaseline) ? sources.filter(isNotBaseline) : sources;
  if (outcome.measure === "cases") return describeCases(evidence, asked, outcome);
  const sides = toSides(evidence, asked, outcome);
  const { counted, silent, later } = sides;
  const [first, second] = counted;
  if (first === undefined) return describeNothingYet(evidence, sides, outcome);
  if (second === undefined) {
    return silent.length + later.length === 0
      ? describeOne(evidence, first, outcome)
      : describeOnlySome(evidence, first, sides, outcome);
  }
  const compared = counted.filter(({ source }) => source.role === "compared");
  const [only] = compared;
  if (compared.length === 1 && only !== undefined && silent.some(({ role }) => role === "compared")) {
    return describeOnlyCompared(evidence, only, counted.length - 1, sides, outcome);
  }
  return counted.length === 2
    ? describePair(evidence, first, second, outcome)
    : describeMany(evidence, counted, outcome);
};
