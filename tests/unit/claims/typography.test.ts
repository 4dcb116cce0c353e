import { describe, expect, test } from "vitest";
import { splitKept, splitWords } from "../../../src/claims/words/typography.ts";

/** Shows what must not break between brackets. */
const shown = (text: string) =>
  splitKept(text)
    .map((part, i) => (i % 2 === 0 ? part : `[${part}]`))
    .join("");

describe("lines do not break", () => {
  test.each([
    ["T-cell and B-cell cancers, HIV-1", "[T-cell] and [B-cell] cancers, [HIV-1]"],
    ["after CAR T therapy", "after [CAR T] therapy"],
    ["CAR T-cell therapy", "[CAR T-cell] therapy"],
    ["the DESCAR-T registry", "the [DESCAR-T] registry"],
    ["22 reports, more than 27,000 doses", "[22 reports], more than [27,000 doses]"],
    ["1 T-cell lymphoma in 1.94 years", "[1 T-cell] lymphoma in [1.94 years]"],
    ["1 of 783 patients on 15 Dec 2023", "1 of [783 patients] on [15 Dec] 2023"],
    ["15-year studies", "[15-year] studies"],
    ["about 8 per 10,000 doses (95% interval 5–12)", "about 8 per [10,000 doses] (95% interval 5–12)"],
    ["a trial-based, long-term look", "a trial-based, long-term look"],
    ["The FDA had 22", "The FDA had 22"],
    ["3 donaudampfschifffahrtsgesellschaften", "3 donaudampfschifffahrtsgesellschaften"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(splitKept(text).join("")).toBe(text);
  });

  test("words that stay together are one for whoever breaks lines", () => {
    expect(splitWords("22 T-cell cancers after CAR T")).toEqual(["22 T-cell", "cancers", "after", "CAR T"]);
    expect(splitWords("(1 case), then none")).toEqual(["(1 case),", "then", "none"]);
    expect(splitWords("")).toEqual([""]);
  });
});
