import type { Evidence } from "../evidence/model.ts";
import type { Citation } from "../evidence/schema.ts";

/** The documents of some citations with their locators, in one line, each document named once. */
export function documentNames(evidence: Evidence, citations: readonly Citation[]): string {
  const locators = new Map<string, string[]>();
  for (const { document, locator } of citations) {
    const name = evidence.document(document)?.short ?? document;
    locators.set(name, [...(locators.get(name) ?? []), locator]);
  }
  return [...locators].map(([name, places]) => `${name}, ${places.join(", ")}`).join("; ");
}
