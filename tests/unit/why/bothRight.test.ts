import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { toBothRightView } from "../../../src/panels/bothRight/view.ts";
import { FINDINGS } from "../../../src/claims/findings/findings.ts";
import { onDay, panelInput } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const ask = (asked: Parameters<typeof panelInput>[1], file: EvidenceFile = realFile) =>
  toBothRightView(toEvidence(file), panelInput(file, asked));

/** The shipped file with other counts: so many reports of so many doses, so many cases of so many patients. */
function withCounts(reported: number, observed: number): EvidenceFile {
  const file = structuredClone(realFile);
  const [comparison] = file.comparisons;
  for (const figure of file.figures) {
    if (figure.id === comparison?.reported) figure.numerator = { kind: "known", value: reported };
    if (figure.id === comparison?.observed) figure.numerator = { kind: "known", value: observed };
  }
  return file;
}

describe("the sentence of the picture", () => {
  test("says what the reports' figure would give, with no case it saw left out", () => {
    expect(ask({}).summary).toBe(
      "If Penn’s patients had T-cell cancers as often as the FDA had reports, 783 patients would give fewer than one case on average, and one or none 87 times in 100.",
    );
    expect(ask({ reporting: 100 }).summary).toBe(ask({}).summary);
  });

  test("follows the handle, and says where it becomes a surprise", () => {
    expect(ask({ reporting: 50 }).summary).toBe(
      "If only 50 of every 100 cases had been reported, the true figure would be about 16 per 10,000. Then 783 patients would give about one case on average, and one or none 64 times in 100.",
    );
    expect(ask({ reporting: 14 }).summary).toBe(
      "If only 14 of every 100 cases had been reported, the true figure would be about 58 per 10,000. Then 783 patients would give about 5 cases on average, and one or none 6 times in 100.",
    );
    expect(ask({ reporting: 13 }).summary).toBe(
      "If only 13 of every 100 cases had been reported, the true figure would be about 63 per 10,000. Then 783 patients would give about 5 cases on average, and one or none 4 times in 100. Penn seeing one or none would be a surprise.",
    );
  });

  test("asks for so many where more was seen than the reports' figure gives", () => {
    expect(ask({}, withCounts(1, 21)).summary).toBe(
      "If Penn’s patients had T-cell cancers as often as the FDA had reports, 783 patients would give fewer than one case on average, and 21 or more less than once in 100.",
    );
    expect(ask({}, withCounts(22, 0)).summary).toBe(
      "If Penn’s patients had T-cell cancers as often as the FDA had reports, 783 patients would give fewer than one case on average, and none 53 times in 100.",
    );
    expect(ask({}, withCounts(2_700, 1)).summary).toBe(
      "If Penn’s patients had T-cell cancers as often as the FDA had reports, 783 patients would give about 78 cases on average, and one or none less than once in 100.",
    );
  });
});

describe("what is explained beside it", () => {
  test("gives the envelope over the interval, the threshold, and why one side and 5%", () => {
    expect(ask({}).drawing.comparisons[0]?.explained).toEqual([
      "With every case reported, it is 87 in 100. At the ends of the FDA’s own interval (5 and 12 per 10,000), each taken alone, it is 94 and 75. The number of doses is given as “more than”, so each chance is at least that high.",
      "Only if fewer than 14 of every 100 cases had been reported would Penn’s single case be a surprise. At 5 and 12 per 10,000, 14 becomes 8 and 20. By a two-sided convention it is about 11.",
      "The published shares, of other drugs, lie on both sides. At 6 of 100 reported, one or none would be a surprise (3 in 10,000); at 15 it would not (7 in 100).",
      "Penn cannot rule out a true figure as high as 60 per 10,000 (one-sided 95%). One side, because the question is whether it saw too few. By custom, a chance under 5 in 100 counts as a surprise.",
    ]);
  });

  test("has no threshold where no share of cases reported would make it a surprise", () => {
    expect(ask({}, withCounts(1, 21)).drawing.comparisons[0]?.explained.join(" ")).not.toContain("Only if");
  });
});

describe("the picture", () => {
  test("holds the figures to the printed digits", () => {
    const chart = ask({ sources: ["fda", "penn", "precart"] }).drawing.comparisons[0]?.chart;
    expect(chart?.reported.figure).toBeCloseTo(8.148, 3);
    expect(chart?.reported.chance).toBeCloseTo(86.548, 3);
    expect(chart?.band.lower).toBeCloseTo(5.107, 3);
    expect(chart?.band.upper).toBeCloseTo(12.334, 3);
    expect(chart?.bound?.figure).toBeCloseTo(60.44, 2);
    expect(chart?.bound?.chance).toBeCloseTo(5, 6);
    expect(chart?.baselines.map((baseline) => [baseline.figure.toFixed(3), baseline.chance.toFixed(1)])).toEqual([
      ["12.645", "73.9"],
    ]);
    expect(chart?.whatIf).toBeNull();
  });

  test("marks nothing from before unless that source is chosen", () => {
    expect(ask({}).drawing.comparisons[0]?.chart.baselines).toEqual([]);
  });

  test("names two estimates for other things on the scale of shares, the far one beyond its end", () => {
    const chart = ask({ reporting: 50 }).drawing.comparisons[0]?.chart;
    expect(chart?.whatIf?.figure).toBeCloseTo(16.296, 3);
    expect(chart?.whatIf?.label).toBe("50 of every 100 reported: 64 in 100");
    expect(chart?.others.map((other) => [other.label, Math.round(other.figure)])).toEqual([
      ["6: any reaction, other drugs", 136],
      ["15: serious reactions, other drugs", 54],
    ]);
    expect(chart?.axis.domain).toEqual([0, 80]);
  });

  test("says the value of a handle beyond the axis", () => {
    expect(ask({ reporting: 6 }).drawing.comparisons[0]?.chart.whatIf?.label).toBe(
      "6 of every 100: about 136, off the axis",
    );
  });

  test("has in its table what it draws", () => {
    const values = new Map(
      ask({}).table.rows.map((row) => [row.key.replace("reports-in-cohort-", ""), row.cells[1]?.text]),
    );
    expect(values.get("expected")).toBe("0.638 (0.3999 to 0.9657 over the interval)");
    expect(values.get("none")).toBe("0.5282");
    expect(values.get("seen")).toBe("0.8655 (0.9385 to 0.7484 over the interval)");
    expect(values.get("at-1")).toBe("0.9971");
    expect(values.get("at-60")).toBe("0.05145");
    expect(values.get("bound")).toBe("up to 60.44");
    expect(values.get("turning")).toBe("13.5% (8.4% to 20.4% over the interval)");
    expect(values.get("turning-cases")).toBe("about 163");
    expect(values.get("turning-none")).toBe("21.3% (about 103 cases)");
    expect(values.get("80")).toBe("1,975");
    expect(values.get("95")).toBe("3,676");
  });
});

describe("without two figures to set against each other", () => {
  test.each([
    [[], "No source is chosen."],
    [["fda"], "Choose both the reports and the followed group to ask whether both can be right."],
    [["penn"], "Choose both the reports and the followed group to ask whether both can be right."],
  ])("with %s chosen it says what to do", (sources, words) => {
    const view = ask({ sources });
    expect(view.empty).toBe(words);
    expect(view.summary).toBe(words);
    expect(view.table.rows).toEqual([]);
    expect(view.words).toEqual([]);
  });

  test("it says that another outcome has no two such figures", () => {
    expect(ask({ outcome: "any" }).empty).toBe(
      "The FDA authors’ paper gives no number for this, so there is nothing to compare.",
    );
  });

  test("it says that nothing can be drawn from a report of none, as the answer does", () => {
    const file = withCounts(0, 3);
    expect(ask({}, file).empty).toBe(
      "The FDA had no reports. A figure of zero would lead one to expect no case in any group, so there is nothing to draw; the answer weighs the interval around it.",
    );
    const evidence = toEvidence(file);
    expect(FINDINGS.answer(evidence, panelInput(file, { sources: ["fda", "penn"] })).heading).toContain(
      "At the FDA’s figure one would expect no case in 783 patients; Penn found 3.",
    );
  });

  test("it says that they were not both public on a day", () => {
    const [evidence, input] = onDay(realFile, "2024-02-01");
    expect(toBothRightView(evidence, input).empty).toBe(
      "On this day the two figures were not both public, so there is nothing to ask yet.",
    );
  });
});
