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
export function inlineDrawing(drawing: SVGSVGElement): { markup: string; width: number; height: number } {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError("inlineDrawing: expected the copy of an SVG to be one");
  const { width, height } = sizeOf(drawing);
  inline(drawing, copy);
  for (const name of ["width", "height", "viewBox", "x", "y"]) copy.removeAttribute(name);
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
