import { describe, expect, it } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { FINDINGS } from "../../../src/claims/findings/findings.ts";
import { madeEvidence } from "../../fixtures/madeEvidence.ts";
import { realFile } from "../../fixtures/realEvidence.ts";
import { panelInput } from "../../fixtures/panelInput.ts";

function headingOf(file: EvidenceFile, day: string | null = null): string {
  const evidence = toEvidence(file, day);
  return FINDINGS.sources(evidence, panelInput(file)).heading;
}
const withDocuments = (count: number): EvidenceFile => ({
  ...realFile,
  documents: realFile.documents.slice(0, count),
});

describe("the finding of the Sources view", () => {
  it("says how many documents were read in full, and which compared paper nobody read", () => {
    expect(headingOf(realFile)).toBe(
      "Of 49 documents we read two in full. We know the FDA authors’ paper only from others’ reports.",
    );
  });

  it("counts what was public on a day", () => {
    expect(headingOf(realFile, "2010-01-01")).toBe("One document, not read in full.");
    expect(headingOf(realFile, "2000-01-01")).toBe("None of the documents was public on 1 Jan 2000.");
  });

  it("speaks of one document, and of two, as one does", () => {
    expect(headingOf(withDocuments(0))).toBe("No documents.");
    expect(headingOf(withDocuments(1))).toBe("One document, read in full.");
    expect(headingOf(withDocuments(2))).toBe("Of 2 documents we read two in full.");
  });

  it("knows nothing of this topic", () => {
    expect(headingOf(madeEvidence(1))).toBe("One document, read in full.");
    expect(headingOf(madeEvidence(9))).toBe("Of 9 documents we read one in full.");
  });
});
