import * as v from "valibot";
import { parsePartialDate } from "./partialDate.ts";

/** The small parts that every list of the evidence file is made of. */

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty("a text that is not empty"));
const idPattern = v.regex(/^[a-z][A-Za-z0-9.-]*$/, "an id: a small letter, then letters, digits, dots or hyphens");
const id = <Name extends string>(name: Name) => v.pipe(v.string(), idPattern, v.brand(name));

/** An id that only the file itself and the address of a view use. */
export const plainId = v.pipe(v.string(), idPattern);
export const SourceId = id("SourceId");
export const DocumentId = id("DocumentId");
export const OutcomeId = id("OutcomeId");
export const FigureId = id("FigureId");
export const ComparisonId = id("ComparisonId");
export type SourceId = v.InferOutput<typeof SourceId>;
export type DocumentId = v.InferOutput<typeof DocumentId>;
export type OutcomeId = v.InferOutput<typeof OutcomeId>;
export type FigureId = v.InferOutput<typeof FigureId>;
export type ComparisonId = v.InferOutput<typeof ComparisonId>;

export const dateText = v.pipe(
  v.string(),
  v.check((value) => parsePartialDate(value) !== null, "a real date: YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY"),
);

/** Above this the exact methods are no longer checked against a reference, and no count of people reaches it. */
export const MAX_COUNT = 1e9;
export const count = v.pipe(
  v.number(),
  v.minValue(0, "a number from 0"),
  v.maxValue(MAX_COUNT, "a number up to 1,000,000,000"),
);
export const percent = v.pipe(count, v.maxValue(100, "a percentage up to 100"));
/** A schema with what it means, for whoever writes a file: the published form says it of every key. */
export const key = <Schema extends v.GenericSchema>(description: string, schema: Schema) =>
  v.pipe(schema, v.description(description));

/** A word for one and for many: "dose", "doses". */
export const noun = v.strictObject({ one: key("For exactly one.", text), many: key("For any other number.", text) });
export type Noun = v.InferOutput<typeof noun>;
export const webAddress = v.pipe(v.string(), v.regex(/^https:\/\/[^\s"'<>]+$/, "an https address"));

const MAX_DURATION_YEARS = 200;
export const duration = v.pipe(
  v.strictObject({
    value: key("How many of the unit.", count),
    unit: key("days, months or years.", v.picklist(["days", "months", "years"])),
  }),
  v.check(
    ({ value, unit }) => value <= MAX_DURATION_YEARS * { days: 366, months: 12, years: 1 }[unit],
    `a time of up to ${MAX_DURATION_YEARS} years`,
  ),
);
export type Duration = v.InferOutput<typeof duration>;

/**
 * A number as the document gives it. Missing is a case of its own, never a blank and never 0:
 * `notStated` (the source does not say), `notCounted` (the source does not count this at all), `atLeast` (a floor).
 */
export const Quantity = v.variant("kind", [
  v.strictObject({
    kind: key("known: the number stands in the document.", v.literal("known")),
    value: key("The number.", count),
    qualifier: v.optional(key("The word before the number, where there is one.", v.picklist(["more than", "about"]))),
  }),
  v.strictObject({
    kind: key("atLeast: a floor, so many or more.", v.literal("atLeast")),
    value: key("The floor.", count),
  }),
  v.strictObject({
    kind: key("notStated: it was counted, and the number is not given.", v.literal("notStated")),
    note: v.optional(key("What is said in its place: “fewer than 5”.", text)),
  }),
  v.strictObject({
    kind: key("notCounted: the source does not count this at all.", v.literal("notCounted")),
    note: v.optional(key("The same as a sentence.", text)),
  }),
]);
export type Quantity = v.InferOutput<typeof Quantity>;

/**
 * Where a statement stands: the document, the place in it, and, where the document words the figure its own way, how.
 * A document that gives only one part of a figure says which. `from` dates a statement made before its document.
 */
export const Citation = v.strictObject({
  document: key("The id of the document.", DocumentId),
  locator: key("The place in it: “table 2”, “abstract”.", text),
  says: v.optional(key("How the document words it, where it does so in its own way.", text)),
  part: v.optional(
    key("Which part of the figure it gives, where it gives only one.", v.picklist(["numerator", "denominator"])),
  ),
  from: v.optional(key("When it was stated, where that was before the document's date.", dateText)),
  reckoned: v.optional(key("True where the file reckons from numbers of this document.", v.literal(true))),
});
export type Citation = v.InferOutput<typeof Citation>;
export const citations = v.pipe(v.array(Citation), v.minLength(1, "at least one document with its locator"));

/** A sentence with the documents that carry it. The text may hold placeholders, see `claims/words/template.ts`. */
/** `short` says the same in a few words where there is little room; what `text` adds is then shown on demand. */
export const Statement = v.strictObject({
  text: key("The sentence. It may point at figures: {of:survey.pain}.", text),
  short: v.optional(key("The same in a few words, where there is little room.", text)),
  citations: key("The documents that carry it.", citations),
});
export type Statement = v.InferOutput<typeof Statement>;
