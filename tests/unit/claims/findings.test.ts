import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { answerFinding } from "../../../src/claims/findings/answer.ts";
import { compareFinding } from "../../../src/claims/findings/compare.ts";
import type { PanelInput } from "../../../src/claims/panelView.ts";
import { madeEvidence } from "../../fixtures/madeEvidence.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const EVERYTHING = realFile.sources.map((source) => source.id);
const NINE = EVERYTHING.slice(0, 9);
const DEBATE = ["fda", "penn", "precart"];

function ask(file: EvidenceFile, outcome: string, ids: readonly string[], known: string | null) {
  const evidence = toEvidence(file, known);
  const chosen = file.outcomes.find((entry) => entry.id === outcome);
  if (chosen === undefined) throw new Error(`no outcome ${outcome}`);
  const input: PanelInput = {
    outcome: chosen,
    sources: file.sources.filter((source) => ids.includes(source.id)),
    reporting: null,
    document: null,
    find: "",
  };
  return { evidence, input };
}

const verdict = (outcome: string, ids: readonly string[], known: string | null = null, file = realFile) => {
  const { evidence, input } = ask(file, outcome, ids, known);
  return answerFinding(evidence, input).heading;
};

const compared = (outcome: string, ids: readonly string[], known: string | null = null, file = realFile) => {
  const { evidence, input } = ask(file, outcome, ids, known);
  return compareFinding(evidence, input).heading;
};

describe("the verdict today", () => {
  test.each([
    [
      "tcell",
      DEBATE,
      "No clear conflict, and no all-clear: Penn’s group is too small, and nobody knows how many cases go unreported.",
    ],
    [
      "tcell",
      ["fda", "penn"],
      "No clear conflict, and no all-clear: Penn’s group is too small, and nobody knows how many cases go unreported.",
    ],
    [
      "tcell",
      ["fda"],
      "22 T-cell cancers reported after more than 27,000 doses: about 8 per 10,000 doses. Reports alone do not say how many occurred.",
    ],
    [
      "tcell",
      ["penn"],
      "1 T-cell lymphoma among 783 patients. The true figure could be anything from below 1 to 71 per 10,000.",
    ],
    [
      "tcell",
      ["ema"],
      "38 T-cell cancers reported among about 42,500 patients worldwide: about 9 per 10,000 patients. Reports alone do not say how many occurred.",
    ],
    [
      "tcell",
      ["lorenc"],
      "None found in 355 patients. The true figure could be as high as 84 per 10,000 (one-sided 95%).",
    ],
    ["tcell", ["precart"], "T-cell cancers in 298 of 235,665 people: about 13 per 10,000 people (11–14)."],
    [
      "tcell",
      ["penn", "stanford"],
      "No clear conflict: counting error alone could make Penn and Stanford differ as they do.",
    ],
    [
      "tcell",
      NINE,
      "No clear conflict, and no all-clear: Penn’s group is too small, and nobody knows how many cases go unreported.",
    ],
    ["tcell", [], "Choose a source to see what it counted."],
    [
      "tcell-car",
      DEBATE,
      "Found in 3 of the FDA’s reports, not in Penn’s one T-cell lymphoma. Cases, not rates: how many of the FDA’s were tested is not clearly stated.",
    ],
    ["tcell-car", ["fda"], "Found in 3 reports; of the 22, between 3 and 22 carried it."],
    ["tcell-car", ["penn"], "Looked for in 1 T-cell lymphoma, not found."],
    [
      "tcell-car",
      NINE,
      "Found in cases of the FDA (3), the EMA (7) and the French registry (1). Not found in Penn’s one T-cell lymphoma or Baylor’s 11 tumours. Cases, not rates: not every source says clearly how many were tested.",
    ],
    ["tcell-car", [], "Choose a source to see what it counted."],
    [
      "any",
      DEBATE,
      "Only Penn gave a number for this: 18 of 783 patients. The FDA’s 22 are T-cell cancers and do not belong here.",
    ],
    ["any", ["fda"], "The FDA authors’ paper gives no number for this."],
    ["any", ["penn"], "Second cancers in 18 of 783 patients: about 230 per 10,000 patients (137–361)."],
    ["any", ["ema", "stanford"], "Stanford gave about 6.5% within three years, a cumulative estimate without a count."],
    [
      "any",
      EVERYTHING,
      "Of the FDA and Penn, only Penn gave a number for this: 18 of 783 patients. The FDA’s 22 are T-cell cancers and do not belong here.",
    ],
    ["any", [], "Choose a source to see what it counted."],
  ])("of %s by %j: %s", (outcome, ids, expected) => {
    expect(verdict(outcome, ids)).toBe(expected);
  });
});

describe("the verdict of a day in the past", () => {
  test.each([
    ["2023-10-01", "tcell", DEBATE, "Nothing to compare yet: no FDA count and no Penn trial cohort."],
    ["2023-10-01", "tcell", ["fda"], "Nothing public yet: the FDA’s first figures came on 28 Nov 2023."],
    ["2023-10-01", "any", DEBATE, "Nothing to compare yet: no FDA count and no Penn trial cohort."],
    [
      "2023-10-01",
      "tcell-car",
      DEBATE,
      "No document here says anything on this by 1 Oct 2023; the first is of 28 Nov 2023.",
    ],
    [
      "2023-12-15",
      "tcell",
      DEBATE,
      "Nothing to compare yet: about 20 reports, no number of doses, and no Penn trial cohort.",
    ],
    ["2023-12-15", "tcell", ["fda"], "About 20 reports and no number of doses: nothing to work out yet."],
    ["2023-12-15", "tcell", ["penn"], "Nothing public yet: Penn’s first figures came on 3 Feb 2025."],
    ["2023-12-15", "any", DEBATE, "Nothing to compare yet: no Penn trial cohort, and the FDA gave no number for this."],
    ["2023-12-15", "tcell", [], "Choose a source to see what it counted."],
    [
      "2024-01-08",
      "tcell",
      DEBATE,
      "Nothing to compare yet: 22 reports, no number of doses, and no Penn trial cohort.",
    ],
    ["2024-01-08", "tcell", ["fda"], "22 reports and no number of doses: nothing to work out yet."],
    [
      "2024-01-24",
      "tcell",
      DEBATE,
      "Of the two, only the FDA had a number by then: 22 T-cell cancers reported after more than 27,000 doses. No Penn trial cohort yet.",
    ],
    [
      "2024-01-24",
      "tcell-car",
      DEBATE,
      "Only the FDA had said anything on this by then. Found in 3 reports; of the 22, between 3 and 22 carried it.",
    ],
    [
      "2025-02-03",
      "tcell",
      DEBATE,
      "No clear conflict, and no all-clear: Penn’s group is too small, and nobody knows how many cases go unreported.",
    ],
  ])("%s, %s by %j: %s", (known, outcome, ids, expected) => {
    expect(verdict(outcome, ids, known)).toBe(expected);
  });
});

/** The shipped file with another count for one figure. */
function withCount(id: string, value: number): EvidenceFile {
  return {
    ...realFile,
    figures: realFile.figures.map((figure) =>
      figure.id === id ? { ...figure, numerator: { kind: "known", value } } : figure,
    ),
  };
}

describe("a verdict follows the counts", () => {
  test("with 2,700 reports it says that the two conflict, and what one would expect", () => {
    expect(verdict("tcell", DEBATE, null, withCount("fda.tcell", 2_700))).toBe(
      "The counts do not fit. At the FDA’s figure one would expect about 78 cases in 783 patients; Penn found 1. People and follow-up may differ too.",
    );
  });

  test("with 200 reports it does not say that the group is too small", () => {
    expect(verdict("tcell", DEBATE, null, withCount("fda.tcell", 200))).toBe(
      "The counts do not fit. At the FDA’s figure one would expect about 6 cases in 783 patients; Penn found 1. People and follow-up may differ too.",
    );
  });

  test("with many cases in the followed group it says that they do not fit, and no more than that", () => {
    expect(verdict("tcell", DEBATE, null, withCount("penn.tcell", 40))).toBe(
      "The counts do not fit. At the FDA’s figure one would expect fewer than one case in 783 patients; Penn found 40. Not every case is reported, and people and follow-up may differ too.",
    );
  });

  test("rests on no source from before the treatment", () => {
    const other = withCount("precart.tcell", 40_000);
    expect(verdict("tcell", DEBATE, null, other)).toBe(verdict("tcell", DEBATE));
    expect(verdict("any", DEBATE, null, other)).toBe(verdict("any", DEBATE));
  });
});

describe("what comparing shows", () => {
  test.each([
    [
      "tcell",
      DEBATE,
      null,
      "About 8 reported cases per 10,000 doses; for Penn, anything from below 1 to 71 per 10,000 patients.",
    ],
    ["tcell", ["fda"], null, "About 8 reported cases per 10,000 doses."],
    ["tcell", ["precart"], null, "About 13 per 10,000 people in the US registries."],
    [
      "tcell",
      EVERYTHING,
      null,
      "Eight sources counted T-cell cancers after CAR T. Each followed group rests on one case or none.",
    ],
    ["tcell-car", DEBATE, null, "Cases, not rates: no source says how often this happened."],
    ["any", DEBATE, null, "About 230 per 10,000 of Penn’s patients. The FDA authors’ paper gives no number for this."],
    [
      "any",
      EVERYTHING,
      null,
      "Three sources counted second cancers after CAR T, and one paper pooled published studies. The FDA authors’ paper gives no number for this.",
    ],
    ["any", ["fda"], null, "The FDA authors’ paper gives no number for this."],
    ["any", ["fda"], "2024-02-01", "The FDA gave no number for this."],
    [
      "tcell",
      ["fda"],
      "2023-12-15",
      "Nothing to compare by 15 Dec 2023: no chosen source had said how many people it counted among.",
    ],
    ["any", ["fda", "ema"], null, "None of the chosen sources gives a number for second cancers of any kind."],
    ["any", [], null, "Choose sources to compare what they counted."],
    [
      "tcell",
      DEBATE,
      "2022-07-07",
      "Nothing to compare by 7 Jul 2022: no chosen source had said how many people it counted among.",
    ],
    [
      "tcell",
      DEBATE,
      "2023-12-15",
      "Nothing to compare by 15 Dec 2023: no chosen source had said how many people it counted among.",
    ],
    ["tcell", DEBATE, "2024-01-24", "About 8 reported cases per 10,000 doses."],
  ])("%s by %j on %s: %s", (outcome, ids, known, expected) => {
    expect(compared(outcome, ids, known)).toBe(expected);
  });
});

describe("no finding", () => {
  const words = (file: EvidenceFile) =>
    file.outcomes.flatMap((outcome) =>
      [0, 1, 2, 5].flatMap((count) => {
        const ids = file.sources.slice(0, count).map((source) => source.id);
        return [verdict(outcome.id, ids, null, file), compared(outcome.id, ids, null, file)];
      }),
    );

  test.each([1, 2, 5])("has a hole or an adjective of its own in it, with %i made-up sources", (count) => {
    for (const sentence of words(madeEvidence(count))) {
      expect(sentence).not.toMatch(
        /undefined|NaN|null|not stated years|\{|overlap|incidence|\brare\b|\bsafe\b|p-value/i,
      );
      expect(sentence).toMatch(/\.$/);
    }
  });
});
