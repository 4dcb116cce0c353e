import * as v from "valibot";
import {
  citations,
  dateText,
  DocumentId,
  FigureId,
  key,
  noun,
  OutcomeId,
  plainId,
  SourceId,
  Statement,
  text,
} from "./schemaParts.ts";

/** The lists of the evidence file that hold events and sentences. */

/** What can happen on the timeline. */
export const EventKind = v.strictObject({
  id: key("Names the kind: approval, signal, label, publication, monitoring, or a word of your own.", text),
  label: key("The kind as a heading.", text),
  tally: v.optional(key("What events of this kind add up to, each tallied name once: “approved product”.", noun)),
});
export type EventKind = v.InferOutput<typeof EventKind>;

export const TimelineEvent = v.strictObject({
  id: key("Names the event.", text),
  date: key("When, as exactly as it is known.", dateText),
  kind: key("The id of an event kind.", text),
  title: key("What happened.", text),
  short: v.optional(key("The title where there is little room.", text)),
  detail: v.optional(key("A sentence more.", text)),
  shortDetail: v.optional(key("A few words under the short title.", text)),
  tag: v.optional(
    key("A word or two under the strip of days: it names the event and nothing that it made public.", text),
  ),
  source: v.optional(key("The id of the source that it belongs to, if any.", SourceId)),
  tallied: v.optional(key("What it adds to the tally of its kind: the name of a product.", text)),
  publicity: v.optional(key("True for the day from which publicity may raise reporting.", v.boolean())),
  publishes: v.optional(
    key("Ids of documents that became public with it: their figures are public from that day.", v.array(DocumentId)),
  ),
  citations: key("Where it stands.", citations),
});
export type TimelineEvent = v.InferOutput<typeof TimelineEvent>;

export const LedgerRow = v.strictObject({
  id: key("Names the point.", text),
  label: key("What is compared: “Counted among”.", text),
  entries: key(
    "What each source says on it. Sources match where their codes are the same.",
    v.array(
      v.strictObject({
        source: key("The id of the source.", SourceId),
        outcome: v.optional(key("The outcome that the entry is for; without it, every outcome.", OutcomeId)),
        code: key(
          "What is compared between sources: the same word means the same. null is “not known”.",
          v.nullable(text),
        ),
        short: v.optional(key("A word or two: “beds”.", text)),
        text: key("What the source says, in words.", text),
        citations: key("Where it stands.", citations),
      }),
    ),
  ),
});
export type LedgerRow = v.InferOutput<typeof LedgerRow>;

export const Cause = v.strictObject({
  id: key("Names the cause.", text),
  label: key("The suggested cause.", text),
  short: v.optional(key("The label where there is little room.", text)),
  accounts: key(
    "What each source says of it.",
    v.array(
      v.strictObject({
        source: key("The id of the source.", SourceId),
        silent: v.optional(key("True where the source does not address the cause, which “says” tells.", v.boolean())),
        says: key("What it says.", Statement),
        tested: v.optional(key("What it tested.", Statement)),
        cannotTell: v.optional(key("What it cannot tell.", Statement)),
      }),
    ),
  ),
});
export type Cause = v.InferOutput<typeof Cause>;

export const ContextRow = v.strictObject({
  id: key("Names the row.", text),
  topic: key("What it is about.", text),
  source: v.optional(key("The id of the source that it belongs to, if any.", SourceId)),
  isKey: v.optional(key("True for what the closing slide says of patients.", v.boolean())),
  text: key("The sentence.", text),
  citations: key("Where it stands.", citations),
});
export type ContextRow = v.InferOutput<typeof ContextRow>;

export const Disagreement = v.strictObject({
  id: key("Names the row.", text),
  number: key("Its number in the list.", v.pipe(v.number(), v.integer(), v.minValue(1))),
  weight: key("major, moderate, or a word of your own.", text),
  title: v.optional(key("A few words that name it.", text)),
  sources: key(
    "The ids of the sources that it concerns; it is shown when one of them is chosen.",
    v.pipe(v.array(SourceId), v.minLength(1, "at least one source")),
  ),
  stated: key("What an article says.", Statement),
  record: key("What the record says.", Statement),
});
export type Disagreement = v.InferOutput<typeof Disagreement>;

/** Pictures made for a room: each says and proves one thing. A slide without one shows its panel. */
export const SLIDE_PICTURES = [
  "question",
  "unlike",
  "split",
  "rates",
  "groups",
  "tested",
  "known",
  "everyone",
  "people",
  "settle",
] as const;

/** A column of "people" or a bar of "settle": a clause of the headline, and what is seen under it. */
const SlidePart = v.strictObject({
  clause: key("A clause of the headline, which joins those of all parts that were public.", text),
  head: key("Stands over the column or bar.", text),
  large: v.optional(key("A column's large words.", text)),
  text: v.optional(key("The sentence that they begin.", text)),
  more: v.optional(key("Further sentences, with their documents.", v.array(Statement))),
  have: v.optional(key("Of a bar: what there is. Its first number is its length.", text)),
  need: v.optional(key("What is needed.", text)),
  figure: v.optional(key("The id of the figure whose cases are drawn as marks.", FigureId)),
  source: v.optional(key("The id of the source that colours the bar.", SourceId)),
  span: v.optional(
    key(
      "A line of time under a column.",
      v.strictObject({
        from: key("Where the line begins.", text),
        to: v.optional(key("The words at its end; without it the line goes on.", text)),
      }),
    ),
  ),
  citations: key("Where it stands.", citations),
});
export type SlidePart = v.InferOutput<typeof SlidePart>;

/** A slide: a finding in one sentence, the picture that proves it, and what the speaker says. */
export const Slide = v.strictObject({
  id: key("Names the slide.", text),
  panel: key("The id of the panel that shows the same on the page.", text),
  picture: v.optional(
    key("A picture made for a room; without one the slide shows its panel.", v.picklist(SLIDE_PICTURES)),
  ),
  view: key("The saved view as a query string without “?”: “outcome=any”.", v.string()),
  title: key("A question or a topic, never a claim that a filter could make false.", text),
  ending: v.optional(
    key("What the headline says after the clauses of the parts, which it joins: “would help to settle it”.", text),
  ),
  sub: v.optional(key("Under the title of the first slide.", text)),
  note: key("What the speaker says.", text),
  rows: v.optional(
    key("The ids of the rows of the ledger that it shows; without it, the first of those that differ.", v.array(text)),
  ),
  foot: v.optional(key("What is said at the foot besides the cautions.", text)),
  parts: v.optional(key("Columns or bars.", v.array(SlidePart)), []),
  turns: v.optional(
    key(
      "Events of which the headline tells how far apart they were, or what was said before there was a number.",
      v.array(
        v.strictObject({
          event: key("The id of the event.", text),
          clause: key("The event as a clause: “the hospital required rails”.", text),
          noun: key("The event as a noun: “the required warning”.", text),
        }),
      ),
    ),
    [],
  ),
  documents: v.optional(key("Ids of documents that the last slide names.", v.array(DocumentId)), []),
});
export type Slide = v.InferOutput<typeof Slide>;

/** How the story is told: which months are magnified, what turned it, and what was known when. */
export const Timeline = v.strictObject({
  window: v.optional(
    key(
      "Months with so much in them that they are drawn larger.",
      v.strictObject({ from: key("The first.", dateText), to: key("The last.", dateText) }),
    ),
  ),
  turn: v.optional(
    key(
      "The event after which the later numbers came.",
      v.strictObject({
        event: key("The id of the event.", text),
        clause: key("The event as a clause: “the hospital asked for rails”.", text),
      }),
    ),
  ),
  columns: key("The days for which the record of who knew what has a column.", v.array(dateText)),
  record: key(
    "What was public of one thing: before, and from each event on.",
    v.array(
      v.strictObject({
        id: key("Names the thing.", plainId),
        label: key("What it is.", text),
        source: v.optional(key("The id of the source that it belongs to, if any.", SourceId)),
        before: key("What was public before the first step.", text),
        beforeInSentence: v.optional(
          key("The same inside a sentence; empty where the sentence passes it over.", v.string()),
        ),
        steps: key(
          "What became public with which event, in their order.",
          v.array(
            v.strictObject({
              event: key("The id of the event.", text),
              text: key("What was public from then on.", text),
              sentence: v.optional(key("The same inside a sentence.", v.string())),
            }),
          ),
        ),
      }),
    ),
  ),
});
export type Timeline = v.InferOutput<typeof Timeline>;

/** The same for people without the field's words, on a view of its own that follows no control. */
export const PlainWords = v.strictObject({
  view: key("The name of the view in the bar: “Patients”.", text),
  about: key("For whom it is.", text),
  heading: key("The answer in a sentence or two.", Statement),
  lead: v.optional(key("A sentence under the heading.", text)),
  numbers: key(
    "Numbers drawn large.",
    v.pipe(
      v.array(
        v.strictObject({
          figure: v.optional(key("The id of the figure whose number it is.", FigureId)),
          words: v.optional(key("What stands in its place: “for life”.", text)),
          text: key("What it counts.", text),
          citations: v.optional(key("Where it stands, without a figure.", citations)),
        }),
      ),
      v.maxLength(6, "at most 6 numbers"),
    ),
  ),
  parts: key(
    "Short texts under headings.",
    v.array(
      v.strictObject({
        title: key("The heading.", text),
        statements: key("The sentences, each with its documents.", v.array(Statement)),
      }),
    ),
  ),
  questions: v.optional(
    key(
      "What to ask, and whom.",
      v.strictObject({ title: key("The heading.", text), list: key("The questions.", v.array(text)) }),
    ),
  ),
});
export type PlainWords = v.InferOutput<typeof PlainWords>;
