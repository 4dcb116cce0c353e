import type { CasesDrawing } from "../../charts/caseLayout.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Outcome } from "../../evidence/schema.ts";
import { NO_AXIS } from "../../claims/layout/axis.ts";
import { answerFinding } from "../../claims/findings/answer.ts";
import {
  type ForestDrawing,
  type ForestRow,
  INTERVAL_WORDS,
  forestAxis,
  forestAxisLabel,
  silentWords,
  toForestRow,
} from "../../claims/forest/forest.ts";
import { figureNotes, toForestBasis, toForestLines, toForestTable } from "../../claims/forest/forestTable.ts";
import { capitalise, formatCount } from "../../claims/words/format.ts";
import { allChosen, describeEmpty, type PanelInput, type PanelView, type ToPanelView } from "../../claims/panelView.ts";
import { toTestedView } from "../tested/view.ts";

/** Rates on one axis; or, for an outcome that is shown case by case, the cases. */
export type MatchedDrawing =
  { kind: "rates"; caption: string; forest: ForestDrawing } | { kind: "cases"; caption: string; cases: CasesDrawing };

/** With more sources than this, those without a number share a line instead of having a row each. */
const MOST_PLACES = 3;

export const toMatchedView: ToPanelView<MatchedDrawing> = (evidence, input) => {
  return input.outcome.measure === "cases" ? toCasesView(evidence, input) : toRatesView(evidence, input);
};

function toRatesView(evidence: Evidence, input: PanelInput): PanelView<MatchedDrawing> {
  const { outcome } = input;
  const sources = allChosen(evidence, input);
  // Those from before the treatment come last: nobody is compared with them.
  const ordered = [...sources].sort((a, b) => Number(a.role === "baseline") - Number(b.role === "baseline"));
  const rows = ordered.map((source) => toForestRow(evidence, source, outcome));
  const published = rows.filter((row) => evidence.isPublished(row.source.id));
  const drawn = rows.filter((row) => row.mark !== null);
  const silent = rows.length > MOST_PLACES ? rows.filter((row) => row.mark === null) : [];
  const shown = rows.filter((row) => !silent.includes(row));
  const isNothing = published.length === 0 || (drawn.length === 0 && shown.length === 0);
  const nothing = sources.length === 0 ? describeEmpty([]) : isNothing ? `${silentWords(rows)}.` : null;
  const title = evidence.panel("matched")?.title ?? "";
  const heading = headingOf(evidence, outcome, drawn);
  const forest: ForestDrawing = {
    groups: [{ key: "matched", label: null, rows: shown, silent: silent.length === 0 ? null : silentWords(silent) }],
    axis: drawn.length === 0 ? NO_AXIS : forestAxis(rows, (row) => row.source.role === "compared"),
    axisLabel: forestAxisLabel(drawn, formatCount(evidence.bases.share)),
    axisLabelShort: INTERVAL_WORDS,
    tickUnit: "",
    hasFollowUp: false,
  };
  return {
    drawing: {
      kind: "rates",
      caption: captionOf(drawn),
      forest,
    },
    ...(heading === null ? {} : { heading }),
    empty: nothing,
    table: toForestTable(evidence, published, title, outcome),
    words: toForestLines(rows),
    summary: nothing ?? answerFinding(evidence, input).heading,
    basis: toForestBasis(evidence, rows),
    notes: figureNotes(evidence, drawn),
    sources: published.map((row) => row.source.id),
  };
}

/**
 * "T-cell cancers per 10,000: the same kind of cancer"; with one unit, "Second cancers of any kind per 10,000 patients";
 * `null` where nothing is drawn.
 */
function headingOf(evidence: Evidence, outcome: Outcome, drawn: readonly ForestRow[]): string | null {
  const [unit, ...more] = new Set(drawn.map((row) => row.per));
  if (unit === undefined) return null;
  const words = `${capitalise(outcome.countedAs)} per ${formatCount(evidence.bases.share)}`;
  return more.length === 0 ? `${words} ${unit}` : `${words}: the same kind of ${evidence.file.topic.event.one}`;
}

/** How to read the drawing: only what is in it. */
function captionOf(drawn: readonly ForestRow[]): string {
  const marks = drawn.flatMap((row) => (row.mark === null ? [] : [row.mark]));
  const hollow = marks.some((mark) => mark.hollow) ? " A hollow mark rests on fewer than 5 cases." : "";
  return marks.some((mark) => mark.strip.length > 0)
    ? `The darker the strip, the better that figure agrees with the count.${hollow}`
    : hollow.trim();
}

function toCasesView(evidence: Evidence, input: PanelInput): PanelView<MatchedDrawing> {
  const view = toTestedView(evidence, input);
  const title = evidence.panel("tested")?.title;
  return {
    ...view,
    ...(title === undefined ? {} : { heading: title }),
    drawing: {
      kind: "cases",
      caption: evidence.file.testing.some((testing) => testing.outcome === input.outcome.id)
        ? `One mark a case. No figure per ${formatCount(evidence.bases.share)}: cases and tests are both incomplete.`
        : `One mark a case. The file asks for cases, not for a figure per ${formatCount(evidence.bases.share)}.`,
      cases: view.drawing,
    },
  };
}
