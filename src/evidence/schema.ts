import * as v from "valibot";
import { parsePartialDate } from "./partialDate.ts";

/** The form of the evidence file, checked at the border. Types are inferred from it, and inside everything trusts them. */

const text = v.pipe(v.string(), v.trim(), v.nonEmpty("a text that is not empty"));
const idPattern = v.regex(/^[a-z][A-Za-z0-9.-]*$/, "an id: a small letter, then letters, digits, dots or hyphens");
const id = <Name extends string>(name: Name) => v.pipe(v.string(), idPattern, v.brand(name));

const SourceId = id("SourceId");
const DocumentId = id("DocumentId");
const OutcomeId = id("OutcomeId");
const FigureId = id("FigureId");
const ComparisonId = id("ComparisonId");
export type SourceId = v.InferOutput<typeof SourceId>;
export type DocumentId = v.InferOutput<typeof DocumentId>;
export type OutcomeId = v.InferOutput<typeof OutcomeId>;
export type FigureId = v.InferOutput<typeof FigureId>;
export type ComparisonId = v.InferOutput<typeof ComparisonId>;

const dateText = v.pipe(
  v.string(),
  v.check((value) => parsePartialDate(value) !== null, "a real date: YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY"),
);
const count = v.pipe(v.number(), v.finite(), v.minValue(0, "a number from 0"));
const noun = v.strictObject({ one: text, many: text });
const webAddress = v.pipe(v.string(), v.regex(/^https:\/\/[^\s"'<>]+$/, "an https address"));

/**
 * A number as the document gives it. Missing is a case of its own, never a blank and never 0:
 * `notStated` (the source does not say), `notCounted` (the source does not count this at all), `atLeast` (a floor).
 */
const Quantity = v.variant("kind", [
  v.strictObject({
    kind: v.literal("known"),
    value: count,
    qualifier: v.optional(v.picklist(["more than", "about"])),
  }),
  v.strictObject({ kind: v.literal("atLeast"), value: count }),
  v.strictObject({ kind: v.literal("notStated"), note: v.optional(text) }),
  v.strictObject({ kind: v.literal("notCounted"), note: v.optional(text) }),
]);
export type Quantity = v.InferOutput<typeof Quantity>;

/** Where a statement stands: the document, the place in it, and, where the document words the figure its own way, how. */
const Citation = v.strictObject({ document: DocumentId, locator: text, says: v.optional(text) });
export type Citation = v.InferOutput<typeof Citation>;
const citations = v.pipe(v.array(Citation), v.minLength(1, "at least one document with its locator"));

/** A sentence with the documents that carry it. The text may hold placeholders, see `view/template.ts`. */
const Said = v.strictObject({ text, citations });
export type Said = v.InferOutput<typeof Said>;

export const COLOURS = ["blue", "orange", "teal", "plum", "olive", "slate", "rose", "brown", "indigo"] as const;
export const SHAPES = [
  "circle",
  "diamond",
  "square",
  "triangle",
  "triangleDown",
  "cross",
  "pentagon",
  "star",
  "hexagon",
] as const;

const Source = v.strictObject({
  id: SourceId,
  name: text,
  shortName: text,
  /** How cases came to be counted, for example "case reports" or "cohort". */
  capture: v.picklist(["case reports", "cohort", "registry", "meta-analysis"]),
  captureLabel: text,
  shownByDefault: v.boolean(),
  mark: v.strictObject({ colour: v.picklist(COLOURS), shape: v.picklist(SHAPES) }),
  dataCut: v.optional(dateText),
  followUp: Said,
  /** The one line that stands beside every figure of this source. */
  caveat: text,
  /** The full list of limits, one click away. */
  limits: v.array(Said),
  overlapsWith: v.array(SourceId),
});
export type Source = v.InferOutput<typeof Source>;

const Document = v.strictObject({
  id: DocumentId,
  title: text,
  /** Names the document in a line: "NEJM Perspective". */
  short: text,
  publisher: text,
  /** Absent dates are a case: `null` is shown as "no date stated". */
  date: v.nullable(dateText),
  /** For an undated document, the earliest day on which it can have existed, with the reason. */
  notBefore: v.optional(v.strictObject({ date: dateText, because: text })),
  kind: text,
  read: v.picklist(["full", "abstract", "page", "page (opening)", "reported"]),
  readThrough: v.array(text),
  citation: text,
  link: v.nullable(webAddress),
  note: v.optional(text),
});
export type Document = v.InferOutput<typeof Document>;

const Outcome = v.strictObject({
  id: OutcomeId,
  label: text,
  noun,
  /** Names the outcome inside a sentence: "Counted the same way, as T-cell cancers, ...". */
  countedAs: text,
  shownByDefault: v.boolean(),
});
export type Outcome = v.InferOutput<typeof Outcome>;

const Figure = v.strictObject({
  id: FigureId,
  /** Absent for a figure about the therapy as a whole. */
  source: v.optional(SourceId),
  outcome: v.optional(OutcomeId),
  label: text,
  /** What the numerator counts. */
  noun,
  numerator: Quantity,
  denominator: v.optional(v.strictObject({ quantity: Quantity, unit: noun })),
  /** Which estimate may be computed: a share of doses or patients, events per person-time, or none. */
  estimate: v.picklist(["per10000", "perPersonTime", "none"]),
  /** The finding in own words after the big number; placeholders {N} {cut} {figure:id}, see `view/template.ts`. */
  phrase: v.optional(text),
  /** An estimate that the source itself gives and that cannot be recomputed from counts. */
  stated: v.optional(text),
  dataCut: v.optional(dateText),
  citations,
  note: v.optional(text),
});
export type Figure = v.InferOutput<typeof Figure>;

const duration = v.strictObject({ value: count, unit: v.picklist(["days", "months", "years"]) });
export type Duration = v.InferOutput<typeof duration>;

const Onset = v.strictObject({
  id: FigureId,
  source: SourceId,
  outcome: OutcomeId,
  label: text,
  earliest: v.nullable(duration),
  latest: v.nullable(duration),
  median: v.nullable(duration),
  /** Spans in which a stated share of the cases fell, for example about half in the first 12 months. */
  spans: v.array(v.strictObject({ from: duration, to: duration, share: text })),
  /** How many cases could be dated, of how many. */
  dated: v.optional(FigureId),
  /** Onset of each case in days after the infusion, where a source gives it. */
  caseDays: v.optional(v.array(count)),
  citations,
});
export type Onset = v.InferOutput<typeof Onset>;

const EVENT_KINDS = ["approval", "signal", "data cut", "label change", "publication", "monitoring"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

const TimelineEvent = v.strictObject({
  id: text,
  date: dateText,
  kind: v.picklist(EVENT_KINDS),
  title: text,
  detail: v.optional(text),
  /** Absent for an event that belongs to no source, such as an approval. */
  source: v.optional(SourceId),
  product: v.optional(text),
  /** True on the day from which publicity may raise reporting. */
  publicity: v.optional(v.boolean()),
  /** Figures that this event made public, where it did so before any dated document. */
  makesPublic: v.optional(v.array(FigureId)),
  citations,
});
export type TimelineEvent = v.InferOutput<typeof TimelineEvent>;

const LedgerRow = v.strictObject({
  id: text,
  label: text,
  /** Rows that must match before figures may share an axis. */
  gatesAxis: v.boolean(),
  /** `code` is what is compared between sources; `null` is "unknown". */
  entries: v.array(v.strictObject({ source: SourceId, code: v.nullable(text), text, citations })),
});
export type LedgerRow = v.InferOutput<typeof LedgerRow>;

const Pathway = v.strictObject({ source: SourceId, steps: v.array(FigureId), beside: v.array(FigureId) });
export type Pathway = v.InferOutput<typeof Pathway>;

const Cause = v.strictObject({
  id: text,
  label: text,
  accounts: v.array(v.strictObject({ source: SourceId, says: Said, tested: Said, cannotTell: Said })),
});
export type Cause = v.InferOutput<typeof Cause>;

const Comparison = v.strictObject({
  id: ComparisonId,
  /** The figure whose crude share is taken as the hypothesis. */
  reported: FigureId,
  /** The figure in which the same outcome was looked for. */
  observed: FigureId,
});
export type Comparison = v.InferOutput<typeof Comparison>;

const CompletenessAnchor = v.strictObject({
  id: text,
  label: text,
  /** Percent of true cases that reached the reporting system. */
  percent: v.pipe(count, v.maxValue(100, "a percentage up to 100")),
  citations,
});

const ContextRow = v.strictObject({ id: text, topic: text, source: v.optional(SourceId), text, citations });
export type ContextRow = v.InferOutput<typeof ContextRow>;

const Disagreement = v.strictObject({
  id: text,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  weight: v.picklist(["major", "moderate", "for display"]),
  /** The sources that the row concerns; it is shown when one of them is chosen. */
  sources: v.pipe(v.array(SourceId), v.minLength(1, "at least one source")),
  stated: Said,
  record: Said,
});
export type Disagreement = v.InferOutput<typeof Disagreement>;

const Slide = v.strictObject({
  id: text,
  panel: text,
  /** The saved view as a query string without "?", for example "outcome=any". */
  view: v.string(),
  headline: text,
  takeaway: text,
  note: text,
});
export type Slide = v.InferOutput<typeof Slide>;

export const EvidenceSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1),
  dataVersion: text,
  title: text,
  lede: text,
  advice: text,
  sources: v.pipe(v.array(Source), v.minLength(1, "at least one source")),
  documents: v.array(Document),
  outcomes: v.pipe(v.array(Outcome), v.minLength(1, "at least one outcome")),
  figures: v.array(Figure),
  onsets: v.array(Onset),
  exposures: v.array(FigureId),
  ledger: v.array(LedgerRow),
  pathways: v.array(Pathway),
  causes: v.array(Cause),
  settledBy: v.array(Said),
  comparisons: v.array(Comparison),
  completenessAnchors: v.array(CompletenessAnchor),
  events: v.array(TimelineEvent),
  context: v.array(ContextRow),
  disagreements: v.array(Disagreement),
  slides: v.array(Slide),
});

/** The evidence file as it stands on disk, after the schema has accepted it. */
export type EvidenceFile = v.InferOutput<typeof EvidenceSchema>;
