import type { NativeAxis, NativeChart, NativeNumber, NativePoint, NativeSeries } from "../../pptx/chart/model.ts";
import { type Colour, INK, QUIET, SOFT } from "../../pptx/colour.ts";
import { withDirectionMarks } from "../../pptx/rightToLeft.ts";
import type { Box } from "../../pptx/units.ts";
import { valueOf } from "../../pptx/workbook.ts";
import { round, shapePath } from "../shapes.ts";
import type { Measure } from "./measureText.ts";
import { SANS } from "./palette.ts";
import { plotBox } from "./place.ts";
import { type Attributes, type Drawn, el, label, paint, PER_POINT, px } from "./svg.ts";

type Scale = (value: number) => number;

/** A native chart as it stands on its slide; its numbers are those that the cells have. */
export function drawChart({ model, plot, textSize }: NativeChart, frame: Box, measure: Measure): Drawn[] {
  const area = plotBox(frame, plot);
  const [left, top, width, height] = [px(area.x), px(area.y), px(area.width), px(area.height)];
  const axis = model.kind === "bar" ? model.axis : model.x;
  const x: Scale = (value) => left + ((value - axis.min) / (axis.max - axis.min || 1)) * width;
  const words = measure(axis.label ?? "", { family: SANS, size: textSize * PER_POINT, weight: 400 });
  // A long label begins before the axis and ends with the chart.
  const labelled = Math.min(left, px(frame.x + frame.width) - words);
  const foot = drawAxis(axis, x, { left, top, width, height }, textSize, labelled);
  if (model.kind === "bar") {
    const lane = height / Math.max(1, model.bars.length);
    const size = textSize + 1;
    return [
      ...foot,
      ...model.bars.flatMap(({ category, value, label: words, colour }, i) => {
        const middle = top + (i + 0.5) * lane;
        const name = label(category, left - 10, middle + size * 0.45, size, INK, "end");
        if (value === null) return [name];
        const d = `M${round(left)} ${round(middle - lane * 0.24)}H${round(x(value))}v${round(lane * 0.48)}H${round(left)}z`;
        const text = label(String(valueOf(words)), x(value) + 8, middle + size * 0.45, size, INK, "start");
        return [name, el("path", { d, ...paint("fill", colour) }), text];
      }),
    ];
  }
  const y: Scale = (value) => top + height - ((value - model.y.min) / (model.y.max - model.y.min || 1)) * height;
  const side = model.y.hidden === true ? [] : drawSide(model.y, y, { left, width }, textSize);
  const series = model.series.map((one) =>
    el("g", one.ref === undefined ? {} : { "data-figure": one.ref }, ...drawSeries(one, x, y, left + width, measure)),
  );
  return [...foot, ...side, ...series];
}

/** The steps of an axis with their words, or those that it names itself. */
function stepsOf({ min, max, step, format, ticks }: NativeAxis): readonly { at: number; label: string }[] {
  if (ticks !== undefined) return ticks;
  const unit = /"([^"]*)"/.exec(format)?.[1] ?? (format.endsWith("%") ? "%" : "");
  const factor = format.endsWith("%") ? 100 : 1;
  const count = step > 0 ? Math.floor((max - min) / step + 1e-9) : 0;
  return Array.from({ length: count + 1 }, (_, i) => {
    const at = min + i * step;
    return { at, label: `${Number((at * factor).toPrecision(6)).toLocaleString("en-GB")}${unit}` };
  });
}

type Area = { left: number; top: number; width: number; height: number };

function drawAxis(
  axis: NativeAxis,
  x: Scale,
  { left, top, width, height }: Area,
  size: number,
  labelled: number,
): Drawn[] {
  if (axis.hidden === true) return [];
  const bottom = top + height;
  const grid = paint("stroke", QUIET);
  return [
    ...stepsOf(axis).flatMap(({ at, label: text }) => [
      ...(axis.grid === true ? [el("path", { d: `M${round(x(at))} ${round(top)}V${round(bottom)}`, ...grid })] : []),
      label(text, x(at), bottom + size * 1.7, size, SOFT, "middle"),
    ]),
    el("path", {
      d: `M${round(left)} ${round(top)}V${round(bottom)}H${round(left + width)}`,
      fill: "none",
      ...paint("stroke", INK),
      "stroke-width": 1.5,
    }),
    ...(axis.label === undefined ? [] : [label(axis.label, labelled, bottom + size * 3.5, size, SOFT, "start")]),
  ];
}

function drawSide(axis: NativeAxis, y: Scale, { left, width }: Pick<Area, "left" | "width">, size: number): Drawn[] {
  return stepsOf(axis).flatMap(({ at, label: text }) => [
    ...(axis.grid === true
      ? [el("path", { d: `M${round(left)} ${round(y(at))}h${round(width)}`, ...paint("stroke", QUIET) })]
      : []),
    label(text, left - 8, y(at) + size * 0.45, size, SOFT, "end"),
  ]);
}

function drawSeries(series: NativeSeries, x: Scale, y: Scale, right: number, measure: Measure): Drawn[] {
  const { points, line, band, interval } = series;
  const at = (value: NativeNumber) => (typeof value === "number" ? value : Number(valueOf(value)));
  const stroke = (look: NonNullable<typeof line>) => ({
    fill: "none",
    ...paint("stroke", look.colour),
    "stroke-width": round(look.width * PER_POINT),
  });
  const path = points.map((point, i) => `${i === 0 ? "M" : "L"}${round(x(at(point.x)))} ${round(y(at(point.y)))}`);
  return [
    ...(line === undefined ? [] : [el("path", { d: path.join(""), ...stroke(line) })]),
    ...points.flatMap((point) => {
      const [px1, py1] = [x(at(point.x)), y(at(point.y))];
      // Beyond the plot an interval ends in an arrow.
      const from = point.lower === undefined ? null : Math.min(right, x(at(point.lower)));
      const end = point.upper === undefined ? null : x(at(point.upper));
      const to = end === null ? null : Math.min(right + 8, end);
      const across = from === null || to === null ? "" : `M${round(from)} ${round(py1)}H${round(to)}`;
      const cap = (edge: number) => `M${round(edge)} ${round(py1 - 9)}v18`;
      const arrow = `M${round(right)} ${round(py1 - 7)}l9 7l-9 7`;
      const caps =
        from === null || to === null ? "" : `${cap(from)}${end !== null && end > right + 1 ? arrow : cap(to)}`;
      return [
        ...(band === undefined || across === "" ? [] : [el("path", { d: across, ...stroke(band) })]),
        ...(interval === undefined || across === ""
          ? []
          : [el("path", { d: interval.endCap === true ? across + caps : across, ...stroke(interval) })]),
        ...drawMarker(series, px1, py1),
        ...drawLabel(series, point, [px1, py1], to ?? px1, right, measure),
      ];
    }),
  ];
}

function drawMarker({ marker, shape, colour }: NativeSeries, x: number, y: number): Drawn[] {
  if (marker === undefined) return [];
  const d = shapePath(shape ?? marker.symbol, round(x), round(y), marker.size * 0.75);
  const fill = marker.hollow === true ? paint("fill", { slot: "bg1" }) : paint("fill", colour);
  return [el("path", { d, ...fill, ...paint("stroke", colour), "stroke-width": 2.5 })];
}

/** A label behind an interval stands in a column beside the plot, the estimate bold and its bounds after it. */
function drawLabel(
  { labels, colour }: NativeSeries,
  { label: words }: NativePoint,
  [x, y]: readonly [number, number],
  end: number,
  right: number,
  measure: Measure,
): Drawn[] {
  const text = words === undefined ? "" : String(valueOf(words));
  if (labels === undefined || text === "") return [];
  const { size, place, at } = labels;
  const ink = labels.colour ?? colour;
  if (at === "column") {
    const [, point = text, bounds = ""] = /^(.*?) (\(?(?:[\d.,]+–|up to).*)$/.exec(text) ?? [];
    const look = (one: number, weight: number, tone: Colour) => ({
      "font-family": SANS,
      "font-size": round(one * PER_POINT),
      "font-weight": weight,
      ...paint("fill", tone),
    });
    const tspan = (part: string, attributes: Attributes) => el("tspan", attributes, withDirectionMarks(part));
    return [
      el(
        "text",
        { x: round(right + 26), y: round(y + size * 0.45), "xml:space": "preserve" },
        tspan(bounds === "" ? point : `${point}  `, look(size, 700, INK)),
        ...(bounds === "" ? [] : [tspan(bounds, look(size * 0.86, 400, SOFT))]),
      ),
    ];
  }
  if (place === "t") return [label(text, x, y - 14, size, ink, "middle")];
  const from = (at === "end" ? end : x) + 14;
  const width = measure(text, { family: SANS, size: size * PER_POINT });
  return [
    from + width > right && at !== "end" && x - width > 60
      ? label(text, x - 14, y + size * 0.45, size, ink, "end")
      : label(text, from, y + size * 0.45, size, ink, "start"),
  ];
}
