import { act, render, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Announcer } from "../../../src/app/Announcer.tsx";
import { ViewProvider } from "../../../src/panels/ViewProvider.tsx";
import { memoryBar } from "../../fixtures/memoryBar.ts";
import { realFile } from "../../fixtures/realEvidence.ts";
import { mountPage } from "../mountPage.tsx";
import { readText } from "./readText.ts";
import { type Block, createPrinter, HOLE, statesOf } from "./states.ts";

beforeEach(() => {
  // The page says on which day it was printed.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-15T12:00:00Z") });
});
afterEach(() => vi.useRealTimers());

/**
 * The page as text, read by a person whenever a word of it changes: bar, views, and each panel as chart, table and words
 * with the names of its charts and marks. Slides and sheets: `talk.test.tsx`.
 */
test("the whole page reads as it was last approved, in every state", async () => {
  const page = await mountPage(realFile);
  const print = createPrinter();
  for (const state of statesOf(realFile)) {
    act(() => page.bar.visit(state.search));
    await waitFor(() => expect(document.documentElement.dataset["live"]).toBe("yes"), { timeout: 20_000 });
    const text = print(state, pageBlocks(page.container));
    expect.soft(text.match(HOLE), state.name).toBeNull();
    await expect.soft(text).toMatchFileSnapshot(`./approved/page/${state.name}.txt`);
  }
}, 120_000);

test("what is said aloud reads as it was last approved, from the default view to every other", async () => {
  const bar = memoryBar();
  const { container } = render(
    <ViewProvider file={realFile} bar={bar}>
      <Announcer />
    </ViewProvider>,
  );
  const modes = ["table", "words"].map((view) => ({ name: view, search: `?view=${view}` }));
  const said = [...statesOf(realFile).slice(1), ...modes].map(({ search }) => {
    act(() => bar.visit(search));
    const there = container.textContent;
    act(() => bar.visit(""));
    return `${search}\nthere: ${there}\nback: ${container.textContent}\n`;
  });
  await expect(said.join("\n")).toMatchFileSnapshot("./approved/announcements.txt");
});

const isMenu = (element: Element) => element.matches(".save");

/** The bar, each view with its panels, and what stands around them. */
function pageBlocks(container: Element): Block[] {
  const without = (name: string, root: Element | null, isLeftOut: (element: Element) => boolean): Block => ({
    name,
    lines: root === null ? [] : readText(root, (element) => (isLeftOut(element) ? "" : null)),
  });
  const views = [...container.querySelectorAll("section.view")].flatMap((view) => [
    without(`VIEW ${view.getAttribute("aria-label") ?? ""}`, view, (element) => element.matches("section.panel")),
    ...[...view.querySelectorAll("section.panel")].map((panel) => without(`PANEL ${panel.id}`, panel, isMenu)),
  ]);
  return [
    without("BAR", container.querySelector("header.bar"), () => false),
    without("MENU OF A PANEL", container.querySelector(".save"), () => false),
    ...views,
    without("AROUND THE VIEWS", container, (element) => element.matches("header.bar, section.view, [data-announcer]")),
  ];
}
