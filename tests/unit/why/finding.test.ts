import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { toLedgerView } from "../../../src/panels/ledger/view.ts";
import { toPanelInput } from "../../../src/panels/page.ts";
import { FINDINGS } from "../../../src/claims/findings/findings.ts";
import { parseViewState } from "../../../src/claims/address/viewState.ts";
import { onDay, panelInput } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const evidence = toEvidence(realFile);
const finding = (asked: Parameters<typeof panelInput>[1]) =>
  FINDINGS.why(evidence, panelInput(realFile, asked)).heading;
const all = realFile.sources.map((source) => source.id);

describe("the finding of why they differ", () => {
  test("counts the points of the two that are compared", () => {
    expect(finding({})).toBe("The FDA and Penn match on 1 of 8 points; 4 differ, 3 are not known.");
    expect(finding({ sources: ["fda", "penn", "precart"] })).toBe(finding({}));
  });

  test("names the two where more are chosen", () => {
    expect(finding({ sources: all })).toBe("The FDA and Penn match on 1 of 8 points; 4 differ, 3 are not known.");
  });

  test("names what stands from before, where nothing else can be compared", () => {
    expect(finding({ sources: ["fda", "precart"] })).toBe(
      "The FDA and the US registries match on 1 of 8 points; 4 differ, 3 are not known.",
    );
  });

  test("says what to do with one source, or none", () => {
    expect(finding({ sources: [] })).toBe("Choose sources to see why their counts differ.");
    expect(finding({ sources: ["fda"] })).toBe("One source alone cannot differ. Choose another to compare it with.");
  });

  test("with nothing in common says none", () => {
    expect(finding({ outcome: "any" })).toBe("The FDA and Penn match on none of 8 points; 5 differ, 3 are not known.");
  });

  test.each([
    ["2017-08-30", "no document here says how the chosen sources counted"],
    ["2023-11-28", "no document here says how the chosen sources counted"],
    ["2024-01-24", "the documents here say how only one chosen source counted"],
  ])(
    "says on %s of how many the documents here tell how they counted, whatever counts were public: %s",
    (day, words) => {
      const { state } = parseViewState(`?known=${day}`, realFile);
      const before = toEvidence(realFile, day);
      const input = toPanelInput(state, before);
      expect(FINDINGS.why(before, input).heading).toBe(`Nothing to compare yet: ${words}.`);
    },
  );

  test("asks for another source on a day too, where one alone is chosen", () => {
    const [onThatDay, input] = onDay(realFile, "2024-02-01", { sources: ["fda"] });
    const words = "One source alone cannot differ. Choose another to compare it with.";
    expect(FINDINGS.why(onThatDay, input).heading).toBe(words);
    expect(toLedgerView(onThatDay, input).empty).toBe(
      "One source is chosen. Choose another to see whether they count the same thing.",
    );
  });
});

describe("the ledger", () => {
  test("never contradicts the finding, whatever is chosen", () => {
    for (const outcome of realFile.outcomes) {
      for (const sources of [["fda", "penn"], ["fda", "ema"], ["penn", "steffin"], all]) {
        const input = panelInput(realFile, { sources, outcome: outcome.id });
        const { table, summary } = toLedgerView(evidence, input);
        const matches = table.rows.filter((row) => row.cells[1]?.text.startsWith("=")).length;
        const words = `match on ${matches === 0 ? "none" : matches} of ${table.rows.length} points`;
        expect(summary).toContain(words);
        expect(FINDINGS.why(evidence, input).heading).toContain(words);
      }
    }
  });

  test("says its counts in one sentence", () => {
    expect(toLedgerView(evidence, panelInput(realFile)).summary).toBe(
      "They match on 1 of 8 points; 4 differ, 3 are not known.",
    );
    expect(toLedgerView(evidence, panelInput(realFile, { sources: all })).summary).toBe(
      "The FDA and Penn match on 1 of 8 points; 4 differ, 3 are not known.",
    );
  });

  test("puts matches first, then differences, then what is not known", () => {
    const verdicts = toLedgerView(evidence, panelInput(realFile)).table.rows.map((row) => row.cells[1]?.text);
    expect(verdicts).toEqual([
      "= same",
      "≠ differs",
      "≠ differs",
      "≠ differs",
      "≠ differs",
      "? not known",
      "? not known",
      "? not known",
    ]);
  });

  test("is a sentence where there is nothing to compare", () => {
    expect(toLedgerView(evidence, panelInput(realFile, { sources: [] })).empty).toBe("No source is chosen.");
    expect(toLedgerView(evidence, panelInput(realFile, { sources: ["penn"] })).empty).toBe(
      "One source is chosen. Choose another to see whether they count the same thing.",
    );
  });
});
