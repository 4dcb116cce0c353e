import type { Evidence } from "../evidence/model.ts";
import type { Citation } from "../evidence/schema.ts";

/** The documents of some citations with their locators, in one line. */
export function documentNames(evidence: Evidence, citations: readonly Citation[]): string {
  return citations
    .map((citation) => `${evidence.document(citation.document)?.title ?? citation.document}, ${citation.locator}`)
    .join("; ");
}
