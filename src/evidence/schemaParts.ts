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
  v.finite(),
  v.minValue(0, "a number from 0"),
  v.maxValue(MAX_COUNT, "a number up to 1,000,000,000"),
);
export const percent = v.pipe(count, v.maxValue(100, "a percentage up to 100"));
/** A word for one and for many: "dose", "doses". */
export const noun = v.strictObject({ one: text, many: text });
export type Noun = v.InferOutput<typeof noun>;
export const webAddress = v.pipe(v.string(), v.regex(/^https:\/\/[^\s"'<>]+$/, "an https address"));

const MAX_DURATION_YEARS = 200;
export const duration = v.pipe(
  v.strictObject({ value: count, unit: v.picklist(["days", "months", "years"]) }),
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
    kind: v.literal("known"),
    value: count,
    qualifier: v.optional(v.picklist(["more than", "about"])),
  }),
  v.strictObject({ kind: v.literal("atLeast"), value: count }),
  v.strictObject({ kind: v.literal("notStated"), note: v.optional(text) }),
  v.strictObject({ kind: v.literal("notCounted"), note: v.optional(text) }),
]);
export type Quantity = v.InferOutput<typeof Quantity>;

/**
 * Where a statement stands: the document, the place in it, and, where the document words the figure its own way, how.
 * A document that gives only one part of a figure says which. `from` dates a statement made before its document.
 */
export const Citation = v.strictObject({
  document: DocumentId,
  locator: text,
  says: v.optional(text),
  part: v.optional(v.picklist(["numerator", "denominator"])),
  from: v.optional(dateText),
  /** The document gives the numbers only: what is said is this file's own reckoning from them. */
  reckoned: v.optional(
    v.pipe(v.literal(true), v.description("True where the file reckons from numbers of this document.")),
  ),
});
export type Citation = v.InferOutput<typeof Citation>;
export const citations = v.pipe(v.array(Citation), v.minLength(1, "at least one document with its locator"));

/** A sentence with the documents that carry it. The text may hold placeholders, see `claims/words/template.ts`. */
/** `short` says the same in a few words where there is little room; what `text` adds is then shown on demand. */
export const Statement = v.strictObject({ text, short: v.optional(text), citations });
export type Statement = v.InferOutput<typeof Statement>;
