import { expect, it } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { toOutOf10000View } from "../../../src/panels/outOf10000/view.ts";
import { panelInput } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

it("gives the bound of a zero as it stands everywhere else, not the number of marks that it begins", () => {
  const { drawing } = toOutOf10000View(toEvidence(realFile), panelInput(realFile, { sources: ["lorenc"] }));
  // 0 of 355: 1 - 0.05^(1/355) is 84.03 per 10,000, so an 85th mark is begun.
  expect(drawing.rows.map(({ words, upTo }) => [words, upTo])).toEqual([
    ["none found, up to 84 of 10,000 patients", 85],
  ]);
});
