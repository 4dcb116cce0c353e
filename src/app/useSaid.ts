import { useState } from "react";

/** A line that says how a task went, and a way to run one: what fails says so, in words, in the same place. */
export function useSaid(): { said: string; run: (task: () => Promise<string> | string) => void } {
  const [said, setSaid] = useState("");
  const run = (task: () => Promise<string> | string) => {
    setSaid("One moment…");
    Promise.resolve()
      .then(task)
      .then(setSaid, (error: unknown) =>
        setSaid(`That did not work: ${error instanceof Error ? error.message : String(error)}.`),
      );
  };
  return { said, run };
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
