import { SOFT } from "../colour.ts";
import { writeChartText } from "../text.ts";
import { tag } from "../xml.ts";
import { writeBars } from "./barXml.ts";
import { val } from "./dataXml.ts";
import type { ChartParts, NativeChart } from "./model.ts";
import { writeScatter } from "./scatterXml.ts";

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
