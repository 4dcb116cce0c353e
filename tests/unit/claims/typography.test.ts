import { describe, expect, test } from "vitest";
import { splitHyphened, splitWords, toPlainText, typeset } from "../../../src/claims/words/typography.ts";

/** What is drawn, with a visible sign where a line must not break. */
const shown = (text: string) => typeset(text).replaceAll("\u00A0", "_").replaceAll("\u2060", "|");

describe("a text that is drawn", () => {
  test.each([
    ["after CAR T therapy", "after CAR_T therapy"],
    ["CAR T-cell therapy", "CAR_T-cell therapy"],
    ["22 reports, more than 27,000 doses", "22_reports, more than 27,000_doses"],
    ["1 T-cell lymphoma in 1.94 years", "1_T-cell lymphoma in 1.94_years"],
    ["1 of 783 patients on 15 Dec 2023", "1 of 783_patients on 15_Dec 2023"],
    ["about 8 per 10,000 doses (95% interval 5–12)", "about 8 per 10,000_doses (95% interval 5–|12)"],
    ["13 / 17,578 patients, 22 / >27,000", "13_/_17,578_patients, 22_/_>27,000"],
    ["T-cell and B-cell cancers, HIV-1", "T-cell and B-cell cancers, HIV-1"],
    ["a trial-based, long-term look", "a trial-based, long-term look"],
    ["The FDA had 22", "The FDA had 22"],
    ["Why 22, about 20 and 19 are all in print", "Why 22, about 20 and 19 are all in print"],
    ["3 donaudampfschifffahrtsgesellschaften", "3 donaudampfschifffahrtsgesellschaften"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(toPlainText(typeset(text))).toBe(text);
  });

  test("keeps a number behind a name that is written from right to left", () => {
    expect(typeset("سجل المستشفى: 4 of 9")).toBe("سجل المستشفى\u200E: 4 of 9");
  });

  test("has one word where it is held together, for whoever breaks its lines", () => {
    expect(splitWords("22 T-cell cancers after CAR T")).toEqual(["22 T-cell", "cancers", "after", "CAR T"]);
    expect(splitWords("(1 case), then 5–12")).toEqual(["(1 case),", "then", "5–12"]);
    expect(splitWords("")).toEqual([""]);
  });

  test("as a heading breaks at none of its hyphens", () => {
    expect(splitHyphened("T-cell cancer, per 10,000")).toEqual(["", "T-cell", " cancer, per 10,000"]);
    expect(splitHyphened("What 15-year studies look for")).toEqual(["What ", "15-year", " studies look for"]);
    expect(splitHyphened("As quoted")).toEqual(["As quoted"]);
  });
});
