import type { Evidence } from "../../evidence/model.ts";
import type { Outcome, Source } from "../../evidence/schema.ts";
import { axisFromZero } from "../../claims/layout/axis.ts";
import { compareFinding } from "../../claims/findings/compare.ts";
import { BASE, PERSON_TIME_BASE, formatCounted } from "../../claims/estimates.ts";
import {
  type ForestDrawing,
  type ForestGroup,
  type ForestRow,
  INTERVAL_WORDS,
  forestAxis,
  forestAxisLabel,
  silentWords,
  toCumulativeRow,
  toForestRow,
  toPersonTimeRow,
} from "../../claims/forest/forest.ts";
import {
  figureNotes,
  publicityNotes,
  toForestBasis,
  toForestLines,
  toForestTable,
} from "../../claims/forest/forestTable.ts";
import { formatCount, joinWords, valueOf } from "../../claims/words/format.ts";
import { allChosen, describeEmpty, type ToPanelView } from "../../claims/panelView.ts";
import { countOf } from "../../claims/claim.ts";

/** A source that counted the outcome and is not chosen: one line, with a control that adds it. */
export type Folded = { source: Source; words: string };
export type FoldedGroup = { key: string; label: string; sources: readonly Folded[] };

export type HowOftenDrawing = {
  /** `null` where no chosen source has a number per 10,000. */
  rates: ForestDrawing | null;
  cumulative: ForestDrawing | null;
  personTime: ForestDrawing | null;
  /** "Per 1,000 person-years", with the unit of the figures. */
  personTimeLabel: string;
  folded: readonly FoldedGroup[];
};

export const toHowOftenView: ToPanelView<HowOftenDrawing> = (evidence, input) => {
  const { outcome } = input;
  const sources = allChosen(evidence, input);
  const title = evidence.panel("how-often")?.title ?? "";
  const isCases = outcome.measure === "cases";
  const all = isCases ? [] : sources.map((source) => toForestRow(evidence, source, outcome));
  const cumulative = collect(sources, (source) => toCumulativeRow(evidence, source, outcome));
  const personTime = collect(sources, (source) => toPersonTimeRow(evidence, source, outcome));
  const groups = toGroups(
    evidence,
    all.filter((row) => !cumulative.some(({ key }) => key === row.key)),
  );
  const drawn = groups.flatMap((group) => group.rows);
  const folded = isCases ? [] : toFolded(evidence, sources, outcome);
  const units = personTime.map(({ figure }) => evidence.figure(figure ?? "")?.denominator?.unit.many);
  const timeUnits = [...new Set(units.flatMap((unit) => unit ?? []))];
  const isLeading = (row: ForestRow) => row.source.role === "compared";
  const empty =
    sources.length === 0
      ? describeEmpty([])
      : isCases
        ? `Shown as cases, not per ${formatCount(BASE)}. See “${evidence.panel("tested")?.title ?? ""}”`
        : drawn.length + cumulative.length + personTime.length + folded.length === 0
          ? `${silentWords(all)}.`
          : null;
  const extra = [...tag(cumulative, "cumulative"), ...tag(personTime, "person-time")];
  const rows = [...all.filter((row) => !cumulative.some(({ key }) => key === row.key)), ...extra];
  const published = rows.filter((row) => evidence.isPublished(row.source.id));
  return {
    drawing: {
      rates:
        drawn.length === 0
          ? null
          : toDrawing(groups, forestAxis(drawn, isLeading), forestAxisLabel(drawn, formatCount(BASE)), INTERVAL_WORDS),
      cumulative:
        cumulative.length === 0
          ? null
          : toDrawing(
              [plainGroup(cumulative)],
              axisOf(cumulative),
              "percent, as published",
              "percent, as published",
              "%",
            ),
      personTime:
        personTime.length === 0
          ? null
          : toDrawing(
              [plainGroup(personTime)],
              forestAxis(personTime, () => true),
              forestAxisLabel(personTime, formatCount(PERSON_TIME_BASE)),
              INTERVAL_WORDS,
            ),
      personTimeLabel: `Per ${formatCount(PERSON_TIME_BASE)} ${joinWords(timeUnits)}`,
      folded,
    },
    empty,
    table: toForestTable(evidence, published, title, outcome),
    words: toForestLines(rows),
    summary: empty ?? compareFinding(evidence, input).heading,
    basis: toForestBasis(evidence, [...drawn, ...extra]),
    notes: [...figureNotes(evidence, drawn), ...publicityNotes(evidence, drawn)],
    sources: published.map((row) => row.source.id).filter((id, i, ids) => ids.indexOf(id) === i),
  };
};

function collect(sources: readonly Source[], toRow: (source: Source) => ForestRow | null): readonly ForestRow[] {
  return sources.flatMap((source) => toRow(source) ?? []);
}

const tag = (rows: readonly ForestRow[], name: string) => rows.map((row) => ({ ...row, key: `${row.key} ${name}` }));

const axisOf = (rows: readonly ForestRow[]) =>
  axisFromZero(Math.max(0, ...rows.map((row) => row.mark?.interval?.to ?? row.mark?.value ?? 0)));

const plainGroup = (rows: readonly ForestRow[]): ForestGroup => ({ key: "all", label: null, rows, silent: null });

function toDrawing(
  groups: readonly ForestGroup[],
  axis: ForestDrawing["axis"],
  axisLabel: string,
  axisLabelShort: string,
  tickUnit = "",
): ForestDrawing {
  return { groups, axis, axisLabel, axisLabelShort, tickUnit, hasFollowUp: true };
}

/** By how cases came to be counted, in the file's order; within a group by the people counted, never by the estimate. */
function toGroups(evidence: Evidence, rows: readonly ForestRow[]): readonly ForestGroup[] {
  const people = (row: ForestRow) => {
    const figure = row.figure === null ? undefined : evidence.figure(row.figure);
    return valueOf(figure?.denominator?.quantity) ?? 0;
  };
  return evidence.whole.groups.flatMap((group): ForestGroup[] => {
    const own = rows.filter((row) => row.source.group === group.id);
    const silent = own.filter((row) => row.mark === null);
    const drawn = own.filter((row) => row.mark !== null).toSorted((a, b) => people(b) - people(a));
    if (own.length === 0) return [];
    return [
      { key: group.id, label: group.label, rows: drawn, silent: silent.length === 0 ? null : silentWords(silent) },
    ];
  });
}

/** Every other source that counted the outcome by the chosen day. */
function toFolded(evidence: Evidence, chosen: readonly Source[], outcome: Outcome): readonly FoldedGroup[] {
  return evidence.whole.groups.flatMap((group): FoldedGroup[] => {
    const sources = evidence.file.sources.flatMap((source): Folded[] => {
      if (source.group !== group.id || chosen.some(({ id }) => id === source.id)) return [];
      const figure = countOf(evidence, source, outcome);
      if (figure !== null) return [{ source, words: formatCounted(figure) }];
      const row = toCumulativeRow(evidence, source, outcome);
      return row === null ? [] : [{ source, words: `${row.point} ${row.bounds}`.trim() }];
    });
    return sources.length === 0 ? [] : [{ key: group.id, label: group.label, sources }];
  });
}
