import { describe, expect, test } from "vitest";
import { chanceOfAtLeast, sideOf } from "../../../src/statistics/compatibility.ts";
import { averageCases, in100, seenWords, timesIn100 } from "../../../src/claims/compatibility.ts";

describe("what is asked about a count", () => {
  test("is so few where reports would give about as many, and so many where they would give far fewer", () => {
    expect(sideOf(1, 0.638)).toBe("fewer");
    expect(sideOf(0, 0.638)).toBe("fewer");
    expect(sideOf(21, 0.03)).toBe("more");
    expect(sideOf(2, 0.638)).toBe("more");
  });

  test("stands in words", () => {
    expect(seenWords(0, "fewer")).toBe("none");
    expect(seenWords(1, "fewer")).toBe("one or none");
    expect(seenWords(5, "fewer")).toBe("five or fewer");
    expect(seenWords(12, "fewer")).toBe("12 or fewer");
    expect(seenWords(1, "more")).toBe("one or more");
    expect(seenWords(21, "more")).toBe("21 or more");
  });
});

test("the chance of so many keeps its digits where it is tiny", () => {
  expect(chanceOfAtLeast(1, 783, 22 / 27_000)).toBeCloseTo(0.471789324, 9);
  expect(chanceOfAtLeast(0, 783, 22 / 27_000)).toBe(1);
  expect(chanceOfAtLeast(21, 783, 1 / 27_000)).toBeGreaterThan(0);
  expect(chanceOfAtLeast(21, 783, 1 / 27_000)).toBeLessThan(1e-50);
});

test("a chance is told as times in 100, and never rounded to never or always", () => {
  expect(timesIn100(0.8655)).toBe("87 times in 100");
  expect(timesIn100(0.012)).toBe("once in 100");
  expect(timesIn100(0.0001)).toBe("less than once in 100");
  expect(timesIn100(0)).toBe("never");
  expect(timesIn100(0.9999)).toBe("more than 99 times in 100");
  expect(timesIn100(1)).toBe("every time");
  expect(in100(0.0001)).toBe("under 1 in 100");
  expect(in100(0.999)).toBe("over 99 in 100");
});

test("an average is told in cases", () => {
  expect(averageCases(0.638)).toBe("fewer than one case");
  expect(averageCases(0.99)).toBe("about one case");
  expect(averageCases(4.7)).toBe("about 5 cases");
});
