/** One case of the grid that every exact method is checked over. */
export type GridCase = { events: number; n: number; level: number };

const sizes = [1, 2, 10, 176, 783, 27_000, 10_000_000];
const levels = [0.8, 0.95, 0.99];

/** No events, a few, a seventh, half, all but a few and all, for each size and level. */
export const proportionGrid: GridCase[] = sizes.flatMap((n) => {
  const wanted = [0, 1, 2, 3, 18, 22, Math.floor(n / 7), Math.floor(n / 2), n - 2, n - 1, n];
  const events = new Set(wanted.filter((count) => count >= 0 && count <= n));
  return [...events].flatMap((count) => levels.map((level) => ({ events: count, n, level })));
});
