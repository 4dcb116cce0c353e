/** A span of time and the part of the axis that it gets, from 0 to 1. */
type Stretch = { from: number; to: number; start: number; end: number };

/**
 * A time axis on which one window is magnified: places run from 0 to 1, in proportion to time before, within and after
 * the window.
 */
export type FoldedTime = {
  /** Times outside the axis are held at its ends. */
  place: (time: number) => number;
  time: (place: number) => number;
  window: { start: number; end: number };
};

type FoldedTimeOptions = {
  from: number;
  to: number;
  window: { from: number; to: number };
  /** The part of the axis that the window takes; the rest is shared by what lies before and after it. */
  share: number;
  /** The least part for what lies before and after, where there is any. */
  least?: number;
};

export function foldTime({ from, to, window, share, least = 0.12 }: FoldedTimeOptions): FoldedTime {
  const opens = Math.min(Math.max(from, window.from), to);
  const closes = Math.max(Math.min(to, window.to), opens);
  const before = opens - from;
  const after = to - closes;
  const rest = closes === opens ? 1 : 1 - share;
  const wanted = before + after === 0 ? 0 : (before / (before + after)) * rest;
  const atLeast = (span: number) => (span > 0 ? least : 0);
  const start = Math.min(Math.max(wanted, atLeast(before)), rest - atLeast(after));
  const end = start + (1 - rest);
  const stretches: Stretch[] = [
    { from, to: opens, start: 0, end: start },
    { from: opens, to: closes, start, end },
    { from: closes, to, start: end, end: 1 },
  ];
  return {
    window: { start, end },
    place: (time) => {
      const held = Math.min(Math.max(time, from), to);
      const stretch = stretches.find((entry) => held <= entry.to && entry.to > entry.from);
      if (stretch === undefined) return 1;
      return stretch.start + ((held - stretch.from) / (stretch.to - stretch.from)) * (stretch.end - stretch.start);
    },
    time: (place) => {
      const held = Math.min(Math.max(place, 0), 1);
      const stretch = stretches.find((entry) => held <= entry.end && entry.end > entry.start);
      if (stretch === undefined) return to;
      return stretch.from + ((held - stretch.start) / (stretch.end - stretch.start)) * (stretch.to - stretch.from);
    },
  };
}
