import type { Evidence } from "../../evidence/model.ts";
import { compareFinding } from "../../claims/findings/compare.ts";
import { drawnName, type ForestRow, HOLLOW_BELOW, silentWords, toForestRow } from "../../claims/forest/forest.ts";
import { formatBounds, formatPoint, LEVEL_WORDS } from "../../claims/estimates.ts";
import { toCounted } from "../../claims/claim.ts";
import { figureNotes, toForestBasis } from "../../claims/forest/forestTable.ts";
import { formatCount, formatDate, formatRounded, joinWords } from "../../claims/words/format.ts";
import { allChosen, describeEmpty, type ToPanelView } from "../../claims/panelView.ts";
import { type TenThousandDrawing, type TenThousandRow, MARKS, toMarkUnit } from "../../charts/TenThousandChart.tsx";

export type OutOf10000Drawing = TenThousandDrawing & { caption: string; silent: string };

export const toOutOf10000View: ToPanelView<OutOf10000Drawing> = (evidence, input) => {
  const { outcome } = input;
  const all = evidence.bases.share;
  const sources = allChosen(evidence, input);
  const title = evidence.panel("out-of-10000")?.title ?? "";
  const forest = sources.map((source) => toForestRow(evidence, source, outcome));
  const rows = sources.flatMap((source): TenThousandRow[] => {
    const counted = toCounted(evidence, source, outcome);
    if (counted === null) return [];
    const { estimate } = counted;
    const unit = counted.figure.denominator?.unit.many ?? "";
    const bounds = formatBounds(estimate);
    const found = `${formatPoint(estimate)}${estimate.zeroBound === null ? ` (${bounds})` : `, ${bounds}`}`;
    const isReported = evidence.isReports(source);
    return [
      {
        source,
        name: drawnName(source),
        figure: counted.figure.id,
        estimate: estimate.value,
        lower: estimate.zeroBound === null ? estimate.lower : 0,
        upper: estimate.zeroBound ?? estimate.upper,
        hollow: counted.events < HOLLOW_BELOW,
        words: `${found} of ${formatCount(all)} ${unit}`,
        without: `${Math.round(estimate.value) === 0 && estimate.value > 0 ? `more than ${formatCount(all - 1)}` : `about ${formatCount(all - Math.round(estimate.value))}`} without ${isReported ? "a report" : "one"}`,
        label: `${forest.find((row) => row.source.id === source.id)?.label ?? source.name}`,
      },
    ];
  });
  const isCases = outcome.measure === "cases";
  const drawn = isCases ? [] : rows;
  const nouns = [...new Set(drawn.map(({ figure }) => evidence.figure(figure)?.denominator?.unit.one ?? ""))];
  const unit = toMarkUnit(drawn, all);
  const noun = joinWords(nouns).replace(" and ", " or ");
  // A pooled estimate has no count of its own from which single marks could follow.
  const silent = forest
    .filter((row) => !drawn.some((entry) => entry.source.id === row.source.id))
    .map((row) => (row.place === null ? { ...row, place: { words: publishedWords(row), isLater: false } } : row));
  const other = evidence.panel("tested")?.title ?? "";
  const empty =
    sources.length === 0
      ? describeEmpty([])
      : isCases
        ? `Shown as cases, not per ${formatCount(all)}: cases and tests are both incomplete. See “${other}”`
        : drawn.length === 0
          ? nothingToDraw(evidence, forest)
          : null;
  return {
    drawing: {
      rows: drawn,
      all,
      unit,
      noun,
      caption: `${unit * MARKS === all ? "A" : "The same bars at true size, then larger, until a"} mark is ${unit === 1 ? `one ${noun}` : `${unit} of ${formatCount(all)}`}. Marks are the estimate, the pale band its interval.`,
      silent: silent.length === 0 ? "" : `${silentWords(silent)}.`,
    },
    empty,
    table: {
      caption: `${title} ${outcome.label}, of ${formatCount(all)}`,
      columns: [
        { label: "Source" },
        { label: "Estimate", numeric: true, unit: `of ${all}` },
        { label: `${LEVEL_WORDS} interval from`, numeric: true, unit: `of ${all}` },
        { label: "to", numeric: true, unit: `of ${all}` },
        { label: "n of N" },
      ],
      rows: forest
        .filter((row) => evidence.isPublished(row.source.id))
        .map((row) => {
          const entry = drawn.find(({ source }) => source.id === row.source.id);
          const figure = row.figure === null ? {} : { figure: row.figure };
          return {
            key: row.key,
            sources: [row.source.id],
            ...(entry === undefined ? {} : figure),
            cells: [
              { text: row.name },
              ...[entry?.estimate, entry?.lower, entry?.upper].map((value) =>
                value === undefined ? { text: "none" } : { text: formatRounded(value), value },
              ),
              { text: row.place?.words ?? row.counted.replace(" / ", " of "), ...(entry === undefined ? {} : figure) },
            ],
          };
        }),
    },
    words: forest.map((row) => {
      const entry = drawn.find(({ source }) => source.id === row.source.id);
      return {
        key: row.key,
        sources: [row.source.id],
        ...(entry === undefined ? {} : { figure: entry.figure }),
        text:
          entry === undefined
            ? `${row.name}: ${row.place?.words ?? publishedWords(row)}.`
            : `${row.name}: ${entry.words}; ${entry.without}.`,
      };
    }),
    summary: empty ?? compareFinding(evidence, input).heading,
    basis: toForestBasis(
      evidence,
      forest.filter((row) => drawn.some(({ source }) => source.id === row.source.id)),
    ),
    notes: figureNotes(evidence, forest),
    sources: drawn.map((row) => row.source.id),
  };
};

/** On a day in the past the counts may have come without a number of people; else the sources say why they have none. */
function nothingToDraw(evidence: Evidence, forest: readonly ForestRow[]): string {
  const isLater = forest.some((row) => row.place?.isLater === true);
  return isLater && evidence.knownBy !== null
    ? `Nothing to draw: no chosen source had said how many people it counted among by ${formatDate(evidence.knownBy)}.`
    : `${silentWords(forest)}.`;
}

/** "6.0% pooled, the paper’s own". */
const publishedWords = ({ point, unit }: ForestRow) => `${point} ${unit}`;
