type Task = () => void;

const queue: Task[] = [];
let running: Task | null = null;

/**
 * Lets charts go live one after the other, each in a task of its own, so that none of them makes the page wait long.
 *
 * @param start begins the task; it is over when the returned function is called, which also gives up one that waits
 */
export function enqueueLive(start: Task): () => void {
  queue.push(start);
  if (running === null) runNext();
  return () => {
    const at = queue.indexOf(start);
    if (at !== -1) queue.splice(at, 1);
    if (running === start) runNext();
  };
}

function runNext(): void {
  running = queue.shift() ?? null;
  const task = running;
  if (task !== null) setTimeout(() => running === task && task(), 0);
}

/**
 * Tells tests and measurements, by `data-live="yes"` on the root element, that all that waited is live.
 *
 * @returns takes it back
 */
export function announceLive(): () => void {
  const over = enqueueLive(() => {
    document.documentElement.dataset["live"] = "yes";
    over();
  });
  return () => {
    over();
    delete document.documentElement.dataset["live"];
  };
}
