/** A fixed axis: what it spans and where it is marked, in data units. */
export type Axis = { domain: [number, number]; ticks: number[]; scale: "linear" | "log" };

const STEPS = [1, 2, 2.5, 5, 10] as const;
const MOST_INTERVALS = 5;

/** Where nothing has a place on an axis, none is drawn. */
export const NO_AXIS: Axis = { domain: [0, 1], ticks: [], scale: "linear" };

/** A linear axis from zero to the first tick at or above `largest`, in at most five steps: 70.95 -> 0, 20, 40, 60, 80. */
export function axisFromZero(largest: number): Axis {
  if (!(largest > 0)) return { domain: [0, 1], ticks: [0, 1], scale: "linear" };
  const rough = largest / MOST_INTERVALS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((factor) => factor * power >= rough - 1e-12) ?? 10) * power;
  const count = Math.ceil(largest / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
  return { domain: [0, ticks.at(-1) ?? step], ticks, scale: "linear" };
}

/**
 * The expert switch: whole powers of ten around the positive values. A zero has no place on it, so marks are cut at the
 * left edge and say so.
 */
export function logAxis(values: readonly number[]): Axis {
  const positive = values.filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...positive, 1)));
  const high = Math.ceil(Math.log10(Math.max(...positive, 10)));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => Number((10 ** (low + i)).toPrecision(12)));
  return { domain: [10 ** low, 10 ** high], ticks, scale: "log" };
}

/** A time axis in UTC milliseconds with a tick on 1 January of each year from the first to the last. */
export function yearAxis(firstYear: number, lastYear: number): Axis {
  const ticks = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => Date.UTC(firstYear + i, 0, 1));
  return { domain: [Date.UTC(firstYear, 0, 1), Date.UTC(lastYear, 11, 31)], ticks, scale: "linear" };
}
