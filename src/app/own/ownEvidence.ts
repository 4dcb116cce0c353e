import type { EvidenceFile } from "../../evidence/schema.ts";

/** A file that was asked for and cannot be shown; what was on the page before stays there. */
export type OwnProblem = {
  name: string;
  error: Error;
  retry: () => void;
  dismiss: () => void;
  /** Shows what is left without the faulty entries; `null` where that would not do. */
  leaveOut: (() => void) | null;
};

/** A file of the reader's own that is shown. */
export type OwnShown = {
  name: string;
  key: string;
  file: EvidenceFile;
  /** What was left out or not read, in sentences. */
  notes: readonly string[];
  content: Blob;
  /** Whether it is there again when the page is loaded anew. */
  isKept: boolean;
  /** Whether the page was loaded with it: then nobody has just opened it. */
  isRestored: boolean;
};

/** Whose figures the page shows: those of a file of the user's own, or, without one, those of the site. */
export type OwnEvidence = {
  shown: OwnShown | null;
  /** What is being read, by its name or address. */
  loading: string | null;
  problem: OwnProblem | null;
  open: (file: File) => void;
  /** The file of the user's own disk that is shown, which no address carries. */
  disk: File | null;
  /** Whether the file that the window showed before it was loaded anew is not there any more. */
  isLost: boolean;
  /** Back to the figures of the site. */
  close: () => void;
};
