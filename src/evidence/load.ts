import { fetchText, refuseLarge } from "./fetchText.ts";
import { parseEvidence } from "./parse.ts";
import type { EvidenceFile } from "./schema.ts";

/**
 * Fetches and reads an evidence file.
 *
 * @throws EvidenceError when the address does not answer, answers with an error, the file is too large, or is wrong.
 */
export async function loadEvidence(address: string, signal?: AbortSignal): Promise<EvidenceFile> {
  return readEvidenceText(await fetchText(address, signal));
}

/** As {@link parseEvidence}, after a look at the size. */
export function readEvidenceText(text: string): EvidenceFile {
  refuseLarge(text.length);
  return parseEvidence(text);
}
