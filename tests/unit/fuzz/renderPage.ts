import { createElement, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { prerender } from "react-dom/static";
import { App } from "../../../src/app/App.tsx";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { loadPanels } from "../../../src/panels/registry.ts";
import { ViewProvider } from "../../../src/panels/ViewProvider.tsx";
import { memoryBar } from "../../fixtures/memoryBar.ts";

/** What stands where something on the page threw, or had not arrived. */
const GIVEN_UP = "<!--$!-->";

/**
 * The page, or the deck, for any query string, as the server renderer writes it.
 *
 * @returns draws one page as HTML; rejects when any part of it throws
 */
export async function pageRenderer(file: EvidenceFile): Promise<(search: string) => Promise<string>> {
  const panels = await loadPanels();
  const page = (search: string) =>
    createElement(ViewProvider, { file, bar: memoryBar(search), children: createElement(App, { panels }) });
  // Slides and sheets come in pieces: once they are there the renderer has them at once.
  for (const search of ["", "?present=1", `?figure=${file.figures[0]?.id ?? ""}`]) await prerenderWhole(page(search));
  return (search) => drawWhole(page(search), search);
}

/**
 * HTML of a page of which every part is there.
 *
 * @throws Error naming the query string and the reason when a part threw, or had not arrived
 */
export async function drawWhole(page: ReactElement, search: string): Promise<string> {
  const html = renderToString(page);
  if (!html.includes(GIVEN_UP)) return html;
  // React in production writes no reason into the page, and tells it to the other renderer only.
  const [reason = "a part that had not arrived"] = await prerenderWhole(page);
  throw new Error(`${JSON.stringify(search)}: found ${reason}, expected a whole page`);
}

/** Waits for every part of a page, and gives the reasons of those that threw. */
async function prerenderWhole(page: ReactElement): Promise<readonly string[]> {
  const reasons: string[] = [];
  const { prelude } = await prerender(page, { onError: (error) => void reasons.push(String(error)) });
  await new Response(prelude).text();
  return reasons;
}
