import * as v from "valibot";
import { crossCheck } from "./crossChecks.ts";
import { describeValue, EvidenceError } from "./problem.ts";
import { EvidenceSchema, type EvidenceFile } from "./schema.ts";
import { toProblem } from "./toProblem.ts";

/** More problems than a person will read at once are counted, not listed. */
const MOST_PROBLEMS = 50;

/**
 * Reads the text of an evidence file.
 *
 * @throws EvidenceError when the text is not JSON, has another form, or its figures contradict each other; each
 * problem names the path, what was found and what was expected.
 */
export function parseEvidence(text: string): EvidenceFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : "unreadable";
    throw new EvidenceError("The evidence file is not JSON.", [
      {
        path: "(the whole file)",
        found: `${describeValue(text.slice(0, 40))} (${detail})`,
        expected: "one JSON object",
      },
    ]);
  }
  return checkEvidence(value);
}

/** As {@link parseEvidence}, for a value that has been read from JSON already. */
export function checkEvidence(value: unknown): EvidenceFile {
  const result = v.safeParse(EvidenceSchema, value);
  if (!result.success) {
    throw new EvidenceError(
      "The evidence file has the wrong form.",
      result.issues.slice(0, MOST_PROBLEMS).map(toProblem),
    );
  }
  const problems = crossCheck(result.output);
  if (problems.length > 0) {
    throw new EvidenceError("The evidence file contradicts itself.", problems.slice(0, MOST_PROBLEMS));
  }
  return result.output;
}
