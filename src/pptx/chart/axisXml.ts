import { INK, NO_STROKE, QUIET, SOFT, writeStroke } from "../colour.ts";
import { writeChartText, writeDefaultLook } from "../text.ts";
import { escapeXml, tag } from "../xml.ts";
import { val } from "./dataXml.ts";
import type { NativeAxis } from "./model.ts";

/** The two axes of a chart have fixed ids: each belongs to one chart part only, and both exist. */
export const X_AXIS = 500_000_001;
export const Y_AXIS = 500_000_002;

type Placing = { id: number; crosses: number; side: "b" | "l"; at: "autoZero" | "min" | "max" };

/** A value axis with fixed ends and steps. */
export function writeValueAxis(axis: NativeAxis, { id, crosses, side, at }: Placing, size: number): string {
  const hidden = axis.hidden === true;
  const unlabelled = hidden || axis.ticks !== undefined;
  return tag(
    "c:valAx",
    {},
    val("axId", id),
    tag("c:scaling", {}, val("orientation", "minMax"), val("max", axis.max), val("min", axis.min)),
    val("delete", hidden ? 1 : 0),
    val("axPos", side),
    axis.grid === true
      ? tag("c:majorGridlines", {}, tag("c:spPr", {}, writeStroke({ colour: QUIET, width: 0.75 })))
      : "",
    axis.label === undefined ? "" : writeTitle(axis.label, size, side === "l"),
    tag("c:numFmt", { formatCode: axis.format, sourceLinked: 0 }),
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", unlabelled ? "none" : "nextTo"),
    tag("c:spPr", {}, side === "b" ? writeStroke({ colour: INK, width: 1 }) : NO_STROKE),
    writeChartText({ size, colour: SOFT }),
    val("crossAx", crosses),
    val("crosses", at),
    val("crossBetween", side === "b" && at === "max" ? "between" : "midCat"),
    val("majorUnit", axis.step),
  );
}

/** Categories run from the top, so that the value axis has to cross at their far end to stay below. */
export function writeCategoryAxis(size: number): string {
  return tag(
    "c:catAx",
    {},
    val("axId", X_AXIS),
    tag("c:scaling", {}, val("orientation", "maxMin")),
    val("delete", 0),
    val("axPos", "l"),
    tag("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    val("majorTickMark", "none"),
    val("minorTickMark", "none"),
    val("tickLblPos", "low"),
    tag("c:spPr", {}, writeStroke({ colour: INK, width: 1 })),
    writeChartText({ size, colour: INK }),
    val("crossAx", Y_AXIS),
    val("crosses", "autoZero"),
    val("auto", 1),
    val("lblAlgn", "ctr"),
    val("lblOffset", 100),
    val("noMultiLvlLbl", 0),
  );
}

function writeTitle(text: string, size: number, upright: boolean): string {
  // Long ones have room on one line, and none of them would be read smaller.
  const look = { size: Math.min(size, 12), colour: SOFT, bold: false, heading: false };
  const run = tag("a:r", {}, writeDefaultLook(look).replaceAll("a:defRPr", "a:rPr"), tag("a:t", {}, escapeXml(text)));
  const body = upright ? tag("a:bodyPr", { rot: -5_400_000, vert: "horz" }) : "<a:bodyPr/>";
  const paragraph = tag("a:p", {}, tag("a:pPr", {}, writeDefaultLook(look)), run);
  return tag("c:title", {}, tag("c:tx", {}, tag("c:rich", {}, body, "<a:lstStyle/>", paragraph)), val("overlay", 0));
}
