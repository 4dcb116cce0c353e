import { INK, solidFill } from "../colour.ts";
import { cellRange, valueOf } from "../workbook.ts";
import { tag } from "../xml.ts";
import { writeCategoryAxis, writeValueAxis, X_AXIS, Y_AXIS } from "./axisXml.ts";
import { val, writeNumbers, writeStrings } from "./dataXml.ts";
import { writeCellLabels, writeLabelRange } from "./labelsXml.ts";
import type { BarModel, ChartParts } from "./model.ts";

/** Horizontal bars from the top; a bar without a value stays out, and its category says why. */
export function writeBars({ axis, name, bars }: BarModel, textSize: number): ChartParts {
  const last = bars.length + 1;
  const texts = bars.map(({ value, label }) => (value === null ? "" : String(valueOf(label))));
  const look = { size: textSize + 1, bold: false, colour: INK };
  const labels = bars.flatMap(({ value }, i) =>
    value === null ? [] : [{ index: i, text: texts[i] ?? "", place: "outEnd", look }],
  );
  const colours = bars.map(({ colour }, i) =>
    tag(
      "c:dPt",
      {},
      val("idx", i),
      val("invertIfNegative", 0),
      val("bubble3D", 0),
      tag("c:spPr", {}, solidFill(colour)),
    ),
  );
  const series = tag(
    "c:ser",
    {},
    val("idx", 0),
    val("order", 0),
    tag("c:tx", {}, writeStrings(cellRange(1, 1), [name])),
    tag("c:spPr", {}, solidFill(bars[0]?.colour ?? INK)),
    val("invertIfNegative", 0),
    ...colours,
    writeCellLabels(labels),
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
    labels.length === 0 ? "" : writeLabelRange(cellRange(2, 2, last), texts),
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
  const placing = { id: Y_AXIS, crosses: X_AXIS, side: "b", at: "max" } as const;
  const axes = writeCategoryAxis(textSize + 1) + writeValueAxis(axis, placing, textSize);
  const sheet = [["", name, "Label"], ...bars.map((bar) => [bar.category, bar.value, bar.label])];
  return { plot, axes, sheet };
}
