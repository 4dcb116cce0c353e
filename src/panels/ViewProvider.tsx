import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { toEvidence } from "../evidence/model.ts";
import type { EvidenceFile } from "../evidence/schema.ts";
import { parseViewState, type ViewState, writeViewState } from "../claims/address/viewState.ts";
import type { AddressBar } from "./addressBar.ts";
import {
  type CurrentView,
  CurrentViewContext,
  ShownViewContext,
  type Page,
  PageContext,
  type SetView,
} from "./page.ts";

type ViewProviderProps = {
  file: EvidenceFile;
  bar: AddressBar;
  /** Whether the document holds the default view already, with which hydration has to begin. */
  startsAtDefault?: boolean;
  /** Called once before the address is read again: puts into it what the user did before the scripts came. */
  takeOver?: (() => void) | undefined;
  children: ReactNode;
};

/** Keeps the view of the page: the one place where the address is read and written. */
export function ViewProvider({ file, bar, startsAtDefault = false, takeOver, children }: ViewProviderProps) {
  const [current, setCurrent] = useState(() => readView(startsAtDefault ? "" : bar.search(), file, null));
  const latest = useRef(current);
  const hasTakenOver = useRef(false);
  const show = useCallback(
    (search: string) => {
      if (search === latest.current.search) return;
      latest.current = readView(search, file, latest.current);
      setCurrent(latest.current);
    },
    [file],
  );
  const set = useCallback<SetView>(
    (patch, step = "push") => {
      const { state } = latest.current;
      const search = writeViewState({ ...state, ...patch }, file, bar.search());
      if (search === bar.search()) return;
      const isInTheTalk = state.present !== null && patch.present !== null;
      bar.go(search, isInTheTalk ? "replace" : step);
      show(search);
    },
    [file, bar, show],
  );
  useLayoutEffect(() => {
    if (!hasTakenOver.current) takeOver?.();
    hasTakenOver.current = true;
    show(bar.search());
    return bar.onChange(() => show(bar.search()));
  }, [bar, show, takeOver]);
  const page = useMemo(() => ({ file, set, readState: () => latest.current.state }), [file, set]);
  return (
    <PageContext value={page}>
      <ViewContexts current={current} file={file}>
        {children}
      </ViewContexts>
    </PageContext>
  );
}

/** Part of the view that were equal before keep their identity, so that panels need not draw them anew. */
function readView(search: string, file: EvidenceFile, last: CurrentView | null): CurrentView {
  const { state, problems } = parseViewState(search, file);
  const keepsSources = last?.state.sources.join() === state.sources.join();
  const turn = last === null ? 0 : last.turn + 1;
  return { search, problems, turn, state: keepsSources ? { ...state, sources: last.state.sources } : state };
}

type ViewContextsProps = { current: CurrentView; file: EvidenceFile; children: ReactNode };

/** Gives what is inside a view: as it is now to controls, and with its evidence to panels. */
export function ViewContexts({ current, file, children }: ViewContextsProps) {
  const { search, state } = current;
  const evidence = useMemo(() => toEvidence(file, state.known), [file, state.known]);
  const shown = useMemo(() => ({ search, state, evidence }), [search, state, evidence]);
  return (
    <CurrentViewContext value={current}>
      <ShownViewContext value={shown}>{children}</ShownViewContext>
    </CurrentViewContext>
  );
}

const NOTHING = () => undefined;

/** Shows one view that no control changes: the preview of a slide, a picture for an export. */
export function FixedView({ file, state, children }: { file: EvidenceFile; state: ViewState; children: ReactNode }) {
  const page = useMemo<Page>(() => ({ file, set: NOTHING, readState: () => state }), [file, state]);
  const current = useMemo(() => ({ search: "", state, problems: [], turn: 0 }), [state]);
  return (
    <PageContext value={page}>
      <ViewContexts current={current} file={file}>
        {children}
      </ViewContexts>
    </PageContext>
  );
}
