import type { ChanceDrawing, ChancePoint } from "../../charts/ChanceCurve.tsx";
import type { Evidence } from "../../evidence/model.ts";
import type { Source } from "../../evidence/schema.ts";
import { chanceAtCompleteness, type Compatibility, SURPRISE, toCompatibility } from "../../view/compatibility.ts";
import { formatShare } from "../../view/estimates.ts";
import { formatCount, formatExact, withNoun } from "../../view/format.ts";
import { type Cell, onlySource, type Line, type PanelInput, type Row, type ToPanelView } from "../../view/panelView.ts";
import { fromOlderView } from "../olderView.ts";

/** One comparison: whose crude figure is carried over to whom. The curve needs both sources. */
export type BothRight = { reports: Source; cohort: Source; chart: ChanceDrawing };
export type BothRightDrawing = { comparisons: readonly BothRight[]; reporting: number | null };

const CURVE_POINTS = 100;
const percent = (fraction: number) => fraction * 100;
const outOf100 = (fraction: number) => String(Math.round(percent(fraction)));
const oneDecimal = (fraction: number) => `${percent(fraction).toFixed(1)}%`;

/** "0", "0 or 1", "5 or fewer": the observed count and everything below it. */
const orFewer = (count: number) => (count === 0 ? "0" : count === 1 ? "0 or 1" : `${count} or fewer`);

export const toBothRightView: ToPanelView<BothRightDrawing> = fromOlderView((evidence, input) => {
  const found = evidence.file.comparisons.flatMap((comparison) => {
    const compatibility = toCompatibility(evidence, comparison);
    if (compatibility === null || compatibility.observed.outcome !== input.outcome.id) return [];
    const reports = input.sources.find((source) => source.id === compatibility.reported.source);
    const cohort = input.sources.find((source) => source.id === compatibility.observed.source);
    return reports === undefined || cohort === undefined ? [] : [{ compatibility, reports, cohort }];
  });
  const comparisons = found.map(({ compatibility, reports, cohort }) => ({
    reports,
    cohort,
    chart: toChart(evidence, compatibility, reports, cohort, input),
  }));
  const outcome = evidence.file.outcomes.find((entry) => entry.id === input.outcome.id);
  const nothing = `No two sources here can be compared for ${outcome?.countedAs ?? "this outcome"}: one of them has no number.`;
  return {
    drawing: { comparisons, reporting: input.reporting },
    table: {
      caption: "Can both be right?",
      columns: [{ label: "Quantity" }, { label: "Value", numeric: true }, { label: "Method" }],
      rows: found.flatMap(({ compatibility, reports, cohort }) => toRows(compatibility, reports, cohort)),
    },
    words:
      found.length === 0
        ? [{ key: "nothing", sources: [], text: nothing }]
        : found.flatMap(({ compatibility, reports, cohort }) => toLines(compatibility, reports, cohort)),
    summary: (chosen) => {
      const shown = found.filter(({ reports, cohort }) => chosen.has(reports.id) && chosen.has(cohort.id));
      if (found.length === 0) return nothing;
      if (shown.length === 0) return "Choose both sources to see whether both can be right.";
      return shown
        .map(
          ({ compatibility, reports, cohort }) =>
            `If the crude figure of the ${reports.shortName} held among ${cohort.shortName}’s ${withNoun({ kind: "known", value: compatibility.patients }, { one: "patient", many: "patients" })}, ${compatibility.expected.toFixed(2)} would be expected, and ${orFewer(compatibility.observedCount)} would be seen ${outOf100(compatibility.chance)} times in 100.`,
        )
        .join(" ");
    },
    notes: [
      "The curve is hypothetical: it carries one source’s crude figure over to people of another kind, followed for another time. How complete the reports are is not known, and no single correction is applied.",
    ],
    sources: new Set(found.flatMap(({ reports, cohort }) => [reports.id, cohort.id])),
  };
});

function toChart(
  evidence: Evidence,
  compatibility: Compatibility,
  reports: Source,
  cohort: Source,
  input: PanelInput,
): ChanceDrawing {
  const seen = orFewer(compatibility.observedCount);
  const chanceAt = (share: number) => percent(chanceAtCompleteness(compatibility, share / 100));
  const point = (key: string, share: number, label: string, aria: string): ChancePoint => ({
    key,
    percent: share,
    chance: chanceAt(share),
    label,
    aria,
  });
  const crude = `${outOf100(compatibility.chance)} in 100`;
  const turning = compatibility.surprisingBelow;
  const chosen = input.reporting;
  const people = `${cohort.shortName}’s ${formatCount(compatibility.patients)} patients`;
  return {
    key: compatibility.comparison.id,
    source: cohort,
    figure: compatibility.observed.id,
    curve: Array.from({ length: CURVE_POINTS }, (_, i) => ({ percent: i + 1, chance: chanceAt(i + 1) })),
    asReported: point(
      "as-reported",
      100,
      `as reported: ${crude}`,
      `As reported, ${formatShare(compatibility.reported)} (${reports.shortName}): ${compatibility.expected.toFixed(2)} expected among ${people}; a chance of ${crude} of seeing ${seen}`,
    ),
    turning:
      turning === null || turning === 0
        ? null
        : point(
            "turning",
            percent(turning),
            `below ${oneDecimal(turning)} reported, surprising`,
            `If less than ${oneDecimal(turning)} of cases were reported, more than about ${formatCount(Math.round(compatibility.trueCasesAtThatPoint ?? 0))} true cases, seeing ${seen} among ${people} would have a chance under ${percent(SURPRISE)} in 100`,
          ),
    // The anchors belong to the what-if, and stand in the drawing only while it is on.
    anchors: (chosen === null ? [] : evidence.file.completenessAnchors).map((anchor) => ({
      key: anchor.id,
      percent: anchor.percent,
      chance: chanceAt(anchor.percent),
      label: `${formatCount(anchor.percent)}% reported`,
      aria: `${anchor.label}: ${formatCount(anchor.percent)}% reported; at that share, a chance of ${outOf100(chanceAt(anchor.percent) / 100)} in 100 of seeing ${seen} among ${people}`,
    })),
    chosen:
      chosen === null
        ? null
        : point(
            "chosen",
            chosen,
            `${chosen}% reported: ${outOf100(chanceAt(chosen) / 100)} in 100`,
            `What if ${chosen}% of cases were reported: a chance of ${outOf100(chanceAt(chosen) / 100)} in 100 of seeing ${seen} among ${people}`,
          ),
    surprisePercent: percent(SURPRISE),
    hypothetical: "hypothetical: if only part of the cases was reported",
    surpriseLabel: `${percent(SURPRISE)} in 100`,
    xLabel: "share of true cases that was reported",
    yLabel: `chance of seeing ${seen} among ${formatCount(compatibility.patients)}`,
  };
}

function toRows(compatibility: Compatibility, reports: Source, cohort: Source): Row[] {
  const key = compatibility.comparison.id;
  const binomial = `binomial, n = ${formatCount(compatibility.patients)}, p = ${formatShare(compatibility.reported)}`;
  const seen = orFewer(compatibility.observedCount);
  const row = (name: string, label: string, text: string, value: number, method: string | Cell): Row => ({
    key: `${key}-${name}`,
    sources: onlySource(cohort),
    figure: compatibility.observed.id,
    cells: [
      { text: label },
      { text, value, figure: compatibility.observed.id },
      typeof method === "string" ? { text: method } : method,
    ],
  });
  const rows = [
    row(
      "expected",
      `Expected among ${cohort.shortName}’s patients at the ${reports.shortName}’s crude figure`,
      formatExact(compatibility.expected),
      compatibility.expected,
      {
        text: `${formatCount(compatibility.patients)} × (${formatShare(compatibility.reported)})`,
        figure: compatibility.reported.id,
      },
    ),
    row("none", "Chance of seeing 0", formatExact(compatibility.chanceOfNone), compatibility.chanceOfNone, binomial),
    row(
      "observed",
      `Chance of seeing ${seen} (${compatibility.observedCount} was seen)`,
      formatExact(compatibility.chance),
      compatibility.chance,
      binomial,
    ),
    row(
      "80",
      "Patients for an 80% chance of at least one",
      `about ${formatCount(Math.round(compatibility.patientsFor80))}`,
      compatibility.patientsFor80,
      "1 − (1 − p)ⁿ",
    ),
    row(
      "95",
      "Patients for a 95% chance of at least one",
      `about ${formatCount(Math.round(compatibility.patientsFor95))}`,
      compatibility.patientsFor95,
      "1 − (1 − p)ⁿ",
    ),
  ];
  if (compatibility.surprisingBelow !== null && compatibility.trueCasesAtThatPoint !== null) {
    rows.push(
      row(
        "turning",
        `Completeness of reporting below which ${seen} has a chance under 5%`,
        oneDecimal(compatibility.surprisingBelow),
        compatibility.surprisingBelow,
        "root of the binomial",
      ),
      row(
        "true-cases",
        "True cases at that point",
        `about ${formatCount(Math.round(compatibility.trueCasesAtThatPoint))}`,
        compatibility.trueCasesAtThatPoint,
        "reported cases ÷ completeness",
      ),
    );
  }
  return rows;
}

function toLines(compatibility: Compatibility, reports: Source, cohort: Source): Line[] {
  const { comparison, observed } = compatibility;
  const line = (key: string, text: string): Line => ({
    key: `${comparison.id}-${key}`,
    sources: onlySource(cohort),
    figure: observed.id,
    text,
  });
  const seen = orFewer(compatibility.observedCount);
  const lines = [
    line(
      "expected",
      `If the crude figure of the ${reports.shortName} (${formatShare(compatibility.reported)}) held among ${cohort.shortName}’s ${formatCount(compatibility.patients)} patients, ${compatibility.expected.toFixed(2)} would be expected. None would be seen ${outOf100(compatibility.chanceOfNone)} times in 100, and ${seen} would be seen ${outOf100(compatibility.chance)} times in 100. ${cohort.shortName} saw ${formatCount(compatibility.observedCount)}.`,
    ),
    line(
      "needed",
      `At that figure it takes about ${formatCount(Math.round(compatibility.patientsFor80))} patients for an 80% chance of seeing at least one, and about ${formatCount(Math.round(compatibility.patientsFor95))} for 95%.`,
    ),
  ];
  if (compatibility.surprisingBelow !== null && compatibility.trueCasesAtThatPoint !== null) {
    lines.push(
      line(
        "turning",
        `Hypothetical: only if less than ${oneDecimal(compatibility.surprisingBelow)} of the true cases were reported (about ${formatCount(Math.round(compatibility.trueCasesAtThatPoint))} true cases) would seeing ${seen} have a chance under 5%.`,
      ),
    );
  }
  return lines;
}
