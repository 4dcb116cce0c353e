import { createElement } from "react";
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
 * @returns draws one page as HTML; throws when any part of it does
 */
export async function pageRenderer(file: EvidenceFile): Promise<(search: string) => string> {
  const panels = await loadPanels();
  const page = (search: string) =>
    createElement(ViewProvider, { file, bar: memoryBar(search), children: createElement(App, { panels }) });
  // Slides and sheets come in pieces: once they are there the renderer has them at once.
  for (const search of ["", "?present=1", `?figure=${file.figures[0]?.id ?? ""}`])
    await new Response((await prerender(page(search))).prelude).text();
  return (search) => {
    const html = renderToString(page(search));
    if (html.includes(GIVEN_UP)) {
      const [, found = "an error"] = /data-msg="([^"]*)"/.exec(html) ?? [];
      throw new Error(`${JSON.stringify(search)}: found ${found}, expected a whole page`);
    }
    return html;
  };
}
