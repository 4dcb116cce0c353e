import { usePage } from "../panels/page.ts";
import { addToStory, toSlides } from "../claims/story.ts";
import { defaultViewState, writeViewState } from "../claims/address/viewState.ts";

/** Adds a panel, as it is shown now, to the end of the talk; the address keeps it. */
export function AddToSlides({ panel, onAdded }: { panel: string; onAdded: (words: string) => void }) {
  const { file, set, readState } = usePage();
  const add = () => {
    const state = readState();
    const { sources, outcome, view, known, reporting } = state;
    const saved = writeViewState({ ...defaultViewState(file), sources, outcome, view, known, reporting }, file);
    const slides = addToStory(file, state.slides, panel, saved);
    set({ slides }, "replace");
    const count = toSlides(file, slides).length;
    onAdded(slides === state.slides ? "It is among the slides already." : `Added as slide ${count}.`);
  };
  return (
    <button type="button" onClick={add}>
      Add to slides
    </button>
  );
}
