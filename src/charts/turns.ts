const queue: (() => void)[] = [];
const last: (() => void)[] = [];
let running = false;

/** What browsers still have to do about a task that comes last: they look at new fields of a page after 100 ms. */
const PAUSE_MS = 150;

/**
 * Runs tasks one at a time, each in a task of the browser of its own, so that none of them makes the page wait long.
 *
 * @returns gives the turn up
 */
export const inTurn = (task: () => void) => join(queue, task);

/** As {@link inTurn}, when nobody else waits any more, and with a pause after each. */
export const inTurnAtLast = (task: () => void) => join(last, task);

function join(line: (() => void)[], task: () => void): () => void {
  line.push(task);
  if (!running) {
    running = true;
    setTimeout(runNext, 0);
  }
  return () => {
    const at = line.indexOf(task);
    if (at !== -1) line.splice(at, 1);
  };
}

function runNext() {
  const task = queue.shift() ?? last.shift();
  if (task === undefined) {
    running = false;
    return;
  }
  task();
  setTimeout(runNext, queue.length > 0 ? 0 : PAUSE_MS);
}
