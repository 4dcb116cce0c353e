import { toThousandths } from "./units.ts";
import { tag } from "./xml.ts";

export const ACCENTS = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"] as const;

/** The slots of a theme, as slides and charts name them. */
export type Slot = "tx1" | "tx2" | "bg1" | "bg2" | "hlink" | (typeof ACCENTS)[number];

/**
 * A colour of the theme, never a fixed one, so that another template recolours whatever uses it. `shade` darkens and
 * `tint` lightens, both from 0 to 1; `opacity` from 0 to 1.
 */
export type Colour = { slot: Slot; shade?: number; tint?: number; opacity?: number };

export const INK: Colour = { slot: "tx1" };
export const SOFT: Colour = { slot: "tx2" };
export const PAPER: Colour = { slot: "bg1" };
/** Rules, grids and quiet grounds. */
export const QUIET: Colour = { slot: "bg2" };

export function writeColour({ slot, shade, tint, opacity = 1 }: Colour): string {
  return tag(
    "a:schemeClr",
    { val: slot },
    shade === undefined ? "" : tag("a:lumMod", { val: toThousandths(1 - shade) }),
    tint === undefined
      ? ""
      : tag("a:lumMod", { val: toThousandths(1 - tint) }) + tag("a:lumOff", { val: toThousandths(tint) }),
    opacity === 1 ? "" : tag("a:alpha", { val: toThousandths(opacity) }),
  );
}

export const solidFill = (colour: Colour): string => tag("a:solidFill", {}, writeColour(colour));

export const NO_FILL = "<a:noFill/>";

/** A line; width in points. */
export type Stroke = { colour: Colour; width: number; dash?: "dash" | "sysDash" | "sysDot"; cap?: "flat" | "rnd" };

/** A line as a:ln, or as the side of a cell of a table. */
export function writeStroke({ colour, width, dash, cap = "flat" }: Stroke, name = "a:ln"): string {
  return tag(
    name,
    { w: Math.round(width * 12_700), cap },
    solidFill(colour),
    dash === undefined ? "" : tag("a:prstDash", { val: dash }),
    "<a:round/>",
  );
}

export const NO_STROKE = tag("a:ln", {}, NO_FILL);
