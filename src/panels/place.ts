/**
 * Where a reader is on the page, as the panel or view that is looked at and how far down the window it begins: what is
 * drawn anew above it, or later, changes every other measure.
 */
export type Place = { id: string; top: number };

/** A panel that is looked at crosses this part of the window, see the views in `Bar.tsx`. */
const LINE = 1 / 3;

const TOP: Place = { id: "", top: 0 };

let touched: Place | null = null;

/**
 * Remembers where a reader is before a hand or a key does anything: the focus that a control of the bar takes makes the
 * browser scroll, since the bar lies where nothing is to be scrolled to.
 */
export function watchHands(target: Window, signal: AbortSignal): void {
  const keep = () => (touched = readPlace(target));
  const forget = () => (touched = null);
  const later = () => target.setTimeout(forget);
  const options = { signal, capture: true, passive: true };
  target.addEventListener("pointerdown", keep, options);
  target.addEventListener("click", later, options);
  target.addEventListener("keydown", () => (keep(), later()), options);
  for (const act of ["wheel", "touchmove"]) target.addEventListener(act, forget, options);
}

/** Where the reader was when the control was touched, or is. */
export const placeBefore = (target: Window): Place => touched ?? readPlace(target);

/** The panel that has the focus, else the last one that begins above the line; at the top of the page that. */
export function readPlace({ document, innerHeight, scrollY }: Window): Place {
  if (scrollY === 0) return TOP;
  const parts = [...document.querySelectorAll("main > .view, main section.panel")];
  const topOf = (part: Element) => part.getBoundingClientRect().top;
  const focused = document.activeElement?.closest("main section.panel") ?? null;
  const isSeen = focused !== null && topOf(focused) < innerHeight && focused.getBoundingClientRect().bottom > 0;
  // Of two beside each other the first.
  const above = parts.filter((one) => topOf(one) <= innerHeight * LINE);
  const lowest = Math.max(...above.map(topOf));
  const part = isSeen ? focused : above.find((one) => topOf(one) === lowest);
  return part === undefined ? TOP : { id: part.id, top: topOf(part) };
}

/** The place that an entry of the history keeps. */
export function placeIn(state: unknown): Place | null {
  if (typeof state !== "object" || state === null || !("place" in state)) return null;
  const { place } = state;
  if (typeof place !== "object" || place === null || !("id" in place) || !("top" in place)) return null;
  const { id, top } = place;
  return typeof id === "string" && typeof top === "number" ? { id, top } : null;
}

let release: () => void = () => undefined;

/**
 * Brings a place to where it was, and keeps it there while the page around it is still drawn, until the reader moves on.
 * `top` is left out for the start of a part: it then stops below the bar, however high that becomes.
 */
export function holdPlace({ id, top }: { id: string; top?: number }): void {
  release();
  // The window's own: on the build machine Node has another one.
  const stop = new window.AbortController();
  const { signal } = stop;
  const heightOf = () => document.documentElement.scrollHeight;
  let left = window.scrollY;
  let height = heightOf();
  const put = () => {
    const part = id === TOP.id ? document.documentElement : document.getElementById(id);
    if (part === null) return;
    if (top === undefined) part.scrollIntoView({ block: "start", behavior: "instant" });
    else window.scrollBy({ top: part.getBoundingClientRect().top - top, behavior: "instant" });
    left = window.scrollY;
    height = heightOf();
  };
  const observer = new ResizeObserver(put);
  // The browser's own anchor may be another part, and its scrolling could not be told from a reader's.
  const { style } = document.documentElement;
  style.setProperty("overflow-anchor", "none");
  release = () => {
    stop.abort();
    observer.disconnect();
    style.removeProperty("overflow-anchor");
  };
  for (const act of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    window.addEventListener(act, release, { signal, capture: true, passive: true });
  }
  const onScroll = () => {
    if (Math.abs(window.scrollY - left) <= 1) return;
    // A page that has become shorter has taken the window along; else a script has, the browser's search, or the focus.
    if (heightOf() === height) release();
    else put();
  };
  window.addEventListener("scroll", onScroll, { signal, passive: true });
  put();
  for (const part of document.querySelectorAll("body, .bar, main > .view")) observer.observe(part);
}
