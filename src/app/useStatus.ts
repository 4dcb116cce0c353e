import { useState } from "react";
import { MissingPieceError } from "../panels/pieces.tsx";

/** How a task went, in words; `isMissing` when what does it could not be loaded. */
export type Status = { text: string; isMissing: boolean };

/** A line that says how a task went, and a way to run one: what fails says so, in words, in the same place. */
export function useStatus(): { status: Status; run: (task: () => Promise<string> | string) => void } {
  const [status, setStatus] = useState<Status>({ text: "", isMissing: false });
  const run = (task: () => Promise<string> | string) => {
    setStatus({ text: "One moment…", isMissing: false });
    Promise.resolve()
      .then(task)
      .then(
        (text) => setStatus({ text, isMissing: false }),
        (error: unknown) =>
          setStatus({
            text: `That did not work: ${error instanceof Error ? error.message : String(error)}.`,
            isMissing: error instanceof MissingPieceError,
          }),
      );
  };
  return { status, run };
}

/** Copies a text and says so; where the browser refuses, the text itself is said, to be copied by hand. */
export async function copyText(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return `Copy this: ${text}`;
  }
}
