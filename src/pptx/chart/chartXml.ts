import { INK, SOFT, solidFill } from "../colour.ts";
import { writeChartText } from "../text.ts";
import { tag } from "../xml.ts";
import { val, writeNumbers, writeStrings } from "./dataXml.ts";
import type { BarModel, ChartParts, NativeChart } from "./model.ts";
import { writeScatter } from "./scatterXml.ts";
import { cellRange, valueOf } from "../workbook.ts";
import { writeCategoryAxis, writeValueAxis, X_AXIS, Y_AXIS } from "./axisXml.ts";
import { writeCellLabels, writeLabelRange } from "./labelsXml.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const NOTHING = tag("c:spPr", {}, "<a:noFill/>", tag("a:ln", {}, "<a:noFill/>"));

/** The rows of the workbook, and the chart part once the workbook has an id. */
export function writeChart(chart: NativeChart): { sheet: ChartParts["sheet"]; toXml: (workbookId: string) => string } {
  const { model, textSize } = chart;
  const parts = model.kind === "scatter" ? writeScatter(model, textSize) : writeBars(model, textSize);
  const plotArea = tag("c:plotArea", {}, writePlotLayout(chart.plot), parts.plot, parts.axes, NOTHING);
  const body = tag(
    "c:chart",
    {},
    val("autoTitleDeleted", 1),
    plotArea,
    val("plotVisOnly", 1),
    val("dispBlanksAs", "gap"),
  );
  const toXml = (workbookId: string) =>
    tag(
      "c:chartSpace",
      { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONS },
      val("date1904", 0),
      val("roundedCorners", 0),
      body,
      NOTHING,
      writeChartText({ size: textSize, colour: SOFT }),
      tag("c:externalData", { "r:id": workbookId }, val("autoUpdate", 0)),
    );
  return { sheet: parts.sheet, toXml };
}

/** The plot itself, without axis labels, fills exactly this part of the frame: texts beside it can count on that. */
function writePlotLayout({ x, y, width, height }: NativeChart["plot"]): string {
  return tag(
    "c:layout",
    {},
    tag(
      "c:manualLayout",
      {},
      val("layoutTarget", "inner"),
      val("xMode", "edge"),
      val("yMode", "edge"),
      val("x", x),
      val("y", y),
      val("w", width),
      val("h", height),
    ),
  );
}

/** Horizontal bars from the top; a bar without a value stays out, and its category says why. */
function writeBars({ axis, name, bars }: BarModel, textSize: number): ChartParts {
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
