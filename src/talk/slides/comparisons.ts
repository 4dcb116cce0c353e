import {
  chanceAtCompleteness,
  chanceAtRate,
  outOf100,
  seenWords,
  SURPRISE,
  timesIn100,
  toCompatibility,
} from "../../claims/compatibility.ts";
import { formatBase, formatPoint, formatShare, formatWhole, toEstimate } from "../../claims/estimates.ts";
import { countOf } from "../../claims/claim.ts";
import {
  capitalise,
  formatCount,
  formatRounded,
  joinWords,
  nameInText,
  possessive,
  valueOf,
} from "../../claims/words/format.ts";
import { numberWord } from "../../claims/words/format.ts";
import type { Figure, Source } from "../../evidence/schema.ts";
import { chanceOfAtMost } from "../../statistics/compatibility.ts";
import type { ForestDrawing } from "../../claims/forest/forest.ts";
import { forestItems } from "../../charts/native/forest.ts";
import { markItem } from "../../charts/native/caseMarks.ts";
import { colourOf } from "../../charts/native/colours.ts";
import { toHowOftenView } from "../../panels/howOften/view.ts";
import { toMatchedView } from "../../panels/matched/view.ts";
import { INK, QUIET, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { BOTTOM, inches, LEFT, place, RIGHT, rule, said, shape, TOP, words } from "./kit.ts";
import { areCompared, pairOf, paperOf, type Tell, type Telling } from "./told.ts";

const FEW = 5;
const PICTURE = place(LEFT, TOP + 12, RIGHT - LEFT, BOTTOM - TOP - 16);

type Counted = { source: Source; figure: Figure; count: number };

const countedBy = ({ evidence, input }: Telling, sources: readonly Source[]): Counted[] =>
  sources.flatMap((source) => {
    const figure = countOf(evidence, source, input.outcome);
    const count = valueOf(figure?.numerator);
    return figure === null || count === null ? [] : [{ source, figure, count }];
  });

/** The pair and what there was before the treatment, per 10,000 on one axis. */
export const rates: Tell = (telling) => {
  const { evidence, input } = telling;
  if (input.outcome.measure === "cases") return null;
  const pair = pairOf(telling);
  const title = ratesTitle(telling, pair);
  if (title === null) return null;
  const baselines = input.sources.filter((source) => source.role === "baseline");
  const sources = input.sources.filter((source) => pair.includes(source) || baselines.includes(source));
  const { drawing } = toMatchedView(evidence, { ...input, sources, unpublished: [] });
  if (drawing.kind !== "rates") return null;
  return {
    title,
    items: forestItems(drawing.forest, PICTURE, evidence),
    sources,
    figures: countedBy(telling, pair).map(({ figure }) => figure),
    steps: stepsOf(drawing.forest),
  };
};

/** Row after row. */
const stepsOf = ({ groups: all }: ForestDrawing) =>
  all.flatMap(({ rows }) => rows.flatMap(({ figure }) => figure ?? []));

function ratesTitle(telling: Telling, pair: readonly Source[]): string | null {
  const { evidence, input } = telling;
  const { countedAs } = input.outcome;
  const counted = countedBy(telling, pair);
  // A count without what it is counted among allows no rate.
  if (counted.some(({ figure }) => toEstimate(figure, evidence.bases) === null)) return null;
  const reports = counted.find(({ source }) => evidence.isReports(source));
  const followed = counted.find(({ source }) => !evidence.isReports(source));
  if (reports !== undefined && followed !== undefined) {
    const asked = evidence.file.comparisons.find(
      ({ reported, observed }) => reported === reports.figure.id && observed === followed.figure.id,
    );
    const answer = asked === undefined ? null : toCompatibility(evidence, asked);
    // A count that would be a surprise, or is no small one, is not called too few: the counts stand alone.
    if (followed.count >= FEW || (answer !== null && answer.chance < SURPRISE))
      return `${capitalise(countedAs)}: ${formatShare(reports.figure)}, and ${formatShare(followed.figure)}.`;
    const cases =
      followed.count === 0 ? "no case" : followed.count === 1 ? "a single case" : `${numberWord(followed.count)} cases`;
    return `Of ${countedAs} alone, ${nameInText(followed.source)} has ${cases}: too few to confirm or contradict ${possessive(nameInText(reports.source))} reports.`;
  }
  const [only, second] = counted;
  const [one] = pair;
  if (only === undefined) {
    return pair.length === 1 && one !== undefined && areCompared(telling)
      ? `${capitalise(paperOf(telling, firstFigure(telling, one)))} gives no number for ${countedAs}.`
      : null;
  }
  const estimate = toEstimate(only.figure, evidence.bases);
  if (estimate === null) return null;
  if (second !== undefined)
    return `${capitalise(countedAs)}: ${formatShare(only.figure)}, and ${formatShare(second.figure)}.`;
  const rate = `${formatPoint(estimate)} ${formatBase(only.figure, estimate)}`;
  const silent = pair.find((source) => source.id !== only.source.id && evidence.isPublished(source.id));
  if (silent !== undefined)
    return `Of the two, only ${nameInText(only.source)} gives a number for ${countedAs}: ${rate}.`;
  if (pair.length > 1) return null;
  const name = nameInText(only.source);
  if (evidence.isReports(only.source)) {
    const per = formatBase(only.figure, estimate);
    return `${capitalise(name)} had ${formatPoint(estimate)} reports ${per}; how many cases occurred is not known.`;
  }
  if (only.count >= FEW)
    return `${formatCount(only.count)} of ${possessive(name)} ${formatWhole(only.figure)} had ${countedAs}: ${rate}.`;
  const low = estimate.lower < 1 ? "below 1" : formatRounded(estimate.lower);
  const lead =
    only.count === 0
      ? `None found by ${name} leaves`
      : only.count === 1
        ? `${capitalise(possessive(name))} single case leaves`
        : `${capitalise(possessive(name))} ${numberWord(only.count)} cases leave`;
  return `${lead} anything from ${low} to ${formatRounded(estimate.upper)} per ${formatCount(estimate.base)} open.`;
}

/** What a source gives for any outcome, for the name of its paper. */
const firstFigure = ({ evidence }: Telling, { id }: Source): Pick<Figure, "citations" | "source"> =>
  evidence.file.figures.find((figure) => figure.source === id && valueOf(figure.numerator) !== null) ?? {
    source: id,
    citations: [],
  };

const STEPS = [20, 40, 60] as const;
const PER_COLUMN = 5;
const CELL = 44;

/** What the followed group would see if the reports' figure held for it: a hundred such groups, by what they see. */
export const groups: Tell = (telling) => {
  const { evidence, input } = telling;
  const pair = pairOf(telling);
  const found = evidence.file.comparisons.flatMap((comparison) => {
    const answer = toCompatibility(evidence, comparison);
    const isAsked = answer?.reported.outcome === input.outcome.id;
    return answer !== null && isAsked ? [answer] : [];
  })[0];
  const sourceOf = (figure: Figure | undefined) => pair.find(({ id }) => id === figure?.source);
  const reports = sourceOf(found?.reported);
  const followed = sourceOf(found?.observed);
  // Groups of a hundred tell of a few cases; of many the curve on the page does.
  if (found === undefined || reports === undefined || followed === undefined) return null;
  if (found.side !== "fewer" || found.observedCount >= FEW) return null;
  const share = input.reporting === null ? found.share : Math.min(1, found.share / (input.reporting / 100));
  const chance = input.reporting === null ? found.chance : chanceAtCompleteness(found, input.reporting / 100);
  const upTo = (count: number) => chanceOfAtMost(count, found.patients, share);
  const within = outOf100(chance);
  const none = found.observedCount === 0 ? within : outOf100(upTo(0));
  const some = within - none;
  const whose = possessive(nameInText(followed));
  const people = formatWhole(found.observed);
  const seen = seenWords(found.observedCount, found.side);
  const cases = seen.startsWith("one or none") ? "one case or none" : seen === "none" ? "no case" : `${seen} cases`;
  const premise =
    input.reporting === null
      ? `If ${possessive(nameInText(reports))} figure held for ${whose} ${people}`
      : `If only ${input.reporting} of every 100 cases were reported`;
  const kinds = [
    { count: none, x: LEFT, words: "no case", marks: 0, ref: undefined },
    {
      count: some,
      x: 588,
      words:
        found.observedCount <= 1
          ? `one case, as ${nameInText(followed)} saw`
          : `one to ${numberWord(found.observedCount)} cases`,
      marks: 1,
      ref: found.observed.id,
    },
    { count: 100 - within, x: 950, words: found.observedCount <= 1 ? "two or more" : "more", marks: 2, ref: undefined },
  ].filter(({ count }) => count > 0);
  const widths = kinds.map(({ count }) => Math.max(150, Math.ceil(count / PER_COLUMN) * CELL));
  const gap = Math.max(
    12,
    Math.min(56, (RIGHT - LEFT - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, kinds.length - 1)),
  );
  const lefts = widths.map((_, i) => LEFT + widths.slice(0, i).reduce((sum, width) => sum + width + gap, 0));
  const orange = colourOf(followed);
  const bracket =
    (lefts[kinds.filter(({ marks }) => marks < 2).length - 1] ?? LEFT) +
    (widths[kinds.filter(({ marks }) => marks < 2).length - 1] ?? 0) -
    8;
  const envelope = [found.envelope.lower.chance, found.envelope.upper.chance].map(outOf100).sort((a, b) => b - a);
  return {
    title: `${premise}, ${nameInText(followed)} would see ${cases} ${timesIn100(chance)}.`,
    items: [
      words(
        [LEFT, 158, 900, 40],
        [[said(`${within} of 100 such groups: ${cases}`, { size: 27, bold: true, colour: orange })]],
      ),
      shape("Bracket", [LEFT, 199, bracket - LEFT, 2.5], { fill: orange }),
      shape("Bracket", [LEFT, 199, 2.5, 14], { fill: orange }),
      shape("Bracket", [bracket - 2.5, 199, 2.5, 14], { fill: orange }),
      ...kinds.flatMap(({ count, words: text, marks, ref }, i): SlideItem[] => {
        const x = lefts[i] ?? LEFT;
        const tone = marks < 2 ? INK : SOFT;
        const perRow = Math.ceil(count / PER_COLUMN);
        const grid = { x: inches(x), y: inches(282), pitch: inches(CELL), radius: inches(marks === 2 ? 6 : 9), perRow };
        const shifted = (by: number) => ({ ...grid, x: inches(x + by) });
        return [
          words(
            [x, 216, Math.max(widths[i] ?? 0, 330), 56],
            [
              [
                said(String(count), { size: 40, serif: true, colour: tone }),
                said(` ${text}`, { size: 23, colour: tone }),
              ],
            ],
          ),
          {
            kind: "group",
            name: `${count} groups`,
            box: place(x, 286, perRow * CELL, PER_COLUMN * CELL),
            alt: `${count} of 100: ${text}`,
            items: [
              ...Array.from({ length: count }, (_, n) =>
                shape("Group", [x + (n % perRow) * CELL + 2, 286 + Math.floor(n / perRow) * CELL, 36, 36], {
                  fill: marks === 2 ? QUIET : { slot: "bg1" },
                  outline: { colour: marks === 2 ? SOFT : orange, width: 1.1 },
                  corner: inches(6),
                }),
              ),
              ...(marks === 0
                ? []
                : marks === 1
                  ? [markItem(followed, [0, count], shifted(-2), "filled", { name: "Case", ref })]
                  : [-10, 5].map((by) =>
                      markItem(
                        { ...followed, mark: { ...followed.mark, colour: "slate" } },
                        [0, count],
                        shifted(by),
                        "filled",
                        { name: "Cases" },
                      ),
                    )),
            ],
          },
        ];
      }),
      rule(LEFT, 524, RIGHT - LEFT),
      words(
        [LEFT, 542, 420, 70],
        [
          [said("And if the true figure were higher?", { size: 22, bold: true })],
          [said(`${capitalise(cases)} in`, { size: 21, colour: SOFT })],
        ],
      ),
      ...STEPS.flatMap((rate, i): SlideItem[] => [
        words(
          [476 + i * 256, 538, 68, 60],
          [[said(String(outOf100(chanceAtRate(found, rate))), { size: 48, serif: true })]],
          { align: "r" },
        ),
        words(
          [552 + i * 256, 542, 190, 60],
          [
            [said("of 100 groups", { size: 20 })],
            [said(`at ${rate} per ${formatCount(found.base)}`, { size: 20, colour: SOFT })],
          ],
        ),
      ]),
      words([LEFT, 606, RIGHT - LEFT, 28], [[said(`Each box is ${people}.`, { size: 19, colour: SOFT })]], {
        align: "r",
      }),
    ],
    sources: [reports, followed],
    figures: [found.reported, found.observed],
    foot: `A what-if: other ${found.observed.denominator?.unit.many ?? "people"}${evidence.panel("both-right")?.labels?.["others"] === undefined ? "" : ", other follow-up"}; at the ends of ${possessive(nameInText(reports))} interval the ${outOf100(found.chance)} is ${envelope.join(" or ")}.`,
  };
};

/** Every source that counted the outcome and was public, by how its cases came to be counted. */
export const everyone: Tell = (telling) => {
  const { evidence, input } = telling;
  const { outcome } = input;
  if (outcome.measure === "cases" || pairOf(telling).length === 0) return null;
  const all = evidence.file.sources;
  const counted = countedBy(telling, all).filter(({ figure }) => toEstimate(figure, evidence.bases) !== null);
  const title = everyoneTitle(telling, counted);
  if (title === null) return null;
  const sources = counted.map(({ source }) => source);
  const { drawing } = toHowOftenView(evidence, { ...input, sources, unpublished: [] });
  if (drawing.rates === null) return null;
  const lanes = drawing.rates.groups.reduce((sum, group) => sum + group.rows.length + 1, 0);
  const height = Math.min(PICTURE.height, lanes * inches(lanes > 7 ? 36 : 58) + 0.72);
  const items = forestItems(drawing.rates, { ...PICTURE, height }, evidence);
  if (items.length === 0) return null;
  return {
    title,
    items,
    sources: [...pairOf(telling), ...sources.filter(({ role }) => role === "baseline")].filter((source) =>
      sources.includes(source),
    ),
    figures: counted.map(({ figure }) => figure),
    steps: stepsOf(drawing.rates),
    foot: "Sources may hold the same cases; nothing is added up.",
  };
};

function everyoneTitle({ evidence, input }: Telling, counted: readonly Counted[]): string | null {
  const { countedAs } = input.outcome;
  const chosen = input.sources.filter(({ role }) => role !== "baseline");
  const reports = counted.filter(({ source }) => evidence.isReports(source));
  // Studies that were pooled are no group of their own.
  const followed = counted.filter(
    ({ source, figure }) => !evidence.isReports(source) && source.role !== "baseline" && figure.published === undefined,
  );
  if (reports.length + followed.length < 2) return null;
  const onlyReports = chosen.length > 0 && chosen.every((source) => evidence.isReports(source));
  if (onlyReports || followed.length < 2) {
    if (reports.length < 2) return null;
    return `${capitalise(numberWord(reports.length))} counts of reports name ${countedAs}; they may hold the same cases.`;
  }
  const units = [...new Set(followed.map(({ figure }) => figure.denominator?.unit.many ?? "people"))];
  const who = `${capitalise(numberWord(followed.length))} groups of ${units.length === 1 ? (units[0] ?? "people") : "people"} were followed for ${countedAs}`;
  const counts = followed.map(({ count }) => count);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (most === 0) return `${who}, and none had a case.`;
  if (most === 1) return least === 1 ? `${who}, and each had one.` : `${who}, and each had one or none.`;
  if (followed.length <= 4) return `${who}: ${joinWords(followed.map(({ figure }) => formatShare(figure)))}.`;
  return `${who}, and each had between ${least} and ${most}.`;
}
