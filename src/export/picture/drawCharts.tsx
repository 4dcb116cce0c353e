import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { ChartSizeContext } from "../../charts/PrerenderedChart.tsx";
import type { ChartSize } from "../../charts/sizes.ts";
import { HostContext } from "../../panels/Chart.tsx";
import { FixedView } from "../../panels/ViewProvider.tsx";
import type { PanelChart } from "../../panels/panel.tsx";
import type { Subject } from "../subject.ts";
import type { Drawing } from "./chartPiece.ts";
import { withDirectionMarks } from "../../pptx/rightToLeft.ts";

/** What a style sheet can say of a drawing, with the value that goes without saying. */
const STYLES: Record<string, string> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1",
  "font-family": "",
  "font-size": "",
  "font-weight": "400",
  "font-style": "normal",
  "text-anchor": "start",
  "paint-order": "normal",
};

/** Attributes that mean something on the page only. */
const PAGE_ONLY = /^(class|style|tabindex|role|aria-.*|data-.*|focusable|cursor)$/;

const SVG = "http://www.w3.org/2000/svg";

/** A drawing of the page that stands alone: its styles written out, nothing left that needs the page. */
function inlineDrawing(drawing: SVGSVGElement): { markup: string; width: number; height: number } {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError("inlineDrawing: expected the copy of an SVG to be one");
  const { width, height } = sizeOf(drawing);
  inline(drawing, copy);
  for (const name of ["width", "height", "viewBox", "x", "y"]) copy.removeAttribute(name);
  // recharts numbers its clip paths by the charts drawn so far: the same view would give another file each time.
  for (const clip of copy.querySelectorAll("clipPath")) {
    if (copy.querySelector(`[clip-path*="#${clip.id}"]`) === null) clip.remove();
  }
  return { markup: new XMLSerializer().serializeToString(copy), width, height };
}

function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const { width, height } = drawing.viewBox.baseVal;
  if (width > 0 && height > 0) return { width, height };
  const box = drawing.getBoundingClientRect();
  return { width: box.width, height: box.height };
}

/** Walks the drawing and its copy side by side. What a mark says on hover becomes its title. */
function inline(from: Element, to: Element): void {
  const label = from.hasAttribute("data-mark") ? from.getAttribute("aria-label") : null;
  const children = [...from.children].map((child, i) => [child, to.children[i]] as const);
  for (const { name } of Array.from(to.attributes)) if (PAGE_ONLY.test(name)) to.removeAttribute(name);
  writeStyles(from, to);
  for (const text of to.childNodes) if (text instanceof Text) text.data = withDirectionMarks(text.data);
  for (const [child, copy] of children) {
    if (copy === undefined) continue;
    const style = getComputedStyle(child);
    if (child instanceof HTMLCanvasElement) to.replaceWith(toImage(child, from));
    else if (style.display === "none" || style.visibility === "hidden") copy.remove();
    else inline(child, copy);
  }
  if (label !== null) {
    const title = to.ownerDocument.createElementNS(SVG, "title");
    title.textContent = label;
    to.prepend(title);
  }
}

function writeStyles(from: Element, to: Element): void {
  if (from.tagName === "defs" || from.tagName === "title") return;
  const style = getComputedStyle(from);
  const parent = from.parentElement === null ? null : getComputedStyle(from.parentElement);
  for (const [name, usual] of Object.entries(STYLES)) {
    const value = style.getPropertyValue(name);
    const inherited =
      name === "opacity" || !(from.parentElement instanceof SVGElement) ? usual : parent?.getPropertyValue(name);
    if (value === "" || value === inherited) to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
}

/** Many marks at once stand on a canvas; in the picture they are an image in its place. */
function toImage(canvas: HTMLCanvasElement, frame: Element): Element {
  const image = canvas.ownerDocument.createElementNS(SVG, "image");
  for (const name of ["x", "y", "width", "height"]) image.setAttribute(name, frame.getAttribute(name) ?? "0");
  image.setAttribute("href", canvas.toDataURL("image/png"));
  return image;
}

/**
 * Draws a panel's charts once more, out of sight, at a fixed size and in the colours of paper, so that a picture does not
 * depend on the window, the theme or the view that is open.
 */
export async function drawCharts(
  { evidence, state, panel, view }: Subject,
  charts: readonly PanelChart[],
  size: ChartSize,
): Promise<Drawing[]> {
  if (charts.length === 0) return [];
  const stage = document.createElement("div");
  stage.inert = true;
  stage.setAttribute("aria-hidden", "true");
  Object.assign(stage.style, { position: "fixed", left: "-30000px", top: "0", width: "1000px", colorScheme: "light" });
  for (const [name, value] of lightTokens(document)) stage.style.setProperty(name, value);
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    flushSync(() =>
      root.render(
        <FixedView file={evidence.whole} state={state}>
          <HostContext value={{ title: panel.title, summary: view.summary, isDefault: false }}>
            <ChartSizeContext value={size}>
              {charts.map((chart) => (
                <div key={chart.name} className="drawn" data-size={size}>
                  {chart.draw(size)}
                </div>
              ))}
            </ChartSizeContext>
          </HostContext>
        </FixedView>,
      ),
    );
    await untilDrawn(stage);
    return [...stage.children].flatMap((slot, i) => {
      const svg = slot.querySelector("svg");
      const chart = charts[i];
      return svg === null || chart === undefined
        ? []
        : [{ ...inlineDrawing(svg), caption: captionOf(chart, charts.length) }];
    });
  } finally {
    root.unmount();
    stage.remove();
  }
}

/** Beside others a chart is named, and what else is to be said of it follows. */
function captionOf({ label, caption }: PanelChart, charts: number): string | null {
  if (charts === 1 || label === undefined || caption === label) return caption ?? null;
  return caption === undefined || caption === "" ? label : `${label}. ${caption}`;
}

const MOST_TURNS = 60;
const TURNS_AT_REST = 2;

/** recharts lays a chart out in a few passes, each in a turn of its own: wait until its marks are there and stay. */
async function untilDrawn(stage: HTMLElement): Promise<void> {
  let last = "";
  let atRest = 0;
  for (let turn = 0; turn < MOST_TURNS && atRest < TURNS_AT_REST; turn++) {
    await new Promise((done) => setTimeout(done, 0));
    const now = stage.innerHTML;
    const isDrawn = [...stage.children].every((slot) => slot.querySelector("[data-mark]") !== null);
    atRest = isDrawn && now === last ? atRest + 1 : 0;
    last = now;
  }
}

/**
 * The custom properties of the page's root as they are on light paper, from its style sheets: what stands outside of
 * every media query, and then what is said of print.
 */
function lightTokens(document: Document): Map<string, string> {
  const screen = new Map<string, string>();
  const print = new Map<string, string>();
  for (const sheet of document.styleSheets) collect(sheet.cssRules, screen, print);
  return new Map([...screen, ...print]);
}

function collect(rules: CSSRuleList, screen: Map<string, string>, print: Map<string, string> | null): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      if (/(^|,)\s*:root\s*(,|$)/.test(rule.selectorText)) readProperties(rule.style, screen);
    } else if (rule instanceof CSSMediaRule) {
      if (rule.media.mediaText === "print" && print !== null) collect(rule.cssRules, print, null);
    } else if (rule instanceof CSSLayerBlockRule) collect(rule.cssRules, screen, print);
  }
}

function readProperties(style: CSSStyleDeclaration, into: Map<string, string>): void {
  for (const name of style) if (name.startsWith("--")) into.set(name, style.getPropertyValue(name).trim());
}
