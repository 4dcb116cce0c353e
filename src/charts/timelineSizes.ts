import {
  layOutTimeline,
  type TimelineLayout,
  type TimelineMark,
  type TimelineSpan,
} from "../claims/time/timelineLayout.ts";

/** SVG units: on the page a unit is a pixel. A slide is seen from afar. */
export const TIMELINE_SIZES = {
  page: { width: 1240, name: 13.5, axis: 12.5 },
  tablet: { width: 788, name: 13, axis: 12.5 },
  slide: { width: 900, name: 13.5, axis: 12.5 },
} as const;

export type TimelineSize = keyof typeof TIMELINE_SIZES;

type Drawing = { marks: readonly TimelineMark[]; years: TimelineSpan; window: TimelineSpan | null };

const layouts = new WeakMap<Drawing, Map<TimelineSize, TimelineLayout>>();

/** Laid out once for a drawing: what lies on the chart asks for the same places, and so does the chart drawn again. */
export function layOutDrawing(drawing: Drawing, size: TimelineSize): TimelineLayout {
  const known = layouts.get(drawing) ?? new Map<TimelineSize, TimelineLayout>();
  layouts.set(drawing, known);
  const { marks, years, window } = drawing;
  const sizes = TIMELINE_SIZES[size];
  const layout = known.get(size) ?? layOutTimeline(marks, years, window, sizes.width, sizes);
  known.set(size, layout);
  return layout;
}
