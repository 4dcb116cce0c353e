import { createStore, del, entries, get, set } from "idb-keyval";
import { wholeFileError } from "../../evidence/fetchText.ts";
import { EvidenceError } from "../../evidence/problem.ts";
import { fingerprint } from "../../talk/ownFile.ts";
import { type OwnReading, readOwnFile } from "./ownFile.ts";

/** A file of the reader's own as it lies in this browser. */
export type KeptFile = {
  id: string;
  name: string;
  /** When it was opened last, in UTC milliseconds. */
  opened: number;
  lastModified: number;
  content: Blob;
};

const store = createStore("own-evidence", "files");

/** Tells the other windows of this page which file is gone. */
const deletions = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("own-evidence-deleted");

/** Calls back with the id of each file that another window deletes, until `signal` ends it. */
export function onDeletedElsewhere(signal: AbortSignal, tell: (id: string) => void): void {
  deletions?.addEventListener("message", ({ data }: MessageEvent<unknown>) => tell(String(data)), { signal });
}

/** Keeps a file under its name, size and time of change: the same file is kept once. */
export async function keepFile(file: File): Promise<string> {
  const id = fingerprint(file);
  const kept: KeptFile = {
    id,
    name: file.name,
    opened: Date.now(),
    lastModified: file.lastModified,
    content: new Blob([await file.arrayBuffer()], { type: file.type }),
  };
  await set(id, kept, store);
  return id;
}

/** Every kept file, the one opened last first. */
export async function listKept(): Promise<readonly KeptFile[]> {
  const all = await entries<string, KeptFile>(store);
  return all.map(([, kept]) => kept).toSorted((a, b) => b.opened - a.opened);
}

/**
 * A file read again, or the kept one of an id; one that was shown without its faulty entries is shown so again.
 *
 * @throws EvidenceError where it has been deleted
 */
export async function restore(kept: File | string): Promise<{ from: File; reading: OwnReading }> {
  const from = typeof kept === "string" ? await readKept(kept) : kept;
  try {
    return { from, reading: await readOwnFile(from) };
  } catch (error) {
    if (!(error instanceof EvidenceError) || error.rest === null) throw error;
    return { from, reading: { ...error.rest, content: from } };
  }
}

async function readKept(id: string): Promise<File> {
  const kept = await get<KeptFile>(id, store);
  if (kept !== undefined) return toFile(kept);
  throw wholeFileError("It was deleted in another window.", "nothing", "a file that is kept in this browser");
}

export const toFile = ({ name, content, lastModified }: KeptFile): File =>
  new File([content], name, { lastModified, type: content.type });

export async function deleteKept(id: string): Promise<void> {
  await del(id, store);
  deletions?.postMessage(id);
}

/** What is said of a shown file that is kept no longer. */
export const NO_LONGER_KEPT =
  "This file was deleted in another window. Save it, or it is gone when the page is loaded anew.";
