import { formatCount, formatRange, formatRounded, possessive } from "../../claims/words/format.ts";
import type { ChanceDrawing, ChancePoint } from "../../charts/chanceDrawing.ts";
import { formatShare } from "../../claims/estimates.ts";
import type { ToPanelView } from "../../claims/panelView.ts";
import { documentNames } from "../citations.ts";
import { type Asked, type AskedWords, toAsked, whyEmpty } from "./asked.ts";
import { toLines, toRows } from "./rows.ts";
import { toExplained, toSentence } from "./sentences.ts";
import { type Axis, axisFromZero } from "../../claims/layout/axis.ts";
import { chanceAtRate, type Compatibility, in100, SURPRISE } from "../../claims/compatibility.ts";

const CURVE_POINTS = 120;
/** Room on the axis beyond what it has to hold. */
const ROOM = 1.25;
const perBase = ({ base }: Compatibility) => `per ${formatCount(base)}`;

/** The picture of one comparison: curve, band, marks and, when it is on, the handle of the what-if. */
function toChart(asked: Asked): ChanceDrawing {
  const { compatibility, words, reports, cohort } = asked;
  const { base, envelope, chance, cannotRuleOut } = compatibility;
  const per = perBase(compatibility);
  const seen = `of seeing ${words.seen} among ${words.people}`;
  const axis = axisFromZero(Math.min(base, ROOM * Math.max(envelope.upper.perBase, cannotRuleOut)));
  const about = `about ${formatRounded(compatibility.perBase)} (${formatRange(envelope.lower.perBase, envelope.upper.perBase)})`;
  return {
    key: compatibility.comparison.id,
    still: JSON.stringify([
      compatibility.comparison.id,
      [compatibility.reportedCount, compatibility.share, compatibility.observedCount, compatibility.patients],
      asked.input.sources.map((source) => source.id),
    ]),
    cohort,
    reports,
    observedFigure: compatibility.observed.id,
    reportedFigure: compatibility.reported.id,
    curve: curveOf(compatibility, axis),
    axis,
    band: {
      lower: envelope.lower.perBase,
      upper: envelope.upper.perBase,
      label: `${reports.shortName}: ${about}`,
      aria: `${reports.name}, ${formatShare(compatibility.reported)}: ${about} ${per}, exact 95% interval, counting error only. Over it the chance ${seen} goes from ${in100(envelope.lower.chance)} to ${in100(envelope.upper.chance)}`,
    },
    reported: toPoint(
      compatibility,
      compatibility.perBase,
      in100(chance),
      `At ${possessive(words.reports)} figure, about ${formatRounded(compatibility.perBase)} ${per}, ${compatibility.expected.toFixed(2)} cases are expected. The chance ${seen} is ${in100(chance)}`,
    ),
    // Where the observation is of so many, its upper bound is not where the curve meets the line of surprise.
    bound:
      compatibility.side === "more"
        ? null
        : toPoint(
            compatibility,
            cannotRuleOut,
            `${cohort.shortName} cannot rule out up\u00a0to\u00a0${formatRounded(cannotRuleOut)}`,
            `${cohort.name} cannot rule out a true figure as high as ${formatRounded(cannotRuleOut)} ${per} (one-sided 95%). There the chance ${seen} is 5 in 100`,
          ),
    baselines: toBaselines(asked, axis, seen),
    whatIf: toWhatIf(asked, axis, seen),
    others: toOthers(asked),
    surprise: SURPRISE * 100,
    shareLabel: "cases reported of 100; fewer to the right",
    surpriseLabel: `${SURPRISE * 100} in 100: below, a surprise`,
    xLabel: `true figure ${per}, if it held for both`,
    yLabel: `times in 100 that ${words.people} would show ${words.seen}`,
  };
}

const toPoint = (compatibility: Compatibility, figure: number, label: string, aria: string): ChancePoint => ({
  figure,
  chance: chanceAtRate(compatibility, figure) * 100,
  label,
  aria,
});

function toBaselines({ compatibility, input }: Asked, axis: Axis, seen: string): ChanceDrawing["baselines"] {
  const { baseline } = compatibility;
  const source = input.sources.find(({ id }) => id === baseline?.figure.source);
  if (baseline === null || source === undefined || baseline.perBase > axis.domain[1]) return [];
  const about = `about ${formatRounded(baseline.perBase)}`;
  const aria = `${source.name}, ${formatShare(baseline.figure)}: ${about} ${perBase(compatibility)}. At that figure the chance ${seen} is ${in100(baseline.chance)}`;
  const label = `${source.shortName}: ${about}`;
  return [{ ...toPoint(compatibility, baseline.perBase, label, aria), source, figureId: baseline.figure.id }];
}

function toWhatIf({ compatibility, input }: Asked, axis: Axis, seen: string): ChancePoint | null {
  const { reporting } = input;
  if (reporting === null) return null;
  const figure = Math.min(compatibility.base, (compatibility.perBase * 100) / reporting);
  const chance = in100(chanceAtRate(compatibility, figure));
  const isBeyond = figure > axis.domain[1];
  return toPoint(
    compatibility,
    figure,
    isBeyond
      ? `${reporting} of every 100: about ${formatRounded(figure)}, off the axis`
      : `${reporting} of every 100 reported: ${chance}`,
    `What if ${reporting} of every 100 cases were reported: a true figure of about ${formatRounded(figure)} ${perBase(compatibility)}. The chance ${seen} would be ${chance}`,
  );
}

/** What was published of how completely other things are reported, on the scale of shares. */
function toOthers({ compatibility, evidence }: Asked): ChanceDrawing["others"] {
  return evidence.file.completenessAnchors.map((anchor) => {
    const figure = (compatibility.perBase * 100) / anchor.percent;
    return {
      key: anchor.id,
      figure,
      label: `${anchor.percent}: ${anchor.short ?? anchor.label}`,
      aria: `${anchor.label}. If ${anchor.percent}% were reported, the true figure would be about ${formatRounded(figure)} ${perBase(compatibility)}`,
    };
  });
}

/** The curve over an axis is the same wherever the handle stands: it is kept, so that dragging computes one point. */
const kept = new Map<string, ChanceDrawing["curve"]>();
const MAX_KEPT = 20;

function curveOf(compatibility: Compatibility, axis: Axis): ChanceDrawing["curve"] {
  const { observedCount, patients, side } = compatibility;
  const key = [observedCount, patients, side, axis.domain[1]].join(" ");
  const known = kept.get(key);
  if (known !== undefined) return known;
  const curve = Array.from({ length: CURVE_POINTS + 1 }, (_, i) => {
    const figure = (axis.domain[1] * i) / CURVE_POINTS;
    return { figure, chance: chanceAtRate(compatibility, figure) * 100 };
  });
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(key, curve);
  return curve;
}

export type BothRight = {
  chart: ChanceDrawing;
  /** The sentence that follows the handle. */
  sentence: string;
  explained: readonly string[];
  words: AskedWords;
  /** Per how many its figures are. */
  base: number;
};

export type BothRightDrawing = {
  comparisons: readonly BothRight[];
  reporting: number | null;
  /** What is known of how many cases are reported, for other things than these. */
  others: readonly { key: string; percent: number; words: string }[];
};

export const toBothRightView: ToPanelView<BothRightDrawing> = (evidence, input) => {
  // What else differs is for the file to say.
  const others = evidence.panel("both-right")?.labels?.["others"];
  const asked = toAsked(evidence, input);
  const comparisons = asked.map((one) => ({
    chart: toChart(one),
    sentence: toSentence(one),
    explained: toExplained(one),
    words: one.words,
    base: one.compatibility.base,
  }));
  return {
    drawing: {
      comparisons,
      reporting: input.reporting,
      others: evidence.file.completenessAnchors.map((anchor) => ({
        key: anchor.id,
        percent: anchor.percent,
        words: `${anchor.label}: ${anchor.words ?? `${anchor.percent}%`} reported (${[...anchor.citations.flatMap(({ says }) => says ?? []), documentNames(evidence, anchor.citations)].join("; ")})`,
      })),
    },
    empty: asked.length > 0 ? null : whyEmpty(evidence, input),
    table: {
      caption: evidence.file.panels["both-right"]?.title ?? "",
      columns: [{ label: "Quantity" }, { label: "Value", numeric: true }, { label: "How it is computed" }],
      rows: asked.flatMap(toRows),
    },
    words: asked.flatMap(toLines),
    summary: asked.length === 0 ? whyEmpty(evidence, input) : asked.map(toSentence).join(" "),
    basis: asked.flatMap(({ compatibility, reports, cohort }) => [
      `${reports.shortName}: ${formatShare(compatibility.reported)}`,
      `${cohort.shortName}: ${formatShare(compatibility.observed)}`,
    ]),
    notes: asked.map(({ words }) => ({
      text: `A what-if: it applies ${possessive(words.reports)} figure to other ${words.peopleNoun}${others === undefined ? "" : `, ${others}`}.`,
    })),
    sources: asked.flatMap(({ reports, cohort }) => [reports.id, cohort.id]),
  };
};
