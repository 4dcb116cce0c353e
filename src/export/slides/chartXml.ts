import { PALETTE } from "../palette.ts";
import { tag } from "../xml.ts";
import { writeBars } from "./barXml.ts";
import type { NativeChart } from "./chartModel.ts";
import { writeScatter } from "./scatterXml.ts";
import { writeChartText } from "./drawingText.ts";
import type { SheetCell } from "./workbook.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What a kind of chart gives to the frame around it. */
export type ChartParts = { plot: string; axes: string; sheet: readonly (readonly SheetCell[])[] };

/** A chart part and the rows of the workbook behind it. */
export function writeChart(chart: NativeChart, workbookId: string): { xml: string; sheet: ChartParts["sheet"] } {
  const parts = writeParts(chart);
  const plotArea = tag("c:plotArea", {}, writePlotLayout(chart.plot), parts.plot, parts.axes, NO_FILL);
  const body = tag(
    "c:chart",
    {},
    tag("c:autoTitleDeleted", { val: 1 }),
    plotArea,
    tag("c:plotVisOnly", { val: 1 }),
    tag("c:dispBlanksAs", { val: "gap" }),
  );
  const xml = tag(
    "c:chartSpace",
    { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONS },
    tag("c:date1904", { val: 0 }),
    tag("c:roundedCorners", { val: 0 }),
    body,
    NO_FILL,
    writeChartText("c:txPr", { size: chart.textSize, colour: PALETTE.soft }),
    tag("c:externalData", { "r:id": workbookId }, tag("c:autoUpdate", { val: 0 })),
  );
  return { xml, sheet: parts.sheet };
}

/** The sheet alone: the workbook has to exist before the chart can point at it. */
export const toSheet = (chart: NativeChart): ChartParts["sheet"] => writeParts(chart).sheet;

function writeParts(chart: NativeChart): ChartParts {
  return chart.model.kind === "scatter"
    ? writeScatter(chart.model, chart.textSize)
    : writeBars(chart.model, chart.textSize);
}

const NO_FILL = tag("c:spPr", {}, "<a:noFill/>", tag("a:ln", {}, "<a:noFill/>"));

/** The plot itself, without axis labels, fills exactly this part of the frame: shapes beside it can count on that. */
function writePlotLayout(plot: NativeChart["plot"]): string {
  const edge = (name: string, val: number | string) => tag(`c:${name}`, { val });
  return tag(
    "c:layout",
    {},
    tag(
      "c:manualLayout",
      {},
      edge("layoutTarget", "inner"),
      edge("xMode", "edge"),
      edge("yMode", "edge"),
      edge("x", plot.x),
      edge("y", plot.y),
      edge("w", plot.width),
      edge("h", plot.height),
    ),
  );
}
