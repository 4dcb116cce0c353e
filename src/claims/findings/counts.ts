import {
  type Claim,
  type Counted,
  countOf,
  denominatorToCome,
  type Later,
  type Sides,
  type Silence,
} from "../claim.ts";
import { formatBase, formatBounds, formatPoint, formatShare, LEVEL_WORDS } from "../estimates.ts";
import { HOLLOW_BELOW } from "../forest/forest.ts";
import {
  asPartOfSentence,
  capitalise,
  formatCount,
  formatDay,
  formatQuantity,
  formatRounded,
  joinWords,
  nameInText,
  numberWord,
  possessive,
  withNoun,
} from "../words/format.ts";
import type { Finding } from "../panelView.ts";
import { caseNoun } from "../quoted.ts";
import { fillTemplate } from "../words/template.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Outcome, Source } from "../../evidence/schema.ts";

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
  const { source, figure, events, estimate } = counted;
  const found = countWords(evidence, counted, outcome);
  const base = formatBase(figure, estimate);
  if (events === 0) {
    const bound = formatRounded(estimate.zeroBound ?? estimate.upper);
    return `None found in ${amongWords(counted)}. The true figure could be as high as ${bound} per ${formatCount(estimate.base)} (one-sided ${LEVEL_WORDS}).`;
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
  return `${found}. The true figure could be anything from ${low} to ${formatRounded(estimate.upper)} per ${formatCount(estimate.base)}.`;
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

/** None of the chosen sources had a count with a denominator. */
export function describeNothingYet(evidence: Evidence, { later, silent }: Sides, outcome: Outcome): Finding {
  const [only] = later;
  if (only === undefined) {
    return silent.length === 1
      ? { heading: describeSilent(evidence, silent), ...otherCounts(evidence, silent, outcome) }
      : { heading: describeNoCount(evidence, silent, outcome) };
  }
  const parts = later.flatMap((claim) => missingParts(evidence, claim));
  if (later.length === 1 && silent.length === 0) {
    return {
      heading:
        only.figure === null
          ? firstDay(evidence, only.source, only.from)
          : `${capitalise(joinWords(parts))}: nothing to work out yet.`,
    };
  }
  return {
    heading: `Nothing to compare yet: ${joinClauses(parts, silentClauses(evidence, silent.filter(isCompared)))}.`,
  };
}

function firstDay(evidence: Evidence, source: Source, from: number): string {
  if (!Number.isFinite(from))
    return `${capitalise(possessive(nameInText(source)))} figures carry no date, so they are not shown on a past day.`;
  const what = from === evidence.sourcePublicFrom(source.id) ? "first figures" : "count";
  return `Nothing public yet: ${possessive(nameInText(source))} ${what} came on ${formatDay(from)}.`;
}

/** "about 20 reports", "no number of doses"; "no Penn cohort". */
function missingParts(evidence: Evidence, { source, outcome, figure }: Later): string[] {
  if (figure === null) return [absentWords(evidence, source)];
  const unit = denominatorToCome(evidence, source, outcome);
  const noun = evidence.isReports(source) ? { one: "report", many: "reports" } : figure.noun;
  return [withNoun(figure.numerator, noun), ...(unit === undefined ? [] : [`no number of ${unit}`])];
}

export const isCompared = ({ source }: Claim) => source.role === "compared";

/** What sources without a share say, in sentences: a number that is not stated is not one that was not counted. */
export function describeSilent(evidence: Evidence, silent: Sides["silent"]): string {
  return silentClauses(evidence, silent)
    .map((clause) => `${capitalise(clause)}.`)
    .join(" ");
}

function silentClauses(evidence: Evidence, silent: Sides["silent"]): string[] {
  const own = silent.map((claim) => ({ name: nameInText(claim.source), claim, says: ownClause(evidence, claim) }));
  const silentOnes = (isWanted: (why: Silence) => boolean) =>
    own.flatMap(({ name, claim, says }) =>
      says === null && claim.kind === "silent" && isWanted(claim.why) ? [name] : [],
    );
  const notStated = silentOnes((why) => why === "notStated");
  const leftOut = silentOnes((why) => why === "leftOut");
  // Of a past day it is only known that no number was public.
  const isToday = evidence.knownBy === null;
  const notCounted = silentOnes((why) => why === "notCounted" && isToday);
  const noNumber = silentOnes((why) => why === "absent" || (why === "notCounted" && !isToday));
  return [
    ...new Set(own.flatMap(({ says }) => says ?? [])),
    ...(noNumber.length === 0 ? [] : [`${joinWords(noNumber)} gave no number for this`]),
    ...(notCounted.length === 0 ? [] : [`${joinWords(notCounted)} did not count this`]),
    ...(leftOut.length === 0 ? [] : [`the figure of ${joinWords(leftOut)} was left out, since it is faulty`]),
    ...(notStated.length === 0 ? [] : [`for ${joinWords(notStated)} the number is not stated`]),
  ];
}

/** What a source gives in the place of a share, or what the file says of a count that it does not have; else `null`. */
function ownClause(evidence: Evidence, claim: Sides["silent"][number]): string | null {
  const name = nameInText(claim.source);
  if (claim.kind === "published") return `${name} gave ${claim.published.text}`;
  if (claim.kind === "count") {
    const people = claim.figure.denominator === undefined ? ", without a number of people" : "";
    return `${name} gave ${formatShare(claim.figure)}${people}`;
  }
  const numerator = claim.figure?.numerator;
  if (numerator?.kind === "notStated" && /\d/.test(numerator.note ?? "")) {
    return `${name} gave ${asPartOfSentence(numerator.note ?? "")}`;
  }
  // The file's sentence speaks of what is public today.
  return numerator?.kind === "notCounted" && numerator.note !== undefined && evidence.knownBy === null
    ? asPartOfSentence(fillTemplate(numerator.note, evidence))
    : null;
}

/** Several sources, none with a share. */
export function describeNoCount(evidence: Evidence, silent: Sides["silent"], outcome: Outcome): string {
  const given = silent.filter(({ kind }) => kind !== "silent");
  if (given.length === 0) return `None of the chosen sources gives a number for ${outcome.countedAs}.`;
  return given.length < 3
    ? describeSilent(evidence, given)
    : `No chosen source gives a share of its own count: ${joinWords(given.map(({ source }) => nameInText(source)))} give other numbers.`;
}

/** Short things, then what is a clause of its own: "about 20 reports, no number of doses, and no Penn cohort". */
function joinClauses(parts: readonly string[], clauses: readonly string[]): string {
  const all = [...parts, ...clauses];
  return all.length < 3 && clauses.length === 0
    ? joinWords(all)
    : `${all.slice(0, -1).join(", ")}, and ${all.at(-1) ?? ""}`;
}

/** One source counted the outcome, and others did not, or not yet. */
export function describeOnlySome(
  evidence: Evidence,
  only: Counted,
  { silent, later }: Sides,
  outcome: Outcome,
): Finding {
  const name = nameInText(only.source);
  const count = countWords(evidence, only, outcome);
  if (later.length > 0) {
    const missing = later.map(({ source }) => absentWords(evidence, source));
    return {
      heading: `Of the ${numberWord(1 + later.length + silent.length)}, only ${name} had a number by then: ${count}. ${capitalise(joinWords(missing))} yet.`,
    };
  }
  const { lead } = otherCounts(evidence, silent, outcome);
  return { heading: `Only ${name} ${gaveAlone(silent)}: ${count}.${lead === undefined ? "" : ` ${lead}`}` };
}

/** What one source alone gave; others may have given a number that is no count. */
const gaveAlone = (silent: Sides["silent"]) =>
  silent.every((claim) => claim.kind === "silent" && claim.why !== "leftOut")
    ? "gave a number for this"
    : "has a count to compare";

const absentWords = (evidence: Evidence, source: Source) => `no ${countName(evidence, source)}`;

/** What a source has to give: "Penn trial cohort", by its name where that says what it is; for reports "FDA count". */
export function countName(evidence: Evidence, source: Source): string {
  const { name, shortName, capture } = source;
  if (evidence.isReports(source)) return `${shortName} count`;
  return name.startsWith(shortName) && name.endsWith(capture) ? name : `${shortName} ${capture}`;
}

/** Of the compared sources one alone counted it; others of the context did too. */
export function describeOnlyCompared(
  evidence: Evidence,
  only: Counted,
  others: number,
  sides: Sides,
  outcome: Outcome,
): Finding {
  const silent = sides.silent.filter(isCompared);
  const debaters = new Set([only.source.id, ...silent.map(({ source }) => source.id)]);
  const compared = evidence.file.sources.filter(({ id }) => debaters.has(id));
  const { lead } = otherCounts(evidence, silent, outcome);
  const debate = joinWords(compared.map(nameInText));
  const noun = others === 1 ? "other source" : "other sources";
  return {
    heading: `Of ${debate}, only ${nameInText(only.source)} ${gaveAlone(silent)}: ${countWords(evidence, only, outcome)}.${lead === undefined ? "" : ` ${lead}`}`,
    lead: `${capitalise(numberWord(others))} ${noun} counted ${outcome.countedAs} too: see Compare.`,
  };
}

/** What the silent sources counted instead: "The FDA’s 22 are T-cell cancers and do not belong here." */
function otherCounts(evidence: Evidence, silent: Sides["silent"], outcome: Outcome): { lead?: string } {
  const sentences = silent.filter(isCompared).flatMap(({ source }) => {
    const other = evidence.file.outcomes.find(
      (entry) => entry.measure === "rate" && entry.id !== outcome.id && countOf(evidence, source, entry) !== null,
    );
    const figure = other === undefined ? null : countOf(evidence, source, other);
    if (other === undefined || figure === null) return [];
    const whose = capitalise(possessive(nameInText(source)));
    const count = formatQuantity(figure.numerator);
    const isPlain = figure.numerator.kind === "known" && figure.numerator.qualifier === undefined;
    return isPlain
      ? [
          count === "1"
            ? `${whose} 1 is a ${other.noun.one} and does not belong here.`
            : `${whose} ${count} are ${other.noun.many} and do not belong here.`,
        ]
      : [`${whose} count, ${count}, is of ${other.noun.many} and does not belong here.`];
  });
  return sentences.length === 0 ? {} : { lead: sentences.join(" ") };
}
