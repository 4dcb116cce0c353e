const mostSteps = 1_000;

type Point = { at: number; value: number };

/** Walks from `start` in doubling steps, against the slope's sign, until the function has changed sign. */
function bracketRoot(increasing: (at: number) => number, start: number, firstStep: number): [Point, Point] {
  let near: Point = { at: start, value: increasing(start) };
  let step = near.value < 0 ? firstStep : -firstStep;
  for (let count = 0; count < mostSteps; count += 1) {
    const at = near.at + step;
    const far: Point = { at, value: increasing(at) };
    if (far.value === 0 || far.value < 0 !== near.value < 0) return [near, far];
    near = far;
    step *= 2;
  }
  throw new Error(`bracketRoot: no change of sign from ${start} in ${mostSteps} doubling steps`);
}

/**
 * The root of a function that increases over the whole line, to the last digits that a number holds.
 *
 * `start` is any guess and `firstStep` > 0 a first width to search by; neither changes the answer. Values of -Infinity
 * far to the left are allowed.
 *
 * @throws Error when no root is found, which means that the function does not change sign.
 *
 * Method: Chandrupatla, A new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function without
 * using derivatives, Adv Eng Softw 1997;28:145. Reference: the root of x^3 - 2 is 1.2599210499.
 */
export function findRoot(increasing: (at: number) => number, start: number, firstStep: number): number {
  // `newest` and `opposite` always lie on either side of the root; `previous` is the point that was given up last.
  let [opposite, newest] = bracketRoot(increasing, start, firstStep);
  let previous = opposite;
  let fraction = 0.5;
  for (let count = 0; count < mostSteps; count += 1) {
    const best = Math.abs(newest.value) < Math.abs(opposite.value) ? newest : opposite;
    const width = Math.abs(opposite.at - newest.at);
    const shortest = (Number.EPSILON * Math.max(Math.abs(best.at), Number.EPSILON)) / width;
    if (best.value === 0 || shortest >= 0.5) return best.at;
    const at = newest.at + Math.min(1 - shortest, Math.max(shortest, fraction)) * (opposite.at - newest.at);
    const value = increasing(at);
    if (value < 0 === newest.value < 0) previous = newest;
    else {
      previous = opposite;
      opposite = newest;
    }
    newest = { at, value };
    fraction = inverseQuadraticStep(newest, opposite, previous);
  }
  throw new Error(`findRoot: no convergence from ${start} in ${mostSteps} steps`);
}

/**
 * Where to look next, as a fraction of the way from `newest` to `opposite`: curved where that is safe, else halfway.
 */
function inverseQuadraticStep(newest: Point, opposite: Point, previous: Point): number {
  const place = (newest.at - opposite.at) / (previous.at - opposite.at);
  const height = (newest.value - opposite.value) / (previous.value - opposite.value);
  const safe = height ** 2 < place && (1 - height) ** 2 < 1 - place;
  if (!safe) return 0.5;
  const toOpposite =
    (newest.value / (opposite.value - newest.value)) * (previous.value / (opposite.value - previous.value));
  const toPrevious =
    (((previous.at - newest.at) / (opposite.at - newest.at)) *
      (newest.value / (previous.value - newest.value)) *
      opposite.value) /
    (previous.value - opposite.value);
  return toOpposite + toPrevious;
}
