/** How the address changes: a new entry of the history, or the present one rewritten (while typing or sliding). */
export type HistoryStep = "push" | "replace";

/** The part of a window in which the view is kept. */
export type AddressBar = {
  search: () => string;
  go: (search: string, step: HistoryStep) => void;
  /** Told when the user goes back or forward. */
  onChange: (changed: () => void) => () => void;
};

/** Marks the entries of the history that this page has made: from these, Back stays on the page. */
const MADE_HERE = { madeHere: true };

/** Whether the entry before the present one is a view of this page, by the present one's state. */
export function hasViewBefore(state: unknown): boolean {
  return typeof state === "object" && state !== null && "madeHere" in state;
}

/** Browsers refuse more than about 100 changes of the address in 10 seconds, which a slider reaches easily. */
const REPLACE_EVERY_MS = 150;

/** The address bar of a window. */
export function windowAddressBar(target: Window): AddressBar {
  let pending: string | null = null;
  let replacedAt = -Infinity;
  const replace = () => {
    if (pending === null) return;
    const search = pending;
    pending = null;
    replacedAt = performance.now();
    target.history.replaceState(target.history.state, "", addressOf(search));
  };
  const addressOf = (search: string) => `${target.location.pathname}${search}${target.location.hash}`;
  return {
    search: () => pending ?? target.location.search,
    go: (search, step) => {
      if (step === "push") {
        replace();
        target.history.pushState(MADE_HERE, "", addressOf(search));
        return;
      }
      const isWaiting = pending !== null;
      pending = search;
      const wait = replacedAt + REPLACE_EVERY_MS - performance.now();
      if (wait <= 0) replace();
      else if (!isWaiting) setTimeout(replace, wait);
    },
    onChange: (changed) => {
      const onPopState = () => {
        pending = null;
        changed();
      };
      target.addEventListener("popstate", onPopState);
      return () => target.removeEventListener("popstate", onPopState);
    },
  };
}
