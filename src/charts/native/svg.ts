import type { Colour } from "../../pptx/colour.ts";
import { withDirectionMarks } from "../../pptx/rightToLeft.ts";
import { escapeXml } from "../../pptx/xml.ts";
import { round } from "../shapes.ts";
import { PALETTE, SANS } from "./palette.ts";

/** An element of SVG as data, so that React can draw it on the page and an export can write it as text. */
export type Drawn = { tag: string; attributes: Attributes; children: readonly (Drawn | string)[] };
export type Attributes = Readonly<Record<string, string | number>>;

/** Pixels for an inch of a slide: 13.333 inches are 1280. */
export const PER_INCH = 96;
export const PER_POINT = PER_INCH / 72;

export const el = (tag: string, attributes: Attributes, ...children: readonly (Drawn | string)[]): Drawn => ({
  tag,
  attributes,
  children,
});

export const px = (inches: number) => round(inches * PER_INCH);

/** An element as markup. */
export function toMarkup({ tag, attributes, children }: Drawn): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  const inner = children.map((child) => (typeof child === "string" ? escapeXml(child) : toMarkup(child)));
  return `<${tag}${written.join("")}>${inner.join("")}</${tag}>`;
}

/** Text at a place of the plot; `from` says which end of it stands there. */
export function label(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: Colour,
  from: "start" | "middle" | "end",
) {
  const look = { "font-family": SANS, "font-size": round(size * PER_POINT), "text-anchor": from };
  return el("text", { x: round(x), y: round(y), ...look, ...paint("fill", colour) }, withDirectionMarks(text));
}

/** The colours of the theme, as the page has them on paper. */
const SLOTS: Record<Colour["slot"], string> = {
  tx1: PALETTE.ink,
  tx2: PALETTE.soft,
  bg1: PALETTE.paper,
  bg2: PALETTE.cell,
  hlink: PALETTE.blue,
  accent1: PALETTE.blue,
  accent2: PALETTE.orange,
  accent3: PALETTE.teal,
  accent4: PALETTE.plum,
  accent5: PALETTE.olive,
  accent6: PALETTE.slate,
};

/**
 * A colour as attributes: its hue, which the style sheet of the slides may replace by that of the theme that is on, and
 * how thin it lies on the paper. `shade` mixes it with black.
 */
export function paint(what: "fill" | "stroke", { slot, shade = 0, tint = 0, opacity = 1 }: Colour): Attributes {
  const parts = (SLOTS[slot].match(/[0-9a-f]{2}/gi) ?? []).map((part) => Number.parseInt(part, 16));
  const mixed = parts.map((part) => Math.round(part * (1 - shade)));
  const thin = opacity * (1 - tint);
  return {
    [what]: `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`,
    [`data-${what}`]: slot,
    ...(thin === 1 ? {} : { [`${what}-opacity`]: round(thin) }),
  };
}
