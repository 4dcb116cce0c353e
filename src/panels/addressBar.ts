import { holdPlace, type Place, placeBefore, placeIn, readPlace, watchHands } from "./place.ts";

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
  /** Writes into the entry where on the page it is left, for whoever comes back. */
  const keepPlace = (place: Place) => target.history.replaceState({ ...Object(target.history.state), place }, "");
  const addressOf = (search: string) => `${target.location.pathname}${search}${target.location.hash}`;
  return {
    search: () => pending ?? target.location.search,
    go: (search, step) => {
      const place = placeBefore(target);
      holdPlace(place);
      if (step === "push") {
        replace();
        keepPlace(place);
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
      const stop = new window.AbortController();
      const { signal } = stop;
      // The browser would go back to a height in pixels, before the page is drawn that had it.
      const restore = () => {
        target.history.scrollRestoration = "manual";
        const place = placeIn(target.history.state);
        if (place !== null) holdPlace(place);
      };
      let timer = 0;
      const onScroll = () => {
        clearTimeout(timer);
        timer = target.setTimeout(() => keepPlace(readPlace(target)), REPLACE_EVERY_MS);
      };
      const onPopState = () => {
        pending = null;
        clearTimeout(timer);
        changed();
        restore();
      };
      restore();
      watchHands(target, signal);
      target.addEventListener("popstate", onPopState, { signal });
      target.addEventListener("scroll", onScroll, { signal, passive: true });
      // A page that is loaded anew is where it was before its scripts are there.
      target.addEventListener("pagehide", () => (target.history.scrollRestoration = "auto"), { signal });
      return () => stop.abort();
    },
  };
}
