import type { EvidenceFile } from "../evidence/schema.ts";
import {
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
};

/** The view state of one page. The URL is the only place where it is kept; this reads, writes and watches it. */
export type ViewStore = {
  get: () => ViewState;
  problems: () => readonly UrlProblem[];
  getDefault: () => ViewState;
  change: (patch: Partial<ViewState>, step?: HistoryStep) => void;
  /** The link that a change would lead to, for anchors. */
  linkTo: (patch: Partial<ViewState>) => string;
  subscribe: (changed: () => void) => () => void;
};

/** Parts that were equal before keep their identity, so that whoever watches one part is not woken by another. */
function keepSources(next: ViewState, last: ViewState | null): ViewState {
  if (last === null || last.sources.join() !== next.sources.join()) return next;
  return { ...next, sources: last.sources };
}

export function createViewStore(file: EvidenceFile, bar: AddressBar): ViewStore {
  const listeners = new Set<() => void>();
  const defaults = defaultViewState(file);
  let search: string | null = null;
  let parsed: { state: ViewState; problems: UrlProblem[] } = { state: defaults, problems: [] };
  const read = () => {
    const now = bar.search();
    if (now !== search) {
      const next = parseViewState(now, file);
      parsed = { ...next, state: keepSources(next.state, search === null ? defaults : parsed.state) };
      search = now;
    }
    return parsed;
  };
  const notify = () => listeners.forEach((listener) => listener());
  const linkTo = (patch: Partial<ViewState>) => writeViewState({ ...read().state, ...patch }, file, bar.search());
  return {
    get: () => read().state,
    problems: () => read().problems,
    getDefault: () => defaults,
    linkTo,
    change: (patch, step = "push") => {
      const next = linkTo(patch);
      if (next === bar.search()) return;
      bar.go(next, step);
      notify();
    },
    subscribe: (changed) => {
      listeners.add(changed);
      const stop = bar.onChange(changed);
      return () => {
        listeners.delete(changed);
        stop();
      };
    },
  };
}

/** The address bar of a window. */
export function windowAddressBar(target: Window): AddressBar {
  return {
    search: () => target.location.search,
    go: (search, step) => {
      const address = `${target.location.pathname}${search}${target.location.hash}`;
      if (step === "push") target.history.pushState(null, "", address);
      else target.history.replaceState(null, "", address);
    },
    onChange: (changed) => {
      target.addEventListener("popstate", changed);
      return () => target.removeEventListener("popstate", changed);
    },
  };
}
