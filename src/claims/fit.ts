import type { Evidence } from "../evidence/model.ts";
import type { Figure, Outcome, Source } from "../evidence/schema.ts";
import { chanceOfAtLeast, chanceOfAtMost, expectedEvents, sideOf } from "../statistics/compatibility.ts";
import { exactProportionInterval } from "../statistics/proportion.ts";
import { SURPRISE } from "./compatibility.ts";
import { LEVEL, toEstimate } from "./estimates.ts";
import { valueOf } from "./words/format.ts";

/** A source with a figure that allows an estimate per 10,000 for the chosen outcome. */
export type Counted = { source: Source; figure: Figure; events: number; n: number };

/** How one count fits another, if the share of the first held among the people of the second. */
export type Fit = {
  /**
   * `fits`: such a count would be no surprise. `unclear`: it would be at the first count's own share, but not over its
   * whole interval. `conflict`: it would be all over the interval.
   */
  answer: "fits" | "unclear" | "conflict";
  /** Whether so few or so many were asked about. */
  tail: "fewer" | "more";
  /** How many cases the first share leads one to expect among the people of the second. */
  expected: number;
  /** Not even no case at all would have been a surprise. */
  isTooSmall: boolean;
};

/** The count of a source for an outcome, or `null` where it has none from which an estimate can be computed. */
export function toCounted(evidence: Evidence, source: Source, outcome: Outcome): Counted | null {
  const slot = evidence.slot(source.id, outcome.id);
  if (slot.kind !== "figure" || slot.figure.estimate !== "per10000" || toEstimate(slot.figure) === null) return null;
  const events = valueOf(slot.figure.numerator);
  const n = valueOf(slot.figure.denominator?.quantity);
  return events === null || n === null ? null : { source, figure: slot.figure, events, n };
}

/**
 * Asks whether two counts conflict: whether the second would be a surprise (a chance under 5%, on the side on which it
 * lies) if the share of the first held among its people, at that share and at both ends of its exact 95% interval.
 * 22 of 27,000 and 1 of 783 fit; 2,700 of 27,000 and 1 of 783 conflict.
 */
export function toFit(first: Counted, second: Counted): Fit {
  const share = first.events / first.n;
  const expected = expectedEvents(second.n, share);
  const tail = sideOf(second.events, expected);
  const { lower, upper } = exactProportionInterval(first.events, first.n, LEVEL);
  const isSurprise = (at: number) =>
    (tail === "fewer" ? chanceOfAtMost(second.events, second.n, at) : chanceOfAtLeast(second.events, second.n, at)) <
    SURPRISE;
  return {
    answer: !isSurprise(share) ? "fits" : isSurprise(lower) && isSurprise(upper) ? "conflict" : "unclear",
    tail,
    expected,
    isTooSmall: chanceOfAtMost(0, second.n, share) >= SURPRISE,
  };
}
