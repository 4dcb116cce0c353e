import { usePage, useViewState } from "../panels/page.ts";
import { baseViewState, writeViewState } from "../view/viewState.ts";

/** Where the talk stands, and the steps that can be taken from there. */
export type Talk = {
  /** From 1. */
  number: number;
  count: number;
  /** Whether something differs from the slide's saved view. */
  isChanged: boolean;
  goTo: (number: number) => void;
  reset: () => void;
};

/** The talk as the URL has it. */
export function useTalk(): Talk {
  const { file, set } = usePage();
  const state = useViewState();
  const number = state.present ?? 1;
  const isChanged =
    writeViewState({ ...state, figure: null }, file) !== writeViewState(baseViewState(file, number), file);
  const count = file.slides.length;
  return {
    number,
    count,
    isChanged,
    goTo: (wanted) => {
      const next = Math.min(Math.max(1, wanted), count);
      if (next !== number) set({ present: next });
    },
    reset: () => set(baseViewState(file, number)),
  };
}
