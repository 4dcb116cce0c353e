import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { prerender } from "react-dom/static";
import { svgElementAttributes } from "svg-element-attributes";
import type { Snapshots } from "../charts/PrerenderedChart.tsx";
import { type ChartSize } from "../charts/sizes.ts";
import { checkEvidence } from "../evidence/parse.ts";
import type { EvidenceFile } from "../evidence/schema.ts";
import { createQueryClient, evidenceQuery } from "../app/query.ts";
import { Root } from "../app/Root.tsx";
import { sourceRules } from "../app/sourceRules.ts";
import type { AddressBar } from "../panels/addressBar.ts";
import { type LoadedPanel, loadPanels } from "../panels/registry.ts";

/** The page in the default view as HTML, and the style rules of its filter. */
export type PrerenderedPage = { html: string; filterRules: string };

const DEFAULT_ADDRESS: AddressBar = {
  search: () => "",
  go: () => undefined,
  onChange: () => () => undefined,
};
const SIZES = ["page", "narrow"] as const;
/** A page that is not drawn by then will not be. */
const TIMEOUT_MS = 60_000;

function page(file: EvidenceFile, panels: readonly LoadedPanel[], snapshots: Snapshots): ReactNode {
  const client = createQueryClient();
  client.setQueryData(evidenceQuery("").queryKey, file);
  return <Root client={client} address="" bar={DEFAULT_ADDRESS} panels={panels} snapshots={snapshots} />;
}

/**
 * Draws the whole page on the build machine. recharts puts its marks in place in effects, which the server renderer
 * does not run: so every chart is first drawn live in jsdom, once for each size, and its SVG is then set into the page
 * that the server renderer writes.
 *
 * @param evidence the parsed evidence file
 * @throws EvidenceError for a wrong file; Error when a chart stays empty
 */
export async function prerenderPage(evidence: unknown): Promise<PrerenderedPage> {
  const file = checkEvidence(evidence);
  const panels = await loadPanels();
  const drawings = new Map<string, string>();
  for (const size of SIZES) {
    for (const [name, svg] of await drawCharts(file, panels, size)) drawings.set(`${name} ${size}`, svg);
  }
  const svg = (name: string, size: ChartSize) => {
    const drawing = drawings.get(`${name} ${size}`);
    if (drawing === undefined) throw new Error(`drawing of "${name}" at size "${size}": found none, expected one`);
    return drawing;
  };
  const errors: unknown[] = [];
  const { prelude } = await prerender(page(file, panels, { svg, prerendered: true }), {
    progressiveChunkSize: Infinity,
    onError: (error) => {
      errors.push(error);
    },
  });
  // A panel that throws is caught by its boundary, which is right for a reader and wrong for a build.
  if (errors.length > 0) throw new AggregateError(errors, `drawing the page: ${errors.map(String).join("; ")}`);
  const html = await new Response(prelude).text();
  // Both would leave a hole until the scripts come: a chart that has no snapshot, and a style that the policy refuses.
  for (const [, found] of html.matchAll(/(<[^>]* (?:data-drawn="live"|style=")[^>]*>)/g)) {
    throw new Error(`prerendered page: found ${found}, expected snapshots of charts and no inline style`);
  }
  return {
    html,
    filterRules: sourceRules(file),
  };
}

/** Every chart of the page, drawn live at one size. */
async function drawCharts(
  file: EvidenceFile,
  panels: readonly LoadedPanel[],
  size: ChartSize,
): Promise<Map<string, string>> {
  const element = document.createElement("div");
  document.body.append(element);
  // Ids inside the drawings must differ between the sizes, since both stand in one document.
  const root = createRoot(element, { identifierPrefix: size });
  root.render(page(file, panels, { svg: null, prerendered: false, size }));
  const until = Date.now() + TIMEOUT_MS;
  while (document.documentElement.dataset["live"] !== "yes") {
    if (Date.now() > until) throw new Error(`drawing the page at size "${size}": not live after ${TIMEOUT_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // recharts lays a chart out in steps, each an effect of the one before.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const drawings = new Map<string, string>();
  for (const box of element.querySelectorAll<HTMLElement>("[data-snapshot]")) {
    const svg = box.querySelector("svg");
    const name = box.dataset["snapshot"] ?? "";
    if (svg === null || svg.querySelector("[data-mark]") === null) {
      throw new Error(`drawing of "${name}" at size "${size}": found no mark, expected at least one`);
    }
    drawings.set(name, cleanSnapshot(svg.outerHTML));
  }
  root.unmount();
  element.remove();
  delete document.documentElement.dataset["live"];
  return drawings;
}

/** Allowed by SVG, and still of no use to a picture: a strict Content-Security-Policy would refuse the inline style. */
const UNWANTED = "style";
const TAG = /<([a-z]\w*)((?:\s+[^\s=/>]+="[^"]*")+)/gi;
const ATTRIBUTE = /\s+([^\s=]+)="([^"]*)"/g;

/**
 * Makes a drawing small enough to stand in the page, and valid: two decimals where they stand for places, no empty groups, and no attribute that SVG
 * does not know, of which recharts writes many.
 */
function cleanSnapshot(svg: string): string {
  let text = svg
    .replace(/<title><\/title><desc><\/desc>/g, "")
    .replace(/<defs><clipPath[\s\S]*?<\/clipPath><\/defs>/g, "")
    .replace(TAG, (_, element: string, attributes: string) => `<${element}${cleanAttributes(element, attributes)}`)
    .replace(/(?<![\d.])(-?[1-9]\d*\.\d\d)\d+/g, "$1");
  // Each pass can empty the group around the ones it removes.
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(/<g>\s*<\/g>/g, "").replace(/<g tabindex="-1"><\/g>/g, "");
  }
  return text;
}

function cleanAttributes(element: string, attributes: string): string {
  const known = [...(svgElementAttributes["*"] ?? []), ...(svgElementAttributes[element] ?? [])];
  return attributes.replace(ATTRIBUTE, (attribute, name: string, value: string) => {
    if (name === "class") return value.includes("recharts-surface") ? ' class="recharts-surface"' : "";
    if (name === "tabindex") return value === "-1" ? attribute : "";
    if (/^(?:aria-|data-|xmlns)|^role$/.test(name)) return attribute;
    if (name === UNWANTED || attribute.endsWith(' stroke-dasharray="none"')) return "";
    return known.includes(name) ? attribute : "";
  });
}
