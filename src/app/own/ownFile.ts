import { refuseLarge, wholeFileError } from "../../evidence/fetchText.ts";
import type { Rest } from "../../evidence/problem.ts";
import { loadPiece } from "../../panels/pieces.tsx";

/** A file of the reader's own, read: its evidence, what was left out of it, and its bytes, by which it is saved again. */
export type OwnReading = Rest & { content: Blob };

const loadReader = () => loadPiece(() => import("../../evidence/intake.ts"));

/**
 * Reads an evidence file or a table from the user's disk. It stays in this browser.
 *
 * @throws EvidenceError when it is too large, cannot be read (a folder, or changed since it was chosen) or is wrong.
 */
export async function readOwnFile(file: File): Promise<OwnReading> {
  refuseLarge(file.size);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw wholeFileError("The evidence file could not be read.", "no access to it", "a file that can be opened again");
  }
  const { readOwn } = await loadReader();
  return { ...readOwn(bytes, file.name), content: file };
}

/** As above, for what lies at an address. */
export async function readOwnAddressed(bytes: Uint8Array<ArrayBuffer>, address: string): Promise<OwnReading> {
  const { readOwn } = await loadReader();
  return { ...readOwn(bytes, nameAt(address)), content: new Blob([bytes]) };
}

/** The last part of an address as a name; a "%" that begins no code stands as it is. */
function nameAt(address: string): string {
  const name = new URL(address).pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
