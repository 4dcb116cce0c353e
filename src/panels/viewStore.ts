import type { EvidenceFile } from "../evidence/schema.ts";
import {
  baseViewState,
  defaultViewState,
  parseViewState,
  type UrlProblem,
  type ViewState,
  writeViewState,
} from "../view/viewState.ts";

/** How the address changes: a new entry of the history, or the present one rewritten (while typing or sliding). */
export type HistoryStep = "push" | "replace";

/** The part of a window that the store needs. */
export type AddressBar = {
  search: () => string;
  go: (search: string, step: HistoryStep) => void;
  onChange: (changed: () => void) => () => void;
  /** Runs a task once the browser has painted what has changed until now. */
  afterPaint: (task: () => void) => void;
};

/**
 * The view state of one page. The URL is the only place where it is kept; this reads, writes and watches it. While a choice
 * is painted, the store keeps the address that comes next: to write it takes as long as to draw the answer.
 */
export type ViewStore = {
  get: () => ViewState;
  problems: () => readonly UrlProblem[];
  getDefault: () => ViewState;
  /** A step to another slide starts from its saved view. While presenting nothing is pushed, so that Back leaves. */
  change: (patch: Partial<ViewState>, step?: HistoryStep) => void;
  /**
   * As `change`, for the filters that are a matter of style: controls have it at once, and the address and everything
   * else follow when the browser has painted that.
   */
  choose: (patch: Partial<ViewState>) => void;
  /** The link that a change would lead to, for anchors. */
  linkTo: (patch: Partial<ViewState>) => string;
  subscribe: (changed: () => void) => () => void;
  /** As `subscribe`, and told of a choice before it is painted. */
  subscribeAtOnce: (changed: () => void) => () => void;
};

/** Parts that were equal before keep their identity, so that whoever watches one part is not woken by another. */
function keepSources(next: ViewState, last: ViewState | null): ViewState {
  if (last === null || last.sources.join() !== next.sources.join()) return next;
  return { ...next, sources: last.sources };
}

export function createViewStore(file: EvidenceFile, bar: AddressBar): ViewStore {
  const listeners = new Set<() => void>();
  const listenersAtOnce = new Set<() => void>();
  const defaults = defaultViewState(file);
  let search: string | null = null;
  let parsed: { state: ViewState; problems: UrlProblem[] } = { state: defaults, problems: [] };
  /** A choice that is not in the address yet. Whoever goes elsewhere before it is has left it behind. */
  let chosen: { from: string; to: string; step: HistoryStep } | null = null;
  const waiting = () => (chosen?.from === bar.search() ? chosen : null);
  const address = () => waiting()?.to ?? bar.search();
  const read = () => {
    const now = address();
    if (now !== search) {
      const next = parseViewState(now, file);
      parsed = { ...next, state: keepSources(next.state, search === null ? defaults : parsed.state) };
      search = now;
    }
    return parsed;
  };
  const linkTo = (patch: Partial<ViewState>) => {
    const { state } = read();
    const slide = patch.present ?? null;
    const from = slide === null || slide === state.present ? state : baseViewState(file, slide);
    return writeViewState({ ...from, ...patch }, file, address());
  };
  const tell = (set: Set<() => void>) => set.forEach((listener) => listener());
  /** Writes the choice that waits. */
  const settle = () => {
    const next = waiting();
    chosen = null;
    if (next !== null) bar.go(next.to, next.step);
  };
  /** Whether a patch changes the address, which then waits to be written. A step within the talk leaves no entry. */
  const goTo = (patch: Partial<ViewState>, step: HistoryStep): boolean => {
    settle();
    const [from, to] = [bar.search(), linkTo(patch)];
    if (from === to) return false;
    const isInTheTalk = read().state.present !== null && patch.present !== null;
    chosen = { from, to, step: isInTheTalk ? "replace" : step };
    return true;
  };
  const subscribeTo = (set: Set<() => void>) => (changed: () => void) => {
    set.add(changed);
    const stop = bar.onChange(changed);
    return () => {
      set.delete(changed);
      stop();
    };
  };
  return {
    get: () => read().state,
    problems: () => read().problems,
    getDefault: () => defaults,
    linkTo,
    change: (patch, step = "push") => {
      if (!goTo(patch, step)) return;
      settle();
      tell(listenersAtOnce);
      tell(listeners);
    },
    choose: (patch) => {
      if (!goTo(patch, "push")) return;
      tell(listenersAtOnce);
      bar.afterPaint(() => {
        tell(listeners);
        bar.afterPaint(settle);
      });
    },
    subscribe: subscribeTo(listeners),
    subscribeAtOnce: subscribeTo(listenersAtOnce),
  };
}

/** Marks the entries of the history that this page has made: from these, Back stays on the page. */
const MADE_HERE = { madeHere: true };

/** Whether the entry before the present one is a view of this page, by the present one's state. */
export function hasViewBefore(state: unknown): boolean {
  return typeof state === "object" && state !== null && "madeHere" in state;
}

const LONGEST_FRAME_MS = 200;

/** The address bar of a window. */
export function windowAddressBar(target: Window): AddressBar {
  return {
    search: () => target.location.search,
    go: (search, step) => {
      const address = `${target.location.pathname}${search}${target.location.hash}`;
      if (step === "push") target.history.pushState(MADE_HERE, "", address);
      else target.history.replaceState(target.history.state, "", address);
    },
    onChange: (changed) => {
      target.addEventListener("popstate", changed);
      return () => target.removeEventListener("popstate", changed);
    },
    afterPaint: (task) => {
      let done = false;
      const once = () => {
        if (!done) task();
        done = true;
      };
      target.requestAnimationFrame(() => setTimeout(once, 0));
      // A window that is not seen does not paint.
      setTimeout(once, LONGEST_FRAME_MS);
    },
  };
}
