import { toClaim } from "../../claims/claim.ts";
import type { OnsetDrawing, OnsetRange } from "../../charts/OnsetChart.tsx";
import { toDays } from "../../evidence/duration.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Duration, Onset, Source } from "../../evidence/schema.ts";
import { axisFromZero } from "../../claims/layout/axis.ts";
import {
  capitalise,
  formatCount,
  formatDuration,
  formatQuantity,
  nameInText,
  NOT_STATED,
  possessive,
  valueOf,
} from "../../claims/words/format.ts";
import {
  type Row,
  type ToPanelView,
  chosenOutcome,
  describeNothing,
  onlySource,
  sourcesOf,
  summariseFirst,
} from "../../claims/panelView.ts";
import { fillTemplate } from "../../claims/words/template.ts";

type Unit = Duration["unit"];
const daysIn = (unit: Unit) => toDays({ value: 1, unit });
const inUnit = (duration: Duration, unit: Unit) => toDays(duration) / daysIn(unit);

const UNITS: readonly Unit[] = ["days", "months", "years"];
/** The unit in which the longest of the times can be read: beyond so many of one the next is. */
const LONGEST_DAYS = 90;
const LONGEST_MONTHS = 24;

/** One unit for the page: that of the file’s own label, or what suits all of its times. */
function unitOf(onsets: readonly Onset[], label: string | undefined): Unit {
  const named = UNITS.find((unit) => label?.startsWith(unit) === true);
  if (named !== undefined) return named;
  const times = onsets.flatMap(({ earliest, latest, median, only, spans }) => [
    ...[earliest, latest, median, only].flatMap((time) => time ?? []),
    ...spans.map(({ to }) => to),
  ]);
  const longest = Math.max(...times.map(toDays));
  // Where no time is given at all years are as good as any other.
  if (times.length === 0 || longest > LONGEST_MONTHS * daysIn("months")) return "years";
  return longest > LONGEST_DAYS ? "months" : "days";
}

type Entry = { source: Source; onset: Onset };

export const toOnsetView: ToPanelView<OnsetDrawing> = (evidence, input) => {
  const entries: Entry[] = input.sources.flatMap((source) =>
    evidence.onsetsOf(source.id).map((onset) => ({ source, onset })),
  );
  const label = evidence.panel("onset")?.labels?.["axis"];
  const unit = unitOf(evidence.whole.onsets, label);
  const ranges = entries.map((entry) => toRange(evidence, entry, unit));
  const latest = ranges.map((range) => range.latest ?? range.median ?? 0);
  const empty = ranges.length > 0 ? null : describeNothing(evidence, input.sources);
  const { topic, panels } = evidence.file;
  const lines = ranges.map((range) => ({
    key: range.key,
    sources: onlySource(range.source),
    ...(range.figure === undefined ? {} : { figure: range.figure }),
    text: `${range.aria}.`,
  }));
  return {
    drawing: {
      ranges,
      axis: axisFromZero(Math.max(1, ...latest)),
      axisLabel: label ?? `${unit} from the ${topic.start.one} to the ${topic.subject.one}`,
    },
    empty,
    table: {
      caption: panels["onset"]?.title ?? "",
      columns: [
        { label: "Source" },
        { label: "What is dated" },
        { label: "Earliest", numeric: true, unit: "days" },
        { label: "Median", numeric: true, unit: "days" },
        { label: "Latest", numeric: true, unit: "days" },
        { label: "Stated shares" },
      ],
      rows: entries.map((entry) => toRow(evidence, entry)),
    },
    words: lines,
    summary: empty ?? summariseFirst(ranges.map(({ among, words }) => `${among} (${words}).`)),
    basis: entries.flatMap(describeBasis),
    notes: entries.flatMap(({ source, onset: { note } }) =>
      note === undefined
        ? []
        : [{ text: `${source.shortName}: ${fillTemplate(note.text, evidence)}`, source: source.id }],
    ),
    sources: sourcesOf(lines),
  };
};

/** How many of what could be dated: "14 of the FDA’s 22 reports could be dated", "Penn gives median and range of its 18 patients". */
function describeAmong({ source, onset }: Entry): string {
  const name = nameInText(source);
  if (onset.only !== undefined) return `${capitalise(name)} dated its one case`;
  if (onset.cases === undefined) return capitalise(name);
  const { dated, of, noun } = onset.cases;
  const all = `${possessive(name)} ${formatCount(of)} ${of === 1 ? noun.one : noun.many}`;
  const value = valueOf(dated);
  if (value === null) return `How many of ${all} could be dated is not stated`;
  if (givesMedianOfAll(onset)) {
    return `${capitalise(name)} gives median and range of its ${formatCount(of)} ${noun.many}`;
  }
  return `${value === of ? "All" : capitalise(formatQuantity(dated))} of ${all} could be dated`;
}

/** A median and a range of all cases: more than that the source does not say of the day of each. */
const givesMedianOfAll = ({ cases, median }: Onset) =>
  cases !== undefined && valueOf(cases.dated) === cases.of && median !== null;

function describeBasis({ source, onset }: Entry): string[] {
  if (onset.cases === undefined) return [];
  const { dated, of, noun } = onset.cases;
  const all = `${formatCount(of)} ${of === 1 ? noun.one : noun.many}`;
  return [
    valueOf(dated) === null
      ? `${source.shortName}: ${all}; how many could be dated is not stated`
      : `${source.shortName}: ${formatQuantity(dated)} of ${all} ${givesMedianOfAll(onset) ? "in the median and range" : "could be dated"}`,
  ];
}

/** "all within 24 months, about half in the first 12 months"; "51 days to 14 years, median 1.94 years". */
function describeTimes({ earliest, latest, median, spans, words }: Onset): string {
  if (words !== undefined) return words;
  const range =
    earliest === null && latest === null
      ? []
      : [
          earliest === null
            ? `all within ${latest === null ? NOT_STATED : formatDuration(latest)}`
            : latest === null
              ? `from ${formatDuration(earliest)}, latest ${NOT_STATED}`
              : formatSpan(earliest, latest),
        ];
  const parts = [
    ...range,
    ...(median === null ? [] : [`median ${formatDuration(median)}`]),
    ...spans.map(describeSpan),
  ];
  return parts.length === 0 ? NOT_STATED : parts.join(", ");
}

/** A unit that both ends share is said once: "1.8 to 58.5 months". */
const formatSpan = (from: Duration, to: Duration) =>
  `${from.unit === to.unit ? from.value : formatDuration(from)} to ${formatDuration(to)}`;

const describeSpan = (span: Onset["spans"][number]) =>
  span.from.value === 0
    ? `${span.share} in the first ${formatDuration(span.to)}`
    : `${span.share} from ${formatDuration(span.from)} to ${formatDuration(span.to)}`;

/** "T-cell cancers"; of a single case "T-cell cancer". */
function describeWhat(evidence: Evidence, { outcome, only }: Onset): string {
  const counted = evidence.file.outcomes.find((one) => one.id === outcome);
  return (only === undefined ? counted?.countedAs : counted?.noun.one) ?? "";
}

function toRange(evidence: Evidence, entry: Entry, unit: Unit): OnsetRange {
  const time = (duration: Duration | null) => (duration === null ? null : inUnit(duration, unit));
  const { source, onset } = entry;
  const counted = toClaim(evidence, source, chosenOutcome(evidence, onset.outcome));
  const among = describeAmong(entry);
  const what = describeWhat(evidence, onset);
  const words =
    onset.only === undefined ? `${what}: ${describeTimes(onset)}` : `${what}, after ${formatDuration(onset.only)}`;
  return {
    key: onset.id,
    source,
    figure: onset.dated ?? (counted.kind === "later" ? undefined : counted.figure?.id),
    among,
    words,
    aria: `${source.name}. ${among}. ${capitalise(words)}`,
    earliest: time(onset.only ?? onset.earliest),
    latest: time(onset.only ?? onset.latest),
    median: time(onset.only ?? onset.median),
    spans: onset.spans.map((span) => ({
      from: inUnit(span.from, unit),
      to: inUnit(span.to, unit),
      share: span.share,
    })),
  };
}

function toRow(evidence: Evidence, entry: Entry): Row {
  const { source, onset } = entry;
  const range = toRange(evidence, entry, "years");
  const time = (duration: Duration | null) =>
    duration === null ? { text: NOT_STATED } : { text: formatDuration(duration), value: toDays(duration) };
  return {
    key: onset.id,
    sources: onlySource(source),
    ...(range.figure === undefined ? {} : { figure: range.figure }),
    documents: onset.citations.map((citation) => citation.document),
    cells: [
      { text: source.name },
      { text: `${range.among}. ${capitalise(describeWhat(evidence, onset))}` },
      time(onset.only ?? onset.earliest),
      time(onset.only ?? onset.median),
      time(onset.only ?? onset.latest),
      { text: onset.spans.length === 0 ? NOT_STATED : onset.spans.map(describeSpan).join("; ") },
    ],
  };
}
