import { INK, NO_FILL, QUIET, writeStroke } from "./colour.ts";
import { type ShapeName, writeName, writeTransform } from "./shape.ts";
import { type LinkId, type Paragraph, writeParagraphs } from "./text.ts";
import { type Box, toEmu } from "./units.ts";
import { tag } from "./xml.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";

/** A native table: sizes in inches, a cell as paragraphs. The first row is the head. */
export type NativeTable = { widths: readonly number[]; rows: readonly NativeRow[] };
export type NativeRow = { height: number; cells: readonly (readonly Paragraph[])[] };

function writeFrame(name: ShapeName, box: Box, locks: string, graphic: string): string {
  const own = tag("p:nvGraphicFramePr", {}, writeName(name), tag("p:cNvGraphicFramePr", {}, locks), "<p:nvPr/>");
  return tag("p:graphicFrame", {}, own, writeTransform("p:xfrm", box), tag("a:graphic", {}, graphic));
}

/** The frame that shows a chart part; it may stand in a group. */
export function writeChartFrame(name: ShapeName, box: Box, chartId: string): string {
  const chart = tag("c:chart", { "xmlns:c": CHART, "r:id": chartId });
  return writeFrame(name, box, "", tag("a:graphicData", { uri: CHART }, chart));
}

/** The space between a cell's edge and its text, in inches. */
export const CELL_PADDING = { right: 0.12, top: 0.05, bottom: 0.05 } as const;

export function writeTableFrame(name: ShapeName, box: Box, table: NativeTable, linkId: LinkId): string {
  const grid = table.widths.map((width) => tag("a:gridCol", { w: toEmu(width) }));
  const rows = table.rows.map((row, i) =>
    tag("a:tr", { h: toEmu(row.height) }, ...row.cells.map((cell) => writeCell(cell, i === 0, linkId))),
  );
  const body = tag("a:tbl", {}, tag("a:tblPr", { firstRow: 1 }), tag("a:tblGrid", {}, ...grid), ...rows);
  return writeFrame(name, box, tag("a:graphicFrameLocks", { noGrp: 1 }), tag("a:graphicData", { uri: TABLE }, body));
}

function writeCell(cell: readonly Paragraph[], isHead: boolean, linkId: LinkId): string {
  const text = tag("a:txBody", {}, "<a:bodyPr/>", "<a:lstStyle/>", writeParagraphs(cell, linkId));
  const { right, top, bottom } = CELL_PADDING;
  const look = tag(
    "a:tcPr",
    { marL: 0, marR: toEmu(right), marT: toEmu(top), marB: toEmu(bottom) },
    ...["a:lnL", "a:lnR", "a:lnT"].map((side) => tag(side, { w: 0 }, NO_FILL)),
    writeStroke(isHead ? { colour: INK, width: 1 } : { colour: QUIET, width: 0.75 }, "a:lnB"),
    NO_FILL,
  );
  return tag("a:tc", {}, text, look);
}
