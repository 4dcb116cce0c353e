/** A label that hangs on a leader line at `x`, written to one side of it. */
export type FlagRequest = {
  key: string;
  /** Place of the leader line. */
  x: number;
  width: number;
  height: number;
  sides: readonly FlagSide[];
};
export type FlagSide = "above" | "below";

/** Where a label stands: its box along the axis, and how far its near edge is from the axis. */
export type Flag = {
  key: string;
  x: number;
  side: FlagSide;
  anchor: "start" | "end";
  left: number;
  right: number;
  /** Distance from the axis to the near and to the far edge of the label. */
  near: number;
  far: number;
};

export type Block = { side: FlagSide; left: number; right: number; near: number; far: number };

type DodgeOptions = {
  left: number;
  right: number;
  /** Distance between the axis and the nearest label, on each side. */
  first: Record<FlagSide, number>;
  /** Space kept between two labels, and between a label and its leader line. */
  gap: number;
  /** Places that no label may take, such as another drawing. */
  blocks?: readonly Block[];
};

/**
 * Places labels above and below an axis so that no label covers another, a leader line of another, or a blocked place.
 * To the left of some point texts begin at their leader line and to the right of it they end there; every point is
 * tried, and the plan that places the most labels in the least height is taken.
 *
 * @returns the labels that found a place. One that cannot be written without crossing another is left out.
 */
export function dodgeFlags(requests: readonly FlagRequest[], options: DodgeOptions): Flag[] {
  const inOrder = requests.toSorted((a, b) => a.x - b.x);
  let best: Flag[] = [];
  let least = Infinity;
  for (let turn = inOrder.length; turn >= 0; turn--) {
    // The label farthest from the turn hangs lowest of those whose text runs towards it.
    const starts = inOrder.slice(0, turn).toReversed();
    const ends = inOrder.slice(turn);
    const plan = (list: readonly FlagRequest[], prefer: Flag["anchor"]) => list.map((request) => ({ request, prefer }));
    for (const steps of [
      [...plan(starts, "start"), ...plan(ends, "end")],
      [...plan(ends, "end"), ...plan(starts, "start")],
    ]) {
      const isBetter = (count: number, height: number) =>
        count > best.length || (count === best.length && height < least);
      const placed = placeInTurn(steps, options, isBetter);
      if (placed === null) continue;
      best = placed;
      least = heightOf(placed);
    }
  }
  return best;
}

type Step = { request: FlagRequest; prefer: Flag["anchor"] };

const heightOf = (flags: readonly Flag[]) => reach(flags, "above") + reach(flags, "below");

/** `null` as soon as it is no longer better, even if all labels to come found a place in the height that is taken. */
function placeInTurn(
  steps: readonly Step[],
  options: DodgeOptions,
  isBetter: (count: number, height: number) => boolean,
): Flag[] | null {
  const { gap, blocks = [] } = options;
  const placed: Flag[] = [];
  const isFree = (flag: Flag) =>
    !blocks.some((block) => block.side === flag.side && (meets(flag, block, gap) || crosses(flag, block, gap))) &&
    !placed.some(
      (other) =>
        other.side === flag.side && (meets(flag, other, gap) || crosses(flag, other, gap) || crosses(other, flag, gap)),
    );
  for (const [i, { request, prefer }] of steps.entries()) {
    for (const { side, near } of distances(request, placed, options)) {
      const flag = anchored(request, side, near, options, prefer).find(isFree);
      if (flag === undefined) continue;
      placed.push(flag);
      break;
    }
    if (!isBetter(placed.length + steps.length - i - 1, heightOf(placed))) return null;
  }
  return placed;
}

/** Boxes along the axis that share a height. */
function meets(a: Omit<Block, "side">, b: Omit<Block, "side">, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.near < b.far + gap / 2 && b.near < a.far + gap / 2;
}

/** The leader line of `flag`, from the axis to its label, runs through the box. */
function crosses(flag: Flag, box: Omit<Block, "side">, gap: number): boolean {
  return box.near < flag.near && flag.x > box.left - gap / 2 && flag.x < box.right + gap / 2;
}

/** A label goes to its second side only when that spares it this much distance from the axis. */
const OTHER_SIDE = 40;

/** Near edges that are worth trying, nearest first: the first row, and just beyond each label that is there already. */
function distances(
  request: FlagRequest,
  placed: readonly Flag[],
  { first, gap, blocks = [] }: DodgeOptions,
): { side: FlagSide; near: number }[] {
  const tried = request.sides.flatMap((side, i) => {
    const ends = [...placed, ...blocks].filter((box) => box.side === side).map((box) => box.far + gap / 2);
    const nears = [...new Set([first[side], ...ends])].filter((near) => near >= first[side] && near < Infinity);
    return nears.map((near) => ({ side, near, beyond: near - first[side] + (i === 0 ? 0 : OTHER_SIDE) }));
  });
  return tried.toSorted((a, b) => a.beyond - b.beyond);
}

function anchored(
  request: FlagRequest,
  side: FlagSide,
  near: number,
  { left, right, gap }: DodgeOptions,
  prefer: Flag["anchor"],
): Flag[] {
  const { key, x, width, height } = request;
  const offset = gap / 2 + 1;
  const box = { key, x, side, near, far: near + height };
  const start: Flag = { ...box, anchor: "start", left: x + offset, right: x + offset + width };
  const end: Flag = { ...box, anchor: "end", left: x - offset - width, right: x - offset };
  return (prefer === "start" ? [start, end] : [end, start]).filter((flag) => flag.left >= left && flag.right <= right);
}

/** How much room the labels of one side take, from the axis outwards. */
export function reach(flags: readonly Flag[], side: FlagSide): number {
  return Math.max(0, ...flags.filter((flag) => flag.side === side).map((flag) => flag.far));
}

/** A word under an axis; those of higher rank are placed first. */
export type TickRequest = { key: string; x: number; width: number; rank: number };
export type PlacedTick = { key: string; left: number; right: number };

/**
 * Centres words under their places on one line, moved inwards at the ends, and leaves out those for which nothing is
 * left between the more important ones. A word may move by half its width to find room.
 */
export function fitOneLine(
  requests: readonly TickRequest[],
  { left, right, gap }: { left: number; right: number; gap: number },
): PlacedTick[] {
  const placed: PlacedTick[] = [];
  for (const { key, x, width } of requests.toSorted((a, b) => a.rank - b.rank)) {
    const clamp = (start: number) => Math.min(Math.max(left, start), Math.max(left, right - width));
    // Beside its neighbours a word still counts as under its place while it reaches it.
    const beside = placed
      .flatMap((other) => [other.right + gap, other.left - gap - width])
      .filter((start) => start >= x - width && start <= x);
    const found = [x - width / 2, x - width + gap, x - gap, ...beside]
      .map(clamp)
      .find((start) => placed.every((other) => start >= other.right + gap || start + width <= other.left - gap));
    if (found !== undefined) placed.push({ key, left: found, right: found + width });
  }
  return placed;
}
