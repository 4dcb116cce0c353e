import {
  SURPRISE,
  averageCases,
  chanceAtCompleteness,
  in100,
  outOf100,
  timesIn100,
} from "../../claims/compatibility.ts";
import { completenessBelowWhich } from "../../statistics/compatibility.ts";
import { capitalise, formatCount, formatRounded, possessive } from "../../claims/words/format.ts";
import type { Asked } from "./asked.ts";

/** "If Penn’s patients had T-cell cancers as often as the FDA had reports, 783 patients would give ..." */
export function toSentence({ compatibility, input, words }: Asked): string {
  if (input.reporting === null || input.reporting === 100) {
    return `If ${possessive(words.cohort)} ${words.peopleNoun} had ${words.cases} as often as ${words.reports} had reports, ${words.people} would give ${averageCases(compatibility.expected)} on average, and ${words.seen} ${timesIn100(compatibility.chance)}.`;
  }
  const share = (compatibility.share * 100) / input.reporting;
  if (share > 1) {
    return `If only ${casesOf100(input.reporting)} had been reported, there would have been more cases than ${compatibility.reported.denominator?.unit.many ?? ""}: that cannot be.`;
  }
  const chance = chanceAtCompleteness(compatibility, input.reporting / 100);
  const surprise = chance < SURPRISE ? ` ${capitalise(words.cohort)} seeing ${words.seen} would be a surprise.` : "";
  return `If only ${casesOf100(input.reporting)} had been reported, the true figure would be about ${formatRounded(share * compatibility.base)} per ${formatCount(compatibility.base)}. Then ${words.people} would give ${averageCases(compatibility.patients * share)} on average, and ${words.seen} ${timesIn100(chance)}.${surprise}`;
}

const casesOf100 = (reporting: number) => `${reporting} of every 100 cases`;

/** How far the interval of the reports moves it, when it would be a surprise, and why one side and 5%. */
export function toExplained(asked: Asked): string[] {
  const { compatibility, words } = asked;
  const { surprisingBelow } = compatibility;
  const { lower, upper } = compatibility.envelope;
  const times = (chance: number) => in100(chance).replace(" in 100", "");
  const ends = `${[lower, upper].map((end) => formatRounded(end.perBase)).join(" and ")} per ${formatCount(compatibility.base)}`;
  const envelope = `With every case reported, it is ${times(compatibility.chance)} in 100. At the ends of ${possessive(words.reports)} own interval (${ends}), each taken alone, it is ${times(lower.chance)} and ${times(upper.chance)}.${isAtMost(compatibility) ? ` The number of ${compatibility.reported.denominator?.unit.many ?? ""} is given as “more than”, so each chance is at least that high.` : ""}`;
  if (compatibility.side === "more") {
    return [
      envelope,
      `${capitalise(words.cohort)} saw more than that figure would give, so the question is how often it would see ${words.seen}.`,
    ];
  }
  const ends100 = [lower.surprisingBelow, upper.surprisingBelow];
  const between = ends100.includes(null)
    ? ""
    : ` At ${ends}, ${Math.ceil((surprisingBelow ?? 0) * 100)} becomes ${ends100.map((share) => outOf100(share ?? 0)).join(" and ")}.${twoSided(compatibility)}`;
  const threshold =
    surprisingBelow === null || surprisingBelow === 0
      ? []
      : [
          `Only if fewer than ${Math.ceil(surprisingBelow * 100)} of every 100 cases had been reported would ${possessive(words.cohort)} ${observedWords(compatibility.observedCount)} be a surprise.${between}`,
        ];
  return [
    envelope,
    ...threshold,
    ...onBothSides(asked, threshold.length > 0),
    `${capitalise(words.cohort)} cannot rule out a true figure as high as ${formatRounded(compatibility.cannotRuleOut)} per ${formatCount(compatibility.base)} (one-sided 95%). One side, because the question is whether it saw too few. By custom, a chance under 5 in 100 counts as a surprise.`,
  ];
}

/**
 * More doses than were counted make the figure lower: it is an upper estimate. The chance of seeing few cases rises as the
 * figure falls, so that the chance is a lower one.
 */
const isAtMost = ({ reported }: Asked["compatibility"]) => {
  const quantity = reported.denominator?.quantity;
  return quantity?.kind === "known" && quantity.qualifier === "more than";
};

/** Where the surprise would begin if both too few and too many counted as one. */
function twoSided({ observedCount, patients, share }: Asked["compatibility"]): string {
  const below = completenessBelowWhich(observedCount, patients, share, SURPRISE / 2);
  return below === null || below === 0 ? "" : ` By a two-sided convention it is about ${outOf100(below)}.`;
}

/** Published shares of reporting that leave the answer open: one on each side of where the surprise begins. */
function onBothSides({ compatibility, evidence, words }: Asked, hasThreshold: boolean): string[] {
  const marks = evidence.file.completenessAnchors
    .map(({ percent }) => ({ percent, chance: chanceAtCompleteness(compatibility, percent / 100) }))
    .toSorted((one, other) => one.percent - other.percent);
  const below = marks.findLast(({ chance }) => chance < SURPRISE);
  const above = marks.find(({ chance }) => chance >= SURPRISE);
  if (!hasThreshold || below === undefined || above === undefined) return [];
  return [
    `The published shares, of other drugs, lie on both sides. At ${below.percent} of 100 reported, ${words.seen} would be a surprise (${smallChance(below.chance)}); at ${above.percent} it would not (${smallChance(above.chance)}).`,
  ];
}

/** "7 in 100"; a smaller chance "3 in 10,000". */
const smallChance = (chance: number) =>
  chance < 0.005 ? `${formatRounded(chance * 10_000)} in 10,000` : `${outOf100(chance)} in 100`;

/** "single case", "finding none", "18 cases". */
const observedWords = (count: number) =>
  count === 0 ? "finding none" : count === 1 ? "single case" : `${formatCount(count)} cases`;
