import { isCompared } from "../../claims/findings/counts.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Outcome, Source, Testing } from "../../evidence/schema.ts";
import { formatBase, formatBounds, formatShare, LEVEL_WORDS } from "../../claims/estimates.ts";
import { type Counted, type Sides, countOf, toCounted } from "../../claims/claim.ts";
import { capitalise, formatCount, joinWords, lowerFirst, nameInText, possessive } from "../../claims/words/format.ts";
import { formatRateEstimate } from "../../claims/forest/forest.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { opening, openingClause, type Reason } from "./reason.ts";

/** For an outcome that is shown case by case: what each source looked at, and why no share is given. */
export function toCaseReasons(evidence: Evidence, sources: readonly Source[], outcome: Outcome): readonly Reason[] {
  const tested = sources.flatMap((source) => {
    const testing = evidence.testingOf(source.id, outcome.id);
    return testing === undefined ? [] : [{ source, testing }];
  });
  const reasons = tested.slice(0, 2).map(({ source, testing }): Reason => {
    const found = testing.found ?? 0;
    const highest = testing.cases - (testing.notFound ?? 0);
    const title =
      found < highest ? `between ${formatCount(found)} and ${formatCount(highest)}` : describeTested(testing, found);
    return {
      key: source.id,
      title: `${source.shortName}: ${title}`,
      pieces: openingClause(fillTemplate(testing.summary.text, evidence), evidence.figure(testing.figure)),
      sources: [source.id],
    };
  });
  if (reasons.length === 0) return [];
  return [
    ...reasons,
    {
      key: "rates",
      title: "Cases, not rates",
      pieces: [
        `Neither the cases nor the tests are complete. So no share is given, and nothing per ${formatCount(evidence.bases.share)}.`,
      ],
      sources: tested.map(({ source }) => source.id),
    },
  ];
}

/** Where every case was looked at: "not found in its one T-cell lymphoma", "found in 2 of 11 tumours". */
function describeTested({ cases, noun }: Testing, found: number): string {
  const of = cases === 1 ? `its one ${noun.one}` : `${formatCount(cases)} ${noun.many}`;
  if (found === 0) return `not found in ${of}`;
  return cases === 1 ? `found in ${of}` : `found in ${formatCount(found)} of ${of}`;
}

/** Where only one source counted the outcome, or only one is chosen: how sure it is, and what it cannot say. */
export function toSingleReasons(evidence: Evidence, counted: Counted, silent: Sides["silent"]): readonly Reason[] {
  const { source, outcome, figure, estimate, personTime } = counted;
  const others = silent.filter(isCompared);
  const reasons: Reason[] = others.slice(0, 1).map((other) => toInstead(evidence, other));
  if (reasons.length === 0) {
    reasons.push({
      key: "interval",
      title: "How sure the number is",
      pieces: [
        "Counting error alone allows ",
        opening(`${formatBounds(estimate)} ${formatBase(figure, estimate)}`, figure),
        ` (${estimate.zeroBound === null ? "exact" : "one-sided"} ${LEVEL_WORDS} interval).`,
      ],
      sources: [source.id],
    });
  }
  reasons.push({
    key: "time",
    title: "For how long",
    pieces: [
      `${fillTemplate(source.followUp.text, evidence)} `,
      ...(personTime === null
        ? []
        : [
            `${capitalise(formatShare(personTime.figure))}: `,
            opening(
              `${formatRateEstimate(personTime.estimate)} ${formatBase(personTime.figure, personTime.estimate)}`,
              personTime.figure,
            ),
            ".",
          ]),
    ],
    sources: [source.id],
  });
  const elsewhere = toElsewhere(evidence, [source], outcome);
  reasons.push(
    elsewhere !== null && others.length > 0
      ? elsewhere
      : {
          key: "limit",
          title: `What ${possessive(nameInText(source))} count cannot say`,
          pieces: [source.caveat],
          sources: [source.id],
        },
  );
  return reasons;
}

/** Two groups of one kind: how sure each number is, and for how long each was watched. */
export function toAlikeReasons(evidence: Evidence, counted: readonly Counted[]): readonly Reason[] {
  const two = counted.slice(0, 2);
  return [
    ...two.map(({ source, figure, estimate }): Reason => {
      const kind = estimate.zeroBound === null ? "exact" : "one-sided";
      return {
        key: `interval ${source.id}`,
        title: `How sure ${possessive(nameInText(source))} number is`,
        pieces: [
          "Counting error alone allows ",
          opening(`${formatBounds(estimate)} ${formatBase(figure, estimate)}`, figure),
          ` (${kind} ${LEVEL_WORDS} interval).`,
        ],
        sources: [source.id],
      };
    }),
    {
      key: "time",
      title: "For how long",
      pieces: [
        two
          .map(
            ({ source }) =>
              `${capitalise(nameInText(source))}: ${lowerFirst(fillTemplate(source.followUp.text, evidence))}`,
          )
          .join(" "),
      ],
      sources: two.map(({ source }) => source.id),
    },
  ];
}

/** Where no chosen source counted the outcome: what they counted instead, and who did count it. */
export function toSilentReasons(evidence: Evidence, silent: Sides["silent"]): readonly Reason[] {
  const [first] = silent;
  const sources = silent.map(({ source }) => source);
  const elsewhere = first === undefined ? null : toElsewhere(evidence, sources, first.outcome);
  return [...silent.slice(0, 2).map((claim) => toInstead(evidence, claim)), ...(elsewhere === null ? [] : [elsewhere])];
}

/** "T-cell cancers: 22 reported cases after more than 27,000 doses. We found no number for second cancers of any kind." */
function toInstead(evidence: Evidence, claim: Sides["silent"][number]): Reason {
  const { source, outcome } = claim;
  const [counted] = evidence.file.outcomes.flatMap((entry) => {
    const count = countOf(evidence, source, entry);
    return count === null ? [] : [{ count, of: entry.countedAs }];
  });
  return {
    key: `not-counted ${source.id}`,
    title: `What ${nameInText(source)} counted`,
    pieces: [
      ...(counted === undefined
        ? []
        : [`${capitalise(counted.of)}: `, opening(formatShare(counted.count), counted.count), ". "]),
      ...insteadPieces(claim, outcome),
    ],
    sources: [source.id],
  };
}

/** What there is in the place of a share, or why there is nothing: each in its own words. */
function insteadPieces(claim: Sides["silent"][number], outcome: Outcome): Reason["pieces"] {
  const { countedAs } = outcome;
  if (claim.kind === "published") return [`For ${countedAs}: `, opening(claim.published.text, claim.figure), "."];
  if (claim.kind === "count") return [`For ${countedAs}: `, opening(formatShare(claim.figure), claim.figure), "."];
  if (claim.why === "leftOut") return [`The figure for ${countedAs} was left out, since it is faulty.`];
  if (claim.why === "absent") return [`There is no number for ${countedAs}.`];
  const numerator = claim.figure?.numerator;
  const isNoted = numerator !== undefined && "note" in numerator && numerator.note !== undefined;
  if (claim.why === "notStated") {
    return isNoted ? [`For ${countedAs}: ${claim.words.says}.`] : [`The number for ${countedAs} is not stated.`];
  }
  return isNoted ? [`We found no number for ${countedAs}.`] : [`It did not count ${countedAs}.`];
}

/** The other sources that counted the outcome; `null` where there are none. */
function toElsewhere(evidence: Evidence, asked: readonly Source[], outcome: Outcome): Reason | null {
  const found = evidence.file.sources.filter(
    (entry) => !asked.some(({ id }) => id === entry.id) && toCounted(evidence, entry, outcome) !== null,
  );
  if (found.length === 0) return null;
  return {
    key: "others",
    title: "Who else counted it",
    pieces: [`${capitalise(joinWords(found.map(nameInText)))} counted it: see Compare.`],
    sources: asked.map(({ id }) => id),
  };
}
