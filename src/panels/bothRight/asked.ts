import type { Evidence } from "../../evidence/model.ts";
import type { Source } from "../../evidence/schema.ts";
import { type Compatibility, seenWords, toCompatibility } from "../../claims/compatibility.ts";
import { reasonOf, toClaim, toCounted } from "../../claims/claim.ts";
import { capitalise, formatCount, nameInText } from "../../claims/words/format.ts";
import type { PanelInput } from "../../claims/panelView.ts";

/** A comparison with whose reports are carried over to whom, and the words for it. */
export type Asked = {
  compatibility: Compatibility;
  input: PanelInput;
  evidence: Evidence;
  words: AskedWords;
  reports: Source;
  cohort: Source;
};

export type AskedWords = {
  reports: string;
  cohort: string;
  /** "783 patients". */
  people: string;
  peopleNoun: string;
  /** "T-cell cancers". */
  cases: string;
  /** "one or none". */
  seen: string;
};

/** The comparisons of the file whose outcome is asked for and both of whose sources are chosen and public. */
export function toAsked(evidence: Evidence, input: PanelInput): Asked[] {
  return evidence.file.comparisons.flatMap((comparison) => {
    const compatibility = toCompatibility(evidence, comparison);
    if (compatibility === null || compatibility.observed.outcome !== input.outcome.id) return [];
    const reports = input.sources.find((source) => source.id === compatibility.reported.source);
    const cohort = input.sources.find((source) => source.id === compatibility.observed.source);
    if (reports === undefined || cohort === undefined) return [];
    const unit = compatibility.observed.denominator?.unit;
    const peopleNoun = (compatibility.patients === 1 ? unit?.one : unit?.many) ?? "";
    const words: AskedWords = {
      reports: nameInText(reports),
      cohort: nameInText(cohort),
      people: `${formatCount(compatibility.patients)} ${peopleNoun}`,
      peopleNoun,
      cases: input.outcome.noun.many,
      seen: seenWords(compatibility.observedCount, compatibility.side),
    };
    return [{ evidence, input, compatibility, words, reports, cohort }];
  });
}

/** Why there is no picture: another outcome, a source that is not chosen, reports of none, or not public yet. */
export function whyEmpty(evidence: Evidence, input: PanelInput): string {
  const names = new Set(input.sources.map((source) => source.id));
  const asks = evidence.file.comparisons.some((comparison) => {
    const compatibility = toCompatibility(evidence, comparison);
    return compatibility !== null && compatibility.observed.outcome === input.outcome.id;
  });
  if (names.size === 0) return "No source is chosen.";
  const none = input.sources.find((source) => isReportOfNone(evidence, source, input));
  if (none !== undefined) {
    return `${capitalise(nameInText(none))} had no reports. A figure of zero would lead one to expect no case in any group, so there is nothing to draw; the answer weighs the interval around it.`;
  }
  if (asks) return "Choose both the reports and the followed group to ask whether both can be right.";
  const reason = input.sources
    .flatMap((source) => (source.role === "compared" ? [toClaim(evidence, source, input.outcome)] : []))
    .flatMap((claim) => (claim.kind === "silent" ? (reasonOf(claim.figure) ?? []) : []))
    .at(0);
  return evidence.knownBy === null
    ? `${reason === undefined ? "The two do not both give a number here" : capitalise(reason)}, so there is nothing to compare.`
    : "On this day the two figures were not both public, so there is nothing to ask yet.";
}

const isReportOfNone = (evidence: Evidence, source: Source, { outcome }: PanelInput) =>
  source.role === "compared" && evidence.isReports(source) && toCounted(evidence, source, outcome)?.events === 0;
