// @vitest-environment jsdom
import fc from "fast-check";
import { act, createElement, lazy, type ReactElement, Suspense } from "react";
import { describe, expect, it } from "vitest";
import { parseEvidence } from "../../../src/evidence/parse.ts";
import { parseViewState, writeViewState } from "../../../src/claims/address/viewState.ts";
import { panelsOf } from "../../../src/panels/registry.ts";
import { lostIn, SEED, shippedText } from "./pages.ts";
import { anySearch } from "./queries.ts";
import { drawWhole, pageRenderer } from "./renderPage.ts";
import { FUZZ_RUNS, FUZZ_TIMEOUT_MS } from "./runs.ts";

const file = parseEvidence(shippedText);
const render = await pageRenderer(file);

describe("any query string", () => {
  it(
    "is read without a throw, and what was valid comes back when it is written and read again",
    () => {
      fc.assert(
        fc.property(anySearch(file), (search) => {
          const { state, problems } = parseViewState(search, file);
          const again = parseViewState(writeViewState(state, file, search), file);
          expect(again.state).toEqual(state);
          expect(again.problems).toEqual([]);
          for (const problem of problems) expect(problem.expected).not.toBe("");
        }),
        { numRuns: FUZZ_RUNS, seed: SEED },
      );
    },
    FUZZ_TIMEOUT_MS,
  );

  it(
    "keeps the parameters of others where they are",
    () => {
      fc.assert(
        fc.property(anySearch(file), (search) => {
          const { state } = parseViewState(search, file);
          const others = (text: string) =>
            [...new URLSearchParams(text)].filter(([name]) => !Object.hasOwn(state, name));
          expect(others(writeViewState(state, file, search))).toEqual(others(search));
        }),
        { numRuns: FUZZ_RUNS, seed: SEED },
      );
    },
    FUZZ_TIMEOUT_MS,
  );

  it(
    "renders the page, or its slide, without a throw, and no text shows a lost value",
    async () => {
      let cases = 0;
      const rendered = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(anySearch(file), async (search) => {
          cases += 1;
          const { state } = parseViewState(search, file);
          const key = JSON.stringify(state);
          // The same view is the same page, whatever else the address says.
          if (rendered.has(key)) return;
          const html = await render(search);
          rendered.set(key, html.length);
          const texts = html.split(/<[^>]*>/).filter((text) => state.find === "" || !text.includes(state.find));
          expect(lostIn(texts)).toEqual([]);
          if (state.present === null)
            expect(panelsOf(file).filter(({ id }) => !html.includes(`id="${id}-title"`))).toEqual([]);
        }),
        { numRuns: FUZZ_RUNS, seed: SEED },
      );
      expect(cases).toBe(FUZZ_RUNS);
      // Most of them are views of their own.
      expect(rendered.size).toBeGreaterThan(FUZZ_RUNS / 4);
    },
    FUZZ_TIMEOUT_MS,
  );
});

describe("a page that is not whole", () => {
  const around = (part: ReactElement) => createElement("main", null, createElement(Suspense, null, part));

  it("is refused with the reason of the part that threw", async () => {
    const Broken = () => {
      throw new Error("no such source");
    };
    await expect(drawWhole(around(createElement(Broken)), "?view=table")).rejects.toThrow(
      '"?view=table": found Error: no such source, expected a whole page',
    );
  });

  it("is refused for a part that had not arrived", async () => {
    const Late = lazy(() => Promise.resolve({ default: () => "late" }));
    await expect(drawWhole(around(createElement(Late)), "")).rejects.toThrow(
      '"": found a part that had not arrived, expected a whole page',
    );
  });
});

it("is the React of the built page, which has no act, that draws them", () => {
  expect(act).toBeUndefined();
});
