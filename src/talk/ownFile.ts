import { createContext } from "react";

/**
 * A file that was opened from the disk, and how to open one: the presenter's window has to show the same, and no address
 * carries it.
 */
export type OwnFile = { file: File | null; open: (file: File) => void };

export const OwnFileContext = createContext<OwnFile>({ file: null, open: () => undefined });

/** The name of the reader's own evidence, while its figures are shown; `null` for those of the site. */
export const OwnNameContext = createContext<string | null>(null);

/** Tells two files apart; empty where none is open. */
export const fingerprint = (file: File | null) =>
  file === null ? "" : `${file.name} ${file.size} ${file.lastModified}`;

/** The name in a fingerprint. */
export const nameOf = (print: string): string => print.replace(/ \d+ \d+$/, "");
