import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  defaultViewState,
  parseViewState,
  VIEW_MODES,
  withoutForeign,
  writeViewState,
} from "../../../src/claims/address/viewState.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const read = (search: string) => parseViewState(search, realFile);
const names = (search: string) => read(search).state.sources.join();

describe("the address", () => {
  test("without parameters is the default: the sources shown by default, T-cell cancer, chart, everything known", () => {
    expect(read("")).toEqual({ state: defaultViewState(realFile), problems: [] });
    expect(defaultViewState(realFile)).toMatchObject({
      sources: ["fda", "penn", "precart"],
      outcome: "tcell",
      view: "chart",
      known: null,
    });
  });

  test("reads each parameter", () => {
    expect(read("?sources=penn,ema&outcome=tcell-car&view=words&known=2024-03-01").state).toMatchObject({
      sources: ["penn", "ema"],
      outcome: "tcell-car",
      view: "words",
      known: "2024-03-01",
    });
  });

  test("takes an empty list of sources for a choice, and keeps the file's order", () => {
    expect(names("?sources=")).toBe("");
    expect(names("?sources=penn,fda")).toBe("fda,penn");
  });

  test.each([
    ["sources", "fda,nobody"],
    ["outcome", "death"],
    ["view", "graph"],
    ["known", "2024-02-30"],
    ["known", "2024"],
    ["reporting", "0"],
    ["reporting", "101"],
    ["reporting", "1.5"],
    ["figure", "penn.nothing"],
    ["document", "nothing"],
    ["present", "0"],
    ["present", "99"],
  ])("a bad %s (%s) falls to its default and is named", (parameter, value) => {
    const { state, problems } = read(`?${parameter}=${value}`);
    expect(state).toEqual(defaultViewState(realFile));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ parameter, found: value });
    expect(problems[0]?.expected).not.toBe("");
  });

  test.each([
    ["amp;outcome", "?view=table&amp;outcome=any", "any", "the name outcome"],
    ["?outcome", "??outcome=any", "any", "the name outcome"],
    ["OUTCOME", "?OUTCOME=any", "any", "the name outcome"],
    [" known", "?%20known=2024-01-01", "2024-01-01", "the name known"],
  ])("names a parameter that was mangled on its way: %s", (parameter, search, found, expected) => {
    expect(read(search).problems).toEqual([{ parameter, found, expected }]);
  });

  test("leaves alone what belongs to others", () => {
    const search = "?utm_source=newsletter&fbclid=IwAR2&gclid=Cj0K&mc_eid=7&ref=view";
    expect(read(search).problems).toEqual([]);
    expect(
      withoutForeign(`https://example.org/car-t/${search}&outcome=any&sources=fda,penn&evidence=a.json#compare`),
    ).toBe("https://example.org/car-t/?outcome=any&sources=fda,penn&evidence=a.json#compare");
  });

  test("leaves defaults out, and keeps parameters of others", () => {
    const { state } = read("?utm=x&outcome=any&sources=fda,penn,precart");
    expect(writeViewState(state, realFile, "?utm=x&outcome=any&sources=fda,penn,precart")).toBe("?utm=x&outcome=any");
    expect(writeViewState(defaultViewState(realFile), realFile, "?outcome=any")).toBe("");
  });

  test("comes back the same for every view", () => {
    const ids = <T extends string>(list: readonly { id: T }[]) => list.map((entry) => entry.id);
    fc.assert(
      fc.property(
        fc.subarray(ids(realFile.sources)),
        fc.constantFrom(...ids(realFile.outcomes)),
        fc.constantFrom(...VIEW_MODES),
        fc.option(fc.constantFrom("2017-01-01", "2024-02-29", "2025-12-31")),
        fc.option(fc.integer({ min: 1, max: 100 })),
        fc.option(fc.constantFrom(...ids(realFile.figures))),
        fc.option(fc.constantFrom(...ids(realFile.documents))),
        fc.string(),
        (sources, outcome, view, known, reporting, figure, document, find) => {
          const state = {
            ...defaultViewState(realFile),
            sources,
            outcome,
            view,
            known,
            reporting,
            figure,
            document,
            find,
          };
          expect(read(writeViewState(state, realFile, "?kept=1"))).toEqual({ state, problems: [] });
        },
      ),
      { numRuns: 500 },
    );
  });
});
