import type { Evidence } from "../../evidence/model.ts";
import type { Outcome } from "../../evidence/schema.ts";
import { BASE, formatBase, formatBounds, formatPoint, LEVEL_WORDS, toEstimate } from "../estimates.ts";
import type { Counted } from "../fit.ts";
import { HOLLOW_BELOW } from "../forest/forest.ts";
import { capitalise, formatCount, formatQuantity, formatRounded, withNoun } from "../words/format.ts";
import { caseNoun } from "../quoted.ts";
import { fillTemplate } from "../words/template.ts";
import type { Finding } from "./finding.ts";

/** What one source counted, and what its count leaves open. One from before the treatment says at once what it is. */
export function describeOne(evidence: Evidence, counted: Counted, outcome: Outcome): Finding {
  const heading = countSentence(evidence, counted, outcome);
  return counted.source.role === "baseline" ? { heading, lead: counted.source.caveat } : { heading };
}

/**
 * "22 T-cell cancers reported after more than 27,000 doses: about 8 per 10,000 doses. ..."; for fewer than five cases what
 * the true figure could be, and for none the bound.
 */
function countSentence(evidence: Evidence, counted: Counted, outcome: Outcome): string {
  const { source, figure, events } = counted;
  const estimate = toEstimate(figure);
  const found = countWords(evidence, counted, outcome);
  if (estimate === null) return `${found}.`;
  const base = formatBase(figure, estimate);
  if (events === 0) {
    const bound = formatRounded(estimate.zeroBound ?? estimate.upper);
    return `None found in ${amongWords(counted)}. The true figure could be as high as ${bound} per ${formatCount(BASE)} (one-sided ${LEVEL_WORDS}).`;
  }
  if (evidence.isReports(source)) {
    return `${found}: ${formatPoint(estimate)} ${base}. Reports alone do not say how many occurred.`;
  }
  if (events >= HOLLOW_BELOW) {
    // "18 of 783 patients" does not say what they had.
    const whole = found.includes(outcome.noun.many) ? found : `${capitalise(outcome.noun.many)} in ${found}`;
    return `${whole}: ${formatPoint(estimate)} ${base} (${formatBounds(estimate)}).`;
  }
  const low = estimate.lower < 1 ? "below 1" : formatRounded(estimate.lower);
  return `${found}. The true figure could be anything from ${low} to ${formatRounded(estimate.upper)} per ${formatCount(BASE)}.`;
}

/** "more than 27,000 doses". */
export function amongWords({ figure }: Pick<Counted, "figure">): string {
  return figure.denominator === undefined ? "" : withNoun(figure.denominator.quantity, figure.denominator.unit);
}

/**
 * "22 T-cell cancers reported after more than 27,000 doses"; "1 T-cell lymphoma among 783 patients"; where people are
 * counted, "18 of 783 patients".
 */
export function countWords(evidence: Evidence, { source, figure, events }: Counted, outcome: Outcome): string {
  const among = amongWords({ figure });
  const clause = figure.phrase?.split(/\[?, /)[0];
  if (evidence.isReports(source) && clause?.includes("{N}") === true && events > 1) {
    return `${formatQuantity(figure.numerator)} ${fillTemplate(clause, evidence, figure)}`;
  }
  if (events === 1) return `1 ${caseNoun(evidence, source, 1, outcome)} among ${among}`;
  return figure.noun.many === figure.denominator?.unit.many
    ? `${formatQuantity(figure.numerator)} of ${among}`
    : `${formatQuantity(figure.numerator)} ${outcome.noun.many} among ${among}`;
}
