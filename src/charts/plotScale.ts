import { round } from "./shapes.ts";

/**
 * A scale as recharts takes it: maps a value to SVG units, and is read, set and copied by recharts. Two ends only, not
 * clamped. Places are rounded like those in the pictures made at build time, so that the live chart stands on the same
 * pixels.
 */
export type PlotScale = {
  (value: number): number;
  domain: { (): readonly number[]; (ends: readonly number[]): PlotScale };
  range: { (): readonly number[]; (ends: readonly number[]): PlotScale };
  copy: () => PlotScale;
};

function linearScale(): PlotScale {
  let from: readonly number[] = [0, 1];
  let to: readonly number[] = [0, 1];
  const place = (value: number) => {
    const [low = 0, high = 1] = from;
    const [start = 0, end = 1] = to;
    const part = high === low ? 0.5 : (value - low) / (high - low);
    return round(start * (1 - part) + end * part);
  };
  function domain(): readonly number[];
  function domain(ends: readonly number[]): PlotScale;
  function domain(ends?: readonly number[]) {
    if (ends === undefined) return from;
    from = ends;
    return scale;
  }
  function range(): readonly number[];
  function range(ends: readonly number[]): PlotScale;
  function range(ends?: readonly number[]) {
    if (ends === undefined) return to;
    to = ends;
    return scale;
  }
  const copy = () => linearScale().domain(from).range(to);
  const scale: PlotScale = Object.assign(place, { domain, range, copy });
  return scale;
}

/**
 * The scale of our axes. recharts looks its own up by name, for which a bundler must keep all of d3-scale with d3-time,
 * d3-format and d3-color, 15 kB compressed; a scale that is given to it needs none of them.
 */
export const PLOT_SCALE = linearScale();
