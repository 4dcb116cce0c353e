import { describe, expect, test } from "vitest";
import { checkEvidence } from "../../../src/evidence/parse.ts";
import { manySources, type Names } from "../../fixtures/manySources.ts";
import { buildPage, loadPanels, lostIn } from "../fuzz/pages.ts";

const panels = await loadPanels();

/** What is lost in the words of the page, for every outcome, with every source. */
function lost(sources: number, outcomes: number, names: Names): string[] {
  const file = checkEvidence(manySources(sources, outcomes, names));
  const all = file.sources.map((source) => source.id).join();
  return file.outcomes.flatMap(({ id }) =>
    ["", `?outcome=${id}`, `?outcome=${id}&sources=${all}`].flatMap((search) => [
      ...lostIn(buildPage(panels, file, search).texts),
    ]),
  );
}

describe("a small file", () => {
  for (const sources of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
    test.each([1, 2, 3, 4, 5, 6])(`with ${sources} sources and %d outcomes says everything it shows`, (outcomes) => {
      expect(lost(sources, outcomes, "plain")).toEqual([]);
    });
  }

  test("says in whole sentences that none was reported, and that cases are of another kind", () => {
    const words = (file: object) => [...buildPage(panels, checkEvidence(file), "").texts].join("\n");
    expect(words(manySources(1, 1))).toContain("No reported case, up to 75 per 10,000 people.");
    const file = manySources(2, 2);
    const figures = file.figures.map((figure) => (figure.id === "s1.o0" ? { ...figure, within: "s1.o1" } : figure));
    expect(words({ ...file, figures })).toContain("The other 1 case is of a kind that Source 1’s 0 do not include.");
  });

  test.each<Names>(["long", "oneWord", "rightToLeft"])("with %s names does as well", (names) => {
    expect(lost(9, 2, names)).toEqual([]);
  });

  test("with 200 sources does as well, and opens with nine of them", () => {
    expect(lost(200, 1, "plain")).toEqual([]);
    const file = checkEvidence(manySources(200, 1));
    expect(file.sources.filter((source) => source.shownByDefault)).toHaveLength(9);
    // 99 pairs of colour and shape: only then do marks repeat.
    const marks = file.sources.slice(0, 99).map(({ mark }) => `${mark.colour} ${mark.shape}`);
    expect(new Set(marks).size).toBe(99);
  });
});

describe("a name that is long", () => {
  test("is drawn by its first words, and stands whole in tables and words", () => {
    const [first] = checkEvidence(manySources(1, 1, "long")).sources;
    expect(first?.shortName).toBe("Source number 1 of the very…");
  });
});
