import { describe, expect, it } from "vitest";
import { placeTip } from "../../../src/claims/layout/placeTip.ts";
import { toFigureTip } from "../../../src/claims/tip.ts";
import { toEvidence } from "../../../src/evidence/model.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const evidence = toEvidence(realFile);
const tipOf = (id: string) => {
  const figure = evidence.figure(id);
  if (figure === undefined) throw new Error(`${id}: found none`);
  const { title, value, lines, action } = toFigureTip(evidence, figure);
  const words = lines.map((line) =>
    typeof line === "string" ? line : [line.before, line.strong, line.after].filter(Boolean).join(" "),
  );
  return [title, value, ...words, `${action?.to}: ${action?.where}`];
};

describe("the tip of a figure", () => {
  it("gives the exact value, its interval with level and method, n of N, and what it is not", () => {
    expect(tipOf("fda.tcell")).toEqual([
      "FDA case reports · T-cell cancer",
      "8.148 per 10,000 doses",
      "95% interval 5.107 to 12.33 exact, Clopper-Pearson",
      "22 reported cases after more than 27,000 doses counting error only",
      "Not confirmed cases, not patients, and not how often the cancer occurs.",
      "the source: NEJM Perspective 2024, not read",
    ]);
  });

  it("gives the upper bound of a zero", () => {
    expect(tipOf("lorenc.tcell").slice(1, 4)).toEqual([
      "none found",
      "one-sided 95% upper bound 84.03 per 10,000 exact, Clopper-Pearson",
      "0 of 355 patients counting error only",
    ]);
  });

  it("leaves a paper’s own estimate as it is", () => {
    expect(tipOf("tix.any").slice(1, 3)).toEqual([
      "326 second cancers among 5,517 patients",
      "About 600 per 10,000 patients (95% interval 480–740), the paper’s own pooled estimate.",
    ]);
  });

  it("says what a plain number is of", () => {
    expect(tipOf("penn.patients").slice(0, 3)).toEqual([
      "Penn trial cohort",
      "783 patients",
      "Patients in the Penn trial cohort.",
    ]);
  });
});

describe("the place of a tip", () => {
  const tip = { width: 340, height: 170 };
  const window = { width: 1366, height: 768 };

  it("is above what it tells of, at the pointer", () => {
    expect(placeTip({ x: 480, y: 411, width: 830, height: 84 }, tip, window, 820)).toEqual({
      left: 650,
      top: 231,
      side: "above",
      arrow: 170,
    });
  });

  it("is below where there is no room above", () => {
    expect(placeTip({ x: 480, y: 100, width: 830, height: 84 }, tip, window, 820)).toMatchObject({
      top: 194,
      side: "below",
    });
  });

  it("is beside in a low window, on the side that has room", () => {
    const low = { width: 1024, height: 300 };
    expect(placeTip({ x: 700, y: 100, width: 20, height: 84 }, tip, low, 710)).toMatchObject({
      left: 350,
      side: "left",
    });
  });

  it("keeps from the edges of the window, with its arrow still at the pointer", () => {
    expect(placeTip({ x: 1300, y: 411, width: 20, height: 20 }, tip, window, 1310)).toMatchObject({
      left: 1014,
      arrow: 296,
    });
  });
});
