import { PALETTE, tint } from "../palette.ts";
import { tag } from "../xml.ts";
import { stroke, val, writeValueAxis, X_AXIS, Y_AXIS } from "./axisXml.ts";
import type { NativeMarker, NativeSeries, ScatterModel } from "./chartModel.ts";
import type { ChartParts } from "./chartXml.ts";
import { writeLabels, writeNumbers, writeStrings } from "./dataXml.ts";
import { solidFill } from "./drawingText.ts";
import { cellRange } from "./workbook.ts";

/** Columns of the sheet; further columns of the model follow. */
const COLUMN = { name: 0, x: 1, y: 2 } as const;

/** Markers that every presentation program knows, for the shapes of the page. */
const SYMBOLS: Record<NativeMarker["shape"], string> = {
  circle: "circle",
  diamond: "diamond",
  square: "square",
  triangle: "triangle",
  triangleDown: "dash",
  cross: "plus",
  pentagon: "x",
  star: "star",
  hexagon: "dot",
  semicircle: "circle",
  saltire: "x",
};

/** Points and lines, intervals among them; every series has a block of rows of its own in the sheet. */
export function writeScatter(model: ScatterModel, textSize: number): ChartParts {
  let row = 2;
  const written = model.series.map((series, i) => {
    const first = row;
    row += series.points.length;
    return writeSeries(series, i, first, textSize);
  });
  const plot = tag(
    "c:scatterChart",
    {},
    val("scatterStyle", "lineMarker"),
    val("varyColors", 0),
    ...written,
    val("axId", X_AXIS),
    val("axId", Y_AXIS),
  );
  const axes =
    writeValueAxis(model.x, { id: X_AXIS, crosses: Y_AXIS, side: "b", at: "min" }, textSize) +
    writeValueAxis(model.y, { id: Y_AXIS, crosses: X_AXIS, side: "l", at: "min" }, textSize);
  return { plot, axes, sheet: toSheet(model) };
}

function toSheet(model: ScatterModel): ChartParts["sheet"] {
  const header = ["Series", model.xName, model.yName, ...model.extra.header];
  const lines = model.series.flatMap((series, i) =>
    series.points.map((point) => [series.name, point.x, point.y, ...(model.extra.rows[i] ?? [])]),
  );
  return [header, ...lines];
}

function writeSeries(series: NativeSeries, index: number, first: number, textSize: number): string {
  const last = first + series.points.length - 1;
  const labels = series.points.flatMap((point, i) => (point.label === undefined ? [] : [{ index: i, ...point.label }]));
  const { line } = series;
  return tag(
    "c:ser",
    {},
    val("idx", index),
    val("order", index),
    tag("c:tx", {}, writeStrings(cellRange(COLUMN.name, first), [series.name])),
    tag("c:spPr", {}, line === undefined ? NO_LINE : stroke(series.colour, line.width, line)),
    writeMarker(series),
    writeLabels(labels, textSize + 2),
    tag(
      "c:xVal",
      {},
      writeNumbers(
        cellRange(COLUMN.x, first, last),
        series.points.map((point) => point.x),
      ),
    ),
    tag(
      "c:yVal",
      {},
      writeNumbers(
        cellRange(COLUMN.y, first, last),
        series.points.map((point) => point.y),
      ),
    ),
    val("smooth", 0),
  );
}

const NO_LINE = tag("a:ln", { w: 19_050 }, "<a:noFill/>");

/** LibreOffice draws no outline around a marker: an open one is filled with a tint, so that it is seen there too. */
function writeMarker({ marker, colour }: NativeSeries): string {
  if (marker === undefined) return tag("c:marker", {}, val("symbol", "none"));
  const open = marker.hollow === true;
  const look = solidFill(open ? tint(colour) : colour) + stroke(open ? colour : PALETTE.paper, open ? 2.25 : 0.75);
  return tag("c:marker", {}, val("symbol", SYMBOLS[marker.shape]), val("size", marker.size), tag("c:spPr", {}, look));
}
