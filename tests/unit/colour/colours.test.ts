import { describe, expect, test } from "vitest";
import { checkEvidence } from "../../../src/evidence/parse.ts";
import evidence from "../../../src/evidence/evidence.json" with { type: "json" };
import { ciede2000, COLOUR_BLINDNESS, contrast, parseHex, seenWith, toLab } from "./colour.ts";
import { readThemes, type Theme } from "./tokens.ts";

const { sources } = checkEvidence(evidence);
const compared = sources.filter((source) => source.role === "compared");
const THEMES = Object.entries(readThemes());

/** A colour of a theme by its token. */
function pick(theme: Theme, token: string): string {
  const hex = theme.get(token);
  if (hex === undefined) throw new Error(`--${token}: found none in tokens.css`);
  return hex;
}

describe("the arithmetic", () => {
  test("gives the contrasts of WCAG", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  test("gives the differences published with CIEDE2000 (Sharma, Wu and Dalal 2005, table 1)", () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(ciede2000([50, 2.49, -0.001], [50, -2.49, 0.0009])).toBeCloseTo(7.1792, 4);
    expect(ciede2000([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
    expect(ciede2000([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });

  test("leaves grey grey for every kind of colour blindness, and makes red and green alike without the first cone", () => {
    for (const kind of Object.values(COLOUR_BLINDNESS)) {
      expect(ciede2000(toLab(seenWith(kind, "#808080")), toLab(parseHex("#808080")))).toBeLessThan(0.5);
    }
    const [red, green] = ["#b04a3a", "#5f6f1e"];
    const seen = (kind: string) => {
      const matrix = COLOUR_BLINDNESS[kind];
      if (matrix === undefined) throw new Error(kind);
      return ciede2000(toLab(seenWith(matrix, red)), toLab(seenWith(matrix, green)));
    };
    expect(ciede2000(toLab(parseHex(red)), toLab(parseHex(green)))).toBeGreaterThan(40);
    expect(seen("deuteranopia")).toBeLessThan(20);
  });
});

describe.each(THEMES)("the %s theme", (_, theme) => {
  const grounds = ["paper", "raised"] as const;

  test.each(["ink", "soft"])("sets --%s as text on every ground at 4.5:1 or more", (token) => {
    for (const ground of [...grounds, "cell"]) {
      expect(contrast(pick(theme, token), pick(theme, ground)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(sources.map((source) => source.mark.colour))(
    "sets the source colour --%s as text at 4.5:1 or more, and against the empty cells of a grid at 3:1",
    (colour) => {
      for (const ground of grounds) {
        expect(contrast(pick(theme, colour), pick(theme, ground)), ground).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(pick(theme, colour), pick(theme, "cell"))).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(["focus", "edge"])("draws --%s, by which controls are found, at 3:1 or more", (token) => {
    for (const ground of grounds) {
      expect(contrast(pick(theme, token), pick(theme, ground)), ground).toBeGreaterThanOrEqual(3);
    }
  });

  // A difference of 2 can just be seen side by side; from 20 on nobody takes one colour for the other at a distance.
  const FAR_APART = 20;

  test.each(Object.entries(COLOUR_BLINDNESS))("keeps the compared sources apart under %s", (_, kind) => {
    const seen = compared.map((source) => toLab(seenWith(kind, pick(theme, source.mark.colour))));
    expect(seen.length).toBeGreaterThan(1);
    seen.forEach((one, i) =>
      seen.slice(i + 1).forEach((other) => expect(ciede2000(one, other)).toBeGreaterThanOrEqual(FAR_APART)),
    );
  });
});

test("no two sources share a marker shape, and no two shown at first a colour, so that colour is never alone", () => {
  expect(new Set(sources.map((source) => source.mark.shape)).size).toBe(sources.length);
  const first = sources.filter((source) => source.shownByDefault);
  expect(new Set(first.map((source) => source.mark.colour)).size).toBe(first.length);
});
