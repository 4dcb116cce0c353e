import type { Evidence } from "../../evidence/model.ts";
import type { FigureId, Source } from "../../evidence/schema.ts";
import { formatBase, formatEstimate, formatShare } from "../../view/estimates.ts";
import { capitalise, formatQuantity, NOT_COUNTED, valueOf } from "../../view/format.ts";
import { describeOutcomeRow, type OutcomeRow, summariseOutcome, toOutcomeRows } from "../../view/outcomeRows.ts";
import { onlySource, sourcesOf, type ToPanelView } from "../../view/panelView.ts";
import { publicityMark } from "../../view/publicity.ts";
import { fillTemplate } from "../../view/template.ts";
import { fromOlderView } from "../olderView.ts";

export type Fact = { key: string; label: string; text: string; figure?: FigureId };

/** One source's finding: a big number or the words that stand in its place, what it counts, and the facts beside it. */
export type Card = {
  source: Source;
  figure: FigureId | null;
  big: string;
  isNumber: boolean;
  phrase: string;
  facts: readonly Fact[];
  /** The mark of reports that were counted after publicity began. */
  publicity: string | null;
};

export const toSaysView: ToPanelView<readonly Card[]> = fromOlderView((evidence, input) => {
  const outcome = evidence.file.outcomes.find((entry) => entry.id === input.outcome.id);
  const rows = toOutcomeRows(evidence, input.sources, input.outcome.id);
  const cards = rows.map((row) => toCard(evidence, row, input.outcome.id));
  const lines = rows.map((row) => ({
    key: row.source.id,
    sources: onlySource(row.source),
    ...(row.figure === null ? {} : { figure: row.figure.id }),
    text: `${row.source.name} (${row.source.captureLabel}): ${describeOutcomeRow(row)}. Follow-up: ${fillTemplate(row.source.followUp.text, evidence)}`,
  }));
  return {
    drawing: cards,
    table: {
      caption: `What each source says: ${outcome?.label ?? ""}`,
      columns: [
        { label: "Source" },
        { label: "Number", numeric: true },
        { label: "Counted among" },
        { label: "Estimate" },
        { label: "Follow-up" },
      ],
      rows: cards.map((card, i) => {
        const row = rows[i];
        const value = valueOf(row?.figure?.numerator);
        return {
          key: card.source.id,
          sources: onlySource(card.source),
          ...(card.figure === null ? {} : { figure: card.figure }),
          cells: [
            { text: card.source.name },
            {
              text: card.big,
              ...(value === null ? {} : { value }),
              ...(card.figure === null ? {} : { figure: card.figure }),
            },
            { text: row?.figure?.denominator === undefined ? "" : formatShare(row.figure) },
            {
              text:
                row?.kind === "estimate"
                  ? `${formatEstimate(row.estimate)} ${formatBase(row.figure, row.estimate)}`
                  : "none",
            },
            { text: fillTemplate(card.source.followUp.text, evidence) },
          ],
        };
      }),
    },
    words: lines,
    summary: (chosen) =>
      summariseOutcome(
        rows.filter((row) => chosen.has(row.source.id)),
        outcome ?? { countedAs: "" },
      ),
    notes: [],
    sources: sourcesOf(lines),
  };
});

function toCard(evidence: Evidence, row: OutcomeRow, outcome: string): Card {
  const { source, figure } = row;
  const facts: Fact[] = [];
  if (row.kind === "estimate") {
    facts.push({
      key: "estimate",
      label: capitalise(formatBase(row.figure, row.estimate)),
      text: formatEstimate(row.estimate),
      figure: row.figure.id,
    });
  }
  for (const other of evidence.file.outcomes) {
    if (other.id === outcome) continue;
    const slot = evidence.slot(source.id, other.id);
    if (slot.kind !== "figure") continue;
    const missing = valueOf(slot.figure.numerator) === null;
    facts.push({
      key: other.id,
      label: other.label,
      text: missing
        ? (slot.figure.published?.text ?? formatQuantity(slot.figure.numerator))
        : formatShare(slot.figure, true),
      figure: slot.figure.id,
    });
  }
  facts.push({ key: "follow-up", label: "Follow-up", text: fillTemplate(source.followUp.text, evidence) });
  const isNumber = valueOf(figure?.numerator) !== null;
  return {
    source,
    figure: figure?.id ?? null,
    big:
      figure === null || !isNumber ? (row.kind === "gap" ? row.words : NOT_COUNTED) : formatQuantity(figure.numerator),
    isNumber,
    phrase: figure?.phrase === undefined ? "" : fillTemplate(figure.phrase, evidence, figure),
    facts,
    publicity: row.kind === "estimate" ? publicityMark(evidence, row.figure) : null,
  };
}
