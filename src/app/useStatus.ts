import { useCallback, useState } from "react";
import { MissingPieceError } from "../panels/pieces.tsx";

/** How a task went, in words; `isDone` when it went well, `isMissing` when what does it could not be loaded. */
export type Status = { text: string; isDone: boolean; isMissing: boolean };

const NOTHING: Status = { text: "", isDone: false, isMissing: false };

/** A line that says how a task went, and a way to run one: what fails says so, in words, in the same place. */
export function useStatus(): {
  status: Status;
  run: (task: () => Promise<string> | string) => void;
  clear: () => void;
} {
  const [status, setStatus] = useState(NOTHING);
  const clear = useCallback(() => setStatus(NOTHING), []);
  const run = (task: () => Promise<string> | string) => {
    setStatus({ ...NOTHING, text: "One moment…" });
    Promise.resolve()
      .then(task)
      .then(
        (text) => setStatus({ text, isDone: true, isMissing: false }),
        (error: unknown) =>
          setStatus({
            isDone: false,
            text: `That did not work: ${error instanceof Error ? error.message : String(error)}.`,
            isMissing: error instanceof MissingPieceError,
          }),
      );
  };
  return { status, run, clear };
}

/** Before a text that the browser refused to copy. */
export const COPY_BY_HAND = "Copy this: ";

/** Copies a text and says so; where the browser refuses, the text itself is said, to be copied by hand. */
export async function copyText(text: string, done: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return done;
  } catch {
    return `${COPY_BY_HAND}${text}`;
  }
}
