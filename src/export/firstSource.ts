import type { Document } from "../evidence/schema.ts";

/** How near a kind of document is to what it states: papers and reports first, news that repeats them last. */
const NEARNESS: Readonly<Record<string, number>> = {
  article: 0,
  report: 0,
  "data set": 0,
  "web page": 1,
  "press release": 2,
  news: 3,
};

/** Documents with the first source before the news that repeats it; otherwise as they came. */
export function firstStatedFirst(documents: readonly Document[]): readonly Document[] {
  return documents.toSorted((a, b) => nearness(a) - nearness(b));
}

/** A type that the page does not know counts as a web page. */
const nearness = ({ type }: Document) => (Object.hasOwn(NEARNESS, type) ? (NEARNESS[type] ?? 1) : 1);
