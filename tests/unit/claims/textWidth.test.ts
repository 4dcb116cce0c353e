import { expect, it } from "vitest";
import { breakLines, widestTextWidth } from "../../../src/claims/layout/textWidth.ts";

it("is no narrower than the text in DejaVu Sans", () => {
  // Measured in a browser at 100 px.
  expect(widestTextWidth("Longterm", 100)).toBeGreaterThanOrEqual(482);
  expect(widestTextWidth("28 Nov 2023", 100, true)).toBeGreaterThanOrEqual(708);
  expect(widestTextWidth("", 100)).toBe(0);
});

it("breaks a text into lines that fit, and leaves a long word whole", () => {
  expect(breakLines("one two three", 60, 10)).toEqual(["one two", "three"]);
  expect(breakLines("immunoglobulin", 20, 10)).toEqual(["immunoglobulin"]);
  expect(breakLines("298 / ~1,325,000 person-years", 150, 10)).toEqual(["298 / ~1,325,000", "person-years"]);
});
