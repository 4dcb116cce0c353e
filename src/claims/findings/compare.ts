import { describeNoCount, describeSilent, isCompared } from "./counts.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Outcome, Source } from "../../evidence/schema.ts";
import { type Estimate, formatBase, formatPoint } from "../estimates.ts";
import { type Counted, type Sides, isNotBaseline, toSides } from "../claim.ts";
import { HOLLOW_BELOW } from "../forest/forest.ts";
import {
  capitalise,
  formatCount,
  formatDate,
  formatRounded,
  nameInText,
  possessive,
  numberWord,
} from "../words/format.ts";
import { type Finding, type ToFinding, allChosen } from "../panelView.ts";

/** What setting the chosen sources beside each other shows: their numbers per 10,000, or how many counted at all. */
export const compareFinding: ToFinding = (evidence, input) => {
  const { outcome } = input;
  const sources = allChosen(evidence, input);
  if (sources.length === 0) return { heading: "Choose sources to compare what they counted." };
  if (outcome.measure === "cases") {
    return { heading: "Cases, not rates: no source says how often this happened." };
  }
  const asked = sources.some(isNotBaseline) ? sources.filter(isNotBaseline) : sources;
  const { counted, silent } = toSides(evidence, asked, outcome);
  if (counted.length === 0) return describeNone(evidence, asked, silent, outcome);
  const missing = describeSilent(evidence, silent.filter(isCompared));
  if (counted.length <= 2) {
    const words = counted.map((entry) => perBaseWords(evidence, entry)).join("; ");
    return { heading: `${capitalise(words)}. ${missing}`.trim() };
  }
  const pooled = silent.filter((claim) => claim.kind === "published" && claim.published.kind === "pooled").length;
  const { treatment } = evidence.file.topic;
  const after = asked.length < sources.length && treatment !== undefined ? ` after ${treatment.short}` : "";
  return describeMany(evidence, counted, pooled, missing, `${outcome.noun.many}${after}`);
};

function describeNone(
  evidence: Evidence,
  asked: readonly Source[],
  silent: Sides["silent"],
  outcome: Outcome,
): Finding {
  if (asked.length === 1 && silent.length === 1) return { heading: describeSilent(evidence, silent) };
  return evidence.knownBy === null || silent.length === asked.length
    ? { heading: describeNoCount(evidence, silent, outcome) }
    : {
        heading: `Nothing to compare by ${formatDate(evidence.knownBy)}: no chosen source had said how many people it counted among.`,
      };
}

/**
 * "about 8 reported cases per 10,000 doses"; "for Penn, anything from below 1 to 71 per 10,000 patients"; "about 230 per
 * 10,000 of Penn’s patients"; "about 13 per 10,000 people in the US registries".
 */
function perBaseWords(evidence: Evidence, { source, figure, events, estimate }: Counted): string {
  const name = nameInText(source);
  const base = formatBase(figure, estimate);
  if (evidence.isReports(source) && events === 0) return `no reported case, up to ${boundOf(estimate)} ${base}`;
  if (evidence.isReports(source)) return `${formatPoint(estimate)} reported cases ${base}`;
  if (events === 0) return `for ${name}, none found, and a true figure of up to ${boundOf(estimate)} ${base}`;
  if (events < HOLLOW_BELOW) {
    const low = estimate.lower < 1 ? "below 1" : formatRounded(estimate.lower);
    return `for ${name}, anything from ${low} to ${formatRounded(estimate.upper)} ${base}`;
  }
  if (source.role === "baseline") return `${formatPoint(estimate)} ${base} in ${name}`;
  return `${formatPoint(estimate)} per ${formatCount(estimate.base)} of ${possessive(name)} ${figure.denominator?.unit.many ?? "people"}`;
}

const boundOf = (estimate: Estimate) => formatRounded(estimate.zeroBound ?? estimate.upper);

/** "Nine sources counted T-cell cancers. Each followed group rests on one case or none." */
function describeMany(
  evidence: Evidence,
  counted: readonly Counted[],
  pooled: number,
  missing: string,
  noun: string,
): Finding {
  const followed = counted.filter(({ source }) => !evidence.isReports(source));
  const most = Math.max(0, ...followed.map(({ events }) => events));
  const few =
    followed.length < 2 || most >= HOLLOW_BELOW
      ? ""
      : most <= 1
        ? " Each followed group rests on one case or none."
        : ` Each followed group rests on fewer than ${numberWord(HOLLOW_BELOW)} cases.`;
  const pool =
    pooled === 0 ? "" : `, and ${numberWord(pooled)} ${pooled === 1 ? "paper" : "papers"} pooled published studies`;
  return {
    heading: `${capitalise(numberWord(counted.length))} sources counted ${noun}${pool}.${few} ${missing}`.trim(),
  };
}
