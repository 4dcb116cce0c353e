import * as v from "valibot";
import {
  citations,
  dateText,
  DocumentId,
  FigureId,
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
  id: text,
  label: text,
  /** What events of this kind add up to, each `tallied` name once: "approved product". */
  tally: v.optional(noun),
});
export type EventKind = v.InferOutput<typeof EventKind>;

export const TimelineEvent = v.strictObject({
  id: text,
  date: dateText,
  /** The id of an event kind. */
  kind: text,
  title: text,
  /** The title where there is little room. */
  short: v.optional(text),
  detail: v.optional(text),
  /** A few words under the short title. */
  shortDetail: v.optional(text),
  /** A word or two under the strip of days. It names the event and nothing that it made public. */
  tag: v.optional(text),
  /** Absent for an event that belongs to no source. */
  source: v.optional(SourceId),
  /** What the event adds to the tally of its kind: the name of a product. */
  tallied: v.optional(text),
  /** True on the day from which publicity may raise reporting. */
  publicity: v.optional(v.boolean()),
  /** Documents that became public with this event. */
  publishes: v.optional(v.array(DocumentId)),
  citations,
});
export type TimelineEvent = v.InferOutput<typeof TimelineEvent>;

export const LedgerRow = v.strictObject({
  id: text,
  label: text,
  /**
   * `code` is what is compared between sources; `null` is "unknown". An entry with an outcome stands for that outcome
   * only.
   */
  entries: v.array(
    v.strictObject({
      source: SourceId,
      outcome: v.optional(OutcomeId),
      code: v.nullable(text),
      /** A word or two: "doses". */
      short: v.optional(text),
      text,
      citations,
    }),
  ),
});
export type LedgerRow = v.InferOutput<typeof LedgerRow>;

export const Cause = v.strictObject({
  id: text,
  label: text,
  /** The label where there is little room. */
  short: v.optional(text),
  accounts: v.array(
    v.strictObject({
      source: SourceId,
      /** True where the source does not address the cause; `says` tells that. */
      silent: v.optional(v.boolean()),
      says: Statement,
      tested: v.optional(Statement),
      cannotTell: v.optional(Statement),
    }),
  ),
});
export type Cause = v.InferOutput<typeof Cause>;

export const ContextRow = v.strictObject({
  id: text,
  topic: text,
  source: v.optional(SourceId),
  /** True for what the closing slide says of patients. */
  isKey: v.optional(v.boolean()),
  text,
  citations,
});
export type ContextRow = v.InferOutput<typeof ContextRow>;

export const Disagreement = v.strictObject({
  id: text,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  weight: text,
  /** A few words that name the row. */
  title: v.optional(text),
  /** The sources that the row concerns; it is shown when one of them is chosen. */
  sources: v.pipe(v.array(SourceId), v.minLength(1, "at least one source")),
  stated: Statement,
  record: Statement,
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
  /** "T-cell cancers can be fatal": the headline joins the clauses of all parts that were public. */
  clause: text,
  head: text,
  /** A column's large words and the sentence that they begin. */
  large: v.optional(text),
  text: v.optional(text),
  more: v.optional(v.array(Statement)),
  /** A bar: what there is against what is needed. Their first numbers are its lengths. */
  have: v.optional(text),
  need: v.optional(text),
  /** The figure whose cases are drawn as marks, or whose source colours the bar. */
  figure: v.optional(FigureId),
  source: v.optional(SourceId),
  /** A line of time under a column, with the words at its end; without an end it goes on. */
  span: v.optional(v.strictObject({ from: text, to: v.optional(text) })),
  citations,
});
export type SlidePart = v.InferOutput<typeof SlidePart>;

/** A slide: a finding in one sentence, the picture that proves it, and what the speaker says. */
export const Slide = v.strictObject({
  id: text,
  /** The panel that shows the same on the page. */
  panel: text,
  picture: v.optional(v.picklist(SLIDE_PICTURES)),
  /** The saved view as a query string without "?", for example "outcome=any". */
  view: v.string(),
  /** A question or a topic, never a claim that a filter could make false; "…" stands for the clauses of its parts. */
  title: text,
  /** Under the title of the first slide. */
  sub: v.optional(text),
  note: text,
  /** The rows of the ledger that it shows; without it, the first of those that differ. */
  rows: v.optional(v.array(text)),
  /** What is said at the foot besides the cautions. */
  foot: v.optional(text),
  parts: v.optional(v.array(SlidePart), []),
  /** Events of which the headline tells how far apart they were: "the FDA required its warning", "the required warning". */
  turns: v.optional(v.array(v.strictObject({ event: text, clause: text, noun: text })), []),
  /** Documents that the last slide names. */
  documents: v.optional(v.array(DocumentId), []),
});
export type Slide = v.InferOutput<typeof Slide>;

/** How the story is told: which months are magnified, what turned it, and what was known when. */
export const Timeline = v.strictObject({
  /** Months with so much in them that they are drawn larger. */
  window: v.optional(v.strictObject({ from: dateText, to: dateText })),
  /** The event after which the later numbers came, as a clause: "the FDA asked for new label warnings". */
  turn: v.optional(v.strictObject({ event: text, clause: text })),
  /** The days for which the record has a column. */
  columns: v.array(dateText),
  /** What was public of one thing: before, and from each event on. */
  record: v.array(
    v.strictObject({
      id: plainId,
      label: text,
      source: v.optional(SourceId),
      before: text,
      /** The same inside a sentence; empty where the sentence passes it over. */
      beforeInSentence: v.optional(v.string()),
      steps: v.array(v.strictObject({ event: text, text, sentence: v.optional(v.string()) })),
    }),
  ),
});
export type Timeline = v.InferOutput<typeof Timeline>;

/** The same for people without the field's words, on a view of its own that follows no control. */
export const PlainWords = v.strictObject({
  view: v.pipe(text, v.description("The name of the view in the bar: “Patients”.")),
  /** For whom it is. */
  about: text,
  heading: v.pipe(Statement, v.description("The answer in a sentence or two.")),
  lead: v.optional(text),
  /** A number large, with what it counts. Without a figure `words` stands in its place: "for life". */
  numbers: v.pipe(
    v.array(
      v.strictObject({ figure: v.optional(FigureId), words: v.optional(text), text, citations: v.optional(citations) }),
    ),
    v.maxLength(6, "at most 6 numbers"),
  ),
  parts: v.array(v.strictObject({ title: text, statements: v.array(Statement) })),
  /** What to ask, and whom. */
  questions: v.optional(v.strictObject({ title: text, list: v.array(text) })),
});
export type PlainWords = v.InferOutput<typeof PlainWords>;
