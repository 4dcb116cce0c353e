import { createContext } from "react";

/**
 * A file that was opened from the disk, and how to open one: the presenter's window has to show the same, and no address
 * carries it.
 */
export type OwnFile = { file: File | null; open: (file: File) => void };

export const OwnFileContext = createContext<OwnFile>({ file: null, open: () => undefined });

/** Tells two files apart; empty where none is open. */
export const fingerprint = (file: File | null) =>
  file === null ? "" : `${file.name} ${file.size} ${file.lastModified}`;
