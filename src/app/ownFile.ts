import { refuseLarge, wholeFileError } from "../evidence/fetchText.ts";
import type { EvidenceFile } from "../evidence/schema.ts";
import { loadPiece } from "./pieces.tsx";

/**
 * Reads an evidence file from the user's disk. It stays in this browser.
 *
 * @throws EvidenceError when it is too large, cannot be read (a folder, or changed since it was chosen) or is wrong.
 */
export async function readOwnFile(file: File): Promise<EvidenceFile> {
  refuseLarge(file.size);
  let text: string;
  try {
    text = await file.text();
  } catch {
    throw wholeFileError("The evidence file could not be read.", "no access to it", "a file that can be opened again");
  }
  const { readEvidenceText } = await loadPiece(() => import("../evidence/load.ts"));
  return readEvidenceText(text);
}
