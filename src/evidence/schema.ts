import * as v from "valibot";
import { Comparison, CompletenessAnchor, FigureForm, Onset, PublicCount, Testing } from "./figureSchema.ts";
import {
  Cause,
  ContextRow,
  Disagreement,
  EventKind,
  LedgerRow,
  PlainWords,
  Slide,
  Timeline,
  TimelineEvent,
} from "./narrativeSchema.ts";
import { PublicDatabase } from "./publicDatabaseSchema.ts";
import { dateText, key, OutcomeId, SourceId, Statement, text, webAddress } from "./schemaParts.ts";
import { DocumentForm, Group, OutcomeForm, PanelTexts, SourceForm, TopicForm } from "./sourceSchema.ts";

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

export type { Group, PanelTexts } from "./sourceSchema.ts";

const about = v.description;

/** The form that is written now. Older ones are upgraded, see `upgrade.ts`. */
export const FORM = 3;

/** What may stand in a file: title, sources, outcomes, documents and figures have to, all else is filled in. */
export const EvidenceSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), about("The address of this form, for editors."))),
  schemaVersion: v.pipe(v.literal(FORM), about("The version of the form.")),
  dataVersion: v.optional(v.pipe(text, about("Names this state of the figures: a date, a number.")), "undated"),
  title: v.pipe(text, about("The title of the page.")),
  /** When the documents were last gone through, and where errors are reported: both stand at the foot. */
  lastRead: v.optional(v.pipe(dateText, about("When the record was last checked against its documents."))),
  reportErrors: v.optional(v.pipe(webAddress, about("Where errors are reported: the page of issues of a repository."))),
  lede: v.optional(v.pipe(text, about("One sentence under the title; without it, one that names the sources."))),
  advice: v.optional(
    v.pipe(text, about("The line about medical advice at the foot.")),
    "This page gives no medical advice.",
  ),
  topic: v.optional(v.pipe(TopicForm, about("What the page is about: the nouns that its sentences need.")), {}),
  panels: v.optional(
    v.pipe(
      v.record(v.string(), PanelTexts),
      about(
        "Titles and questions of the panels. Without it every panel with something to show is there; with it, those it names.",
      ),
    ),
  ),
  groups: v.optional(
    v.pipe(
      v.array(Group),
      v.minLength(1, "at least one group"),
      about("How cases came to be counted; without it, the groups that the sources name."),
    ),
  ),
  sources: v.pipe(v.array(SourceForm), v.minLength(1, "at least one source"), about("Who counted.")),
  documents: v.pipe(v.array(DocumentForm), about("What was read.")),
  outcomes: v.pipe(v.array(OutcomeForm), v.minLength(1, "at least one outcome"), about("What was counted.")),
  figures: v.pipe(v.array(FigureForm), about("The numbers, each with where it stands.")),
  leftOut: v.optional(
    v.pipe(
      v.array(v.strictObject({ source: key("Whose.", SourceId), outcome: key("For which.", OutcomeId) })),
      about("Written by the page: whose numbers for which outcomes were left out as faulty when the file was read."),
    ),
  ),
  testing: v.optional(v.pipe(v.array(Testing), about("What was looked for in the cases: cases, never a rate.")), []),
  onsets: v.optional(v.pipe(v.array(Onset), about("How long after the start the cases came.")), []),
  publicCounts: v.optional(v.pipe(v.array(PublicCount), about("Counts in print, with what each counts.")), []),
  ledger: v.optional(
    v.pipe(
      v.array(LedgerRow),
      about("What is compared between the sources; without it, what the figures say of unit and method."),
    ),
  ),
  causes: v.optional(v.pipe(v.array(Cause), about("Suggested causes, and who says what of them.")), []),
  settledBy: v.optional(v.pipe(v.array(Statement), about("What would settle the question.")), []),
  comparisons: v.optional(
    v.pipe(
      v.array(Comparison),
      about("Which report is held against which group that was followed; without it, the first of each."),
    ),
  ),
  completenessAnchors: v.optional(
    v.pipe(v.array(CompletenessAnchor), about("Published shares of cases reported.")),
    [],
  ),
  eventKinds: v.optional(v.pipe(v.array(EventKind), about("Kinds of event; without it, those that the events name."))),
  events: v.optional(v.pipe(v.array(TimelineEvent), about("What happened when, earliest first.")), []),
  timeline: v.optional(v.pipe(Timeline, about("How the story is told.")), { columns: [], record: [] }),
  context: v.optional(v.pipe(v.array(ContextRow), about("Benefit and harms beside the question.")), []),
  disagreements: v.optional(v.pipe(v.array(Disagreement), about("Where what was written and the record differ.")), []),
  plainWords: v.optional(v.pipe(PlainWords, about("The same in plain words, on a view of its own."))),
  slides: v.optional(
    v.pipe(v.array(Slide), about("The talk; without it, one slide for each panel that has something to show.")),
  ),
  publicDatabase: v.optional(
    v.pipe(PublicDatabase, about("What a reader can ask the public database about the topic.")),
  ),
});

/** A file as it may be written, after the schema has accepted it. */
export type EvidenceForm = v.InferOutput<typeof EvidenceSchema>;

/** The same with some of its keys filled in. */
type Complete<Form, Key extends keyof Form> = Omit<Form, Key> & { [K in Key]-?: Exclude<Form[K], undefined> };

type FormOf<Key extends "sources" | "documents" | "outcomes" | "figures"> = EvidenceForm[Key][number];

/** What was done to people has no name that could be made up: sentences leave it out where the file does. */
export type Topic = Complete<EvidenceForm["topic"], Exclude<keyof EvidenceForm["topic"], "treatment">>;
export type Source = Complete<
  FormOf<"sources">,
  "shortName" | "group" | "role" | "capture" | "captureLabel" | "shownByDefault" | "mark" | "followUp" | "caveat"
>;
export type Document = Complete<FormOf<"documents">, "short" | "publisher" | "kind" | "citation">;
export type Outcome = Complete<FormOf<"outcomes">, "noun" | "countedAs" | "shownByDefault">;
export type Figure = Complete<FormOf<"figures">, "label" | "noun" | "estimate">;

/** A file with everything that it left out filled in: what the page is drawn from. */
export type EvidenceFile = Omit<
  Complete<EvidenceForm, "lede" | "panels" | "groups" | "ledger" | "comparisons" | "eventKinds" | "slides">,
  "topic" | "sources" | "documents" | "outcomes" | "figures" | "publicDatabase"
> & {
  topic: Topic;
  sources: Source[];
  documents: Document[];
  outcomes: Outcome[];
  figures: Figure[];
  publicDatabase?: PublicDatabase | undefined;
};
