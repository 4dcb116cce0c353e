import { COLOURS } from "../../evidence/schema.ts";
import { PALETTE, SANS } from "../palette.ts";
import { isShown } from "../subject.ts";

/** Replaces var(--name) and var(--name, fallback) by values; an unknown name gives its fallback, or black. */
export function inlineVariables(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(
    /var\(\s*--([\w-]+)\s*(?:,\s*([^()]*))?\)/g,
    (_, name: string, fallback?: string) => values[name] ?? fallback?.trim() ?? "#000000",
  );
}

/** Attributes that mean something on the page only. */
const PAGE_ONLY = /^(class|style|tabindex|role|aria-.*|data-.*|focusable|cursor)$/;

/**
 * A copy of a drawing of the page that stands alone: the filter applied, colours written out, nothing left that needs
 * the page. What a mark says on hover becomes its title.
 */
export function inlineDrawing(drawing: SVGSVGElement, chosen: ReadonlySet<string>): SVGSVGElement {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError("inlineDrawing: expected the copy of an SVG to be one");
  clean(copy, chosen, colourAround(drawing));
  copy.setAttribute("font-family", SANS);
  return copy;
}

function colourAround(element: Element): string {
  return element.closest("[data-colour]")?.getAttribute("data-colour") ?? "";
}

function clean(element: Element, chosen: ReadonlySet<string>, colour: string): void {
  const own = element.getAttribute("data-colour") ?? colour;
  const values: Record<string, string> = { ...PALETTE, c: toHex(own) };
  const label = element.hasAttribute("data-mark") ? element.getAttribute("aria-label") : null;
  for (const { name, value } of Array.from(element.attributes)) {
    if (PAGE_ONLY.test(name)) element.removeAttribute(name);
    else if (value.includes("var(")) element.setAttribute(name, inlineVariables(value, values));
  }
  for (const child of Array.from(element.children)) {
    const sources = child.getAttribute("data-source")?.split(" ") ?? [];
    if (isShown({ sources }, chosen)) clean(child, chosen, own);
    else child.remove();
  }
  if (label !== null) {
    const title = element.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = label;
    element.prepend(title);
  }
}

function toHex(name: string): string {
  const colour = COLOURS.find((entry) => entry === name);
  return colour === undefined ? PALETTE.ink : PALETTE[colour];
}
