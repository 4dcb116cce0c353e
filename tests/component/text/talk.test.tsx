import { act, render } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { FigureSheet } from "../../../src/app/sheet/FigureSheet.tsx";
import { ViewProvider } from "../../../src/panels/ViewProvider.tsx";
import { loadSlidePanels } from "../../../src/talk/slidePanels.ts";
import { PresenterWindow } from "../../../src/talk/PresenterWindow.tsx";
import { memoryBar } from "../../fixtures/memoryBar.ts";
import { realFile } from "../../fixtures/realEvidence.ts";
import { readText } from "./readText.ts";
import { type Block, createPrinter, DAYS, HOLE, type State, statesOf } from "./states.ts";

test("every slide with its notes reads as it was last approved, in every state", async () => {
  const bar = memoryBar("?present=1");
  await loadSlidePanels();
  const { container } = await act(async () =>
    render(
      <ViewProvider file={realFile} bar={bar}>
        <PresenterWindow />
      </ViewProvider>,
    ),
  );
  const print = createPrinter();
  for (const state of statesOf(realFile)) {
    const slides = realFile.slides.map(({ id }, i) => {
      const name = `SLIDE ${i + 1} ${id}`;
      act(() => bar.visit(add(state.search, `present=${i + 1}`)));
      for (const chart of container.querySelectorAll(".presenter-now [data-chart]")) {
        expect
          .soft(chart.querySelector("[data-mark]"), `${state.name}, ${name}: a chart that draws nothing`)
          .not.toBeNull();
      }
      return { name, lines: read(container, ".presenter-now, .notes") };
    });
    const text = print(state, slides);
    expect.soft(text.match(HOLE), state.name).toBeNull();
    expect.soft(text, `${state.name}: a slide without a note`).not.toMatch(/## Notes\n(?:\n|$)/);
    await expect.soft(text).toMatchFileSnapshot(`./approved/slides/${state.name}.txt`);
  }
}, 240_000);

test("the sheet of every figure reads as it was last approved, on every day", async () => {
  const print = createPrinter();
  const today: State = { name: "today", search: "" };
  for (const state of [today, ...DAYS]) {
    const sheets = realFile.figures.map(({ id }): Block => {
      // Nothing is drawn on a sheet, and the server renderer writes its words in a moment.
      const place = document.createElement("div");
      place.innerHTML = renderToString(
        <ViewProvider file={realFile} bar={memoryBar(add(state.search, `figure=${id}`))}>
          <FigureSheet keep={() => undefined} />
        </ViewProvider>,
      );
      return { name: `SHEET ${id}`, lines: read(place, ".figure-sheet") };
    });
    const text = print(state, sheets);
    expect.soft(text.match(HOLE), state.name).toBeNull();
    await expect.soft(text).toMatchFileSnapshot(`./approved/sheets/${state.name}.txt`);
  }
}, 60_000);

const add = (search: string, parameter: string) => (search === "" ? `?${parameter}` : `${search}&${parameter}`);

function read(page: Element, selector: string): string[] {
  const isHidden = (element: Element) => element.matches(".sheet-top, .sheet-actions");
  return [...page.querySelectorAll(selector)].flatMap((part) =>
    readText(part, (element) => (isHidden(element) ? "" : null)),
  );
}
