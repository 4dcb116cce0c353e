import * as v from "valibot";
import {
  citations,
  ComparisonId,
  count,
  dateText,
  duration,
  FigureId,
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
  /** `cumulative`: by a time after the start; `pooled`: over several studies; `share`: of another count. */
  kind: v.picklist(["cumulative", "pooled", "share"]),
  percent,
  qualifier: v.optional(v.literal("about")),
  /** The paper's own interval in percent, always at 95%. */
  interval: v.optional(v.strictObject({ lower: percent, upper: percent })),
  /** For a cumulative estimate: by when. */
  at: v.optional(duration),
  /** "about 6.5% within three years, a cumulative estimate without a count" */
  text,
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
        quantity: Quantity,
        unit: noun,
        joinedBy: v.optional(text),
        /** The quantity is the middle of two bounds: the estimate is printed for both, and its interval holds both. */
        between: v.optional(
          v.pipe(
            v.strictObject({ from: count, to: count }),
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
  published: v.optional(PublishedEstimate),
  /** The finding in own words after the big number; placeholders {N} {cut} {figure:id}, see `claims/words/template.ts`. */
  phrase: v.optional(text),
  dataCut: v.optional(dateText),
  /** The first source before the news that repeats it. */
  citations,
  note: v.optional(text),
  /** Whether the reports of it disagree, where the citations alone do not tell. */
  agreement: v.optional(text),
  /** What a reader could take it for, and it is not. */
  isNot: v.optional(text),
  /** Said wherever numerator and denominator are divided and do not cover the same people. */
  quotientNote: v.optional(text),
});

/** What was looked for in the cases of a source: cases, never a rate. */
export const Testing = v.strictObject({
  source: SourceId,
  outcome: OutcomeId,
  /** The figure in the slot, opened by a click; it counts those in which it was found. */
  figure: FigureId,
  /** What one mark stands for: "reported case", "tumour". */
  noun,
  cases: count,
  found: v.optional(count),
  /** Looked for and not found. Absent where the source does not say. */
  notFound: v.optional(count),
  /** In the words of the page: "Of 22 reports, found in 3; how many were tested is not clear." */
  summary: Statement,
});
export type Testing = v.InferOutput<typeof Testing>;

export const Onset = v.strictObject({
  id: FigureId,
  source: SourceId,
  outcome: OutcomeId,
  label: text,
  earliest: v.nullable(duration),
  latest: v.nullable(duration),
  median: v.nullable(duration),
  /** The one case that was dated; the three above are then `null`. */
  only: v.optional(duration),
  /** Spans in which a stated share of the cases fell, for example about half in the first 12 months. */
  spans: v.array(v.strictObject({ from: duration, to: duration, share: text })),
  /** In words, where the source gives no number: "within weeks and up to several years". */
  words: v.optional(text),
  /** What has to be said beside the times. */
  note: v.optional(Statement),
  /** How many could be dated, of how many: "14 of 22 reports could be dated". */
  cases: v.optional(v.strictObject({ dated: Quantity, of: count, noun })),
  /** The figure behind `cases`, where there is one. */
  dated: v.optional(FigureId),
  citations,
});
export type Onset = v.InferOutput<typeof Onset>;

export const Comparison = v.strictObject({
  id: ComparisonId,
  /** The figure whose crude share is taken as the hypothesis. */
  reported: FigureId,
  /** The figure in which the same outcome was looked for. */
  observed: FigureId,
  /** A share from before the treatment existed, marked on the same curve. */
  baseline: v.optional(FigureId),
});
export type Comparison = v.InferOutput<typeof Comparison>;

export const CompletenessAnchor = v.strictObject({
  id: text,
  label: text,
  /** The same in a few words, beside its mark in the chart. */
  short: v.optional(text),
  /** Percent of true cases that reached the reporting system. */
  percent,
  /** "5–6%", where the mark stands for a span. */
  words: v.optional(text),
  citations,
});
export type CompletenessAnchor = v.InferOutput<typeof CompletenessAnchor>;

/** One of the public counts that readers meet side by side, with what it counts. */
export const PublicCount = v.strictObject({
  id: text,
  source: v.optional(SourceId),
  figure: v.optional(FigureId),
  count: Quantity,
  /** "of 536 second cancers, in 12,394 reports of any kind" */
  outOf: v.optional(text),
  who: text,
  from: text,
  /** The last day that it covers, or `null` where it is not known. */
  to: v.nullable(dateText),
  counts: text,
  /** True where the number was read in a secondary summary only. */
  secondary: v.optional(v.boolean()),
  note: v.optional(text),
  citations,
});
export type PublicCount = v.InferOutput<typeof PublicCount>;
