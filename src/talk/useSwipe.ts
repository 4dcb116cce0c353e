import { type TouchEvent, useRef } from "react";

/** CSS pixels that a finger has to travel sideways. */
const REACH = 60;

/** Handlers for an element that answers to a swipe: to the left is forwards. Controls keep their own gestures. */
export function useSwipe(forwards: () => void, backwards: () => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches[0];
      const onControl = event.target instanceof Element && event.target.closest("input, select, .table-box") !== null;
      start.current =
        touch === undefined || event.touches.length > 1 || onControl ? null : { x: touch.clientX, y: touch.clientY };
    },
    onTouchEnd: (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (start.current === null || touch === undefined) return;
      const across = touch.clientX - start.current.x;
      const down = touch.clientY - start.current.y;
      start.current = null;
      if (Math.abs(across) < REACH || Math.abs(across) < 2 * Math.abs(down)) return;
      if (across < 0) forwards();
      else backwards();
    },
  };
}
