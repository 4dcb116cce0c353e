import { type RefObject, useLayoutEffect } from "react";

/** What had to be smaller than this would not be readable any more; what is short is drawn larger, up to a point. */
const MIN_SCALE = 0.4;
const MAX_SCALE = 1.45;
const STEP = 0.96;
/** A box is taken as a drawing when one takes this part of its height. */
const DRAWN_PART = 0.4;
/** A drawing as wide as this cannot grow. */
const WIDE_PART = 0.8;

/**
 * Makes what a box holds smaller until it fits, so that nothing on a slide is cut or scrolls, or larger while it does. A
 * drawing shrinks as a whole; text gets the width that it wins, so that its lines break less often.
 *
 * @param key changes when something else is shown
 */
export function useFit(box: RefObject<HTMLElement | null>, key: unknown): void {
  useLayoutEffect(() => {
    const outer = box.current;
    const inner = outer?.firstElementChild;
    if (!(outer instanceof HTMLElement) || !(inner instanceof HTMLElement)) return;
    if (typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(() => fit(outer, inner));
    observer.observe(outer);
    // A chart is there later than its box.
    observer.observe(inner);
    fit(outer, inner);
    return () => observer.disconnect();
  }, [box, key]);
}

function fit(outer: HTMLElement, inner: HTMLElement): void {
  const { clientWidth: width, clientHeight: height } = outer;
  if (width === 0 || height === 0) return;
  const isDrawn = [...inner.querySelectorAll("svg")].some((svg) => svg.clientHeight > height * DRAWN_PART);
  const widest = Math.max(0, ...[...inner.querySelectorAll("svg")].map((svg) => svg.clientWidth));
  const apply = (scale: number) => {
    inner.style.width = `${isDrawn && scale < 1 ? width : width / scale}px`;
    inner.style.transform = scale === 1 ? "none" : `scale(${scale})`;
  };
  const isWhole = (scale: number) =>
    inner.scrollHeight * scale <= height + 1 && inner.scrollWidth <= inner.clientWidth + 1;
  let scale = 1;
  apply(scale);
  while (!isWhole(scale) && scale > MIN_SCALE) apply((scale *= STEP));
  if (scale < 1 || widest > width * WIDE_PART) return;
  while (scale / STEP <= MAX_SCALE && isWhole(scale)) apply((scale /= STEP));
  while (!isWhole(scale) && scale > 1) apply((scale *= STEP));
}
