import { SURPRISE, averageCases, chanceAtCompleteness, outOf100, timesIn100 } from "../../claims/compatibility.ts";
import { BASE } from "../../claims/estimates.ts";
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
  return `If only ${casesOf100(input.reporting)} had been reported, the true figure would be about ${formatRounded(share * BASE)} per ${formatCount(BASE)}. Then ${words.people} would give ${averageCases(compatibility.patients * share)} on average, and ${words.seen} ${timesIn100(chance)}.${surprise}`;
}

const casesOf100 = (reporting: number) => `${reporting} of every 100 cases`;

/** How far the interval of the reports moves it, when it would be a surprise, and why one side and 5%. */
export function toExplained({ compatibility, words }: Asked): string[] {
  const { surprisingBelow } = compatibility;
  const { lower, upper } = compatibility.envelope;
  const times = (chance: number) => String(outOf100(chance));
  const ends = [lower, upper].map((end) => formatRounded(end.per10000)).join(" and ");
  const envelope = `At the ends of ${possessive(words.reports)} own interval (${ends} per ${formatCount(BASE)}) the ${times(compatibility.chance)} becomes ${times(lower.chance)} and ${times(upper.chance)}.`;
  if (compatibility.side === "more") {
    return [
      envelope,
      `${capitalise(words.cohort)} saw more than that figure would give, so the question is how often it would see ${words.seen}.`,
    ];
  }
  const ends100 = [lower.surprisingBelow, upper.surprisingBelow];
  const between = ends100.includes(null)
    ? ""
    : ` At those ends it would be ${ends100.map((share) => outOf100(share ?? 0)).join(" and ")}.`;
  const threshold =
    surprisingBelow === null || surprisingBelow === 0
      ? []
      : [
          `Only if fewer than ${Math.ceil(surprisingBelow * 100)} of every 100 cases had been reported would ${possessive(words.cohort)} ${observedWords(compatibility.observedCount)} be a surprise.${between}`,
        ];
  return [
    envelope,
    ...threshold,
    `${capitalise(words.cohort)} cannot rule out a true figure as high as ${formatRounded(compatibility.cannotRuleOut)} per ${formatCount(BASE)} (one-sided 95%). One side, because the question is whether it saw too few. By custom, a chance under 5 in 100 counts as a surprise.`,
  ];
}

/** "single case", "finding none", "18 cases". */
const observedWords = (count: number) =>
  count === 0 ? "finding none" : count === 1 ? "single case" : `${formatCount(count)} cases`;
