import type { NativeBar, NativeChart } from "../../pptx/chart/model.ts";
import { type Colour, QUIET, SOFT } from "../../pptx/colour.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { line } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import { axisFromZero } from "../../claims/layout/axis.ts";
import type { YearColumn, YearsDrawing } from "../../claims/reportYears.ts";
import type { BarsDrawing } from "../ReportBars.tsx";
import { toNativeAxis } from "./place.ts";

/** A chart of bars with its heading over it and a remark under it. */
type Part = { heading: string; remark: string; bars: readonly Omit<NativeBar, "label">[] };

const REPORTS: Colour = { slot: "accent6" };
const HEADING = 0.34;
const REMARK = 0.36;
const GAP = 0.4;
/** The longest bar ends before the axis does. */
const ROOM_FOR_LABELS = 1.1;

/** Reports by product and by year, as bars beside each other: a number changed in the sheet changes its bar. */
export function reportsItems(
  drawing: { bars: BarsDrawing; years: YearsDrawing | null },
  words: { byProduct: string; byYear: string; together: string },
  box: Box,
): SlideItem[] {
  const { bars, none } = drawing.bars;
  const products: Part = {
    heading: words.byProduct,
    remark: words.together,
    bars: bars.map(({ name, count, of }) => ({ category: `${name}, ${of ?? none}`, value: count, colour: REPORTS })),
  };
  const { years } = drawing;
  const parts = [
    products,
    ...(years === null
      ? []
      : [{ heading: words.byYear, remark: years.outlinedWords.replace("Outlined", "Pale"), bars: toYearBars(years) }]),
  ];
  const width = (box.width - GAP * (parts.length - 1)) / parts.length;
  return parts.flatMap((part, i) => toItems(part, { ...box, x: box.x + i * (width + GAP), width }));
}

/** The year in which the publicity began has two bars, since what came before it was not raised by it. */
const toYearBars = ({ columns, publicity }: YearsDrawing): Part["bars"] =>
  columns.flatMap(({ year, before, after }: YearColumn) => {
    const isParted = before > 0 && after > 0 && publicity !== null;
    const early = { category: isParted ? `${year}, before` : String(year), value: before, colour: REPORTS };
    const late = { category: isParted ? `from ${publicity.words}` : String(year), value: after, colour: QUIET };
    return after === 0 ? [early] : before === 0 ? [late] : [early, late];
  });

function toItems({ heading, remark, bars }: Part, box: Box): SlideItem[] {
  const { x, y, width, height } = box;
  const axis = axisFromZero(Math.max(1, ...bars.map(({ value }) => value ?? 0)) * ROOM_FOR_LABELS);
  const chart: NativeChart = {
    plot: { x: 0.34, y: 0.02, width: 0.62, height: 0.86 },
    textSize: bars.length > 9 ? 10 : 12,
    model: {
      kind: "bar",
      name: heading,
      axis: toNativeAxis(axis, { format: "0" }),
      bars: bars.map((bar, i) => ({ ...bar, label: { formula: `B${i + 2}`, value: bar.value ?? 0 } })),
    },
  };
  return [
    {
      kind: "text",
      name: heading,
      box: { x, y, width, height: HEADING },
      paragraphs: [line(heading, { size: 14, bold: true })],
    },
    { kind: "chart", name: heading, box: { x, y: y + HEADING, width, height: height - HEADING - REMARK }, chart },
    {
      kind: "text",
      name: `${heading}, remark`,
      box: { x, y: y + height - REMARK, width, height: REMARK },
      paragraphs: [line(remark, { size: 11, colour: SOFT })],
    },
  ];
}
