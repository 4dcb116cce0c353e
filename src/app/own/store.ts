import { createStore, del, entries, get, set } from "idb-keyval";
import { fingerprint } from "../../talk/ownFile.ts";

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

/** A kept file as it was chosen, or `null` where it has been deleted. */
export async function readKept(id: string): Promise<File | null> {
  const kept = await get<KeptFile>(id, store);
  return kept === undefined ? null : toFile(kept);
}

export const toFile = ({ name, content, lastModified }: KeptFile): File =>
  new File([content], name, { lastModified, type: content.type });

export const deleteKept = (id: string): Promise<void> => del(id, store);
