import { parseEvidence } from "./parse.ts";
import { EvidenceError } from "./problem.ts";
import type { EvidenceFile } from "./schema.ts";

/** The shipped file has about 0.1 MB. A file this large is another kind of file, and would stall the page. */
export const LARGEST_FILE = 20 * 1024 * 1024;

const wholeFile = (found: string, expected: string) => ({ path: "(the whole file)", found, expected });

/**
 * Fetches and reads an evidence file.
 *
 * @throws EvidenceError when the address does not answer, answers with an error, the file is too large, or is wrong.
 */
export async function loadEvidence(address: string, signal?: AbortSignal): Promise<EvidenceFile> {
  let response: Response;
  try {
    response = await fetch(address, signal === undefined ? {} : { signal });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new EvidenceError("The evidence file could not be fetched.", [
      wholeFile("no answer from the server", `a file at ${address}`),
    ]);
  }
  if (!response.ok) {
    throw new EvidenceError("The evidence file could not be fetched.", [
      wholeFile(`status ${response.status}`, `a file at ${address}`),
    ]);
  }
  const announced = Number(response.headers.get("content-length") ?? 0);
  if (announced > LARGEST_FILE) throw tooLarge(announced);
  const text = await response.text();
  return readEvidenceText(text);
}

/** As {@link parseEvidence}, after a look at the size. */
export function readEvidenceText(text: string): EvidenceFile {
  if (text.length > LARGEST_FILE) throw tooLarge(text.length);
  return parseEvidence(text);
}

function tooLarge(size: number): EvidenceError {
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  return new EvidenceError("The evidence file is too large.", [
    wholeFile(megabytes(size), `at most ${megabytes(LARGEST_FILE)}`),
  ]);
}
