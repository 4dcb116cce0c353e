import { expect, it } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { toOutOf10000View } from "../../../src/panels/outOf10000/view.ts";
import { panelInput } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

it("gives the bound of a zero as it stands everywhere else, not a mark that it begins", () => {
  const { drawing } = toOutOf10000View(toEvidence(realFile), panelInput(realFile, { sources: ["lorenc"] }));
  // 0 of 355: 1 - 0.05^(1/355) is 84.03 per 10,000.
  expect(drawing.rows.map(({ words, lower, upper }) => [words, lower, upper.toFixed(2)])).toEqual([
    ["none found, up to 84 of 10,000 patients", 0, "84.03"],
  ]);
});

it("ends where the intervals end, and lets a mark be ten where an estimate lies beyond the first 100", () => {
  const evidence = toEvidence(realFile);
  const both = toOutOf10000View(evidence, panelInput(realFile, { sources: ["fda", "penn", "precart"] }));
  expect(both.table.rows.map(({ cells }) => cells.slice(1, 4).map(({ text }) => text))).toEqual([
    ["8", "5", "12"],
    ["13", "0.3", "71"],
    ["13", "11", "14"],
  ]);
  expect(both.drawing.unit).toBe(1);
  const any = toOutOf10000View(evidence, panelInput(realFile, { outcome: "any", sources: ["penn"] }));
  expect(any.drawing.unit).toBe(10);
  expect(any.drawing.caption).toContain("until a mark is 10 of 10,000");
});
