/** A fixed axis: what it spans and where it is marked, in data units. */
export type Axis = { domain: [number, number]; ticks: number[] };

const STEPS = [1, 2, 2.5, 5, 10] as const;
const MOST_INTERVALS = 5;

/** Where nothing has a place on an axis, none is drawn. */
export const NO_AXIS: Axis = { domain: [0, 1], ticks: [] };

/** A linear axis from zero to the first tick at or above `largest`, in at most five steps: 70.95 -> 0, 20, 40, 60, 80. */
export function axisFromZero(largest: number): Axis {
  if (!(largest > 0)) return { domain: [0, 1], ticks: [0, 1] };
  const rough = largest / MOST_INTERVALS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((factor) => factor * power >= rough - 1e-12) ?? 10) * power;
  const count = Math.ceil(largest / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(12)));
  return { domain: [0, ticks.at(-1) ?? step], ticks };
}
