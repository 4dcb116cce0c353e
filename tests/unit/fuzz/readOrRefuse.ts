import { expect } from "vitest";
import { parseEvidence } from "../../../src/evidence/parse.ts";
import { EvidenceError } from "../../../src/evidence/problem.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";

/** The file, or `null` when it was refused with a path, what was found and what was expected. */
export function readOrRefuse(text: string): EvidenceFile | null {
  try {
    return parseEvidence(text);
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const problem of error.problems) {
      expect(problem.path).toMatch(/^(\(the whole file\)|[\w$-]|\[")/);
      expect(problem.found).not.toBe("");
      expect(problem.expected).not.toBe("");
    }
    return null;
  }
}
