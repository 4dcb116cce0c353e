import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { FigureSheet } from "../../../src/app/sheet/FigureSheet.tsx";
import { ViewProvider } from "../../../src/panels/ViewProvider.tsx";
import { PresenterWindow } from "../../../src/talk/PresenterWindow.tsx";
import { memoryBar } from "../../fixtures/memoryBar.ts";
import { realFile } from "../../fixtures/realEvidence.ts";
import { readText } from "./readText.ts";
import { type Block, createPrinter, DAYS, HOLE, type State, statesOf } from "./states.ts";

// Both are drawn by the server renderer: in a moment, and with the words of the real components.

test("every slide with its notes reads as it was last approved, in every state", async () => {
  const presenter = (search: string) => (
    <ViewProvider file={realFile} bar={memoryBar(search)}>
      <PresenterWindow />
    </ViewProvider>
  );
  // Panels are loaded when they are first shown. React in development takes a context that was drawn by `prerender` for
  // one that a page in the same window may not use: this renderer leaves that be.
  await vi.waitFor(() => read(presenter("?present=1"), ".presenter-now"), { timeout: 20_000 });
  const print = createPrinter();
  for (const state of statesOf(realFile)) {
    const slides = realFile.slides.map(({ id }, i) => ({
      name: `SLIDE ${i + 1} ${id}`,
      lines: read(presenter(add(state.search, `present=${i + 1}`)), ".presenter-now, .notes"),
    }));
    const text = print(state, slides);
    expect.soft(text.match(HOLE), state.name).toBeNull();
    expect.soft(text, `${state.name}: a slide without a note`).not.toMatch(/## Notes\n(?:\n|$)/);
    await expect.soft(text).toMatchFileSnapshot(`./approved/slides/${state.name}.txt`);
  }
}, 60_000);

test("the sheet of every figure reads as it was last approved, on every day", async () => {
  const print = createPrinter();
  const today: State = { name: "today", search: "" };
  for (const state of [today, ...DAYS]) {
    const sheets = realFile.figures.map(({ id }): Block => ({
      name: `SHEET ${id}`,
      lines: read(
        <ViewProvider file={realFile} bar={memoryBar(add(state.search, `figure=${id}`))}>
          <FigureSheet keep={() => undefined} />
        </ViewProvider>,
        ".figure-sheet",
      ),
    }));
    const text = print(state, sheets);
    expect.soft(text.match(HOLE), state.name).toBeNull();
    await expect.soft(text).toMatchFileSnapshot(`./approved/sheets/${state.name}.txt`);
  }
}, 60_000);

const add = (search: string, parameter: string) => (search === "" ? `?${parameter}` : `${search}&${parameter}`);

function read(page: ReactElement, selector: string): string[] {
  const place = document.createElement("div");
  place.innerHTML = renderToString(page);
  const isHidden = (element: Element) => element.matches(".sheet-top, .sheet-actions");
  return [...place.querySelectorAll(selector)].flatMap((part) =>
    readText(part, (element) => (isHidden(element) ? "" : null)),
  );
}
