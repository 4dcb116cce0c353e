import { ComparisonId } from "../schemaParts.ts";
import type { Comparison, EventKind, EvidenceForm, Figure, Group, LedgerRow, Outcome, Source } from "../schema.ts";
import { isInSlot } from "../slots.ts";
import * as v from "valibot";
import { headingOf } from "./names.ts";
import { FOLLOW_UP_NOT_STATED } from "./sources.ts";

type Parts = {
  sources: readonly Source[];
  outcomes: readonly Outcome[];
  figures: readonly Figure[];
  groups: readonly Group[];
};

/** Kinds of event that the page knows by their id. */
const KNOWN_KINDS: Readonly<Record<string, string>> = {
  approval: "Approvals",
  signal: "Signals",
  label: "Label",
  publication: "Publications",
  monitoring: "Monitoring",
};

/** The kinds that a file names, or those of its events. */
export function completeEventKinds({ eventKinds, events }: EvidenceForm): EventKind[] {
  if (eventKinds !== undefined) return eventKinds;
  return [...new Set(events.map((event) => event.kind))].map((id) => ({
    id,
    label: Object.hasOwn(KNOWN_KINDS, id) ? (KNOWN_KINDS[id] ?? id) : headingOf(id),
  }));
}

const slotOf = ({ figures }: Parts, source: Source, outcome: Outcome) =>
  figures.find((figure) => isInSlot(figure, source.id, outcome.id) && figure.numerator.kind !== "notCounted");

/** Rows of comparison that follow from the figures: what is counted, among whom, how, up to when. */
export function defaultLedger(parts: Parts): LedgerRow[] {
  const { sources, outcomes, groups } = parts;
  type Entry = LedgerRow["entries"][number];
  const counted = sources.flatMap((source) =>
    outcomes.flatMap((outcome) => {
      const figure = slotOf(parts, source, outcome);
      return figure === undefined ? [] : [{ source, outcome, figure }];
    }),
  );
  const row = (id: string, label: string, entries: readonly Entry[]): LedgerRow => ({
    id,
    label,
    entries: [...entries],
  });
  // Of a source without a figure no document says how it counted.
  const cited = sources.filter(({ followUp }) => followUp.citations.length > 0);
  const rows = [
    row(
      "outcome",
      "What is counted",
      counted.map(({ source, outcome, figure: { citations } }) => ({
        source: source.id,
        outcome: outcome.id,
        code: outcome.id,
        text: outcome.countedAs,
        citations,
      })),
    ),
    row(
      "unit",
      "Counted among",
      counted.map(({ source, outcome, figure: { denominator, citations } }) => ({
        source: source.id,
        outcome: outcome.id,
        code: denominator?.unit.many ?? null,
        text: denominator?.unit.many ?? "not stated",
        citations,
      })),
    ),
    row(
      "capture",
      "How cases came to be counted",
      cited.map((source) => ({
        source: source.id,
        code: source.group,
        text: groups.find((group) => group.id === source.group)?.label ?? source.group,
        citations: source.followUp.citations,
      })),
    ),
    row(
      "follow-up",
      "Followed for",
      cited.map(({ id, followUp }) => ({
        source: id,
        code: followUp.text === FOLLOW_UP_NOT_STATED ? null : followUp.text,
        text: followUp.short ?? followUp.text,
        citations: followUp.citations,
      })),
    ),
  ];
  return rows.filter(({ entries }) => entries.length > 0);
}

/** The first report that can be held against the first group that was followed, for each outcome. */
export function defaultComparisons(parts: Parts): Comparison[] {
  const { sources, outcomes, groups } = parts;
  const isReports = ({ group }: Source) => groups.some((entry) => entry.id === group && entry.reports === true);
  return outcomes.flatMap((outcome) => {
    // Nothing follows from a report of none.
    const share = (wanted: (source: Source) => boolean, least = 0) =>
      sources.flatMap((source) => {
        const figure = wanted(source) ? slotOf(parts, source, outcome) : undefined;
        const isKnown =
          figure?.numerator.kind === "known" &&
          figure.numerator.value >= least &&
          figure.denominator?.quantity.kind === "known";
        return figure !== undefined && figure.estimate === "per10000" && isKnown ? [figure] : [];
      })[0];
    const reported = share((source) => source.role === "compared" && isReports(source), 1);
    const observed = share((source) => source.role === "compared" && !isReports(source));
    if (reported === undefined || observed === undefined) return [];
    const baseline = share((source) => source.role === "baseline");
    const id = v.parse(ComparisonId, `reports-held-against-group.${outcome.id}`);
    return [
      {
        id,
        reported: reported.id,
        observed: observed.id,
        ...(baseline === undefined ? {} : { baseline: baseline.id }),
      },
    ];
  });
}
