import { describeCases } from "./cases.ts";
import {
  amongWords,
  describeNothingYet,
  describeOne,
  describeOnlyCompared,
  describeOnlySome,
  isCompared,
} from "./counts.ts";
import { type Counted, isNotBaseline, toSides } from "../claim.ts";
import { type Fit, toFit } from "../compatibility.ts";
import { type Finding, type ToFinding, allChosen } from "../panelView.ts";
import {
  capitalise,
  formatQuantity,
  formatRounded,
  joinWords,
  nameInText,
  possessive,
  numberWord,
} from "../words/format.ts";
import { fillTemplate } from "../words/template.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Outcome, Source } from "../../evidence/schema.ts";

/**
 * The verdict: the answer in one or two sentences, for every outcome, set of sources and day. It is derived from what the
 * chosen sources counted; it speaks of a conflict only where the counts were tested for one, and rests on no source from
 * before the treatment.
 */
export const answerFinding: ToFinding = (evidence, input) => {
  const { outcome } = input;
  const sources = allChosen(evidence, input);
  if (sources.length === 0) return { heading: "Choose a source to see what it counted." };
  const asked = sources.some(isNotBaseline) ? sources.filter(isNotBaseline) : sources;
  const { heading, lead } = describe(evidence, asked, outcome);
  const whole = [lead, introduce(evidence, asked)].filter((words) => words !== undefined && words !== "").join(" ");
  return { heading, ...(whole === "" ? {} : { lead: whole }) };
};

/** Who the compared ones are, in full, and what the treatment is, where the file says so. */
function introduce(evidence: Evidence, sources: readonly Source[]): string {
  const named = sources.flatMap(({ role, shortName, inFull, id }) =>
    role === "compared" && inFull !== undefined && evidence.isPublished(id)
      ? [`${shortName}: ${fillTemplate(inFull, evidence)}.`]
      : [],
  );
  return [...named, evidence.file.topic.treatment?.explained ?? []].flat().join(" ");
}

function describe(evidence: Evidence, asked: readonly Source[], outcome: Outcome): Finding {
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
  if (compared.length === 1 && only !== undefined && silent.some(isCompared)) {
    return describeOnlyCompared(evidence, only, counted.length - 1, sides, outcome);
  }
  return counted.length === 2 ? describePair(evidence, first, second) : describeMany(evidence, counted, outcome);
}

/** Whether two counts conflict, and what their difference in method leaves open. */
export function describePair(evidence: Evidence, first: Counted, second: Counted): Finding {
  const isReported = [first, second].map(({ source }) => evidence.isReports(source));
  if (first.source.overlapsWith.includes(second.source.id) && isReported[0] === isReported[1]) {
    return {
      heading: `No verdict: ${nameInText(first.source)} and ${nameInText(second.source)} may hold the same cases.`,
    };
  }
  const fit = toFit(first, second);
  return {
    heading: isReported[0] === isReported[1] ? alikeSentence(fit, first, second) : unlikeSentence(fit, first, second),
  };
}

/** Reports against a followed group. */
function unlikeSentence(fit: Fit, reports: Counted, followed: Counted): string {
  const group = possessive(nameInText(followed.source));
  if (fit.answer === "fits") {
    const tail = fit.isTooSmall
      ? `${group} group is too small, and`
      : `${group} count is no surprise beside the reports, but`;
    return `No clear conflict, and no all-clear: ${tail} nobody knows how many cases go unreported.`;
  }
  const expected = `${expectedWords(fit.expected)} in ${amongWords(followed)}`;
  const saw = followed.events === 0 ? "none" : formatQuantity(followed.figure.numerator);
  const asReported = `At ${possessive(nameInText(reports.source))} figure one would expect ${expected}; ${nameInText(followed.source)} found ${saw}.`;
  if (fit.answer === "unclear") return `The counts may not fit. ${asReported} But that figure is itself uncertain.`;
  if (fit.tail === "fewer") return `The counts do not fit. ${asReported} People and follow-up may differ too.`;
  return `The counts do not fit. ${asReported} Not every case is reported, and people and follow-up may differ too.`;
}

/** Two followed groups, or two counts of reports that cannot share a case. */
function alikeSentence(fit: Fit, first: Counted, second: Counted): string {
  const names = `${nameInText(first.source)} and ${nameInText(second.source)}`;
  if (fit.answer === "conflict")
    return `Counting error alone would seldom make ${names} differ as they do; whom they counted, and for how long, may differ too.`;
  if (fit.answer === "unclear") return `${capitalise(names)} may differ: counting error alone does not settle it.`;
  return `No clear conflict: counting error alone could make ${names} differ as they do.`;
}

function expectedWords(expected: number): string {
  if (expected === 0) return "no case";
  return expected < 0.95
    ? "fewer than one case"
    : `about ${formatRounded(expected)} ${Math.round(expected) === 1 ? "case" : "cases"}`;
}

/** Three or more: the verdict is that of the compared pair; of others none is given. */
export function describeMany(evidence: Evidence, counted: readonly Counted[], outcome: Outcome): Finding {
  const compared = counted.filter(({ source }) => source.role === "compared");
  const [first, second] = compared;
  const others = counted.length - 2;
  if (first !== undefined && second !== undefined && compared.length === 2) {
    const pair = describePair(evidence, first, second);
    const noun = others === 1 ? "other source" : "other sources";
    return {
      ...pair,
      lead: `${capitalise(numberWord(others))} ${noun} counted ${outcome.countedAs} too: see Compare.`,
    };
  }
  const names = joinWords(counted.map(({ source }) => nameInText(source)));
  return {
    heading: `${capitalise(numberWord(counted.length))} of the chosen sources counted ${outcome.countedAs}, each in its own way.`,
    lead: `${capitalise(names)}. Choose two to ask whether they conflict.`,
  };
}
