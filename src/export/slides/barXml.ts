import { PALETTE } from "../palette.ts";
import { tag } from "../xml.ts";
import { stroke, val, writeValueAxis, X_AXIS, Y_AXIS } from "./axisXml.ts";
import type { BarModel } from "./chartModel.ts";
import type { ChartParts } from "./chartXml.ts";
import { writeLabels, writeNumbers, writeStrings } from "./dataXml.ts";
import { solidFill, writeChartText } from "./drawingText.ts";
import { cellRange } from "./workbook.ts";

/** Horizontal bars from the top; a bar without a value stays out, and its category says why. */
export function writeBars({ axis, name, bars }: BarModel, textSize: number): ChartParts {
  const last = bars.length + 1;
  const labels = bars.flatMap((bar, i) => {
    if (bar.value === null) return [];
    // A long bar carries its words inside, where there is room.
    const inside = bar.value > axis.max * 0.55;
    return [
      { index: i, text: bar.words, place: inside ? "inEnd" : "outEnd", colour: inside ? PALETTE.paper : PALETTE.ink },
    ];
  });
  const colours = bars.map((bar, i) =>
    tag(
      "c:dPt",
      {},
      val("idx", i),
      val("invertIfNegative", 0),
      val("bubble3D", 0),
      tag("c:spPr", {}, solidFill(bar.colour)),
    ),
  );
  const series = tag(
    "c:ser",
    {},
    val("idx", 0),
    val("order", 0),
    tag("c:tx", {}, writeStrings(cellRange(1, 1), [name])),
    tag("c:spPr", {}, solidFill(bars[0]?.colour ?? PALETTE.ink)),
    val("invertIfNegative", 0),
    ...colours,
    writeLabels(labels, textSize + 1),
    tag(
      "c:cat",
      {},
      writeStrings(
        cellRange(0, 2, last),
        bars.map((bar) => bar.category),
      ),
    ),
    tag(
      "c:val",
      {},
      writeNumbers(
        cellRange(1, 2, last),
        bars.map((bar) => bar.value),
      ),
    ),
  );
  const plot = tag(
    "c:barChart",
    {},
    val("barDir", "bar"),
    val("grouping", "clustered"),
    val("varyColors", 0),
    series,
    val("gapWidth", 110),
    val("axId", X_AXIS),
    val("axId", Y_AXIS),
  );
  const axes =
    writeCategoryAxis(textSize) + writeValueAxis(axis, { id: Y_AXIS, crosses: X_AXIS, side: "b", at: "max" }, textSize);
  const sheet = [["", name, "In words"], ...bars.map((bar) => [bar.category, bar.value, bar.words])];
  return { plot, axes, sheet };
}

/** Categories run from the top, so that the value axis has to cross at their far end to stay below. */
function writeCategoryAxis(textSize: number): string {
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
    tag("c:spPr", {}, stroke(PALETTE.ink, 1)),
    writeChartText("c:txPr", { size: textSize + 1, colour: PALETTE.ink }),
    val("crossAx", Y_AXIS),
    val("crosses", "autoZero"),
    val("auto", 1),
    val("lblAlgn", "ctr"),
    val("lblOffset", 100),
    val("noMultiLvlLbl", 0),
  );
}
