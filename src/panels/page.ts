import { createContext, useCallback, useContext, useMemo } from "react";
import type { Evidence } from "../evidence/model.ts";
import type { EvidenceFile } from "../evidence/schema.ts";
import { type PanelInput, chosenOutcome, chosenSources } from "../claims/panelView.ts";
import { type UrlProblem, type ViewState, writeViewState } from "../claims/address/viewState.ts";
import type { HistoryStep } from "./addressBar.ts";

/** Changes a part of the view and writes the address; while presenting nothing is pushed, so that Back leaves. */
export type SetView = (patch: Partial<ViewState>, step?: HistoryStep) => void;

/**
 * What stays the same as long as the page shows one evidence file. `readState` gives the view as it is now to what asks
 * for it on a click only, and need not be drawn anew when it changes.
 */
export type Page = { file: EvidenceFile; set: SetView; readState: () => ViewState };

/**
 * The view as it is now: the query string, what was read from it, and what in it was wrong; `turn` counts the changes.
 */
export type CurrentView = { search: string; state: ViewState; problems: readonly UrlProblem[]; turn: number };

/** What panels draw: the view as it is now where it is seen, and a moment later elsewhere, see `SeenFirst.tsx`. */
export type ShownView = { search: string; state: ViewState; evidence: Evidence };

export const PageContext = createContext<Page | null>(null);
export const CurrentViewContext = createContext<CurrentView | null>(null);
export const ShownViewContext = createContext<ShownView | null>(null);

function useFound<T>(found: T | null, what: string): T {
  if (found === null) throw new Error(`${what}: found no page around the component, expected a ViewProvider`);
  return found;
}

export const usePage = (): Page => useFound(useContext(PageContext), "usePage");
export const useCurrentView = (): CurrentView => useFound(useContext(CurrentViewContext), "useViewState");
export const useShownView = (): ShownView => useFound(useContext(ShownViewContext), "useEvidence");

/** The view as it is now, for controls. */
export const useViewState = (): ViewState => useCurrentView().state;

/** How often the view has changed. */
export const useTurn = (): number => useCurrentView().turn;

export const useUrlProblems = (): readonly UrlProblem[] => useCurrentView().problems;

export const useSetView = (): SetView => usePage().set;

/** The evidence as it was public on the day that the view asks for. */
export const useEvidence = (): Evidence => useShownView().evidence;

/** The view that panels draw. */
export const useShownState = (): ViewState => useShownView().state;

/** What the panels are asked to show. */
export function usePanelInput(): PanelInput {
  const { state, evidence } = useShownView();
  return useMemo(() => toPanelInput(state, evidence), [state, evidence]);
}

export function toPanelInput(state: ViewState, evidence: Evidence): PanelInput {
  const { reporting, document, find } = state;
  return {
    outcome: chosenOutcome(evidence, state.outcome),
    sources: chosenSources(evidence, state.sources),
    unpublished: evidence.whole.sources.filter(({ id }) => state.sources.includes(id) && !evidence.isPublished(id)),
    reporting,
    document,
    find,
    // A slide shows the sources that it names.
    compare: state.present === null ? state.compare : "chosen",
    sort: state.sort,
  };
}

/** Gives the link that a change would lead to, for anchors: evidence, outcome, sources and day are kept. */
export function useLinkTo(): (patch: Partial<ViewState>, hash?: string) => string {
  const { file } = usePage();
  const { search, state } = useShownView();
  return useCallback(
    (patch, hash = "") => {
      const next = writeViewState({ ...state, ...patch }, file, search);
      return `${next === "" && hash === "" ? "?" : next}${hash}`;
    },
    [file, search, state],
  );
}

/** Opens the sheet of a figure, if the id is that of one. */
export function useOpenFigure(): (id: string) => void {
  const { file, set } = usePage();
  return useCallback(
    (id) => {
      const figure = file.figures.find((entry) => entry.id === id);
      if (figure !== undefined) set({ figure: figure.id });
    },
    [file, set],
  );
}
