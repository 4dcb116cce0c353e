import type { Evidence } from "../../evidence/model.ts";
import type { Outcome, Source } from "../../evidence/schema.ts";
import { BASE, type Estimate, formatBase, formatPoint, toEstimate } from "../estimates.ts";
import type { Counted } from "../fit.ts";
import { HOLLOW_BELOW } from "../forest/forest.ts";
import {
  capitalise,
  formatCount,
  formatDate,
  formatRounded,
  joinWords,
  nameInText,
  possessive,
} from "../words/format.ts";
import { allChosen } from "../panelView.ts";
import { numberWord } from "../words/sentence.ts";
import type { Finding, ToFinding } from "../panelView.ts";
import { isNotBaseline, toSides } from "./sides.ts";

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
  if (counted.length <= 2) {
    const words = counted.map((entry) => perBaseWords(evidence, entry)).join("; ");
    const names = silent.filter((source) => source.role === "compared").map(nameInText);
    const missing = names.length === 0 ? "" : ` ${capitalise(joinWords(names))} did not count this.`;
    return { heading: `${capitalise(words)}.${missing}` };
  }
  const missing = silent.filter((source) => source.role === "compared").map(nameInText);
  const pooled = asked.filter((source) => isPooled(evidence, source, outcome)).length;
  const after = asked.length < sources.length ? ` after ${evidence.file.topic.treatment.short}` : "";
  return describeMany(evidence, counted, pooled, missing, `${outcome.noun.many}${after}`);
};

function isPooled(evidence: Evidence, source: Source, outcome: Outcome): boolean {
  const slot = evidence.slot(source.id, outcome.id);
  return slot.kind === "figure" && slot.figure.published?.kind === "pooled";
}

function describeNone(
  evidence: Evidence,
  asked: readonly Source[],
  silent: readonly Source[],
  outcome: Outcome,
): Finding {
  const [alone] = silent;
  if (asked.length === 1 && alone !== undefined) {
    return { heading: `${capitalise(nameInText(alone))} did not count ${outcome.countedAs}.` };
  }
  return evidence.knownBy === null || silent.length === asked.length
    ? { heading: `None of the chosen sources counted ${outcome.countedAs}.` }
    : {
        heading: `Nothing to compare by ${formatDate(evidence.knownBy)}: no chosen count after ${evidence.file.topic.treatment.short} came with a number of people.`,
      };
}

/**
 * "about 8 reported cases per 10,000 doses"; "for Penn, anything from below 1 to 71 per 10,000 patients"; "about 230 per
 * 10,000 of Penn’s patients"; "about 13 per 10,000 people in the US registries".
 */
function perBaseWords(evidence: Evidence, { source, figure, events }: Counted): string {
  const estimate = toEstimate(figure);
  if (estimate === null) return "";
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
  return `${formatPoint(estimate)} per ${formatCount(BASE)} of ${possessive(name)} ${figure.denominator?.unit.many ?? "people"}`;
}

const boundOf = (estimate: Estimate) => formatRounded(estimate.zeroBound ?? estimate.upper);

/** "Nine sources counted T-cell cancers. Each followed group rests on one case or none." */
function describeMany(
  evidence: Evidence,
  counted: readonly Counted[],
  pooled: number,
  missing: readonly string[],
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
  const pool = pooled === 0 ? "" : `, and ${numberWord(pooled)} ${pooled === 1 ? "paper" : "papers"} pooled them`;
  const absent = missing.length === 0 ? "" : ` ${capitalise(joinWords(missing))} did not count this.`;
  return {
    heading: `${capitalise(numberWord(counted.length))} sources counted ${noun}${pool}.${few}${absent}`,
  };
}
