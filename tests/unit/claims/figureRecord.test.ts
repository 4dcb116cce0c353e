import { describe, expect, it } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { type FigureRecord, toFigureRecord } from "../../../src/claims/figureRecord.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

function recordOf(id: string, day: string | null = null): FigureRecord {
  const evidence = toEvidence(realFile, day);
  const figure = evidence.figure(id);
  if (figure === undefined) throw new RangeError(`figure "${id}": found none on ${day ?? "any day"}`);
  return toFigureRecord(evidence, figure);
}
const named = (statedBy: FigureRecord["also"]) => statedBy.map(({ document }) => document.short);

describe("the sheet of a count of reports", () => {
  const record = recordOf("fda.tcell");

  it("puts the number large and says exactly what it counts", () => {
    expect(record.number).toBe("22");
    expect(record.statement).toBe("T-cell cancers reported after more than 27,000 doses, to 31 Dec 2023");
  });

  it("names the first source before the news that repeats it, in the order of the file", () => {
    expect(record.first?.document.short).toBe("NEJM Perspective");
    expect(named(record.also)).toEqual(["BioCentury", "HCN summary", "BioSpace", "Reuters"]);
  });

  it("names a document once, with all of its places", () => {
    expect(record.also.find(({ document }) => document.short === "HCN summary")?.where).toBe(
      "Key Points bullet 4, Key Points bullet 5",
    );
  });

  it("does not name a place twice", () => {
    expect(record.also.map(({ document, after, where }) => `${document.short}${after}|${where ?? ""}`)).toEqual([
      "BioCentury, 9 Jan 2024|",
      "HCN summary, HCN (Healthcare Communications Network), no date|Key Points bullet 4, Key Points bullet 5",
      "BioSpace, Jan 2024|",
      "Reuters (copy at GDN Online), Jan 2024|",
    ]);
  });

  it("lists the other numbers in print, and not itself", () => {
    expect(record.otherCounts.map(({ count }) => count)).toEqual(["about 20", "19", "17", "13", "38"]);
  });

  it("gives the estimate with interval, level and method, and what the division leaves out", () => {
    expect(record.estimate?.front).toBe(
      "22 reported cases after more than 27,000 doses: about 8 per 10,000 doses (95% interval 5–12: counting error only).",
    );
    expect(record.estimate?.exact).toBe(
      "Exactly: 8.148 (two-sided 95% 5.107–12.33; Clopper-Pearson) per 10,000 doses.",
    );
    expect(record.estimate?.notes.join(" ")).toMatch(/do not cover exactly the same people/);
  });

  it("says on a day before the number of doses was public nothing that rests on it", () => {
    const early = recordOf("fda.tcell", "2024-01-08");
    expect(early.estimate).toBeNull();
    expect(early.first?.document.short).toBe("BioCentury");
    expect(early.also).toEqual([]);
    expect(early.agreement).toBe("Only this document states it.");
    expect(early.statement).toBe("T-cell cancers reported, to 31 Dec 2023");
    expect(`${early.statement} ${early.isNot.join(" ")}`).not.toMatch(/27,000|not stated/);
    expect(early.limits).toHaveLength(4);
    expect(early.limits.join(" ")).not.toMatch(/six approved products|tested/);
  });
});

describe("the sheet of a figure", () => {
  it("of one document says that it stands alone", () => {
    expect(recordOf("penn.sites").agreement).toBe("Only this document states it.");
    expect(recordOf("penn.sites").statement).toBe("Patients whose vector integration sites were analysed");
  });

  it("is given alike where documents differ in words, and a virus is no number", () => {
    expect(recordOf("penn.patients").agreement).toBe(
      "Not on the number. Differences in wording are noted beside them.",
    );
  });

  it("by person-time has the digits of its chart", () => {
    expect(recordOf("penn.anyPersonTime").estimate?.front).toBe(
      "18 patients in more than 2,200 patient-years: 8.2 (4.8–12.9) per 1,000 patient-years (exact 95% interval, counting error only).",
    );
  });

  it("that only a paper can compute shows the paper's own number and computes nothing", () => {
    const record = recordOf("stanford.any");
    expect(record.number).toBe("~6.5%");
    expect(record.estimate).toBeNull();
  });

  it("never is without a number or words for it, a statement and a source, on any day on which it is public", () => {
    for (const day of [null, "2023-12-15", "2024-01-08", "2024-03-01", "2025-02-03"]) {
      const evidence = toEvidence(realFile, day);
      for (const figure of evidence.file.figures) {
        const record = toFigureRecord(evidence, figure);
        expect(record.number, figure.id).not.toBe("");
        expect(record.statement, figure.id).not.toMatch(/[{}]|after not stated|of not stated/);
        expect(record.first, figure.id).not.toBeNull();
      }
    }
  });
});
