import { chanceAtCompleteness, chanceAtRate, type Compatibility } from "../../claims/compatibility.ts";
import { formatEstimateExact, formatShare, toEstimate } from "../../claims/estimates.ts";
import { capitalise, formatCount, formatExact, formatRounded, possessive } from "../../claims/words/format.ts";
import type { Line, Row } from "../../claims/panelView.ts";
import type { Asked } from "./asked.ts";
import { toExplained, toSentence } from "./sentences.ts";

/** True figures per base at which the chance stands in the table, for whoever has another figure in mind. */
const EXAMPLES = [1, 5, 10, 20, 40, 60] as const;

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** The numbers behind the picture, unrounded where somebody may want to check them. */
export function toRows(asked: Asked): Row[] {
  const { compatibility, words, input } = asked;
  const { comparison, observed, reported, patients, envelope } = compatibility;
  const sources = [observed.source, reported.source].flatMap((id) => (id === undefined ? [] : [id]));
  const binomial = `binomial, n = ${formatCount(patients)}`;
  const row = (key: string, label: string, text: string, value: number, method: string): Row => ({
    key: `${comparison.id}-${key}`,
    sources,
    figure: observed.id,
    cells: [{ text: label }, { text, value, figure: observed.id }, { text: method }],
  });
  const ends = (
    pick: (end: Compatibility["envelope"]["lower"]) => number | null,
    format: (value: number) => string,
  ) => {
    const [low, high] = [pick(envelope.lower), pick(envelope.upper)];
    return low === null || high === null ? "" : ` (${format(low)} to ${format(high)} over the interval)`;
  };
  const surprising = compatibility.surprisingBelow;
  const atHandle = input.reporting === null ? null : Math.min(1, (compatibility.share * 100) / input.reporting);
  return [
    ...toFigureRows(asked),
    row(
      "expected",
      `Expected among ${words.people} at ${possessive(words.reports)} figure`,
      `${formatExact(compatibility.expected)}${ends((end) => end.expected, formatExact)}`,
      compatibility.expected,
      `${formatCount(patients)} × (${formatShare(reported)})`,
    ),
    row("none", "Chance of seeing none", formatExact(compatibility.chanceOfNone), compatibility.chanceOfNone, binomial),
    row(
      "seen",
      `Chance of seeing ${words.seen} (${formatCount(compatibility.observedCount)} seen)`,
      `${formatExact(compatibility.chance)}${ends((end) => end.chance, formatExact)}`,
      compatibility.chance,
      binomial,
    ),
    ...EXAMPLES.map((figure) =>
      row(
        `at-${figure}`,
        `The same if the true figure were ${figure} per ${formatCount(compatibility.base)}`,
        formatExact(chanceAtRate(compatibility, figure)),
        chanceAtRate(compatibility, figure),
        binomial,
      ),
    ),
    ...(atHandle === null
      ? []
      : [
          row(
            "what-if",
            `The same if ${input.reporting} of every 100 cases were reported (${formatRounded(atHandle * compatibility.base)} per ${formatCount(compatibility.base)})`,
            formatExact(chanceAtCompleteness(compatibility, (input.reporting ?? 100) / 100)),
            chanceAtCompleteness(compatibility, (input.reporting ?? 100) / 100),
            binomial,
          ),
        ]),
    row(
      "bound",
      `What ${words.cohort} cannot rule out, per ${formatCount(compatibility.base)}`,
      `up to ${formatExact(compatibility.cannotRuleOut)}`,
      compatibility.cannotRuleOut,
      "Clopper-Pearson, one-sided 95%",
    ),
    ...(surprising === null || surprising === 0
      ? []
      : [
          row(
            "turning",
            `Share of cases reported below which ${words.seen} would be a surprise`,
            `${percent(surprising)}${ends((end) => end.surprisingBelow, percent)}`,
            surprising,
            "root of the binomial",
          ),
        ]),
    ...(compatibility.trueCasesAtThatPoint === null
      ? []
      : [
          row(
            "turning-cases",
            "Cases that would then have occurred",
            `about ${formatCount(Math.round(compatibility.trueCasesAtThatPoint))}`,
            compatibility.trueCasesAtThatPoint,
            `${formatCount(compatibility.reportedCount)} ÷ that share`,
          ),
        ]),
    ...(compatibility.none === null
      ? []
      : [
          row(
            "turning-none",
            "Share and cases at which seeing none would be a surprise",
            `${percent(compatibility.none.surprisingBelow)} (about ${formatCount(Math.round(compatibility.none.trueCases))} cases)`,
            compatibility.none.surprisingBelow,
            "root of the binomial",
          ),
        ]),
    row(
      "80",
      `${capitalise(words.peopleNoun)} for an 80% chance of at least one case`,
      formatCount(compatibility.patientsFor80),
      compatibility.patientsFor80,
      "1 − (1 − p)ⁿ",
    ),
    row(
      "95",
      `${capitalise(words.peopleNoun)} for a 95% chance of at least one case`,
      formatCount(compatibility.patientsFor95),
      compatibility.patientsFor95,
      "1 − (1 − p)ⁿ",
    ),
  ];
}

/** The figures that are set against each other, and the one from before where it is drawn. */
function toFigureRows({ compatibility, evidence, input }: Asked): Row[] {
  const { comparison, reported, observed } = compatibility;
  const baseline = comparison.baseline === undefined ? undefined : evidence.figure(comparison.baseline);
  const drawn = input.sources.some(({ id }) => id === baseline?.source) ? baseline : undefined;
  return [reported, observed, drawn].flatMap((figure) => {
    const source = figure?.source === undefined ? undefined : evidence.source(figure.source);
    const estimate = figure === undefined ? null : toEstimate(figure, evidence.bases);
    if (figure === undefined || source === undefined || estimate === null) return [];
    return [
      {
        key: `${comparison.id}-${figure.id}`,
        sources: [source.id],
        figure: figure.id,
        cells: [
          { text: `${source.name}, per ${formatCount(evidence.bases.share)}` },
          { text: formatEstimateExact(estimate), value: estimate.value, figure: figure.id },
          { text: formatShare(figure) },
        ],
      },
    ];
  });
}

export function toLines(asked: Asked): Line[] {
  const { comparison, observed, reported } = asked.compatibility;
  const sources = [observed.source, reported.source].flatMap((id) => (id === undefined ? [] : [id]));
  const needed = `At ${possessive(asked.words.reports)} figure it takes ${formatCount(asked.compatibility.patientsFor80)} ${asked.words.peopleNoun} for an 80% chance of seeing at least one case.`;
  return [toSentence(asked), ...toExplained(asked), needed].map((text, i) => ({
    key: `${comparison.id}-${i}`,
    sources,
    figure: observed.id,
    text,
  }));
}
