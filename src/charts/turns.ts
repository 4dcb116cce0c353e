const queue: (() => void)[] = [];
const last: (() => void)[] = [];
let running = false;

/**
 * Browsers look at new fields of a page after 100 ms, which is to happen for one task at a time; and what the window
 * shows is drawn by then.
 */
const PAUSE_MS = 150;

/**
 * Runs tasks one at a time, each in a task of the browser of its own, so that none of them makes the page wait long.
 *
 * @returns gives the turn up
 */
export const inTurn = (task: () => void) => join(queue, task);

/** As {@link inTurn}, when nobody else waits any more, and each after a pause. */
export const inTurnAtLast = (task: () => void) => join(last, task);

/** As {@link inTurn}, after one pause: for what the window does not show. */
export function inTurnLater(task: () => void): () => void {
  let giveUp = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    giveUp = inTurn(task);
  }, PAUSE_MS);
  return () => giveUp();
}

function join(line: (() => void)[], task: () => void): () => void {
  line.push(task);
  if (!running) waitForTurn();
  return () => {
    const at = line.indexOf(task);
    if (at !== -1) line.splice(at, 1);
  };
}

function waitForTurn() {
  running = queue.length + last.length > 0;
  if (running) setTimeout(runNext, queue.length > 0 ? 0 : PAUSE_MS);
}

function runNext() {
  const task = queue.shift() ?? last.shift();
  task?.();
  waitForTurn();
}
