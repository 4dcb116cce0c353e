import { possessive } from "../../claims/words/format.ts";
import type { ChanceDrawing } from "../../charts/chanceDrawing.ts";
import { formatShare } from "../../claims/estimates.ts";
import type { ToPanelView } from "../../claims/panelView.ts";
import { documentNames } from "../citations.ts";
import { type AskedWords, toAsked, whyEmpty } from "./asked.ts";
import { toChart } from "./chart.ts";
import { toLines, toRows } from "./rows.ts";
import { toExplained, toSentence } from "./sentences.ts";

export type BothRight = {
  chart: ChanceDrawing;
  /** The sentence that follows the handle. */
  sentence: string;
  explained: readonly string[];
  words: AskedWords;
  /** Per how many its figures are. */
  base: number;
};

export type BothRightDrawing = {
  comparisons: readonly BothRight[];
  reporting: number | null;
  /** What is known of how many cases are reported, for other things than these. */
  others: readonly { key: string; percent: number; words: string }[];
};

export const toBothRightView: ToPanelView<BothRightDrawing> = (evidence, input) => {
  // What else differs is for the file to say.
  const others = evidence.panel("both-right")?.labels?.["others"];
  const asked = toAsked(evidence, input);
  const comparisons = asked.map((one) => ({
    chart: toChart(one),
    sentence: toSentence(one),
    explained: toExplained(one),
    words: one.words,
    base: one.compatibility.base,
  }));
  return {
    drawing: {
      comparisons,
      reporting: input.reporting,
      others: evidence.file.completenessAnchors.map((anchor) => ({
        key: anchor.id,
        percent: anchor.percent,
        words: `${anchor.label}: ${anchor.words ?? `${anchor.percent}%`} reported (${[...anchor.citations.flatMap(({ says }) => says ?? []), documentNames(evidence, anchor.citations)].join("; ")})`,
      })),
    },
    empty: asked.length > 0 ? null : whyEmpty(evidence, input),
    table: {
      caption: evidence.file.panels["both-right"]?.title ?? "",
      columns: [{ label: "Quantity" }, { label: "Value", numeric: true }, { label: "How it is computed" }],
      rows: asked.flatMap(toRows),
    },
    words: asked.flatMap(toLines),
    summary: asked.length === 0 ? whyEmpty(evidence, input) : asked.map(toSentence).join(" "),
    basis: asked.flatMap(({ compatibility, reports, cohort }) => [
      `${reports.shortName}: ${formatShare(compatibility.reported)}`,
      `${cohort.shortName}: ${formatShare(compatibility.observed)}`,
    ]),
    notes: asked.map(({ words }) => ({
      text: `A what-if: it applies ${possessive(words.reports)} figure to other ${words.peopleNoun}${others === undefined ? "" : `, ${others}`}.`,
    })),
    sources: asked.flatMap(({ reports, cohort }) => [reports.id, cohort.id]),
  };
};
