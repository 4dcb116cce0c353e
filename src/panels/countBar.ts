import type { CountBar } from "../charts/CountBars.tsx";
import type { Evidence } from "../evidence/model.ts";
import type { Figure } from "../evidence/schema.ts";
import { formatShare, toEstimate } from "../view/estimates.ts";
import { valueOf, withNoun } from "../view/format.ts";
import { describeEstimate } from "../view/outcomeRows.ts";
import { onlySource, type Line, type Row } from "../view/panelView.ts";

/** A figure's count as a bar. A count that is not stated stays without a value and is drawn as unknown. */
export function toCountBar(evidence: Evidence, figure: Figure): CountBar {
  const source = figure.source === undefined ? undefined : evidence.source(figure.source);
  const words = withNoun(figure.numerator, figure.noun);
  const estimate = toEstimate(figure);
  const inFull = estimate === null ? formatShare(figure) : describeEstimate(figure, estimate);
  const owner = source === undefined ? "" : `${source.name}: `;
  return {
    key: figure.id,
    label: figure.label,
    words,
    value: valueOf(figure.numerator),
    isFloor:
      figure.numerator.kind === "atLeast" ||
      (figure.numerator.kind === "known" && figure.numerator.qualifier === "more than"),
    source,
    figure: figure.id,
    aria: `${owner}${figure.label}: ${inFull}`,
  };
}

/** The row and the sentence of a bar: source, what is counted, the count in words and as a number. */
export function toCountRow(bar: CountBar, place = ""): Row {
  return {
    key: `${place}${bar.key}`,
    sources: onlySource(bar.source),
    figure: bar.figure,
    cells: [
      { text: bar.source?.name ?? "The therapy as a whole" },
      { text: bar.label },
      { text: bar.words, figure: bar.figure, ...(bar.value === null ? {} : { value: bar.value }) },
    ],
  };
}

export function toCountLine(bar: CountBar, place = ""): Line {
  return { key: `${place}${bar.key}`, sources: onlySource(bar.source), figure: bar.figure, text: `${bar.aria}.` };
}

export const COUNT_COLUMNS = [{ label: "Source" }, { label: "What is counted" }, { label: "Count", numeric: true }];
