import { NO_FILL, NO_STROKE, PAPER, SOFT, solidFill, writeStroke } from "../colour.ts";
import { cellRange, columnName, rowRange, type Sheet, type SheetCell, valueOf } from "../workbook.ts";
import { tag } from "../xml.ts";
import { writeValueAxis, X_AXIS, Y_AXIS } from "./axisXml.ts";
import { val, writeNumbers, writeStrings } from "./dataXml.ts";
import { writeCellLabels, writeLabelRange } from "./labelsXml.ts";
import type { ChartParts, NativeAxis, NativeNumber, NativePoint, NativeSeries, ScatterModel } from "./model.ts";

/** Columns of the sheet; further columns of the model follow. */
const COLUMN = {
  name: 0,
  x: 1,
  y: 2,
  yEnd: 3,
  lower: 4,
  upper: 5,
  from: 6,
  to: 7,
  below: 8,
  above: 9,
  blank: 10,
  label: 11,
} as const;
const OWN = Object.keys(COLUMN).length;

function headRow({ xName, yName, columns = [] }: ScatterModel): SheetCell[] {
  const interval = ["Lower bound", "Upper bound", "Drawn from", "Drawn to", "Bar to the left", "Bar to the right"];
  const own = ["Series", xName, yName, `${yName}, end of the band`, ...interval, "No label", "Label"];
  return [...own, ...columns.map((column) => column.header)];
}

/** One point as a row. An error bar wants lengths: they are computed from the bounds, so that it follows them. */
function pointRow(model: ScatterModel, name: string, point: NativePoint, row: number): SheetCell[] {
  const { columns = [] } = model;
  const places = new Map<string, number>([
    ...Object.entries(COLUMN),
    ...columns.map(({ key }, i) => [key, OWN + i] as const),
  ]);
  const place = (cell: SheetCell): SheetCell =>
    typeof cell === "object" && cell !== null
      ? { ...cell, formula: cell.formula.replaceAll(/\[(\w+)\]/g, (_, key: string) => cellAt(places, key, row)) }
      : cell;
  const { x, y, lower, upper, label = null, extra = {} } = point;
  return [
    name,
    x,
    y,
    ...toInterval(x, y, lower, upper, model.x),
    null,
    label,
    ...columns.map(({ key }) => extra[key] ?? null),
  ].map(place);
}

/** The bounds, and where they are drawn: an interval that goes beyond the axis ends at it. */
function toInterval(
  x: NativeNumber,
  y: NativeNumber,
  lower: NativeNumber | undefined,
  upper: NativeNumber | undefined,
  axis: Pick<NativeAxis, "min" | "max">,
): SheetCell[] {
  if (lower === undefined || upper === undefined) return [null, null, null, null, null, null, null];
  const from = Math.max(numberOf(lower), axis.min);
  const to = Math.min(numberOf(upper), axis.max);
  return [
    { formula: "[y]", value: numberOf(y) },
    lower,
    upper,
    { formula: `MAX([lower],${axis.min})`, value: from },
    { formula: `MIN([upper],${axis.max})`, value: to },
    { formula: "[x]-[from]", value: numberOf(x) - from },
    { formula: "[to]-[x]", value: to - numberOf(x) },
  ];
}

const numberOf = (value: NativeNumber): number => (typeof value === "number" ? value : Number(value.value));

function cellAt(places: ReadonlyMap<string, number>, key: string, row: number): string {
  const column = places.get(key);
  if (column === undefined) throw new RangeError(`[${key}]: found in a formula, expected the key of a column`);
  return `${columnName(column)}${row}`;
}

/** The value of a cell; rows are counted from 1. */
const readCell = (sheet: Sheet, column: number, row: number): string | number | null =>
  valueOf(sheet[row - 1]?.[column] ?? null);

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
