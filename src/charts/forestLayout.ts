import type { ForestDrawing, ForestRow } from "../claims/forest/forest.ts";
import { breakLines, widestTextWidth } from "../claims/layout/textWidth.ts";
import type { ChartSize } from "./sizes.ts";

/** How much room a forest has on the page: beside other things, or the full measure. */
export type ForestWidth = "beside" | "full";

/** Columns in SVG units: names from `left` on, follow-up from `followUp`, the axis between `start` and `end`. */
export type Columns = {
  width: number;
  name: number;
  nameWidth: number;
  /** Where n / N stands on a line of its own: under the name. On full slides it has a column. */
  counted: number | null;
  followUp: number | null;
  followUpWidth: number;
  start: number;
  end: number;
  /** The estimate: right of the axis, or at the right edge above it. */
  estimate: number;
  anchor: "start" | "end";
  stacked: boolean;
};

export type PlacedRow = {
  row: ForestRow;
  top: number;
  height: number;
  name: readonly string[];
  counted: readonly string[];
  followUp: readonly string[];
  /** What is said in place of a mark. */
  place: readonly string[];
};
export type PlacedGroup = {
  key: string;
  label: string | null;
  top: number;
  rows: readonly PlacedRow[];
  rowsTop: number;
  rowsBottom: number;
  silent: readonly string[];
};
export type ForestLayout = { columns: Columns; groups: readonly PlacedGroup[]; height: number; type: ForestType };

/** Sizes of type in SVG units. */
export type ForestType = { name: number; small: number; line: number };

const TYPE = {
  narrow: { name: 14, small: 12.5, line: 17 },
  page: { name: 13.5, small: 12.5, line: 17 },
  slide: { name: 15, small: 13, line: 18 },
} as const;

const HEADER = 30;
/** A slide shows charts up to about this height at full width. */
const SLIDE_ROOM = 250;
const CROWDED = 40;

function columnsFor(size: ChartSize, width: ForestWidth, hasFollowUp: boolean, crowded: boolean): Columns {
  const usual = { counted: null, followUp: null, followUpWidth: 0, anchor: "start", stacked: false } as const;
  if (size === "narrow") {
    return {
      ...usual,
      width: 350,
      name: 20,
      nameWidth: 190,
      start: 2,
      end: 344,
      estimate: 350,
      anchor: "end",
      stacked: true,
    };
  }
  if (size === "slide") {
    return crowded
      ? { ...usual, width: 800, name: 22, nameWidth: 185, counted: 207, start: 355, end: 596, estimate: 614 }
      : { ...usual, width: 900, name: 22, nameWidth: 200, start: 225, end: 700, estimate: 720 };
  }
  if (width === "beside")
    return { ...usual, width: 788, name: 23, nameWidth: 175, start: 200, end: 592, estimate: 610 };
  const start = hasFollowUp ? 470 : 270;
  return {
    ...usual,
    width: 1240,
    name: 23,
    nameWidth: 230,
    followUp: hasFollowUp ? 265 : null,
    followUpWidth: 190,
    start,
    end: 1000,
    estimate: 1022,
  };
}

/** Where everything stands; heights follow the words, so that none meets another. */
export function layOutForest(drawing: ForestDrawing, size: ChartSize, width: ForestWidth): ForestLayout {
  const all = drawing.groups.flatMap((group) => group.rows);
  const headers = drawing.groups.filter((group) => group.label !== null).length;
  const share = (SLIDE_ROOM - headers * HEADER) / Math.max(1, all.length);
  const crowded = size === "slide" && share < CROWDED;
  const columns = columnsFor(size, width, drawing.hasFollowUp, crowded);
  const type = TYPE[size];
  const rowHeight = (row: ForestRow, lines: number, followUp: number, place: number) => {
    if (columns.stacked) {
      const drawn = row.mark === null && row.place === null ? 8 : 40 + Math.max(0, place - 1) * type.line;
      return lines * type.line + drawn;
    }
    const words = Math.max(lines, followUp) * type.line + 10;
    if (size === "slide") return Math.max(crowded ? 27 : Math.min(75, share), words);
    return Math.max(all.length <= 3 && headers === 0 && width === "beside" ? 75 : 46, words);
  };
  let y = 0;
  const groups = drawing.groups.map((group): PlacedGroup => {
    const top = y;
    if (group.label !== null) y += HEADER;
    const rowsTop = y;
    const rows = group.rows.map((row): PlacedRow => {
      const name = breakLines(row.name, columns.nameWidth, type.name, true);
      // Stacked, it shares its line with the unit at the right edge.
      const room = columns.stacked
        ? columns.width - columns.name - widestTextWidth(row.unit, type.small) - 12
        : columns.counted === null
          ? (columns.followUp ?? columns.start) - columns.name - 6
          : Infinity;
      const counted = breakLines(row.counted, room, type.small);
      const followUp =
        columns.followUp === null || row.followUp === null
          ? []
          : breakLines(row.followUp, columns.followUpWidth, type.small);
      const place = row.place === null ? [] : breakLines(row.place.words, columns.end - columns.start - 40, type.name);
      const height = rowHeight(
        row,
        name.length + (columns.counted === null ? Math.max(1, counted.length) : 0),
        followUp.length,
        place.length,
      );
      const placed = { row, top: y, height, name, counted, followUp, place };
      y += placed.height;
      return placed;
    });
    const rowsBottom = y;
    const silent = group.silent === null ? [] : breakLines(group.silent, columns.width - columns.name - 10, type.small);
    y += silent.length * type.line + (silent.length > 0 ? 8 : 0);
    if (group.label !== null) y += 8;
    return { key: group.key, label: group.label, top, rows, rowsTop, rowsBottom, silent };
  });
  return { columns, groups, height: y, type };
}
