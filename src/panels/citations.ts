import type { Evidence } from "../evidence/model.ts";
import type { Citation } from "../evidence/schema.ts";

/**
 * The documents of some citations with their locators, in one line, each document named once; what is reckoned from their
 * numbers says that it is: "our reckoning from Nature Medicine, abstract".
 */
export function documentNames(evidence: Evidence, citations: readonly Citation[]): string {
  const locators = new Map<string, string[]>();
  for (const { document, locator, reckoned } of citations) {
    const short = evidence.document(document)?.short ?? document;
    const name = reckoned === true ? `our reckoning from ${short}` : short;
    locators.set(name, [...(locators.get(name) ?? []), locator]);
  }
  return [...locators].map(([name, places]) => `${name}, ${places.join(", ")}`).join("; ");
}
