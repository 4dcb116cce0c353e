import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import type { EvidenceFile, Quantity } from "../../../src/evidence/schema.ts";
import { axisFromZero } from "../../../src/claims/layout/axis.ts";
import { chanceAtRate, type Compatibility, toCompatibility } from "../../../src/claims/compatibility.ts";
import { formatEstimateExact, formatShare, toEstimate } from "../../../src/claims/estimates.ts";
import {
  formatCount,
  formatDate,
  formatExact,
  formatExpected,
  formatQuantity,
  formatQuantityShort,
  formatRounded,
  formatTimesIn100,
  possessive,
} from "../../../src/claims/words/format.ts";
import { toClaim } from "../../../src/claims/claim.ts";
import { fillTemplate } from "../../../src/claims/words/template.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const evidence = toEvidence(realFile);
const figure = (id: string) => {
  const found = evidence.figure(id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};
const estimate = (id: string) => {
  const found = toEstimate(figure(id));
  if (found === null) throw new Error(`no estimate for ${id}`);
  return found;
};
const outcome = (id: string) => {
  const found = realFile.outcomes.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no outcome ${id}`);
  return found;
};
const source = (id: string) => {
  const found = realFile.sources.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no source ${id}`);
  return found;
};
const says = (id: string, about: string, on = evidence) => toClaim(on, source(id), outcome(about)).words.says;

/** The one comparison of the file, after a change to a copy of it. */
function question(change: (file: EvidenceFile) => void = () => {}): Compatibility {
  const file = structuredClone(realFile);
  change(file);
  const changed = toEvidence(file);
  const comparison = changed.comparison("reports-in-cohort");
  const answer = comparison === undefined ? null : toCompatibility(changed, comparison);
  if (answer === null) throw new Error("no answer");
  return answer;
}

describe("the computed values of the evidence sheet, per 10,000, to the digits printed there", () => {
  test.each([
    ["fda.tcell", 8.148, 5.107, 12.334],
    ["penn.tcell", 12.77, 0.323, 70.95],
    ["penn.any", 229.9, 136.8, 360.9],
    ["penn.noneFound", 0, 0, 47.0],
    ["precart.tcell", 12.645, 11.251, 14.164],
    ["ema.tcell", 8.94, 6.33, 12.27],
    ["gilead.tcell", 7.4, 3.94, 12.64],
    ["descart.tcell", 3.26, 0.08, 18.16],
    ["ghilardi.tcell", 22.3, 0.56, 123.5],
    ["stanford.tcell", 13.8, 0.35, 76.7],
    ["steffin.any", 382, 205, 645],
    ["ghilardi.any", 356, 205, 572],
  ])("%s: %d (%d to %d)", (id, value, lower, upper) => {
    const found = estimate(id);
    const digits = (expected: number) => (String(expected).split(".")[1] ?? "").length;
    expect(found.value.toFixed(digits(value))).toBe(value.toFixed(digits(value)));
    expect(found.lower.toFixed(digits(lower))).toBe(lower.toFixed(digits(lower)));
    expect(found.upper.toFixed(digits(upper))).toBe(upper.toFixed(digits(upper)));
  });

  test("the zeros carry their one-sided bound", () => {
    expect(estimate("penn.noneFound").zeroBound?.toFixed(2)).toBe("38.19");
    expect(Math.round(estimate("penn.siteLinked").zeroBound ?? 0)).toBe(169);
  });

  test.each([
    ["penn.anyPersonTime", "8.18", "4.85", "12.93"],
    ["penn.tcellPersonTime", "0.455", "0.0115", "2.533"],
    ["steffin.anyPersonTime", "12.66", "6.740", "21.646"],
  ])("%s is Garwood's: %s (%s to %s) per 1,000", (id, ...expected) => {
    const found = estimate(id);
    const printed = [found.value, found.lower, found.upper].map((value, i) =>
      value.toFixed((expected[i]?.split(".")[1] ?? "").length),
    );
    expect(printed).toEqual(expected);
    expect(found.base).toBe(1_000);
  });

  test("the question of compatibility", () => {
    const answer = question();
    expect(answer.expected.toFixed(3)).toBe("0.638");
    expect(answer.chanceOfNone.toFixed(4)).toBe("0.5282");
    expect(answer.side).toBe("fewer");
    expect(answer.chance.toFixed(4)).toBe("0.8655");
    expect(((answer.surprisingBelow ?? 0) * 100).toFixed(1)).toBe("13.5");
    expect(Math.round(answer.trueCasesAtThatPoint ?? 0)).toBe(163);
    expect([answer.patientsFor80, answer.patientsFor95]).toEqual([1_975, 3_676]);
    expect(answer.cannotRuleOut.toFixed(2)).toBe("60.44");
  });

  test("the envelope of the answer, over the interval of the reports", () => {
    const { lower, upper } = question().envelope;
    expect([lower.expected.toFixed(3), lower.chance.toFixed(4)]).toEqual(["0.400", "0.9385"]);
    expect([upper.expected.toFixed(3), upper.chance.toFixed(4)]).toEqual(["0.966", "0.7484"]);
    expect([lower, upper].map((end) => ((end.surprisingBelow ?? 0) * 100).toFixed(1))).toEqual(["8.4", "20.4"]);
  });

  test("the same at the figure of the registries before the treatment", () => {
    const { baseline } = question();
    expect([baseline?.expected.toFixed(3), baseline?.chance.toFixed(3)]).toEqual(["0.990", "0.739"]);
  });

  test.each([
    [1, "0.997"],
    [5, "0.941"],
    [10, "0.815"],
    [20, "0.536"],
    [40, "0.180"],
    // The evidence sheet prints 0.052; the exact value is 0.05145.
    [60, "0.051"],
  ])("the chance of 0 or 1 in 783 if the true figure were %d per 10,000 is %s", (per10000, chance) => {
    expect(chanceAtRate(question(), per10000).toFixed(3)).toBe(chance);
  });

  test("an observed count far above what is expected is asked about on its own side", () => {
    const answer = question((file) => {
      const cohort = file.figures.find((entry) => entry.id === "penn.tcell");
      if (cohort?.denominator?.quantity.kind !== "known" || cohort.numerator.kind !== "known")
        throw new Error("no cohort");
      cohort.numerator.value = 21;
      cohort.denominator.quantity.value = 37;
    });
    expect(answer.expected.toFixed(2)).toBe("0.03");
    expect(answer.side).toBe("more");
    expect(answer.chance).toBeLessThan(1e-50);
    expect(formatTimesIn100(answer.chance)).toBe("fewer than 1");
    expect(answer.surprisingBelow).toBeNull();
    expect(answer.surprisingAbove).toBeLessThan(0.01);
  });
});

describe("words for figures", () => {
  test("n of N with its unit, in full and short", () => {
    expect(formatShare(figure("fda.tcell"))).toBe("22 reported cases after more than 27,000 doses");
    expect(formatShare(figure("fda.tcell"), true)).toBe("22 of >27,000 doses");
    expect(formatShare(figure("penn.personYears"))).toBe("more than 2,200 patient-years in 783 patients");
    expect(formatShare(figure("penn.noneFound"))).toBe("0 of 783 patients");
    expect(formatShare(figure("fda.tcellCar"))).toBe("3 reports");
  });

  test("rounded in front, exact on demand", () => {
    expect(formatEstimateExact(estimate("fda.tcell"))).toBe("8.148 (two-sided 95% 5.107–12.33; Clopper-Pearson)");
  });

  test.each<[Quantity, string, string]>([
    [{ kind: "known", value: 0 }, "0", "0"],
    [{ kind: "known", value: 27_000, qualifier: "more than" }, "more than 27,000", ">27,000"],
    [{ kind: "known", value: 20, qualifier: "about" }, "about 20", "~20"],
    [{ kind: "atLeast", value: 3 }, "at least 3", "≥3"],
    [{ kind: "notStated" }, "not stated", "not stated"],
    [{ kind: "notCounted" }, "not counted by this source", "not counted by this source"],
  ])("%j is written %s", (quantity, words, short) => {
    expect(formatQuantity(quantity)).toBe(words);
    expect(formatQuantityShort(quantity)).toBe(short);
  });

  test.each([
    [0, "0", "0"],
    [0.323, "0.3", "0.323"],
    [8.148148, "8", "8.148"],
    [229.885, "230", "229.9"],
    [12_345.678, "12,346", "12,346"],
  ])("%d is rounded to %s and exact as %s", (value, rounded, exact) => {
    expect(formatRounded(value)).toBe(rounded);
    expect(formatExact(value)).toBe(exact);
  });

  test.each([
    ["2017-08-30", "30 Aug 2017"],
    ["2020-01", "Jan 2020"],
    ["2023-Q3", "Jul to Sep 2023"],
    ["2025", "2025"],
  ])("the date %s is written %s", (text, words) => expect(formatDate(text)).toBe(words));

  test("counts have commas, and parts of one stay", () => {
    expect(formatCount(27_000)).toBe("27,000");
    expect(formatCount(1.94)).toBe("1.94");
  });

  test("placeholders are written out, and what is not there is not invented", () => {
    expect(
      fillTemplate("{number:fda.tcell} / {of:penn.any} / {upper:penn.noneFound} / {mean:penn.personYears}", evidence),
    ).toBe("22 / 18 of 783 patients / 38 / 2.8");
    expect(fillTemplate("{expected:reports-in-cohort}, {chance:reports-in-cohort}", evidence)).toBe("0.64, 87");
    expect(fillTemplate("{upper:fda.tcell}", evidence)).toBe("not stated");
    expect(fillTemplate("{number:penn.any}", toEvidence(realFile, "2024-06-30"))).toBe("not stated");
  });
});

describe("the sentence of an outcome", () => {
  test.each([
    [
      "fda",
      "tcell",
      "22 reported cases after more than 27,000 doses: about 8 per 10,000 doses (95% interval 5–12: counting error only)",
    ],
    ["penn", "tcell", "1 of 783 patients: about 13 per 10,000 patients (95% interval 0.3–71: counting error only)"],
    [
      "lorenc",
      "tcell",
      "none found in 355 patients; the true figure could be as high as 84 per 10,000 (one-sided 95%)",
    ],
    ["fda", "any", "the FDA authors’ paper gives no number for this"],
    ["fda", "tcell-car", "3 reports"],
    ["penn", "tcell-car", "0 of 1 T-cell lymphoma"],
    [
      "tix",
      "any",
      "326 second cancers among 5,517 patients: about 600 per 10,000 patients (95% interval 480–740), the paper’s own pooled estimate",
    ],
    ["tix", "tcell", "1.5% of 326 second cancers"],
    ["descart", "any", "not in the abstract"],
    ["gilead", "tcell-car", "not verified: we read only the opening of the paper"],
  ])("of %s for %s", (id, about, words) => {
    expect(says(id, about)).toBe(words);
  });

  test("a count without its denominator names what is missing, on the day", () => {
    const december = toEvidence(realFile, "2023-12-15");
    expect(says("fda", "tcell", december)).toBe(
      "about 20 reported cases; the number of doses was not public until 24 Jan 2024",
    );
  });
});

describe("person-time", () => {
  test("never gets onto the axis per 10,000: the claim is a count that says why", () => {
    const file = structuredClone(realFile);
    file.figures = file.figures.filter((entry) => entry.id !== "steffin.any");
    const claim = toClaim(toEvidence(file), source("steffin"), outcome("any"));
    expect(claim).toMatchObject({
      kind: "count",
      words: { says: "given by patient-years only: 13 patients in 1,027 patient-years" },
    });
  });
});

describe("small and large chances", () => {
  test.each([
    [0, "0"],
    [1e-9, "fewer than 1"],
    [0.0049, "fewer than 1"],
    [0.8655, "87"],
    [0.9951, "more than 99"],
    [1, "100"],
  ])("%d is %s times in 100", (chance, words) => expect(formatTimesIn100(chance)).toBe(words));

  test.each([
    [0, "0.00"],
    [0.0031, "0.003"],
    [0.638, "0.64"],
    [12.4, "12"],
  ])("%d expected is written %s", (expected, words) => expect(formatExpected(expected)).toBe(words));

  test("a share that is not zero never reads as 0: 2,100 of 107 million", () => {
    expect(formatRounded((2_100 / 107e6) * 10_000)).toBe("0.2");
    expect(formatRounded((1 / 1e9) * 10_000)).toBe("0.00001");
  });
});

describe("names in sentences", () => {
  test.each([
    ["Penn", "Penn’s"],
    ["the US registries", "the US registries’"],
  ])("%s: %s", (name, words) => expect(possessive(name)).toBe(words));
});

describe("axes", () => {
  test("start at zero and end on a tick", () => {
    expect(axisFromZero(70.95)).toEqual({ domain: [0, 80], ticks: [0, 20, 40, 60, 80] });
    expect(axisFromZero(360.9).ticks).toEqual([0, 100, 200, 300, 400]);
    expect(axisFromZero(0).domain).toEqual([0, 1]);
    expect(axisFromZero(0.3).ticks.at(-1)).toBeGreaterThanOrEqual(0.3);
  });
});
