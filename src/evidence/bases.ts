import type { Figure } from "./schema.ts";

/** Per how many shares and rates are given: one of each for the whole page, so that its numbers can be set side by side. */
export type Bases = { share: number; personTime: number };

/** Texts of a file that point at an estimate are written for these, see `placeholders.ts`. */
export const USUAL_BASES: Bases = { share: 10_000, personTime: 1_000 };

/** Below one in so many nothing but noughts would be read, and above the other there would be thousands. */
const RARE = 1 / 10_000;
const COMMON = 1 / 10;

/** Per 10,000, and per 1,000 units of time; per million where most figures are rarer, per 100 where most are common. */
export function toBases(figures: readonly Figure[]): Bases {
  const baseOf = (estimate: Figure["estimate"], usual: number) => {
    const shares = figures.flatMap((figure) => (figure.estimate === estimate ? shareOf(figure) : []));
    const middle = shares.toSorted((a, b) => a - b)[Math.floor(shares.length / 2)];
    if (middle === undefined || (middle >= RARE && middle < COMMON)) return usual;
    return middle < RARE ? 1_000_000 : 100;
  };
  return { share: baseOf("per10000", USUAL_BASES.share), personTime: baseOf("perPersonTime", USUAL_BASES.personTime) };
}

/** None found is taken as one: the least that could have been. */
function shareOf({ numerator, denominator, published }: Figure): number[] {
  if (published?.kind === "pooled") return [published.percent / 100];
  const n = denominator?.quantity;
  const isKnown = (quantity: typeof n) => quantity?.kind === "known" || quantity?.kind === "atLeast";
  if (!isKnown(numerator) || !isKnown(n) || !("value" in numerator) || n === undefined || !("value" in n)) return [];
  return n.value === 0 ? [] : [Math.max(1, numerator.value) / n.value];
}
