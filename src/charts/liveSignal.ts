/**
 * Tells tests and measurements when everything on the page is live: `data-live="yes"` on the root element. Panels and
 * charts say when they start to wait and when they have arrived; it is announced when nobody waits any more.
 */
const waiting = new Set<string>();
let announced: ReturnType<typeof setTimeout> | undefined;

export function startWaiting(name: string): void {
  waiting.add(name);
  clearTimeout(announced);
}

export function arrive(name: string): void {
  waiting.delete(name);
  clearTimeout(announced);
  if (waiting.size > 0) return;
  // Whatever arrived may have something new to wait for, which says so before the next task.
  announced = setTimeout(() => {
    // A page drawn at build time is gone by then, and its document with it.
    if (typeof document === "undefined") return;
    document.documentElement.dataset["live"] = "yes";
  }, 0);
}
