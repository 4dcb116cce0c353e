import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEvidence } from "../../../src/evidence/parse.ts";
import { parseViewState, writeViewState } from "../../../src/view/viewState.ts";
import { buildPage, loadPanels, lostIn, SEED, shippedText } from "./pages.ts";
import { anySearch } from "./queries.ts";

const file = parseEvidence(shippedText);
const panels = await loadPanels();

describe("any query string", () => {
  it("is read without a throw, and what was valid comes back when it is written and read again", () => {
    fc.assert(
      fc.property(anySearch(file), (search) => {
        const { state, problems } = parseViewState(search, file);
        const again = parseViewState(writeViewState(state, file, search), file);
        expect(again.state).toEqual(state);
        expect(again.problems).toEqual([]);
        for (const problem of problems) expect(problem.expected).not.toBe("");
      }),
      { numRuns: 10_000, seed: SEED },
    );
  }, 60_000);

  it("keeps the parameters of others where they are", () => {
    fc.assert(
      fc.property(anySearch(file), (search) => {
        const { state } = parseViewState(search, file);
        const others = (text: string) => [...new URLSearchParams(text)].filter(([name]) => !Object.hasOwn(state, name));
        expect(others(writeViewState(state, file, search))).toEqual(others(search));
      }),
      { numRuns: 10_000, seed: SEED },
    );
  }, 60_000);

  it("builds all panels without a throw, and no text shows a lost value", () => {
    let pages = 0;
    fc.assert(
      fc.property(anySearch(file), (search) => {
        const { state, texts } = buildPage(panels, file, search);
        pages += 1;
        expect(lostIn(texts.filter((text) => state.find === "" || !text.includes(state.find)))).toEqual([]);
      }),
      { numRuns: 10_000, seed: SEED },
    );
    expect(pages).toBe(10_000);
  }, 240_000);
});
