import type { Evidence } from "../../evidence/model.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { Outcome, Source } from "../../evidence/schema.ts";
import { capitalise, formatDay } from "../words/format.ts";
import { describeSpan } from "../time/knownRecord.ts";
import { type ToFinding, allChosen } from "../panelView.ts";
import { hasNumber } from "../estimates.ts";

/** Whose number came first, and how long after the turning point of the story the last of the compared ones came. */
export const timelineFinding: ToFinding = (evidence, input) => {
  const sources = allChosen(evidence, input);
  const numbers = toNumbers(evidence, sources, input.outcome);
  const [first, second] = numbers;
  if (first === undefined) return { heading: sayNone(evidence, sources) };
  if (second === undefined) {
    const whose = capitalise(possessive(first.source));
    const when =
      evidence.knownBy === null ? `came on ${formatDay(first.time)}` : `was public from ${formatDay(first.time)}`;
    const after = sayAfterTurn(evidence, first.time);
    const number = hasLaterCount(evidence, first.source) ? "first number" : "number";
    return { heading: `${whose} ${number} ${when}${after === null ? "" : `, ${after}`}.` };
  }
  const compared = numbers.filter(({ source }) => source.role === "compared");
  const last = compared.findLast((entry) => entry !== first) ?? numbers.at(-1) ?? second;
  const follower = first.source.role === "compared" ? undefined : compared.find((entry) => entry !== last);
  const opening = sayFirst(
    numbers.filter((entry) => entry.time === first.time),
    first,
  );
  const following =
    follower === undefined || follower.time === first.time
      ? ""
      : `, ${possessive(follower.source)} ${describeSpan(first.time, follower.time)} later`;
  if (last.time === first.time) return { heading: `${opening}${following}.` };
  const after = sayAfterTurn(evidence, last.time) ?? `${describeSpan((follower ?? first).time, last.time)} later`;
  return { heading: `${opening}${following}. ${capitalise(possessive(last.source))} came ${after}.` };
};

/** Whether the source’s first count was replaced by a later one. */
const hasLaterCount = (evidence: Evidence, source: Source) =>
  evidence.whole.figures.some((figure) => figure.source === source.id && figure.supersedes !== undefined);

type NumberDay = { source: Source; time: number };

/** Whether the source gives a number of the outcome, on whichever day. */
const counts = (evidence: Evidence, source: Source, outcome: Outcome) =>
  evidence.whole.figures.some(
    (figure) => figure.source === source.id && figure.outcome === outcome.id && hasNumber(figure),
  );

/**
 * The chosen sources with a number, by the day on which their first one was public; those of the context only with one of
 * the outcome.
 */
function toNumbers(evidence: Evidence, sources: readonly Source[], outcome: Outcome): NumberDay[] {
  const dated = sources
    .filter((source) => source.role !== "context" || counts(evidence, source, outcome))
    .map((source) => ({ source, time: evidence.sourcePublicFrom(source.id) }))
    .filter(({ source, time }) => Number.isFinite(time) && evidence.isPublished(source.id))
    .toSorted((a, b) => a.time - b.time);
  // What was counted before the treatment existed is no part of this story, unless it is all that is chosen.
  const told = dated.filter(({ source }) => source.role !== "baseline");
  return told.length > 0 ? told : dated;
}

function sayNone({ knownBy, sourcePublicFrom }: Evidence, [only, ...others]: readonly Source[]): string {
  if (only !== undefined && others.length === 0 && sourcePublicFrom(only.id) === Infinity) {
    return `${capitalise(possessive(only))} document gives no date.`;
  }
  if (knownBy === null) return "Choose a source to see when its number came.";
  return `By ${formatDay(partialDate(knownBy).end)} none of the chosen sources had a number in public.`;
}

function sayFirst(sameDay: readonly NumberDay[], first: NumberDay): string {
  const [one, two] = sameDay;
  if (one === undefined || two === undefined) return `${capitalise(possessive(first.source))} number came first`;
  if (sameDay.length === 2) {
    return `${capitalise(possessive(one.source))} and ${possessive(two.source)} numbers came first, on one day`;
  }
  return `${sameDay.length} numbers came first, on one day`;
}

/** "a year after the FDA asked for new label warnings": only for what came after it. */
function sayAfterTurn({ file }: Evidence, time: number): string | null {
  const { turn } = file.timeline;
  const event = file.events.find((entry) => entry.id === turn?.event);
  if (turn === undefined || event === undefined) return null;
  const turned = partialDate(event.date).end;
  return turned < time ? `${describeSpan(turned, time)} after ${turn.clause}` : null;
}

function possessive(source: Source): string {
  const name = source.inText ?? source.shortName;
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}
