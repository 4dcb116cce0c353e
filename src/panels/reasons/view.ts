import type { Evidence } from "../../evidence/model.ts";
import { isCompared } from "../../claims/findings/counts.ts";
import { isNotBaseline, toSides } from "../../claims/claim.ts";
import { allChosen, describeEmpty, type PanelInput, type ToPanelView } from "../../claims/panelView.ts";
import { toDayReasons } from "./dayReasons.ts";
import { toAlikeReasons, toCaseReasons, toSilentReasons, toSingleReasons } from "./otherReasons.ts";
import { toPairReasons } from "./pairReasons.ts";
import { type Reason, wordsOf } from "./reason.ts";

/** Short texts that say why the verdict is what it is, each from figures. */
export const toReasonsView: ToPanelView<readonly Reason[]> = (evidence, input) => {
  const reasons = toReasons(evidence, input);
  const sentences = reasons.map((reason) => `${reason.title}. ${wordsOf(reason).trim()}`);
  return {
    drawing: reasons,
    empty: reasons.length === 0 ? describeEmpty(input.sources) : null,
    table: {
      caption: evidence.panel("reasons")?.title ?? "",
      columns: [{ label: "Reason" }, { label: "In words" }],
      rows: reasons.map((reason) => ({
        key: reason.key,
        sources: reason.sources,
        cells: [{ text: reason.title }, { text: wordsOf(reason).trim() }],
      })),
    },
    words: reasons.map((reason, i) => ({ key: reason.key, sources: reason.sources, text: sentences[i] ?? "" })),
    summary: reasons.length === 0 ? describeEmpty(input.sources) : `${reasons.map(({ title }) => title).join(". ")}.`,
    basis: [],
    notes: [],
    sources: [...new Set(reasons.flatMap((reason) => reason.sources))],
  };
};

function toReasons(evidence: Evidence, input: PanelInput): readonly Reason[] {
  const { outcome } = input;
  const sources = allChosen(evidence, input);
  const asked = sources.some(isNotBaseline) ? sources.filter(isNotBaseline) : sources;
  if (asked.length === 0) return [];
  const sides = toSides(evidence, asked, outcome);
  if (outcome.measure === "cases") {
    const reasons = toCaseReasons(evidence, asked, outcome);
    return reasons.length > 0 ? reasons : toDayReasons(evidence, asked, outcome);
  }
  const compared = sides.counted.filter(({ source }) => source.role === "compared");
  const [first, second] = compared.length === 2 ? compared : sides.counted;
  if (first === undefined) {
    return sides.later.length > 0 ? toDayReasons(evidence, asked, outcome) : toSilentReasons(evidence, sides.silent);
  }
  if (second === undefined) {
    return sides.later.length > 0
      ? toDayReasons(evidence, asked, outcome)
      : toSingleReasons(evidence, first, sides.silent);
  }
  const isPair = evidence.isReports(first.source) && !evidence.isReports(second.source);
  if (isPair) return toPairReasons(evidence, first, second, outcome);
  return sides.silent.some(isCompared)
    ? toSingleReasons(evidence, first, sides.silent)
    : toAlikeReasons(evidence, [first, second]);
}
