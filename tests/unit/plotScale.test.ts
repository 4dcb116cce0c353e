import { describe, expect, it } from "vitest";
import { PLOT_SCALE } from "../../src/charts/Plot.tsx";

describe("the scales given to recharts", () => {
  it("lays values out along the range, and beyond it", () => {
    const scale = PLOT_SCALE.copy().domain([0, 80]).range([4, 546]);
    expect([0, 20, 80, 100].map(scale)).toEqual([4, 139.5, 546, 681.5]);
  });

  it("runs the other way where the range does", () => {
    const scale = PLOT_SCALE.copy().domain([0, 4]).range([200, 0]);
    expect([0, 1, 4].map(scale)).toEqual([200, 150, 0]);
  });

  it("rounds to what a picture keeps", () => {
    expect(PLOT_SCALE.copy().domain([0, 3]).range([0, 100])(1)).toBe(33.33);
  });

  it("puts everything in the middle of an axis without length", () => {
    expect(PLOT_SCALE.copy().domain([5, 5]).range([0, 100])(5)).toBe(50);
  });

  it("copies without a tie to the original", () => {
    const copy = PLOT_SCALE.copy().domain([0, 10]);
    copy.copy().domain([0, 99]);
    expect(copy.domain()).toEqual([0, 10]);
    expect(PLOT_SCALE.domain()).toEqual([0, 1]);
  });
});
