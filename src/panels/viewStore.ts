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
 * The view state of one page. The URL is the only place where it is kept; this reads, writes and watches it. For the one
 * frame that answers a choice, the store keeps the address that comes next: to write it takes as long as to draw the answer.
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
  /** A choice that is not in the address yet. */
  let chosen: string | null = null;
  const address = () => chosen ?? bar.search();
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
  /** A step within the talk leaves no entry. */
  const stepTo = (patch: Partial<ViewState>, step: HistoryStep): HistoryStep =>
    read().state.present !== null && patch.present !== null ? "replace" : step;
  const settle = () => {
    if (chosen === null) return;
    const next = chosen;
    chosen = null;
    bar.go(next, stepTo({}, "push"));
  };
  const subscribeTo = (set: Set<() => void>) => (changed: () => void) => {
    set.add(changed);
    const stop = bar.onChange(() => {
      // Whoever goes back before a choice is painted goes back from it.
      chosen = null;
      changed();
    });
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
      settle();
      const next = linkTo(patch);
      if (next === bar.search()) return;
      bar.go(next, stepTo(patch, step));
      tell(listenersAtOnce);
      tell(listeners);
    },
    choose: (patch) => {
      settle();
      const next = linkTo(patch);
      if (next === bar.search()) return;
      chosen = next;
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
