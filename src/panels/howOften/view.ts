import type { Evidence } from "../../evidence/model.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { Source } from "../../evidence/schema.ts";
import { axisFromZero } from "../../claims/layout/axis.ts";
import { compareFinding } from "../../claims/findings/compare.ts";
import { formatShare } from "../../claims/estimates.ts";
import {
  type ForestDrawing,
  type ForestGroup,
  type ForestRow,
  INTERVAL_WORDS,
  forestAxis,
  forestAxisLabel,
  silentWords,
  toCumulativeRows,
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
import { allChosen, describeEmpty, type PanelInput, type ToPanelView } from "../../claims/panelView.ts";
import { fillTemplate } from "../../claims/words/template.ts";

type Sort = NonNullable<PanelInput["sort"]>;

export type HowOftenDrawing = {
  /** `null` where no chosen source has a number per 10,000. */
  rates: ForestDrawing | null;
  cumulative: ForestDrawing | null;
  personTime: ForestDrawing | null;
  /** "Per 1,000 person-years", with the unit of the figures. */
  personTimeLabel: string;
  /** What the two choices over it are set to, and how many sources there are to show. */
  compare: "all" | "chosen";
  sort: Sort;
  count: number;
};

export const toHowOftenView: ToPanelView<HowOftenDrawing> = (evidence, input) => {
  const { outcome } = input;
  const { compare = "chosen", sort = "people" } = input;
  const isNone = input.sources.length + (input.unpublished?.length ?? 0) === 0;
  const sources = compare === "all" && !isNone ? evidence.whole.sources : allChosen(evidence, input);
  const title = evidence.panel("how-often")?.title ?? "";
  const isCases = outcome.measure === "cases";
  const all = isCases ? [] : sources.map((source) => toForestRow(evidence, source, outcome));
  const cumulative = sources.flatMap((source) => toCumulativeRows(evidence, source, outcome));
  const personTime = sources.flatMap((source) => toPersonTimeRow(evidence, source, outcome) ?? []);
  const groups = toGroups(
    evidence,
    all.filter((row) => !cumulative.some(({ key }) => key === row.key)),
    sort,
  );
  const drawn = groups.flatMap((group) => group.rows);
  const units = personTime.map(({ figure }) => evidence.figure(figure ?? "")?.denominator?.unit.many);
  const timeUnits = [...new Set(units.flatMap((unit) => unit ?? []))];
  const isLeading = (row: ForestRow) => row.source.role === "compared";
  const empty =
    sources.length === 0
      ? describeEmpty([])
      : isCases
        ? `Shown as cases, not per ${formatCount(evidence.bases.share)}. See “${evidence.panel("tested")?.title ?? ""}”`
        : drawn.length + cumulative.length + personTime.length === 0
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
          : toDrawing(
              groups,
              forestAxis(drawn, isLeading),
              forestAxisLabel(drawn, formatCount(evidence.bases.share)),
              INTERVAL_WORDS,
            ),
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
              forestAxisLabel(personTime, formatCount(evidence.bases.personTime)),
              INTERVAL_WORDS,
            ),
      personTimeLabel: `Per ${formatCount(evidence.bases.personTime)} ${joinWords(timeUnits)}`,
      compare,
      sort,
      count: evidence.whole.sources.length,
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

/** By how cases came to be counted, in the file's order; never by the estimate, which would be a league table. */
function toGroups(evidence: Evidence, rows: readonly ForestRow[], sort: Sort): readonly ForestGroup[] {
  const weight = WEIGHTS[sort];
  return evidence.whole.groups.flatMap((group): ForestGroup[] => {
    const own = rows.filter((row) => row.source.group === group.id);
    const silent = own.filter((row) => row.mark === null);
    const drawn = own.filter((row) => row.mark !== null).toSorted((a, b) => weight(evidence, b) - weight(evidence, a));
    if (own.length === 0) return [];
    return [
      { key: group.id, label: group.label, rows: drawn, silent: silent.length === 0 ? null : silentWords(silent) },
    ];
  });
}

/** What a row is sorted by, the largest first; what is not known comes last. */
const WEIGHTS: Record<Sort, (evidence: Evidence, row: ForestRow) => number> = {
  people: (evidence, row) => valueOf(evidence.figure(row.figure ?? "")?.denominator?.quantity) ?? 0,
  watched: (evidence, row) => monthsWatched(evidence, row.source),
  newest: (evidence, row) => {
    const [first] = evidence.figure(row.figure ?? "")?.citations ?? [];
    const date = first === undefined ? null : (evidence.document(first.document)?.date ?? null);
    return date === null ? -Infinity : partialDate(date).start;
  },
};

/** The mean of the person-time that a source states, else the longest time in its words on follow-up, in months. */
function monthsWatched(evidence: Evidence, source: Source): number {
  const words = fillTemplate(source.followUp.short ?? source.followUp.text, evidence);
  const perPerson = evidence.file.figures.find(
    (figure) => figure.source === source.id && words === formatShare(figure) && figure.denominator !== undefined,
  );
  const [time, people] = [valueOf(perPerson?.numerator), valueOf(perPerson?.denominator?.quantity)];
  if (time !== null && people !== null) return (12 * time) / people;
  const [, value, unit] = words.match(/(\d+(?:\.\d+)?)\s(years|months)/) ?? [];
  return value === undefined ? -Infinity : Number(value) * (unit === "years" ? 12 : 1);
}
