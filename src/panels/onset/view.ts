import type { CaseDistribution } from "../../charts/CaseStrip.tsx";
import type { OnsetRange, RangeDrawing } from "../../charts/RangeChart.tsx";
import { toDays } from "../../evidence/duration.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Duration, Onset, Source } from "../../evidence/schema.ts";
import { type CaseBins, binCases, binMonths, describeBin, latestCase } from "../../view/caseBins.ts";
import { axisFromZero } from "../../view/axis.ts";
import { capitalise, formatCount, formatDuration, NOT_STATED } from "../../view/format.ts";
import { onlySource, sourcesOf, type ToPanelView } from "../../view/panelView.ts";
import { formatShare } from "../../view/estimates.ts";
import { fromOlderView } from "../olderView.ts";

const DAYS_IN_YEAR = 365.25;
const toYears = (duration: Duration | null) => (duration === null ? null : toDays(duration) / DAYS_IN_YEAR);
const orNotStated = (duration: Duration | null) => (duration === null ? NOT_STATED : formatDuration(duration));

export const toOnsetView: ToPanelView<RangeDrawing> = fromOlderView((evidence, input) => {
  const entries = input.sources.flatMap((source) => evidence.onsetsOf(source.id).map((onset) => ({ source, onset })));
  // One width for all sources: the same bin means the same time in each.
  const months = binMonths(Math.max(0, ...entries.map(({ onset }) => latestCase(onset.caseDays ?? []))));
  const ranges = entries.map(({ source, onset }) => toRange(evidence, source, onset, months));
  const latest = ranges.flatMap((range) => [
    ...(range.latest === null ? [] : [range.latest]),
    ...(range.cases === null ? [] : [(range.cases.bins.counts.length * months) / 12]),
  ]);
  const lines = ranges.map((range) => ({
    key: range.key,
    sources: onlySource(range.source),
    ...(range.figure === undefined ? {} : { figure: range.figure }),
    text: `${range.aria}.${range.cases === null ? "" : ` ${range.cases.arias.join(". ")}.`}`,
  }));
  const withCases = ranges.some((range) => range.cases !== null);
  return {
    drawing: {
      ranges,
      axis: axisFromZero(Math.max(1, ...latest)),
      axisLabel: "years from the infusion to the second cancer",
    },
    table: {
      caption: "When they appear",
      columns: [
        { label: "Source" },
        { label: "Outcome" },
        { label: "Earliest", numeric: true, unit: "days" },
        { label: "Median", numeric: true, unit: "days" },
        { label: "Latest", numeric: true, unit: "days" },
        { label: "Stated shares" },
      ],
      rows: entries.flatMap(({ source, onset }) => [
        {
          key: onset.id,
          sources: onlySource(source),
          documents: onset.citations.map((citation) => citation.document),
          cells: [
            { text: source.name },
            { text: toRange(evidence, source, onset, months).among },
            { text: orNotStated(onset.earliest), ...withDays(onset.earliest) },
            { text: orNotStated(onset.median), ...withDays(onset.median) },
            { text: orNotStated(onset.latest), ...withDays(onset.latest) },
            { text: describeSpans(onset) },
          ],
        },
        ...toBinRows(source, onset, months),
      ]),
    },
    words: lines,
    summary: (chosen) => {
      const shown = ranges.filter((range) => chosen.has(range.source.id));
      if (shown.length === 0) return "None of the chosen sources states when the cancers appeared.";
      return shown.map((range) => `${range.source.name}: ${range.words}.`).join(" ");
    },
    notes: [
      "The ranges are of different outcomes: read what each is among before comparing them.",
      ...(withCases
        ? ["A stroke is one case. The bars count them, each source on a scale of its own: compare shapes, not heights."]
        : []),
    ],
    sources: sourcesOf(lines),
  };
});

const withDays = (duration: Duration | null) => (duration === null ? {} : { value: toDays(duration) });

function describeSpans(onset: Onset): string {
  return onset.spans
    .map((span) =>
      span.from.value === 0
        ? `${span.share} in the first ${formatDuration(span.to)}`
        : `${span.share} from ${formatDuration(span.from)} to ${formatDuration(span.to)}`,
    )
    .join("; ");
}

const countWords = (bins: CaseBins, i: number) =>
  `${formatCount(bins.counts[i] ?? 0)} of ${formatCount(bins.total)} cases`;

/** The bins as rows under the row of their source, so that the table holds what the drawing shows. */
function toBinRows(source: Source, onset: Onset, months: number) {
  if (onset.caseDays === undefined || onset.caseDays.length === 0) return [];
  const bins = binCases(onset.caseDays, months);
  return bins.counts.map((_, i) => ({
    key: `${onset.id} ${i}`,
    sources: onlySource(source),
    documents: onset.citations.map((citation) => citation.document),
    cells: [
      { text: source.name },
      { text: describeBin(bins, i) },
      { text: "" },
      { text: "" },
      { text: "" },
      { text: countWords(bins, i) },
    ],
  }));
}

/** Years of a list of cases, kept with the list: a drawing that has not changed keeps its identity. */
const yearsOf = new WeakMap<readonly number[], readonly number[]>();

function toDistribution(source: Source, onset: Onset, months: number): CaseDistribution | null {
  const { caseDays } = onset;
  if (caseDays === undefined || caseDays.length === 0) return null;
  const years = yearsOf.get(caseDays) ?? caseDays.map((day) => day / DAYS_IN_YEAR);
  yearsOf.set(caseDays, years);
  const bins = binCases(caseDays, months);
  const arias = bins.counts.map((_, i) => `${source.shortName}, ${describeBin(bins, i)}: ${countWords(bins, i)}`);
  return { years, bins, arias };
}

function toRange(evidence: Evidence, source: Source, onset: Onset, months: number): OnsetRange {
  const outcome = evidence.file.outcomes.find((entry) => entry.id === onset.outcome);
  const dated = onset.dated === undefined ? undefined : evidence.figure(onset.dated);
  const counted = evidence.slot(source.id, onset.outcome);
  // Counts of different outcomes stay off this axis: only how many of its own cases a source could date is said.
  const among =
    dated === undefined
      ? capitalise(outcome?.countedAs ?? "")
      : `${capitalise(outcome?.countedAs ?? "")}: ${formatShare(dated)} could be dated`;
  const range =
    onset.earliest === null
      ? `within ${orNotStated(onset.latest)}`
      : `${formatDuration(onset.earliest)} to ${orNotStated(onset.latest)}`;
  const details = [range, describeSpans(onset), onset.median === null ? "" : `median ${formatDuration(onset.median)}`];
  const words = details.filter((part) => part !== "").join(", ");
  return {
    key: onset.id,
    source,
    figure: dated?.id ?? (counted.kind === "figure" ? counted.figure.id : undefined),
    label: onset.label,
    among,
    earliest: toYears(onset.earliest),
    latest: toYears(onset.latest),
    median: toYears(onset.median),
    spans: onset.spans.map((span) => ({
      from: toYears(span.from) ?? 0,
      to: toYears(span.to) ?? 0,
      share: span.share,
    })),
    words,
    aria: `${source.name}, ${among}: ${words}`,
    cases: toDistribution(source, onset, months),
  };
}
