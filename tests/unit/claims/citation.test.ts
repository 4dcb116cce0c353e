import { describe, expect, it } from "vitest";
import { documentLink, formatAuthors, formatCitation, formatPlace } from "../../../src/claims/words/citation.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

function documentOf(id: string) {
  const document = realFile.documents.find((entry) => entry.id === id);
  if (document === undefined) throw new RangeError(`document "${id}": found none`);
  return document;
}
const perspective = documentOf("nejm");

describe("a citation", () => {
  it("of a paper holds authors, title, journal, volume, pages, day and DOI", () => {
    expect(formatCitation(perspective)).toBe(
      "Verdun and Marks. Secondary Cancers after Chimeric Antigen Receptor T-Cell Therapy. N Engl J Med 2024;390:584, online 24 Jan 2024. https://doi.org/10.1056/NEJMp2400209",
    );
  });

  it("leaves out what is not known: no volume, no day, no DOI", () => {
    expect(formatCitation(documentOf("natmed"))).toBe(
      "Jadlowsky et al. Long-term safety of lentiviral or gammaretroviral gene-modified T cell therapies. Nature Medicine 2025. https://scholar.usuhs.edu/en/publications/long-term-safety-of-lentiviral-or-gammaretroviral-gene-modified-t",
    );
  });

  it("says that a publisher or a date is missing", () => {
    expect(formatPlace(documentOf("article"))).toBe("publisher not stated, no date");
  });
});

describe("authors", () => {
  it("are all named up to three, and the first alone beyond", () => {
    const named = (...authors: string[]) => formatAuthors({ ...perspective, authors });
    expect(named()).toBeNull();
    expect(named("Abe, Ann")).toBe("Abe");
    expect(named("Abe", "Bee", "Cee")).toBe("Abe, Bee and Cee");
    expect(named("Abe", "Bee", "Cee", "Dee")).toBe("Abe et al.");
  });
});

describe("the link of a document", () => {
  it("is its DOI, or is named by the host of its address, and never a bare number", () => {
    expect(documentLink(perspective)).toEqual({
      address: "https://doi.org/10.1056/NEJMp2400209",
      label: "10.1056/NEJMp2400209",
    });
    expect(documentLink(documentOf("penntoday"))?.label).toBe("penntoday.upenn.edu");
    expect(documentLink(documentOf("article"))).toBeNull();
  });
});
