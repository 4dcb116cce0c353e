import * as v from "valibot";
import { PublicDatabase } from "./publicDatabaseSchema.ts";
import { Comparison, CompletenessAnchor, Figure, Onset, PublicCount, Testing } from "./figureSchema.ts";
import {
  Cause,
  ContextRow,
  Disagreement,
  EventKind,
  LedgerRow,
  Slide,
  Timeline,
  TimelineEvent,
} from "./narrativeSchema.ts";
import {
  dateText,
  DocumentId,
  noun,
  OutcomeId,
  plainId,
  SourceId,
  Statement,
  text,
  webAddress,
} from "./schemaParts.ts";

/** The form of the evidence file, checked at the border. Types are inferred from it, and inside everything trusts them. */

export type * from "./figureSchema.ts";
export type * from "./narrativeSchema.ts";
export type * from "./publicDatabaseSchema.ts";
export type {
  Citation,
  ComparisonId,
  DocumentId,
  Duration,
  FigureId,
  Noun,
  OutcomeId,
  Quantity,
  SourceId,
  Statement,
} from "./schemaParts.ts";

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
  "semicircle",
  "saltire",
] as const;

/** What the page is about: every noun that code needs to speak of it. */
const Topic = v.strictObject({
  name: text,
  /** Starts file names: small letters, digits and hyphens. */
  slug: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and single hyphens")),
  description: text,
  /** What is counted: "second cancer", "second cancers". */
  subject: noun,
  /** The same in short: "cancer", "cancers". */
  event: noun,
  treatment: v.strictObject({ name: text, short: text }),
  /** What time is counted from: "infusion". */
  start: noun,
  years: v.strictObject({
    from: v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999)),
    to: v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999)),
  }),
});
export type Topic = v.InferOutput<typeof Topic>;

/** How a panel is called and what it asks. A panel without an entry is left out of the page. */
const PanelTexts = v.strictObject({
  title: text,
  question: v.optional(text),
  labels: v.optional(v.record(v.string(), text)),
});
export type PanelTexts = v.InferOutput<typeof PanelTexts>;

/** How cases came to be counted; lists of sources are grouped by it, in this order. */
const Group = v.strictObject({
  id: plainId,
  label: text,
  /** True where reports are received: publicity can raise them, and not every case is reported. */
  reports: v.optional(v.boolean()),
  /** Names the choice of its sources alone, among the choices of sources. */
  preset: v.optional(text),
});
export type Group = v.InferOutput<typeof Group>;

const Source = v.strictObject({
  id: SourceId,
  name: text,
  shortName: text,
  /** The name inside a sentence: "the FDA". */
  inText: v.optional(text),
  /** What it does with cases, for sentences: "had reports of", "found". */
  verb: v.optional(text),
  group: plainId,
  /** `baseline`: from before the treatment; drawn quietly, and no verdict rests on it. */
  role: v.picklist(["compared", "context", "baseline"]),
  /** What the source is, in a word: "cohort". */
  capture: text,
  captureLabel: text,
  shownByDefault: v.boolean(),
  mark: v.strictObject({ colour: v.picklist(COLOURS), shape: v.picklist(SHAPES) }),
  dataCut: v.optional(dateText),
  followUp: Statement,
  /** The one line that stands beside every figure of this source. */
  caveat: text,
  /** The full list of limits, one click away. */
  limits: v.array(Statement),
  /** Sources that may hold the same patient or case. */
  overlapsWith: v.array(SourceId),
});
export type Source = v.InferOutput<typeof Source>;

export const DOCUMENT_TYPES = ["article", "news", "press release", "web page", "report", "data set"] as const;

const Document = v.strictObject({
  id: DocumentId,
  type: v.picklist(DOCUMENT_TYPES),
  title: text,
  /** Names the document in a line: "NEJM Perspective". */
  short: text,
  /** Family names, as far as they are known. */
  authors: v.array(text),
  /** True where more authors follow: "et al." */
  moreAuthors: v.optional(v.boolean()),
  journal: v.optional(text),
  volume: v.optional(text),
  pages: v.optional(text),
  /** The year of the volume, where it is not that of the date. */
  year: v.optional(v.pipe(v.number(), v.integer())),
  doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/, "a DOI: 10.…/…"))),
  pubmed: v.optional(v.pipe(v.string(), v.regex(/^\d+$/, "digits"))),
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
  /** Names the outcome inside a sentence: "as T-cell cancers". */
  countedAs: text,
  /** `cases`: shown case by case, never per 10,000. */
  measure: v.picklist(["rate", "cases"]),
  shownByDefault: v.boolean(),
});
export type Outcome = v.InferOutput<typeof Outcome>;

export const EvidenceSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(2),
  dataVersion: text,
  title: text,
  lede: text,
  advice: text,
  topic: Topic,
  panels: v.record(v.string(), PanelTexts),
  groups: v.pipe(v.array(Group), v.minLength(1, "at least one group")),
  sources: v.pipe(v.array(Source), v.minLength(1, "at least one source")),
  documents: v.array(Document),
  outcomes: v.pipe(v.array(Outcome), v.minLength(1, "at least one outcome")),
  figures: v.array(Figure),
  testing: v.array(Testing),
  onsets: v.array(Onset),
  publicCounts: v.array(PublicCount),
  ledger: v.array(LedgerRow),
  causes: v.array(Cause),
  settledBy: v.array(Statement),
  comparisons: v.array(Comparison),
  completenessAnchors: v.array(CompletenessAnchor),
  eventKinds: v.array(EventKind),
  events: v.array(TimelineEvent),
  timeline: Timeline,
  context: v.array(ContextRow),
  disagreements: v.array(Disagreement),
  slides: v.array(Slide),
  publicDatabase: v.optional(PublicDatabase),
});

/** The evidence file as it stands on disk, after the schema has accepted it. */
export type EvidenceFile = v.InferOutput<typeof EvidenceSchema>;
