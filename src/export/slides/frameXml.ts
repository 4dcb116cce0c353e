import { PALETTE } from "../palette.ts";
import { tag } from "../xml.ts";
import { stroke } from "./axisXml.ts";
import { type Paragraph, writeParagraphs } from "./drawingText.ts";
import { type ShapeName, writeTransform } from "./shapeXml.ts";
import { type Box, toEmu } from "./units.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";

/** A native table: widths in inches, cells as paragraphs. The first row is the head. */
export type NativeTable = { widths: readonly number[]; rows: readonly NativeRow[] };
export type NativeRow = { height: number; cells: readonly Paragraph[] };

function writeFrame(name: ShapeName, box: Box, graphic: string): string {
  const own = tag(
    "p:nvGraphicFramePr",
    {},
    tag("p:cNvPr", { id: name.id, name: name.name, descr: name.alt }),
    tag("p:cNvGraphicFramePr", {}, tag("a:graphicFrameLocks", { noGrp: 1 })),
    "<p:nvPr/>",
  );
  return tag("p:graphicFrame", {}, own, writeTransform("p:xfrm", box), tag("a:graphic", {}, graphic));
}

/** The frame that shows a chart part. */
export function writeChartFrame(name: ShapeName, box: Box, chartId: string): string {
  return writeFrame(
    name,
    box,
    tag("a:graphicData", { uri: CHART }, tag("c:chart", { "xmlns:c": CHART, "r:id": chartId })),
  );
}

export function writeTableFrame(name: ShapeName, box: Box, table: NativeTable): string {
  const grid = table.widths.map((width) => tag("a:gridCol", { w: toEmu(width) }));
  const rows = table.rows.map((row, i) =>
    tag("a:tr", { h: toEmu(row.height) }, ...row.cells.map((cell) => writeCell(cell, i === 0))),
  );
  const body = tag("a:tbl", {}, tag("a:tblPr", { firstRow: 1 }), tag("a:tblGrid", {}, ...grid), ...rows);
  return writeFrame(name, box, tag("a:graphicData", { uri: TABLE }, body));
}

const NO_LINE = (side: string) => tag(`a:${side}`, { w: 0 }, "<a:noFill/>");

function writeCell(cell: Paragraph, isHead: boolean): string {
  const under = stroke(isHead ? PALETTE.ink : PALETTE.rule, isHead ? 1 : 0.75).replaceAll("a:ln", "a:lnB");
  const text = tag("a:txBody", {}, "<a:bodyPr/>", "<a:lstStyle/>", writeParagraphs([cell]));
  const look = tag(
    "a:tcPr",
    { marL: 0, marR: toEmu(0.12), marT: toEmu(0.05), marB: toEmu(0.05) },
    ...["lnL", "lnR", "lnT"].map(NO_LINE),
    under,
    "<a:noFill/>",
  );
  return tag("a:tc", {}, text, look);
}
