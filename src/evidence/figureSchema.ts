import * as v from "valibot";
import {
  citations,
  ComparisonId,
  count,
  dateText,
  duration,
  FigureId,
  key,
  noun,
  OutcomeId,
  percent,
  Quantity,
  SourceId,
  Statement,
  text,
} from "./schemaParts.ts";

/** The lists of the evidence file that hold numbers. */

/** An estimate that a paper gives itself and that nothing here recomputes. */
const PublishedEstimate = v.strictObject({
  kind: key(
    "cumulative: by a time after the start; pooled: over several studies; share: of another count.",
    v.picklist(["cumulative", "pooled", "share"]),
  ),
  percent: key("The estimate in percent, as printed.", percent),
  qualifier: v.optional(key("about, where the paper says so.", v.literal("about"))),
  interval: v.optional(
    key(
      "The paper's own interval in percent, always at 95%.",
      v.strictObject({
        lower: key("Lower end.", percent),
        upper: key("Upper end.", percent),
      }),
    ),
  ),
  at: v.optional(key("For a cumulative estimate: by when.", duration)),
  text: key("The estimate in words: “about 6.5% within three years, a cumulative estimate without a count”.", text),
});
export type PublishedEstimate = v.InferOutput<typeof PublishedEstimate>;

const about = v.description;

export const FigureForm = v.strictObject({
  id: v.pipe(FigureId, about("Names the figure in texts and links: “survey.pain”.")),
  /** Absent for a figure about the treatment as a whole. */
  source: v.optional(v.pipe(SourceId, about("The id of the source that gives it."))),
  /** With a source and an outcome, and without `part`, the figure fills the source's slot for the outcome. */
  outcome: v.optional(v.pipe(OutcomeId, about("The id of the outcome that it counts."))),
  /** A figure for a part of the source's people, beside the one in the slot: "after brexu-cel". */
  part: v.optional(v.pipe(text, about("For a part of the source's people, beside the figure for all of them."))),
  /** Without it no count is split: two outcomes of one source may have no case in common. */
  within: v.optional(
    v.pipe(FigureId, about("The source's count of a wider outcome that holds these cases, where the source says so.")),
  ),
  /** An earlier figure for the same slot, which this one replaced when it became public. */
  supersedes: v.optional(v.pipe(FigureId, about("An earlier figure that this one replaced."))),
  label: v.optional(v.pipe(text, about("The figure in a line; without it, outcome and source."))),
  /** What the numerator counts. */
  noun: v.optional(v.pipe(noun, about("What the numerator counts; without it, case and cases."))),
  numerator: v.pipe(Quantity, about("How many cases.")),
  /** `joinedBy` is the word between the two numbers where it is not "of": 22 reported cases "after" 27,000 doses. */
  denominator: v.optional(
    v.pipe(
      v.strictObject({
        quantity: key("How many there are.", Quantity),
        unit: key("Of what, for one and for many.", noun),
        joinedBy: v.optional(key("The word between the two numbers where it is not “of”: “after”, “in”.", text)),
        between: v.optional(
          v.pipe(
            v.strictObject({ from: key("The lower bound.", count), to: key("The upper bound.", count) }),
            v.check(({ from, to }) => from > 0 && from <= to, "two bounds above 0, the lower one first"),
            about("Where it is only known to lie between two numbers: these. An estimate then covers both."),
          ),
        ),
      }),
      about("Among how many, and of what: people, visits, person-years."),
    ),
  ),
  /**
   * Which estimate may be computed: a share of doses or patients, events per person-time (beside the slot, never in it),
   * or none.
   */
  estimate: v.optional(
    v.pipe(
      v.picklist(["per10000", "perPersonTime", "none"]),
      about(
        "What may be computed: a share, events per person-time, or nothing; without it, what the denominator allows.",
      ),
    ),
  ),
  published: v.optional(
    key(
      "An estimate that the paper gives itself: shown as printed, and nothing is computed from it.",
      PublishedEstimate,
    ),
  ),
  phrase: v.optional(
    key(
      "The finding after the big number, for example “falls reported after {N}, to {cut}”: {N} is the denominator, {cut} the data cut.",
      text,
    ),
  ),
  dataCut: v.optional(key("The last day that the figure covers, where it is not that of its source.", dateText)),
  citations: key("Where it stands, the first source before the news that repeats it.", citations),
  note: v.optional(key("What else has to be said of it.", text)),
  agreement: v.optional(key("Whether the documents that state it agree, where the citations alone do not tell.", text)),
  isNot: v.optional(key("What a reader could take it for, and it is not.", text)),
  quotientNote: v.optional(
    key("Said wherever numerator and denominator are divided and do not cover the same people.", text),
  ),
});

/** What was looked for in the cases of a source: cases, never a rate. */
export const Testing = v.strictObject({
  source: key("The id of the source whose cases they are.", SourceId),
  outcome: key("The id of the outcome, one with measure “cases”.", OutcomeId),
  figure: key("The figure that counts those in which it was found; a click opens it.", FigureId),
  noun: key("What one mark stands for: “reported case”, “tumour”.", noun),
  cases: key("How many cases there are.", count),
  found: v.optional(key("In how many it was found.", count)),
  notFound: v.optional(key("In how many it was looked for and not found.", count)),
  summary: key("The same in a sentence.", Statement),
});
export type Testing = v.InferOutput<typeof Testing>;

export const Onset = v.strictObject({
  id: key("Names the entry.", FigureId),
  source: key("The id of the source that dates its cases.", SourceId),
  outcome: key("The id of the outcome that is dated.", OutcomeId),
  label: key("What is dated, in a few words.", text),
  earliest: key("Time from the start to the first case; null where it is not stated.", v.nullable(duration)),
  latest: key("Time to the last case; null where it is not stated.", v.nullable(duration)),
  median: key("The median time; null where it is not stated.", v.nullable(duration)),
  only: v.optional(key("The one case that was dated; earliest, latest and median are then null.", duration)),
  spans: key(
    "Spans in which a stated share of the cases fell, for example about half in the first 12 months.",
    v.array(
      v.strictObject({
        from: key("Where the span begins, from the start.", duration),
        to: key("Where it ends.", duration),
        share: key("The share of the cases, as stated: “about half”.", text),
      }),
    ),
  ),
  words: v.optional(key("In words, where the source gives no number: “within weeks and up to several years”.", text)),
  note: v.optional(key("What has to be said beside the times.", Statement)),
  cases: v.optional(
    key(
      "How many could be dated, of how many: “14 of 22 reports could be dated”.",
      v.strictObject({
        dated: key("How many could be dated.", Quantity),
        of: key("Of how many cases.", count),
        noun: key("What these are.", noun),
      }),
    ),
  ),
  dated: v.optional(key("The id of the figure that counts those which could be dated, where there is one.", FigureId)),
  citations: key("Where it stands, the first source before the news that repeats it.", citations),
});
export type Onset = v.InferOutput<typeof Onset>;

export const Comparison = v.strictObject({
  id: key("Names the comparison in texts: {expected:…}.", ComparisonId),
  reported: key("The figure of reports whose crude share is taken as the hypothesis.", FigureId),
  observed: key("The figure of the group in which the same outcome was looked for.", FigureId),
  baseline: v.optional(key("A figure from before the treatment, marked on the same curve.", FigureId)),
});
export type Comparison = v.InferOutput<typeof Comparison>;

export const CompletenessAnchor = v.strictObject({
  id: key("Names the entry.", text),
  label: key("Whose cases were reported so completely.", text),
  short: v.optional(key("The same in a few words.", text)),
  percent: key("Percent of true cases that reached the reporting system.", percent),
  words: v.optional(key("“5–6%”, where the mark stands for a span.", text)),
  citations: key("Where it stands, the first source before the news that repeats it.", citations),
});
export type CompletenessAnchor = v.InferOutput<typeof CompletenessAnchor>;

/** One of the public counts that readers meet side by side, with what it counts. */
export const PublicCount = v.strictObject({
  id: key("Names the count.", text),
  source: v.optional(key("The id of the source that gives it.", SourceId)),
  figure: v.optional(key("The id of the same number among the figures.", FigureId)),
  count: key("The number.", Quantity),
  outOf: v.optional(key("What it is part of: “of 536 falls”.", text)),
  who: key("Who counted.", text),
  from: key("Where the cases come from.", text),
  to: key("The last day that it covers; null where it is not known.", v.nullable(dateText)),
  counts: key("What it counts.", text),
  secondary: v.optional(key("True where the number was read in a summary by others only.", v.boolean())),
  note: v.optional(key("What else has to be said of it.", text)),
  citations: key("Where it stands, the first source before the news that repeats it.", citations),
});
export type PublicCount = v.InferOutput<typeof PublicCount>;
