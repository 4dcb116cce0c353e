import { widerOf } from "../../claims/quoted.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Outcome, Testing } from "../../evidence/schema.ts";
import { chanceOfAtMost } from "../../statistics/compatibility.ts";
import { type Fit, averageCases, seenWords, timesIn100, toFit } from "../../claims/compatibility.ts";
import type { Counted } from "../../claims/claim.ts";
import {
  capitalise,
  formatCount,
  formatQuantity,
  lowerFirst,
  nameInText,
  numberWord,
  possessive,
  valueOf,
} from "../../claims/words/format.ts";
import { betweenTwo, countVerdicts, toLedger } from "../../claims/ledger.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { opening, openingClause, type Reason } from "./reason.ts";

/** Why a count of reports and a count in a followed group do not contradict each other, or do. */
export function toPairReasons(
  evidence: Evidence,
  reports: Counted,
  followed: Counted,
  outcome: Outcome,
): readonly Reason[] {
  return [
    ...otherOutcome(evidence, reports, followed, outcome),
    otherMethod(evidence, reports, followed, outcome),
    enoughOrNot(reports, followed, outcome, toFit(reports, followed)),
  ];
}

/** "Only one of Penn’s 18 is a T-cell cancer"; nothing where the source does not say that its cases are among the others. */
function otherOutcome(evidence: Evidence, reports: Counted, followed: Counted, outcome: Outcome): Reason[] {
  const wider = widerOf(evidence, followed.figure)?.figure;
  if (wider === undefined || (valueOf(wider.numerator) ?? 0) <= followed.events) return [];
  const all = valueOf(wider.numerator) ?? 0;
  const rest = all - followed.events;
  const isOne = followed.events === 1;
  const testing = evidence.file.testing.find((entry) => entry.source === followed.source.id);
  // Cases have no cases: where they are what is counted, they are of another kind.
  const had =
    wider.noun.many === evidence.file.topic.event.many
      ? `${rest === 1 ? "is" : "are"} of a kind`
      : `had ${evidence.file.topic.event.many}`;
  return [
    {
      key: "outcome",
      title: `Only ${numberWord(followed.events)} of ${possessive(nameInText(followed.source))} ${formatCount(all)} ${isOne ? `is a ${outcome.noun.one}` : `are ${outcome.noun.many}`}`,
      pieces: [
        "The other ",
        opening(`${formatCount(rest)} ${rest === 1 ? wider.noun.one : wider.noun.many}`, wider),
        ` ${had} that ${possessive(nameInText(reports.source))} `,
        opening(formatQuantity(reports.figure.numerator), reports.figure),
        " do not include. ",
        ...(testing === undefined
          ? []
          : openingClause(firstSentence(evidence, testing), evidence.figure(testing.figure))),
      ],
      sources: [reports.source.id, followed.source.id],
    },
  ];
}

function otherMethod(evidence: Evidence, reports: Counted, followed: Counted, outcome: Outcome): Reason {
  const ledger = betweenTwo(
    toLedger(evidence, [reports.source, followed.source], outcome),
    reports.source,
    followed.source,
  );
  const { points, match } = countVerdicts(ledger);
  const unit = reports.figure.denominator?.unit.one ?? "person";
  return {
    key: "method",
    title: "Reports are not follow-up",
    pieces: [
      `${capitalise(nameInText(reports.source))} counts what is reported, per ${unit}. ${capitalise(nameInText(followed.source))} followed people: ${lowerFirst(fillTemplate(followed.source.followUp.text, evidence))} `,
      `The two match on ${formatCount(match)} of ${formatCount(points)} points.`,
    ],
    sources: [reports.source.id, followed.source.id],
  };
}

/** "783 patients are too few", or what they would have shown. */
function enoughOrNot(reports: Counted, followed: Counted, outcome: Outcome, fit: Fit): Reason {
  const share = reports.events / reports.n;
  const people = `${formatCount(followed.n)} ${followed.figure.denominator?.unit.many ?? "people"}`;
  const asReported = `If ${possessive(nameInText(followed.source))} ${followed.figure.denominator?.unit.many ?? "people"} had ${outcome.noun.many} as often as ${nameInText(reports.source)} had reports, `;
  const chance = chanceOfAtMost(followed.events, followed.n, share);
  return {
    key: "size",
    title: fit.isTooSmall
      ? `${people} are too few`
      : fit.answer === "fits"
        ? `${people} fit the reports`
        : `${fit.tail === "fewer" ? "Fewer" : "More"} than the reports would give`,
    pieces: [
      asReported,
      opening(people, followed.figure),
      ` would give ${averageCases(fit.expected)} on average, `,
      fit.tail === "fewer"
        ? `and ${seenWords(followed.events, "fewer")} ${timesIn100(chance)}.`
        : `fewer than the ${formatCount(followed.events)} that were found.`,
    ],
    sources: [reports.source.id, followed.source.id],
  };
}

/** What was looked for in the one case, without what follows. */
const firstSentence = (evidence: Evidence, testing: Testing) =>
  `${fillTemplate(testing.summary.text, evidence).split(". ")[0] ?? ""}.`.replace("..", ".");
