import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import type { Quantity } from "../../../src/evidence/schema.ts";
import { axisFromZero, logAxis } from "../../../src/view/axis.ts";
import { toCompatibility } from "../../../src/view/compatibility.ts";
import { formatEstimate, formatEstimateExact, formatShare, toEstimate } from "../../../src/view/estimates.ts";
import {
  formatCount,
  formatDate,
  formatExact,
  formatQuantity,
  formatQuantityShort,
  formatRounded,
} from "../../../src/view/format.ts";
import { intervalsOverlap, summariseOutcome, toOutcomeRows } from "../../../src/view/outcomeRows.ts";
import { fillTemplate } from "../../../src/view/template.ts";
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
const rows = (id: string) =>
  toOutcomeRows(
    evidence,
    realFile.sources.filter((source) => source.shownByDefault),
    outcome(id).id,
  );
const both = new Set(realFile.sources.filter((source) => source.shownByDefault).map((source) => source.id));

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

  test("the person-time estimate is Garwood's: 8.18 (4.85 to 12.93) per 1,000", () => {
    const found = estimate("penn.anyPersonTime");
    expect([found.value, found.lower, found.upper].map((value) => value.toFixed(2))).toEqual(["8.18", "4.85", "12.93"]);
    expect(found.base).toBe(1_000);
  });

  test("the question of compatibility", () => {
    const comparison = evidence.comparison("reports-in-cohort");
    const answer = comparison === undefined ? null : toCompatibility(evidence, comparison);
    if (answer === null) throw new Error("no answer");
    expect(answer.expected.toFixed(3)).toBe("0.638");
    expect(answer.chanceOfNone.toFixed(3)).toBe("0.528");
    // The sheet prints 0.866; the exact value is 0.86548, which rounds to 0.865 and to 87 in 100.
    expect(answer.chanceOfObservedOrFewer.toFixed(5)).toBe("0.86548");
    expect(((answer.surprisingBelow ?? 0) * 100).toFixed(1)).toBe("13.5");
    expect(Math.round(answer.trueCasesAtThatPoint ?? 0)).toBe(163);
    expect([Math.round(answer.patientsFor80), Math.round(answer.patientsFor95)]).toEqual([1_974, 3_675]);
  });
});

describe("words for figures", () => {
  test("n of N with its unit, in full and short", () => {
    expect(formatShare(figure("fda.tcell"))).toBe("22 of more than 27,000 doses");
    expect(formatShare(figure("fda.tcell"), true)).toBe("22 of >27,000 doses");
    expect(formatShare(figure("penn.noneFound"))).toBe("0 of 783 patients");
    expect(formatShare(figure("fda.tcellCar"))).toBe("3 reported cases");
  });

  test("rounded in front, exact on demand", () => {
    expect(formatEstimate(estimate("fda.tcell"))).toBe("about 8 (5–12)");
    expect(formatEstimate(estimate("penn.tcell"))).toBe("about 13 (0.3–71)");
    expect(formatEstimate(estimate("penn.noneFound"))).toBe("0 (up to 38)");
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
  test("says that the matched ranges overlap, with both units", () => {
    expect(summariseOutcome(rows("tcell"), both, outcome("tcell"))).toBe(
      "Counted the same way, as T-cell cancers, the ranges of 3 sources all overlap: about 8 reported cases per 10,000 doses (FDA), about 13 patients per 10,000 (Penn) and about 13 people per 10,000 (Before CAR T).",
    );
  });

  test("says where a source has no number, and claims no overlap then", () => {
    const sentence = summariseOutcome(rows("any"), both, outcome("any"));
    expect(sentence).toContain("FDA case reports: not counted by this source");
    expect(sentence).not.toContain("overlap");
    expect(sentence).not.toMatch(/\b22\b/);
    expect(intervalsOverlap(rows("any"))).toBeNull();
  });

  test("follows the filter", () => {
    const penn = new Set([...both].slice(1, 2));
    expect(summariseOutcome(rows("tcell"), penn, outcome("tcell"))).toBe(
      "Counted as T-cell cancers: about 13 patients per 10,000 (Penn).",
    );
    expect(summariseOutcome(rows("tcell"), new Set(), outcome("tcell"))).toBe("No source is chosen.");
  });
});

describe("axes", () => {
  test("start at zero and end on a tick", () => {
    expect(axisFromZero(70.95)).toEqual({ domain: [0, 80], ticks: [0, 20, 40, 60, 80], scale: "linear" });
    expect(axisFromZero(360.9).ticks).toEqual([0, 100, 200, 300, 400]);
    expect(axisFromZero(0).domain).toEqual([0, 1]);
    expect(axisFromZero(0.3).ticks.at(-1)).toBeGreaterThanOrEqual(0.3);
  });

  test("the log axis holds whole powers and leaves zeros out", () => {
    expect(logAxis([0, 0.323, 70.95])).toEqual({ domain: [0.1, 100], ticks: [0.1, 1, 10, 100], scale: "log" });
  });
});
