import * as v from "valibot";
import {
  dateText,
  DocumentId,
  key,
  noun,
  OutcomeId,
  plainId,
  SourceId,
  Statement,
  text,
  webAddress,
} from "./schemaParts.ts";

/**
 * The lists of the evidence file that name what is compared: topic, groups, sources, documents, outcomes. What may be
 * left out is filled in from the rest of the file, see `defaults/`.
 */

const about = v.description;

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

const year = v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999));

/** What the page is about: every noun that code needs to speak of it. */
export const TopicForm = v.strictObject({
  name: v.optional(v.pipe(text, about("What the page is about; without it, the title."))),
  /** Starts file names: small letters, digits and hyphens. */
  slug: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and single hyphens"),
      about("Starts the names of saved files: small letters, digits and single hyphens."),
    ),
  ),
  description: v.optional(v.pipe(text, about("One sentence for search engines and files."))),
  /** What is counted: "second cancer", "second cancers". */
  subject: v.optional(v.pipe(noun, about("What is counted, for one and for many; without it, the first outcome."))),
  /** The same in short: "cancer", "cancers". */
  event: v.optional(v.pipe(noun, about("The same in a word, for one and for many; without it, case and cases."))),
  treatment: v.optional(
    v.pipe(
      v.strictObject({
        name: key("The treatment: “mRNA vaccination”.", text),
        short: key("The same in a word or two.", text),
        explained: v.optional(key("A sentence for a reader who meets it first.", text)),
      }),
      about("The treatment, its short name, and a sentence that explains it to a reader who meets it first."),
    ),
  ),
  /** What time is counted from: "infusion". */
  start: v.optional(v.pipe(noun, about("What time is counted from, for one and for many."))),
  years: v.optional(
    v.pipe(
      v.strictObject({ from: key("The first year.", year), to: key("The last year.", year) }),
      about("First and last year of the timeline; without it, of the dates."),
    ),
  ),
});

/** How a panel is called and what it asks. A panel without an entry is left out of the page. */
export const PanelTexts = v.strictObject({
  title: key("What the panel is called.", text),
  question: v.optional(key("What it asks, under the title.", text)),
  labels: v.optional(key("Other words of the panel, by name: “axis”, “others”.", v.record(v.string(), text))),
});
export type PanelTexts = v.InferOutput<typeof PanelTexts>;

/** How cases came to be counted; lists of sources are grouped by it, in this order. */
export const Group = v.strictObject({
  id: key("Names the group in the sources: followed, or a word of your own.", plainId),
  label: key("How its cases came to be counted, as a heading.", text),
  /** True where reports are received: publicity can raise them, and not every case is reported. */
  reports: v.optional(
    v.pipe(
      v.boolean(),
      about("True where reports are received: not every case is reported, and publicity can raise them."),
    ),
  ),
  preset: v.optional(key("Names the choice of its sources alone, among the choices of sources.", text)),
});
export type Group = v.InferOutput<typeof Group>;

export const SourceForm = v.strictObject({
  id: v.pipe(
    SourceId,
    about("Names the source in figures and in links: a small letter, then letters, digits, dots or hyphens."),
  ),
  name: v.pipe(text, about("The source as a heading: “Island survey”.")),
  shortName: v.optional(v.pipe(text, about("The name where there is little room; without it, the name."))),
  /** The name inside a sentence: "the FDA". */
  inText: v.optional(v.pipe(text, about("The name inside a sentence: “the islanders”."))),
  /** Who it is, for a reader who meets it first: "the US Food and Drug Administration, which received reports". */
  inFull: v.optional(v.pipe(text, about("Who it is, for a reader who meets it first, without a full stop."))),
  /** What it does with cases, for sentences: "had reports of", "found". */
  verb: v.optional(v.pipe(text, about("What it does with cases, in a sentence: “found”, “had reports of”."))),
  group: v.optional(
    v.pipe(
      plainId,
      about(
        "How its cases came to be counted: “reports”, “followed”, “pooled”, “before”, the id of a group, or a word of your own.",
      ),
    ),
  ),
  /** `baseline`: from before the treatment; drawn quietly, and no verdict rests on it. */
  role: v.optional(
    v.pipe(
      v.picklist(["compared", "context", "baseline"]),
      about("compared: one of the views; context: offered beside them; baseline: from before the treatment."),
    ),
  ),
  /** What the source is, in a word: "cohort". */
  capture: v.optional(v.pipe(text, about("What the source is, in a word: “cohort”, “case reports”."))),
  captureLabel: v.optional(v.pipe(text, about("Whom it counts, in a line."))),
  shownByDefault: v.optional(
    v.pipe(v.boolean(), about("Whether it is shown when the page opens; without it, the first nine are.")),
  ),
  mark: v.optional(
    v.pipe(
      v.strictObject({
        colour: key("Its colour.", v.picklist(COLOURS)),
        shape: key("Its shape.", v.picklist(SHAPES)),
      }),
      about("Colour and shape of its marks; without it, those that the sources before it do not use."),
    ),
  ),
  dataCut: v.optional(v.pipe(dateText, about("The last day that its figures cover."))),
  followUp: v.optional(v.pipe(Statement, about("For how long people were followed; without it, “not stated”."))),
  /** The one line that stands beside every figure of this source. */
  caveat: v.optional(v.pipe(text, about("The one line that stands beside every figure of this source."))),
  /** The same for the foot of a slide: "reports, not confirmed cases; not an incidence". */
  caution: v.optional(v.pipe(text, about("The caveat in a few words, for the foot of a slide."))),
  /** Who the source is, for somebody who has not heard of it: "the US Food and Drug Administration, which ...". */
  who: v.optional(v.pipe(text, about("Who it is, for somebody who has not heard of it."))),
  /** The full list of limits, one click away. */
  limits: v.optional(v.pipe(v.array(Statement), about("All of its limits, one click away.")), []),
  /** Sources that may hold the same patient or case. */
  overlapsWith: v.optional(v.pipe(v.array(SourceId), about("Sources that may hold the same person or case.")), []),
});

/** Kinds of document that citation managers know; any other word is a web page to them. */
export const DOCUMENT_TYPES = ["article", "news", "press release", "web page", "report", "data set"] as const;

export const DocumentForm = v.strictObject({
  id: v.pipe(DocumentId, about("Names the document in citations.")),
  type: v.optional(
    v.pipe(text, about("article, news, press release, web page, report, data set, or a word of your own.")),
    "web page",
  ),
  title: v.pipe(text, about("The title as printed.")),
  /** Names the document in a line: "NEJM Perspective". */
  short: v.optional(v.pipe(text, about("Names the document in a line; without it, the title."))),
  /** Family names, as far as they are known. */
  authors: v.optional(v.pipe(v.array(text), about("Family names, as far as they are known.")), []),
  moreAuthors: v.optional(key("True where more authors follow: “et al.”", v.boolean())),
  journal: v.optional(key("The journal that it stands in.", text)),
  abbreviation: v.optional(key("The journal where there is no room: “NEJM”.", text)),
  volume: v.optional(key("The volume.", text)),
  pages: v.optional(key("The pages.", text)),
  year: v.optional(key("The year of the volume, where it is not that of the date.", v.pipe(v.number(), v.integer()))),
  doi: v.optional(key("Its DOI: 10.…/…", v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/, "a DOI: 10.…/…")))),
  pubmed: v.optional(key("Its number in PubMed.", v.pipe(v.string(), v.regex(/^\d+$/, "digits")))),
  publisher: v.optional(v.pipe(text, about("Who published it; without it, the journal, or “not stated”."))),
  /** Absent dates are a case: `null` is shown as "no date stated". */
  date: v.optional(
    v.pipe(v.nullable(dateText), about("Its date, as exactly as it is known; null where it carries none.")),
    null,
  ),
  /** For an undated document, the earliest day on which it can have existed, with the reason. */
  notBefore: v.optional(
    v.pipe(
      v.strictObject({ date: key("The day.", dateText), because: key("Why not earlier.", text) }),
      about("For an undated document: the earliest day on which it can have existed, and why."),
    ),
  ),
  kind: v.optional(v.pipe(text, about("What it is, in the words of the page; without it, its type."))),
  read: v.optional(
    v.pipe(text, about("How it was read: full, abstract, page, page (opening), reported, or words of your own.")),
    "not stated",
  ),
  readThrough: v.optional(
    v.pipe(v.array(text), about("For “reported”: through which other documents it is known.")),
    [],
  ),
  citation: v.optional(v.pipe(text, about("As it is cited; without it, made from the fields."))),
  link: v.optional(v.pipe(v.nullable(webAddress), about("Its public address, https.")), null),
  note: v.optional(key("What has to be said of it.", text)),
});

export const OutcomeForm = v.strictObject({
  id: v.pipe(OutcomeId, about("Names the outcome in figures and in links.")),
  label: v.pipe(text, about("The outcome in the bar: “Severe pain”.")),
  noun: v.optional(v.pipe(noun, about("The outcome for one and for many; without it, the label."))),
  /** Names the outcome inside a sentence: "as T-cell cancers". */
  countedAs: v.optional(v.pipe(text, about("The outcome in a sentence: “severe pains”."))),
  /** `cases`: shown case by case, never per 10,000. */
  measure: v.optional(
    v.pipe(
      v.picklist(["rate", "cases"]),
      about("rate: as a share, on the base of the page; cases: shown case by case, never as a share."),
    ),
    "rate",
  ),
  shownByDefault: v.optional(
    v.pipe(v.boolean(), about("True for the outcome that the page opens with; without it, the first.")),
  ),
});
