import { describe, expect, it } from "vitest";
import { PLOT_SCALES } from "../../src/charts/plotScale.ts";

describe("the scales given to recharts", () => {
  it("lays values out along the range, and beyond it", () => {
    const scale = PLOT_SCALES.linear.copy().domain([0, 80]).range([4, 546]);
    expect([0, 20, 80, 100].map(scale)).toEqual([4, 139.5, 546, 681.5]);
  });

  it("runs the other way where the range does", () => {
    const scale = PLOT_SCALES.linear.copy().domain([0, 4]).range([200, 0]);
    expect([0, 1, 4].map(scale)).toEqual([200, 150, 0]);
  });

  it("gives powers of ten equal steps", () => {
    const scale = PLOT_SCALES.log.copy().domain([0.1, 1000]).range([0, 400]);
    expect([0.1, 1, 10, 100, 1000].map(scale)).toEqual([0, 100, 200, 300, 400]);
  });

  it("has no place for zero on a log axis", () => {
    expect(PLOT_SCALES.log.copy().domain([1, 10]).range([4, 100])(0)).toBeNaN();
  });

  it("rounds to what a picture keeps", () => {
    expect(PLOT_SCALES.linear.copy().domain([0, 3]).range([0, 100])(1)).toBe(33.33);
  });

  it("puts everything in the middle of an axis without length", () => {
    expect(PLOT_SCALES.linear.copy().domain([5, 5]).range([0, 100])(5)).toBe(50);
  });

  it("copies without a tie to the original", () => {
    const copy = PLOT_SCALES.linear.copy().domain([0, 10]);
    copy.copy().domain([0, 99]);
    expect(copy.domain()).toEqual([0, 10]);
    expect(PLOT_SCALES.linear.domain()).toEqual([0, 1]);
  });
});
