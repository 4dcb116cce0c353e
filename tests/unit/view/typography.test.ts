import { describe, expect, test } from "vitest";
import { noBreaks, splitUnbroken } from "../../../src/view/typography.ts";

/** Shows what must not break: "~" for a space, "=" for a hyphen. */
const shown = (text: string) => noBreaks(text).replaceAll("\u00a0", "~").replaceAll("\u2011", "=");

describe("lines do not break", () => {
  test.each([
    ["T-cell and B-cell cancers, HIV-1", "T=cell and B=cell cancers, HIV=1"],
    ["after CAR T therapy", "after CAR~T therapy"],
    ["CAR T-cell therapy", "CAR~T=cell therapy"],
    ["22 reports, more than 27,000 doses", "22~reports, more than 27,000~doses"],
    ["1 of 783 patients on 15 Dec 2023", "1 of 783~patients on 15~Dec 2023"],
    ["a trial-based, long-term look", "a trial-based, long-term look"],
    ["The FDA had 22", "The FDA had 22"],
    ["", ""],
  ])("%s", (text, expected) => expect(shown(text)).toBe(expected));

  test("text stays the same text otherwise", () => {
    const text = "CAR T-cell cancers: 22 of more than 27,000 doses";
    expect(noBreaks(text).replaceAll("\u00a0", " ").replaceAll("\u2011", "-")).toBe(text);
  });
});

test.each([
  ["after CAR T-cell therapy", ["after ", "CAR T-cell", " therapy"]],
  ["had CAR T.", ["had ", "CAR T", "."]],
  ["against HIV-1, in 38 trials", ["against ", "HIV-1", ", in ", "38 trials", ""]],
  ["18 of 783 patients over 2,200 patient-years", ["18 of ", "783 patients", " over ", "2,200 patient-years", ""]],
  ["nothing to keep", ["nothing to keep"]],
])("in %j every second piece stays in one line", (text, pieces) => {
  expect(splitUnbroken(text)).toEqual(pieces);
});
