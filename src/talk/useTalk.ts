import { useContext, useEffect, useMemo, useState } from "react";
import { createMeasure } from "../charts/native/measureText.ts";
import { linkToView, publishedAddress, readOrigin } from "../claims/address/origin.ts";
import type { ViewState } from "../claims/address/viewState.ts";
import { keepStory, storyReferences } from "../claims/story.ts";
import { usePage, useViewState } from "../panels/page.ts";
import type { TalkWords } from "./ownWords.ts";
import { OwnNameContext } from "./ownFile.ts";
import { loadSlidePanels } from "./slidePanels.ts";
import { type Step, stepAt, type TalkView, toRun } from "./run.ts";

const measure = createMeasure();

/** Where the talk stands, and the steps that can be taken from there. */
export type Talk = {
  /** The slides that have something to show. */
  run: readonly Step[];
  step: Step | undefined;
  next: Step | undefined;
  /** The place in the run, from 1. */
  number: number;
  count: number;
  /** Whether something was changed since the slide was reached, and whether that was taken back by a reset. */
  isChanged: boolean;
  isReset: boolean;
  goTo: (number: number) => void;
  /** Brings the slide back to what it was when it was reached; again, and what was changed is back. */
  reset: () => void;
  undoReset: () => void;
  /** The slides as references, in order; see `claims/story.ts`. */
  references: readonly string[];
  /** Another order or choice of slides; the slide on the screen stays, or the one in its place is shown. */
  arrange: (references: readonly string[]) => void;
  view: TalkView;
};

/** The talk as the address has it, in the presenter's words. */
export function useTalk(words: TalkWords): Talk {
  const { file, set } = usePage();
  const state = useViewState();
  const own = useContext(OwnNameContext);
  const view = useMemo((): TalkView => {
    const origin = readOrigin(window.location, own, publishedAddress(document));
    return { file, state, own, words, measure, link: (wanted) => linkToView(origin, wanted, file) };
  }, [file, state, own, words]);
  const run = useMemo(() => toRun(view), [view]);
  useEffect(() => {
    // Before they are needed, so that the talk can go on without a network.
    if (run.some(({ told }) => told === null)) void loadSlidePanels();
  }, [run]);
  const at = stepAt(run, state.present ?? 1);
  const step = run[at];
  const references = storyReferences(file, state.slides);
  const [reached, setReached] = useState<{ present: number | null; state: ViewState; undone: ViewState | null }>({
    present: state.present,
    state,
    undone: null,
  });
  if (reached.present !== state.present) setReached({ present: state.present, state, undone: null });
  const goTo = (wanted: number) => {
    const next = run[Math.min(Math.max(1, wanted), run.length) - 1];
    if (next !== undefined && next.at !== step?.at) set({ present: next.at, figure: null });
  };
  return {
    run,
    step,
    next: run[at + 1],
    number: at + 1,
    count: run.length,
    isChanged: isOther(state, reached.state),
    isReset: reached.undone !== null && !isOther(state, reached.state),
    goTo,
    reset: () => {
      setReached({ ...reached, undone: state });
      set({ ...reached.state, slides: state.slides, figure: null });
    },
    undoReset: () => {
      if (reached.undone !== null) set(reached.undone);
      setReached({ ...reached, undone: null });
    },
    references,
    arrange: (wanted) => {
      const kept = wanted.indexOf(references[(step?.at ?? 1) - 1] ?? "");
      const present = kept === -1 ? Math.min(step?.at ?? 1, wanted.length) : kept + 1;
      set({ slides: keepStory(file, wanted), present, figure: null });
    },
    view,
  };
}

/** Whether a control of the slide stands otherwise. */
const isOther = (one: ViewState, other: ViewState) =>
  one.sources.join() !== other.sources.join() ||
  one.outcome !== other.outcome ||
  one.known !== other.known ||
  one.reporting !== other.reporting ||
  one.view !== other.view ||
  one.document !== other.document ||
  one.find !== other.find;
