/** A box in the window, in CSS pixels from its top left. */
export type Box = { x: number; y: number; width: number; height: number };
export type TipPlace = { left: number; top: number; side: "above" | "below" | "left" | "right"; arrow: number };

const GAP = 10;
/** From the edges of the window, and from the corners of the tip to its arrow. */
const EDGE = 12;

/**
 * Where a tip stands: above what it tells of (or below, if that is `first`), else on the other side, else beside, whatever
 * the window has room for; never over it, unless no side has room. `x` is where the pointer is, to which its arrow points; `arrow` is counted from the tip's left
 * edge, for a tip beside from its top.
 */
export function placeTip(
  beside: Box,
  tip: { width: number; height: number },
  window: { width: number; height: number },
  x: number,
  first: "above" | "below" = "above",
): TipPlace {
  const left = clamp(x - tip.width / 2, EDGE, window.width - EDGE - tip.width);
  const arrow = clamp(x - left, EDGE, tip.width - EDGE);
  const above = beside.y - GAP - tip.height;
  const below = beside.y + beside.height + GAP;
  const fitsBelow = below + tip.height <= window.height - EDGE;
  if (above >= EDGE && !(first === "below" && fitsBelow)) return { left, top: above, side: "above", arrow };
  if (fitsBelow) return { left, top: below, side: "below", arrow };
  const middle = beside.y + beside.height / 2;
  const top = clamp(middle - tip.height / 2, EDGE, window.height - EDGE - tip.height);
  const down = clamp(middle - top, EDGE, tip.height - EDGE);
  const right = beside.x + beside.width + GAP;
  if (right + tip.width <= window.width - EDGE) return { left: right, top, side: "right", arrow: down };
  if (beside.x - GAP - tip.width >= EDGE) return { left: beside.x - GAP - tip.width, top, side: "left", arrow: down };
  return { left, top: clamp(above, EDGE, window.height - EDGE - tip.height), side: "above", arrow };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
