import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { dodgeFlags, fitOneLine, type FlagRequest, reach } from "../../../src/claims/layout/dodge.ts";

const options = { left: 0, right: 400, first: { above: 10, below: 20 }, gap: 8 };
const flag = (key: string, x: number, width = 100, sides: FlagRequest["sides"] = ["above"]): FlagRequest => ({
  key,
  x,
  width,
  height: 15,
  sides,
});

describe("labels on leader lines", () => {
  it("stand in the first row where there is room, with the text beginning at the line", () => {
    const [label] = dodgeFlags([flag("a", 50)], options);
    expect(label).toMatchObject({ side: "above", anchor: "start", left: 55, right: 155, near: 10, far: 25 });
  });

  it("end at the line where they would run out of the axis", () => {
    const [label] = dodgeFlags([flag("a", 350)], options);
    expect(label).toMatchObject({ anchor: "end", left: 245, right: 345 });
  });

  it("step outwards, or to the other side where they may", () => {
    const up = dodgeFlags([flag("a", 50), flag("b", 60)], options);
    expect(up.map((label) => [label.key, label.near])).toEqual([
      ["b", 10],
      ["a", 29],
    ]);
    const both = dodgeFlags([flag("a", 50), flag("b", 60, 100, ["above", "below"])], options);
    expect(both.map((label) => [label.key, label.side, label.near])).toEqual([
      ["b", "above", 10],
      ["a", "above", 29],
    ]);
  });

  it("share a line when they are of one day", () => {
    const labels = dodgeFlags([flag("a", 50), flag("b", 50)], options);
    expect(labels.map((label) => [label.key, label.left, label.near])).toEqual([
      ["b", 55, 10],
      ["a", 55, 29],
    ]);
  });

  it("keep off a place that is taken, and never cross it with a line", () => {
    const labels = dodgeFlags([flag("a", 150, 100, ["below"])], {
      ...options,
      blocks: [{ side: "below", left: 180, right: 220, near: 0, far: Infinity }],
    });
    expect(labels).toMatchObject([{ anchor: "end", right: 145 }]);
  });

  it("never overlap and never cross a line, whatever is asked", () => {
    const request = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      width: fc.integer({ min: 10, max: 140 }),
      height: fc.integer({ min: 10, max: 50 }),
      sides: fc.constantFrom<FlagRequest["sides"]>(["above"], ["below"], ["above", "below"]),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 14 }), (list) => {
        const placed = dodgeFlags(
          list.map((entry, i) => ({ ...entry, key: String(i) })),
          options,
        );
        expect(placed.length).toBeGreaterThanOrEqual(Math.min(1, list.length));
        for (const a of placed) {
          expect(a.left).toBeGreaterThanOrEqual(0);
          expect(a.right).toBeLessThanOrEqual(400);
          for (const b of placed) {
            if (a === b || a.side !== b.side) continue;
            const overlap = a.left < b.right && b.left < a.right && a.near < b.far && b.near < a.far;
            const crossed = b.near < a.near && a.x > b.left && a.x < b.right;
            expect({ overlap, crossed }).toEqual({ overlap: false, crossed: false });
          }
        }
      }),
    );
  });

  it("say how far they reach", () => {
    expect(reach(dodgeFlags([flag("a", 50), flag("b", 60)], options), "above")).toBe(44);
    expect(reach([], "below")).toBe(0);
  });
});

describe("words under an axis", () => {
  const tick = (key: string, x: number, rank: number, width = 40) => ({ key, x, width, rank });

  it("are centred, moved inwards at the ends, and left out where more important ones leave no room", () => {
    const placed = fitOneLine([tick("year", 110, 2), tick("event", 100, 1), tick("last", 400, 1)], {
      left: 0,
      right: 400,
      gap: 10,
    });
    expect(placed).toEqual([
      { key: "event", left: 80, right: 120 },
      { key: "last", left: 360, right: 400 },
    ]);
  });

  it("move beside their place before they are left out", () => {
    const placed = fitOneLine([tick("a", 100, 1), tick("b", 145, 2)], { left: 0, right: 400, gap: 10 });
    expect(placed.map((word) => word.left)).toEqual([80, 135]);
  });
});
