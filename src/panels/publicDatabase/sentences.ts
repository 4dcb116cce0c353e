import { OPENFDA } from "../../evidence/openFda/service.ts";
import type { Noun, PublicDatabase } from "../../evidence/schema.ts";
import { formatCount, formatDate, joinWords, numberWord } from "../../claims/words/format.ts";
import type { Reading } from "./reading.ts";

/** What the reports are said to name: a product by its name, several by their number. */
export function nameProducts(products: readonly { name: string }[]): string {
  const [first] = products;
  return products.length === 1 && first !== undefined ? first.name : `one of ${numberWord(products.length)} products`;
}

/**
 * N of M in words, and never a share: "34 of 3,767 reports that name Carvykti also name a T-cell cancer." Where nothing
 * names the product there is nothing to be a part of.
 */
export function describeNaming(
  { naming, all }: { naming: number; all: number },
  product: string,
  { noun, named }: Pick<PublicDatabase, "noun" | "named">,
): string {
  if (all === 0) return `No ${noun.one} names ${product}.`;
  if (naming === 0 && all === 1) return `The one ${noun.one} that names ${product} does not name ${named}.`;
  if (naming === 0) return `None of the ${counted(all, noun)} that name ${product} names ${named}.`;
  const verb = naming === 1 ? "names" : "name";
  const that = all === 1 ? `1 ${noun.one} that names` : `${counted(all, noun)} that name`;
  return `${formatCount(naming)} of ${that} ${product} also ${verb} ${named}.`;
}

export const counted = (count: number, noun: Noun) => `${formatCount(count)} ${count === 1 ? noun.one : noun.many}`;

/** "8 Feb 2026, 14:05 UTC" */
export const describeMoment = (moment: string) => `${formatDate(moment.slice(0, 10))}, ${moment.slice(11, 16)} UTC`;

/** "Asked of openFDA on 8 Feb 2026, 14:05 UTC; the database was last updated on 5 Feb 2026." */
export function describeAsked({ answers, lastUpdated }: Pick<Reading, "answers" | "lastUpdated">): string {
  const asked = `Asked of ${OPENFDA.name} on ${describeMoment(answers.asked)}`;
  return lastUpdated.length === 0
    ? `${asked}.`
    : `${asked}; the database was last updated on ${joinWords(lastUpdated.map(formatDate))}.`;
}

/** "Who reported: a physician 40, another health professional 18, not stated 5." */
export const describeSplit = ({ label, parts }: Reading["splits"][number]) =>
  `${label}: ${parts.map((part) => `${part.label} ${formatCount(part.count)}`).join(", ")}.`;

/** What the products have together is asked in one question, since a report may name two of them. */
export function describeTogether({ products, together, section }: Reading): string | null {
  const all = together.naming.count;
  if (products.length < 2 || all === 0) return null;
  return `A ${section.noun.one} that names two products counts under each, and once among the ${formatCount(all)}.`;
}

export const COMPARABLE = { no: "cannot be compared", inPart: "the same database, another question" } as const;
