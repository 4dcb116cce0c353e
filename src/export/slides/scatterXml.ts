import { PALETTE } from "../palette.ts";
import { tag } from "../xml.ts";
import { stroke, val, writeValueAxis, X_AXIS, Y_AXIS } from "./axisXml.ts";
import type { NativeMarker, NativeSeries, ScatterModel } from "./chartModel.ts";
import type { ChartParts } from "./chartXml.ts";
import { writeLabels, writeNumbers, writeStrings } from "./dataXml.ts";
import { solidFill } from "./drawingText.ts";
import { cellRange } from "./workbook.ts";

/** Columns of the sheet; further columns of the model follow. */
const COLUMN = { name: 0, x: 1, y: 2, minus: 3, plus: 4 } as const;

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
};

/** Points, lines and horizontal intervals; every series has a block of rows of its own in the sheet. */
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
  const header = ["Series", model.xName, model.yName, "Interval, below", "Interval, above", ...model.extra.header];
  const lines = model.series.flatMap((series, i) =>
    series.points.map((point) => [
      series.name,
      point.x,
      point.y,
      point.minus ?? null,
      point.plus ?? null,
      ...(model.extra.rows[i] ?? []),
    ]),
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
    writeInterval(series, first, last),
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

function writeMarker({ marker, colour }: NativeSeries): string {
  if (marker === undefined) return tag("c:marker", {}, val("symbol", "none"));
  const look =
    solidFill(marker.hollow === true ? PALETTE.paper : colour) + stroke(colour, marker.hollow === true ? 2.25 : 1);
  return tag("c:marker", {}, val("symbol", SYMBOLS[marker.shape]), val("size", marker.size), tag("c:spPr", {}, look));
}

/** Intervals as custom error bars: their lengths stand in the sheet, and change with it. */
function writeInterval({ points, colour, intervalWidth }: NativeSeries, first: number, last: number): string {
  if (intervalWidth === undefined) return "";
  const side = (name: string, column: number, values: readonly number[]) =>
    tag(`c:${name}`, {}, writeNumbers(cellRange(column, first, last), values));
  return tag(
    "c:errBars",
    {},
    val("errDir", "x"),
    val("errBarType", "both"),
    val("errValType", "cust"),
    val("noEndCap", 1),
    side(
      "plus",
      COLUMN.plus,
      points.map((point) => point.plus ?? 0),
    ),
    side(
      "minus",
      COLUMN.minus,
      points.map((point) => point.minus ?? 0),
    ),
    tag("c:spPr", {}, stroke(colour, intervalWidth)),
  );
}
