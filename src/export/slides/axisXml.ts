import { PALETTE } from "../palette.ts";
import { escapeXml, tag } from "../xml.ts";
import { solidFill, writeChartText, writeLook } from "./drawingText.ts";
import type { NativeAxis } from "./chartModel.ts";

/** The two axes of a chart have fixed ids: each belongs to one chart part only, and both exist. */
export const X_AXIS = 500_000_001;
export const Y_AXIS = 500_000_002;

export const val = (name: string, value: string | number): string => tag(`c:${name}`, { val: value });

type Placing = { id: number; crosses: number; side: "b" | "l"; at: "autoZero" | "min" | "max" };

/** A value axis with fixed ends and steps. */
export function writeValueAxis(axis: NativeAxis, { id, crosses, side, at }: Placing, textSize: number): string {
  const hidden = axis.hidden === true;
  return tag(
    "c:valAx",
    {},
    val("axId", id),
    tag("c:scaling", {}, val("orientation", "minMax"), val("max", axis.max), val("min", axis.min)),
    val("delete", hidden ? 1 : 0),
    val("axPos", side),
    axis.grid === true ? tag("c:majorGridlines", {}, tag("c:spPr", {}, stroke(PALETTE.rule, 0.75))) : "",
    axis.label === undefined ? "" : writeTitle(axis.label, textSize, side === "l"),
    tag("c:numFmt", { formatCode: axis.format, sourceLinked: 0 }),
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", hidden ? "none" : "nextTo"),
    tag("c:spPr", {}, side === "b" ? stroke(PALETTE.ink, 1) : tag("a:ln", {}, "<a:noFill/>")),
    writeChartText("c:txPr", { size: textSize, colour: PALETTE.soft }),
    val("crossAx", crosses),
    val("crosses", at),
    val("crossBetween", side === "b" && at === "max" ? "between" : "midCat"),
    val("majorUnit", axis.step),
  );
}

/** A line of a width in points. */
export function stroke(
  colour: string,
  width: number,
  rest: { dash?: string; opacity?: number; cap?: string } = {},
): string {
  const { dash, opacity = 1, cap = "flat" } = rest;
  return tag(
    "a:ln",
    { w: Math.round(width * 12_700), cap },
    solidFill(colour, opacity),
    dash === undefined ? "" : tag("a:prstDash", { val: dash }),
    "<a:round/>",
  );
}

function writeTitle(text: string, size: number, upright: boolean): string {
  const look = { size, colour: PALETTE.soft };
  const run = tag("a:r", {}, writeLook("a:rPr", look), tag("a:t", {}, escapeXml(text)));
  const body = upright ? tag("a:bodyPr", { rot: -5_400_000, vert: "horz" }) : "<a:bodyPr/>";
  const rich = tag(
    "c:rich",
    {},
    body,
    "<a:lstStyle/>",
    tag("a:p", {}, tag("a:pPr", {}, writeLook("a:defRPr", look)), run),
  );
  return tag("c:title", {}, tag("c:tx", {}, rich), val("overlay", 0));
}
