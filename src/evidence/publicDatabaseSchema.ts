import * as v from "valibot";
import { key, noun, plainId, Statement, text } from "./schemaParts.ts";

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
  id: key("Names the product.", plainId),
  name: key("Its brand name.", text),
  generic: key("Its generic name.", text),
  reportedAs: key(
    "The names under which reports have it; one of them is enough.",
    v.pipe(v.array(phrase), v.minLength(1, "at least one name"), v.maxLength(10, "at most 10 names")),
  ),
});
export type Product = v.InferOutput<typeof Product>;

/** A question by which the reports that were found are parted: "Who reported". */
const Split = v.strictObject({
  id: key("Names the question.", plainId),
  label: key("The question by which reports are parted: “Who reported”.", text),
  field: key("The field whose codes are counted.", field),
  parts: key(
    "What the codes mean, in the order in which they are shown.",
    v.pipe(
      v.array(v.strictObject({ code: key("The code.", text), label: key("What it means.", text) })),
      v.minLength(1, "at least one part"),
    ),
  ),
  others: v.optional(key("What every other code means; without it such a report counts as unstated.", text)),
  unstated: key("What it means when a report has none of them.", text),
});
export type Split = v.InferOutput<typeof Split>;

/** A published count that the answer stands beside. */
const Beside = v.strictObject({
  count: key("The id of one of the public counts.", text),
  comparable: key(
    "Whether it can be set against the answer: no, or inPart where it was taken from the same database.",
    v.picklist(["no", "inPart"]),
  ),
  differs: key("Why the two differ.", Statement),
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
  endpoint: key(
    "Where reports are searched, below the address of the service: “drug/event”.",
    v.pipe(v.string(), v.regex(/^[a-z0-9]+\/[a-z0-9]+$/, "an endpoint: two words of small letters with / between")),
  ),
  noun: key("What is counted: report and reports.", noun),
  named: key("What the terms name together, inside a sentence: “a fall”.", text),
  fields: key(
    "The fields that are asked.",
    v.strictObject({
      product: key("Holds the name of the product.", field),
      term: key("Holds the term.", field),
      received: key("Holds the day on which the report came.", field),
    }),
  ),
  products: key(
    "The products that are asked for.",
    v.pipe(v.array(Product), v.minLength(1, "at least one product"), v.maxLength(20, "at most 20 products")),
  ),
  terms: key(
    "The terms of which a report has to have one.",
    v.pipe(v.array(phrase), v.minLength(1, "at least one term"), v.maxLength(40, "at most 40 terms")),
  ),
  termsNote: key("What has to be known of the choice of terms.", Statement),
  splits: key(
    "Questions by which the reports that were found are parted.",
    v.pipe(v.array(Split), v.maxLength(10, "at most 10 questions")),
  ),
  beside: key("Published counts that the answer stands beside.", v.array(Beside)),
  limits: key(
    "What the numbers are not, in the sense of the database's own page.",
    v.pipe(v.array(Statement), v.minLength(1, "at least one limit")),
  ),
});
/** With what the service has answered in this session, which no file holds. */
export type PublicDatabase = v.InferOutput<typeof PublicDatabase> & { readonly answers?: Answers };
