import { createContext } from "react";

/**
 * A file that was opened from the disk, and how to open one: the presenter's window has to show the same, and no address
 * carries it.
 */
export type OwnFile = {
  file: File | null;
  open: (file: File) => void;
  /** Whether the window showed a file that it could not open again after a reload. */
  isLost: boolean;
  /** Back to the figures of the site, knowingly. */
  close: () => void;
};

const nothing = () => undefined;
export const OwnFileContext = createContext<OwnFile>({ file: null, open: nothing, isLost: false, close: nothing });

export const LOST = "Your own evidence could not be opened again. These are the figures of this site.";

/** The name of the reader's own evidence, while its figures are shown; `null` for those of the site. */
export const OwnNameContext = createContext<string | null>(null);

/** Tells two files apart; empty where none is open. */
export const fingerprint = (file: File | null) =>
  file === null ? "" : `${file.name} ${file.size} ${file.lastModified}`;

/** The name in a fingerprint. */
export const nameOf = (print: string): string => print.replace(/ \d+ \d+$/, "");
