import { type KeyboardEvent, useRef } from "react";
import { type EventDay, nearestDay, stepDay } from "../../claims/time/asOf.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import { formatDate } from "../../claims/words/format.ts";
import { useSetView, useViewState } from "../page.ts";

/** The handle moves in steps this fine; it always comes to rest on a day of the timeline or on today. */
const STEPS = 10_000;
const PAGE = 5;

const BY_KEY: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -PAGE,
  PageUp: PAGE,
  Home: -Infinity,
  End: Infinity,
};

type AsOfSliderProps = {
  days: readonly EventDay[];
  /** Where a day stands on the axis under the handle, from 0 to 1. */
  placeOf: (time: number) => number;
};

/** The handle that cuts the page to a day: along the days of the timeline, and to today at the end. */
export function AsOfSlider({ days, placeOf }: AsOfSliderProps) {
  const { known } = useViewState();
  const set = useSetView();
  // Back undoes a whole movement of the handle, not each of its steps.
  const isMoving = useRef(false);
  const isDragged = useRef(false);
  const value = known === null ? STEPS : Math.round(placeOf(partialDate(known).end) * STEPS);
  const show = (day: string | null) => {
    if (day === known) return;
    set({ known: day }, isMoving.current ? "replace" : "push");
    isMoving.current = true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = BY_KEY[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(by === Infinity ? null : stepDay(days, known, by === -Infinity ? -days.length - 1 : by));
  };
  return (
    <input
      type="range"
      className="as-of-slider"
      aria-label="As of"
      aria-valuetext={known === null ? "today" : formatDate(known)}
      min={0}
      max={STEPS}
      step={1}
      value={value}
      autoComplete="off"
      onPointerDown={() => {
        isMoving.current = false;
        isDragged.current = true;
      }}
      onPointerUp={() => (isDragged.current = false)}
      onPointerCancel={() => (isDragged.current = false)}
      onFocus={() => (isMoving.current = false)}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        const wanted = Number(event.target.value);
        const nearest = nearestDay(days, wanted / STEPS, placeOf);
        // A screen reader moves the handle by a small step that no day is near to.
        const isStuck = nearest === known && !isDragged.current && wanted !== value;
        show(isStuck ? stepDay(days, known, wanted < value ? -1 : 1) : nearest);
      }}
    />
  );
}
