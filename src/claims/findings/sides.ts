import type { Evidence, FigureSlot } from "../../evidence/model.ts";
import type { Outcome, Source } from "../../evidence/schema.ts";
import { type Counted, toCounted } from "../fit.ts";
import { valueOf } from "../words/format.ts";

/** The chosen sources by what they have for the outcome. */
export type Sides = {
  counted: readonly Counted[];
  /** Not public, or only in part, on the chosen day. */
  later: readonly { source: Source; slot: Extract<FigureSlot, { kind: "notPublic" | "partlyPublic" }> }[];
  /** Published, without a count for the outcome. */
  silent: readonly Source[];
};

export const isNotBaseline = (source: Source) => source.role !== "baseline";

/** Sorts sources by what they have; reports come before the groups that were followed, each in the file's order. */
export function toSides(evidence: Evidence, sources: readonly Source[], outcome: Outcome): Sides {
  const counted: Counted[] = [];
  const later: Sides["later"][number][] = [];
  const silent: Source[] = [];
  for (const source of sources) {
    const slot = evidence.slot(source.id, outcome.id);
    const count = toCounted(evidence, source, outcome);
    if (count !== null) counted.push(count);
    else if (slot.kind === "partlyPublic") later.push({ source, slot });
    else if (slot.kind === "notPublic" && willCount(evidence, source, outcome)) later.push({ source, slot });
    else if (evidence.isPublished(source.id)) silent.push(source);
    else later.push({ source, slot: { kind: "notPublic", from: evidence.sourcePublicFrom(source.id) } });
  }
  const rank = (source: Source) => Number(!evidence.isReports(source));
  return { counted: counted.toSorted((a, b) => rank(a.source) - rank(b.source)), later, silent };
}

/** Whether what the source published later holds a count of the outcome. */
function willCount(evidence: Evidence, source: Source, outcome: Outcome): boolean {
  return evidence.whole.figures.some(
    (figure) => figure.source === source.id && figure.outcome === outcome.id && valueOf(figure.numerator) !== null,
  );
}
