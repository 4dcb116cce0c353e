import { PALETTE } from "../palette.ts";
import { escapeXml, tag } from "../xml.ts";
import { val } from "./axisXml.ts";
import { writeLook } from "./drawingText.ts";

/** Numbers of a chart: where they stand in the workbook, and the same numbers for whoever does not open it. */
export function writeNumbers(range: string, numbers: readonly (number | null)[]): string {
  const points = numbers.flatMap((value, i) =>
    value === null ? [] : [tag("c:pt", { idx: i }, tag("c:v", {}, String(value)))],
  );
  const cache = tag("c:numCache", {}, tag("c:formatCode", {}, "General"), val("ptCount", numbers.length), ...points);
  return tag("c:numRef", {}, tag("c:f", {}, escapeXml(range)), cache);
}

export function writeStrings(range: string, strings: readonly string[]): string {
  const points = strings.map((text, i) => tag("c:pt", { idx: i }, tag("c:v", {}, escapeXml(text))));
  return tag(
    "c:strRef",
    {},
    tag("c:f", {}, escapeXml(range)),
    tag("c:strCache", {}, val("ptCount", strings.length), ...points),
  );
}

export type PointLabel = { index: number; text: string; place: string; colour?: string };

/** Labels with words of their own at some points; the others have none. */
export function writeLabels(labels: readonly PointLabel[], size: number): string {
  if (labels.length === 0) return "";
  const switches = (shown: 0 | 1) =>
    [
      val("showLegendKey", 0),
      val("showVal", shown),
      val("showCatName", 0),
      val("showSerName", 0),
      val("showPercent", 0),
      val("showBubbleSize", 0),
    ].join("");
  const written = labels.map(({ index, text, place, colour = PALETTE.ink }) => {
    const look = { size, colour };
    const run = tag("a:r", {}, writeLook("a:rPr", look), tag("a:t", {}, escapeXml(text)));
    const rich = tag(
      "c:rich",
      {},
      tag("a:bodyPr", { wrap: "none" }),
      "<a:lstStyle/>",
      tag("a:p", {}, tag("a:pPr", {}, writeLook("a:defRPr", look)), run),
    );
    return tag("c:dLbl", {}, val("idx", index), tag("c:tx", {}, rich), val("dLblPos", place), switches(1));
  });
  return tag("c:dLbls", {}, ...written, switches(0));
}
