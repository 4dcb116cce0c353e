import { type ReactNode, useMemo } from "react";
import { toEvidence } from "../evidence/model.ts";
import { CurrentViewContext, ShownViewContext, useShownState, usePage, useViewState } from "../panels/page.ts";
import type { Slide } from "../view/story.ts";
import { toSlideView, writeViewState } from "../view/viewState.ts";

/** Gives what is inside the view of the talk with what the slide keeps for itself. Controls inside still change the talk. */
export function SlideState({ slide, children }: { slide: Slide; children: ReactNode }) {
  const { file } = usePage();
  const now = useViewState();
  const shownState = useShownState();
  const current = useMemo(() => {
    const state = toSlideView(now, file, slide);
    return { state, search: writeViewState(state, file), problems: [], turn: 0 };
  }, [now, file, slide]);
  const shown = useMemo(() => {
    const state = toSlideView(shownState, file, slide);
    return { state, search: writeViewState(state, file), evidence: toEvidence(file, state.known) };
  }, [shownState, file, slide]);
  return (
    <CurrentViewContext value={current}>
      <ShownViewContext value={shown}>{children}</ShownViewContext>
    </CurrentViewContext>
  );
}
