import * as v from "valibot";
import { noun, plainId, Statement, text } from "./schemaParts.ts";

/**
 * What a reader can ask openFDA about the topic. Another topic asks for its own products and terms; a file without the
 * section has no panel for it.
 */

/** A field of the database, as its query syntax takes it: "patient.drug.medicinalproduct". */
const field = v.pipe(v.string(), v.regex(/^[a-z]+(?:\.[a-z]+)*$/, "the name of a field: small letters and dots"));

/** What stands inside the quotation marks of a query: none of the signs that have a meaning there. */
const phrase = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9 ,.'/-]{0,98}$/, "a phrase of letters, digits, spaces and , . ' / -"),
);

const Product = v.strictObject({
  id: plainId,
  name: text,
  generic: text,
  /** The names under which reports have it; one of them is enough. */
  reportedAs: v.pipe(v.array(phrase), v.minLength(1, "at least one name"), v.maxLength(10, "at most 10 names")),
});
export type Product = v.InferOutput<typeof Product>;

/** A question by which the reports that were found are parted: "Who reported". */
const Split = v.strictObject({
  id: plainId,
  label: text,
  /** The field whose codes are counted. */
  field,
  /** What the codes mean, in the order in which they are shown. */
  parts: v.pipe(v.array(v.strictObject({ code: text, label: text })), v.minLength(1, "at least one part")),
  /** What every other code means; without it such a report counts as `unstated`. */
  others: v.optional(text),
  /** What it means when a report has none of them. */
  unstated: text,
});
export type Split = v.InferOutput<typeof Split>;

/** A published count that the answer stands beside. */
const Beside = v.strictObject({
  /** The id of one of the public counts. */
  count: text,
  /** Whether it can be set against the answer; `inPart` where it was taken from the same database. */
  comparable: v.picklist(["no", "inPart"]),
  /** Why the two differ. */
  differs: Statement,
});

/** An answer with the question that anybody can repeat. */
type Asked = {
  /** Which of the questions it answers, see `openFda/questions.ts`. */
  id: string;
  /** The query string exactly as it was sent. */
  query: string;
  /** The day on which the database says that it was last brought up to date; `null` where it found nothing, and says nothing. */
  lastUpdated: string | null;
};
/** `of` is a code, or a day as YYYY-MM-DD. */
export type Answer = Asked &
  ({ kind: "total"; total: number } | { kind: "counts"; counts: readonly { of: string; count: number }[] });

/** What openFDA answered to all of the questions. */
export type Answers = {
  /** When the first of them was answered: YYYY-MM-DDThh:mm:ssZ. */
  asked: string;
  /** The products that were asked for. */
  products: readonly string[];
  list: readonly Answer[];
};

export const PublicDatabase = v.strictObject({
  /** Where reports are searched, below the address of the service: "drug/event". */
  endpoint: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+\/[a-z0-9]+$/, "an endpoint: two words of small letters with / between"),
  ),
  /** What is counted: "report", "reports". */
  noun,
  /** What the terms name together, inside a sentence: "a T-cell cancer". */
  named: text,
  fields: v.strictObject({ product: field, term: field, received: field }),
  products: v.pipe(v.array(Product), v.minLength(1, "at least one product"), v.maxLength(20, "at most 20 products")),
  terms: v.pipe(v.array(phrase), v.minLength(1, "at least one term"), v.maxLength(40, "at most 40 terms")),
  /** What has to be known of the choice of terms. */
  termsNote: Statement,
  splits: v.pipe(v.array(Split), v.maxLength(10, "at most 10 questions")),
  beside: v.array(Beside),
  /** What the numbers are not, in the sense of the database's own page. */
  limits: v.pipe(v.array(Statement), v.minLength(1, "at least one limit")),
});
/** With what the service has answered in this session, which no file holds. */
export type PublicDatabase = v.InferOutput<typeof PublicDatabase> & { readonly answers?: Answers };
