import type { Slide } from "../evidence/schema.ts";
import { type ReactNode, useMemo } from "react";
import { usePage, useViewState } from "../panels/page.ts";
import { ViewContexts } from "../panels/ViewProvider.tsx";
import { toSlideView, writeViewState } from "../claims/address/viewState.ts";

/** Gives what is inside the view of the talk with what the slide keeps for itself. Controls inside still change the talk. */
export function SlideState({ slide, children }: { slide: Slide; children: ReactNode }) {
  const { file } = usePage();
  const now = useViewState();
  const current = useMemo(() => {
    const state = toSlideView(now, file, slide);
    return { state, search: writeViewState(state, file), problems: [], turn: 0 };
  }, [now, file, slide]);
  return (
    <ViewContexts current={current} file={file}>
      {children}
    </ViewContexts>
  );
}
