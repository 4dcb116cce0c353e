import type { PublicDatabase, Split } from "../publicDatabaseSchema.ts";

/**
 * One question to the service: how many reports a search finds, or how those are spread over codes or days. The id says
 * what it is for; the query is what is sent, and is the same for two questions that ask the same.
 */
export type Question = { id: string; kind: "total" | "codes" | "days"; query: string };

/** All reports of a product; those of them that name a term; the same for the products together; what parts these. */
export const QUESTION = {
  all: (product: string) => `all:${product}`,
  naming: (product: string) => `naming:${product}`,
  allTogether: "all",
  namingTogether: "naming",
  received: "received",
  split: ({ id }: Pick<Split, "id">) => `split:${id}`,
} as const;

/** The most entries that the service gives when it counts codes; days it gives whole. */
const MOST_CODES = 1000;

/**
 * The questions about some products, in a fixed order. A report may name two products, so that what several have
 * together is a question of its own and never a sum.
 *
 * @param products ids of products of the section; others are passed over
 */
export function toQuestions(section: PublicDatabase, products: readonly string[]): readonly Question[] {
  const { fields, terms, splits } = section;
  const chosen = section.products.filter(({ id }) => products.includes(id));
  const term = match(fields.term, terms);
  const named = (names: readonly string[]) => match(fields.product, names);
  const together = named(chosen.flatMap(({ reportedAs }) => reportedAs));
  const both = `${together} AND ${term}`;
  return [
    ...chosen.flatMap(({ id, reportedAs }): Question[] => [
      total(QUESTION.all(id), named(reportedAs)),
      total(QUESTION.naming(id), `${named(reportedAs)} AND ${term}`),
    ]),
    total(QUESTION.allTogether, together),
    total(QUESTION.namingTogether, both),
    { id: QUESTION.received, kind: "days", query: write({ search: both, count: fields.received }) },
    ...splits.map((split): Question => ({
      id: QUESTION.split(split),
      kind: "codes",
      query: write({ search: both, count: split.field, limit: String(MOST_CODES) }),
    })),
  ];
}

/** The address of a question, which anybody can open. */
export const addressOf = (origin: string, { endpoint }: Pick<PublicDatabase, "endpoint">, query: string) =>
  `${origin}/${endpoint}.json?${query}`;

const total = (id: string, search: string): Question => ({ id, kind: "total", query: write({ search, limit: "1" }) });

/** `field:("ONE" OR "TWO")`: any of the phrases, as words that follow each other. */
const match = (field: string, phrases: readonly string[]) =>
  `${field}:(${phrases.map((phrase) => `"${phrase}"`).join(" OR ")})`;

/** As the service writes its own queries: spaces as plus signs, which must never be percent-encoded. */
const write = (parameters: Readonly<Record<string, string>>) =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%20", "+").replaceAll("%3A", ":")}`)
    .join("&");
