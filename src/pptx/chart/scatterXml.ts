import { NO_FILL, NO_STROKE, PAPER, solidFill, SOFT, writeStroke } from "../colour.ts";
import { cellRange, rowRange, type SheetCell } from "../workbook.ts";
import { tag } from "../xml.ts";
import { writeValueAxis, X_AXIS, Y_AXIS } from "./axisXml.ts";
import { val, writeNumbers, writeStrings } from "./dataXml.ts";
import { writeCellLabels, writeLabelRange } from "./labelsXml.ts";
import type { ChartParts, NativePoint, NativeSeries, ScatterModel } from "./model.ts";
import { COLUMN, headRow, pointRow, readCell } from "./scatterSheet.ts";

/** Points and lines with their intervals; every series has a block of rows of its own in the sheet. */
export function writeScatter(model: ScatterModel, textSize: number): ChartParts {
  const sheet: (readonly SheetCell[])[] = [headRow(model)];
  // LibreOffice (7.4) shows no markers where the first series is a single point.
  const drawn = [...tickSeries(model, textSize), ...model.series].flatMap((series) => {
    const first = sheet.length + 1;
    sheet.push(...series.points.map((point, i) => pointRow(model, series.name, point, first + i)));
    return toParts(series, first);
  });
  // The last is drawn on top. LibreOffice (7.4) draws the first on top, and shows a hollow marker filled.
  const layered = LAYERS.flatMap((layer) => drawn.filter((part) => part.layer === layer));
  const written = layered.map((part, i) => writeSeries(part, i, sheet));
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
  return { plot, axes, sheet };
}

/** Named places of the axis are points of a series that shows nothing but its labels. */
function tickSeries({ x, y }: ScatterModel, size: number): NativeSeries[] {
  if (x.ticks === undefined) return [];
  const points = x.ticks.map(({ at, label }): NativePoint => ({ x: at, y: y.min, label }));
  return [{ name: "Axis", colour: SOFT, points, labels: { place: "b", size, colour: SOFT } }];
}

/** Curves under bands: LibreOffice (7.4) loses a band and its label where it comes before a longer curve. */
const LAYERS = ["curve", "band", "main", "hole"] as const;

/** A series of the chart: its look, and the cells that it stands on. */
type Part = {
  layer: (typeof LAYERS)[number];
  series: NativeSeries;
  first: number;
  count: number;
};

/**
 * A series with its bands, and with the holes of hollow markers: a smaller marker in the colour of the paper, since some
 * programs draw no outlines. All stand on the same cells, so that they move together.
 */
function toParts(series: NativeSeries, first: number): Part[] {
  const { name, colour, points, marker, band, labels, ...rest } = series;
  const count = points.length;
  const isBanded = band !== undefined && points.every(({ lower }) => lower !== undefined);
  const atEnd = isBanded && (labels?.at === "end" || labels?.at === "column") ? { labels } : {};
  const onMark = labels === undefined || "labels" in atEnd ? {} : { labels };
  const isCurve = marker === undefined && rest.line !== undefined;
  const shown = marker === undefined ? {} : { marker };
  const parts: Part[] = [
    { layer: isCurve ? "curve" : "main", series: { name, colour, points, ...rest, ...shown, ...onMark }, first, count },
  ];
  if (isBanded) {
    points.forEach((_, i) => {
      parts.push({ layer: "band", series: { name, colour, points, line: band, ...atEnd }, first: first + i, count: 1 });
    });
  }
  if (marker?.hollow === true) {
    const hole = { symbol: marker.symbol, size: Math.max(2, Math.round(marker.size * HOLE)) };
    parts.push({ layer: "hole", series: { name, colour: PAPER, points, marker: hole }, first, count });
  }
  return parts;
}

/** How much of a hollow marker is hole. */
const HOLE = 0.55;

function writeIntervals(numbers: (column: number) => string, interval: NonNullable<NativeSeries["interval"]>): string {
  return tag(
    "c:errBars",
    {},
    val("errDir", "x"),
    val("errBarType", "both"),
    val("errValType", "cust"),
    val("noEndCap", interval.endCap === true ? 0 : 1),
    tag("c:plus", {}, numbers(COLUMN.above)),
    tag("c:minus", {}, numbers(COLUMN.below)),
    tag("c:spPr", {}, NO_FILL, writeStroke(interval)),
  );
}

function writeSeries({ layer, series, first, count }: Part, index: number, sheet: ChartParts["sheet"]): string {
  const { name, line, labels, interval } = series;
  const last = first + count - 1;
  const cells = (column: number) => Array.from({ length: count }, (_, i) => readCell(sheet, column, first + i));
  const numbers = (column: number) => writeNumbers(cellRange(column, first, last), cells(column).map(toNumber));
  const across = (from: number, to: number) =>
    writeNumbers(
      rowRange(first, from, to),
      [from, to].map((column) => toNumber(readCell(sheet, column, first))),
    );
  const isBand = layer === "band";
  // A band has two points: its label is that of the second, and the first has an empty cell.
  const ends = [COLUMN.blank, COLUMN.label].map((column) => readCell(sheet, column, first));
  const texts = (isBand ? ends : cells(COLUMN.label)).map((value) => (value === null ? "" : String(value)));
  const range = isBand ? rowRange(first, COLUMN.blank, COLUMN.label) : cellRange(COLUMN.label, first, last);
  const written = texts.flatMap((text, i) =>
    text === "" || labels === undefined ? [] : [{ index: i, text, place: labels.place, look: toLook(labels) }],
  );
  return tag(
    "c:ser",
    {},
    val("idx", index),
    val("order", index),
    tag("c:tx", {}, writeStrings(cellRange(COLUMN.name, first), [name])),
    tag("c:spPr", {}, line === undefined ? NO_STROKE : writeStroke(line)),
    writeMarker(series),
    writeCellLabels(written),
    interval === undefined ? "" : writeIntervals(numbers, interval),
    tag("c:xVal", {}, isBand ? across(COLUMN.from, COLUMN.to) : numbers(COLUMN.x)),
    tag("c:yVal", {}, isBand ? across(COLUMN.y, COLUMN.yEnd) : numbers(COLUMN.y)),
    val("smooth", 0),
    written.length === 0 ? "" : writeLabelRange(range, texts),
  );
}

const toNumber = (value: string | number | null) => (typeof value === "number" ? value : null);

const toLook = ({ size, colour, bold = false }: NonNullable<NativeSeries["labels"]>) => ({
  size,
  bold,
  ...(colour === undefined ? {} : { colour }),
});

function writeMarker({ marker, colour }: NativeSeries): string {
  if (marker === undefined) return tag("c:marker", {}, val("symbol", "none"));
  return tag(
    "c:marker",
    {},
    val("symbol", marker.symbol),
    val("size", marker.size),
    tag("c:spPr", {}, solidFill(colour), NO_STROKE),
  );
}
