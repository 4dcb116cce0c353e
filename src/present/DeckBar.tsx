import { OutcomeChoice } from "../panels/controls/OutcomeChoice.tsx";
import { SourceChoice } from "../panels/controls/SourceChoice.tsx";
import type { DeckControls } from "./useDeck.ts";

/** The bar under the slides: filter, outcome, place in the talk, and every key as a button. */
export function DeckBar({ deck }: { deck: DeckControls }) {
  const { talk, act } = deck;
  return (
    <footer className="deck-bar" aria-label="Controls of the talk">
      <progress className="deck-progress" max={talk.count} value={talk.number} aria-label="Progress of the talk" />
      <div className="controls">
        <SourceChoice short />
        <OutcomeChoice />
        <div className="deck-buttons">
          <button type="button" className="reset" onClick={() => act("reset")} disabled={!talk.isChanged}>
            Reset
          </button>
          <StepButtons deck={deck} />
          <button type="button" onClick={() => act("window")}>
            Presenter
          </button>
          <button type="button" onClick={() => act("keys")}>
            Keys
          </button>
          <button type="button" onClick={() => act("leave")}>
            Leave
          </button>
        </div>
        <p role="status" className="said">
          {deck.problem}
        </p>
      </div>
    </footer>
  );
}

/** Backwards, the number of the slide, forwards. */
export function StepButtons({ deck: { talk, act } }: { deck: DeckControls }) {
  return (
    <span className="steps">
      <button type="button" aria-label="Previous slide" disabled={talk.number <= 1} onClick={() => act("previous")}>
        ‹
      </button>
      <span className="slide-number">
        {talk.number} / {talk.count}
      </span>
      <button type="button" aria-label="Next slide" disabled={talk.number >= talk.count} onClick={() => act("next")}>
        ›
      </button>
    </span>
  );
}
