import { NO_LIMITS } from "../evidence/defaults/names.ts";
import type { Evidence } from "../evidence/model.ts";
import { partialDate } from "../evidence/partialDate.ts";
import type { Figure, Source } from "../evidence/schema.ts";
import { HOLLOW_BELOW } from "./forest/forest.ts";
import { formatBase, formatShare, LEVEL_WORDS, toEstimate, type Estimate } from "./estimates.ts";
import { capitalise, formatCount, formatExact, formatRange, valueOf } from "./words/format.ts";
import { readingLabel } from "./words/citation.ts";
import { fillTemplate } from "./words/template.ts";

/** A line of a tip; the number in it, where there is one, is set strong. */
export type TipLine = string | { before?: string; strong: string; after?: string };

/**
 * What a mark answers when it is pointed at, tapped or reached by keys: the same on the page, on a slide and in an embed.
 * The order is always this one. Every word is derived from the evidence; nothing is typed.
 */
export type TipContent = {
  /** Gives marker and colour; `null` for what belongs to no source. */
  source: Source | null;
  /** Draws the marker hollow, as the chart does below 5 cases. */
  isHollow?: boolean;
  /** Who and what: "Penn trial cohort · T-cell cancer". */
  title: string;
  /** The exact value with its unit, or one short sentence; set large. */
  value: string;
  /** Interval with level and method; n of N and what the interval leaves out; one thing that it is not. */
  lines: readonly TipLine[];
  /** What a click leads to, after "Click for": "the source"; `where` names it: "Nature Medicine 2025, abstract read". */
  action: { to: string; where: string } | null;
  /** A second thing to do, as a button inside the tip: the chart's `onTarget` is called with `target`. */
  second?: { words: string; target: string };
};

/** The tip of a figure, wherever it stands: its estimate where it has one, else what is stated. */
export function toFigureTip(evidence: Evidence, figure: Figure): TipContent {
  const source = figure.source === undefined ? null : (evidence.source(figure.source) ?? null);
  const outcome = evidence.file.outcomes.find(({ id }) => id === figure.outcome);
  const estimate = toEstimate(figure, evidence.bases);
  const events = valueOf(figure.numerator);
  const isNot = figure.isNot ?? (source?.caveat === NO_LIMITS ? undefined : source?.caveat);
  const { published } = figure;
  return {
    source,
    isHollow: estimate !== null && events !== null && events < HOLLOW_BELOW,
    title: [source?.name, outcome?.label].filter((part) => part !== undefined).join(" · "),
    value: valueWords(figure, estimate),
    lines: [
      ...(outcome === undefined ? [`${figure.label}.`] : []),
      ...(published !== undefined
        ? [`${capitalise(published.text)}.`]
        : estimate === null
          ? []
          : [intervalLine(estimate), { strong: formatShare(figure), after: "counting error only" }]),
      ...(isNot === undefined ? [] : [fillTemplate(isNot, evidence, figure)]),
    ],
    action: { to: "the source", where: whereStated(evidence, figure) },
  };
}

function valueWords(figure: Figure, estimate: Estimate | null): string {
  if (figure.published !== undefined && valueOf(figure.numerator) === null) return `${figure.published.percent}%`;
  if (figure.published !== undefined || estimate === null) return formatShare(figure);
  if (estimate.zeroBound !== null) return "none found";
  return `${estimate.isFloor ? "at least " : ""}${formatExact(estimate.value)} ${formatBase(figure, estimate)}`;
}

function intervalLine(estimate: Estimate): TipLine {
  const after = `exact, ${estimate.method.replace(/ \(.*/, "")}`;
  if (estimate.zeroBound !== null) {
    const strong = `${formatExact(estimate.zeroBound)} per ${formatCount(estimate.base)}`;
    return { before: `one-sided ${LEVEL_WORDS} upper bound`, strong, after };
  }
  const strong = formatRange(estimate.lower, estimate.upper, formatExact).replace("–", " to ");
  return { before: `${LEVEL_WORDS} interval`, strong, after };
}

/** The document that states a figure first, and how it was read: "Nature Medicine 2025, abstract read". */
export function whereStated(evidence: Evidence, { citations }: Pick<Figure, "citations">): string {
  const [first] = citations;
  const document = first === undefined ? undefined : evidence.document(first.document);
  if (document === undefined) return "";
  const { date, short } = document;
  const year = date === null ? "" : String(new Date(partialDate(date).start).getUTCFullYear());
  return `${short}${year === "" || short.includes(year) ? "" : ` ${year}`}, ${readingLabel(document)}`;
}

/** Whether a figure states of how many people, doses and so on another one counts the cases. */
export function isWholeOf(whole: Figure, figure: Figure): boolean {
  const quantity = figure.denominator?.quantity;
  return (
    quantity !== undefined &&
    whole.id !== figure.id &&
    whole.source === figure.source &&
    whole.denominator === undefined &&
    whole.noun.many === figure.denominator?.unit.many &&
    valueOf(whole.numerator) !== null &&
    valueOf(whole.numerator) === valueOf(quantity)
  );
}
