import { refuseLarge, wholeFileError } from "../../evidence/fetchText.ts";
import type { Rest } from "../../evidence/problem.ts";
import { loadPiece } from "../../panels/pieces.tsx";

/** A file of the reader's own, read: its evidence, what was left out of it, and its bytes, by which it is saved again. */
export type OwnReading = Rest & { content: Blob };

const loadReader = () => loadPiece(() => import("../../evidence/readOwn.ts"));

/**
 * Reads an evidence file or a table from the user's disk. It stays in this browser.
 *
 * @throws EvidenceError when it is too large, cannot be read (a folder, or changed since it was chosen) or is wrong.
 */
export async function readOwnFile(file: File): Promise<OwnReading> {
  refuseLarge(file.size);
  let text: string;
  try {
    text = await file.text();
  } catch {
    throw wholeFileError("The evidence file could not be read.", "no access to it", "a file that can be opened again");
  }
  const { readOwnText } = await loadReader();
  return { ...readOwnText(text, file.name), content: file };
}

/** As above, for the text that lies at an address. */
export async function readOwnAddressed(text: string, address: string): Promise<OwnReading> {
  const { readOwnText } = await loadReader();
  const name = new URL(address).pathname.split("/").at(-1) ?? "";
  return { ...readOwnText(text, decodeURIComponent(name)), content: new Blob([text]) };
}
