import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import { type Evidence, toEvidence } from "../evidence/model.ts";
import type { EvidenceFile, SourceId } from "../evidence/schema.ts";
import type { ViewState } from "../view/viewState.ts";
import type { ViewStore } from "./viewStore.ts";

/** What every panel can reach: the evidence file, and the view that the URL holds. */
export type Page = { file: EvidenceFile; store: ViewStore };

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error("usePage: found no page around the component, expected a PageContext");
  return page;
}

/**
 * One part of the view state. The component is drawn again only when that part changes.
 *
 * @param select must give the same value for the same state
 */
export function useView<T>(select: (state: ViewState) => T): T {
  const { store } = usePage();
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.getDefault()),
  );
}

/** As {@link useView}, for what answers a choice in the same frame: the controls themselves, and the styles they set. */
export function useViewAtOnce<T>(select: (state: ViewState) => T): T {
  const { store } = usePage();
  return useSyncExternalStore(
    store.subscribeAtOnce,
    () => select(store.get()),
    () => select(store.getDefault()),
  );
}

/** The evidence as it was public on the day that the view asks for. */
export function useEvidence(): Evidence {
  const { file } = usePage();
  const known = useView((state) => state.known);
  return useMemo(() => cutEvidence(file, known), [file, known]);
}

/** All panels ask for the same cut: the last one is kept, so that it is made once. */
let lastCut: { file: EvidenceFile; known: string | null; evidence: Evidence } | null = null;

function cutEvidence(file: EvidenceFile, known: string | null): Evidence {
  if (lastCut === null || lastCut.file !== file || lastCut.known !== known) {
    lastCut = { file, known, evidence: toEvidence(file, known) };
  }
  return lastCut.evidence;
}

/** The ticked sources. */
export function useChosen(): ReadonlySet<SourceId> {
  const sources = useView((state) => state.sources);
  return useMemo(() => new Set(sources), [sources]);
}

/** Opens the provenance of a figure, if the id is that of one. */
export function useOpenFigure(): (id: string) => void {
  const { file, store } = usePage();
  return useCallback(
    (id) => {
      const figure = file.figures.find((entry) => entry.id === id);
      if (figure !== undefined) store.change({ figure: figure.id });
    },
    [file, store],
  );
}
