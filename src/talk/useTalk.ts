import type { Slide } from "../evidence/schema.ts";
import { usePage, useViewState } from "../panels/page.ts";
import { keepStory, storyReferences, toSlides } from "../claims/story.ts";
import { baseViewState, changeViewState, type ViewState, writeViewState } from "../claims/address/viewState.ts";

/** Where the talk stands, and the steps that can be taken from there. */
export type Talk = {
  slides: readonly Slide[];
  /** From 1. */
  number: number;
  count: number;
  /** Whether something differs from the slide's saved view. */
  isChanged: boolean;
  goTo: (number: number) => void;
  /** The view with which a slide begins. */
  viewOf: (number: number) => ViewState;
  reset: () => void;
  /** The slides as references, in order; see `claims/story.ts`. */
  references: readonly string[];
  /** Another order or choice of slides; the slide on the screen stays, or the one in its place is shown. */
  arrange: (references: readonly string[]) => void;
};

/** The talk as the address has it. */
export function useTalk(): Talk {
  const { file, set } = usePage();
  const state = useViewState();
  const slides = toSlides(file, state.slides);
  const count = slides.length;
  const number = Math.min(state.present ?? 1, count);
  const references = storyReferences(file, state.slides);
  const saved = baseViewState(file, number, state.slides);
  return {
    slides,
    number,
    count,
    isChanged: writeViewState({ ...state, figure: null }, file) !== writeViewState(saved, file),
    viewOf: (wanted) => changeViewState(state, { present: wanted }, file),
    goTo: (wanted) => {
      const next = Math.min(Math.max(1, wanted), count);
      if (next !== number) set({ present: next });
    },
    reset: () => set(saved),
    references,
    arrange: (wanted) => {
      const kept = wanted.indexOf(references[number - 1] ?? "");
      const story = { slides: keepStory(file, wanted) };
      if (kept !== -1) set({ ...state, ...story, present: kept + 1 });
      else set({ ...baseViewState(file, Math.min(number, wanted.length), story.slides), ...filterOf(state) });
    },
  };
}

const filterOf = ({ sources, known }: ViewState) => ({ sources, known });
