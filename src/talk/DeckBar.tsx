import { useState } from "react";
import { OutcomeChoice } from "../panels/controls/choices.tsx";
import { SourceChoice } from "../panels/controls/SourceChoice.tsx";
import { fixedBy } from "../claims/story.ts";
import type { DeckControls } from "./useDeck.ts";

/** The bar over the foot of the slides: filter, outcome, place in the talk, and every key as a button; on a phone a row that opens. */
export function DeckBar({ deck }: { deck: DeckControls }) {
  const { talk, act } = deck;
  const fixed = fixedBy(talk.step?.slide);
  const [isOpen, setOpen] = useState(false);
  return (
    <footer className="deck-bar" aria-label="Controls of the talk">
      <progress className="deck-progress" max={talk.count} value={talk.number} aria-label="Progress of the talk" />
      <div className="deck-controls">
        <fieldset className="deck-filter" disabled={fixed.sources}>
          <SourceChoice short />
        </fieldset>
        <fieldset className="deck-filter" disabled={fixed.outcome}>
          <OutcomeChoice />
        </fieldset>
        <div className="deck-buttons">
          <StepButtons deck={deck} />
          <button
            type="button"
            className="deck-more"
            aria-expanded={isOpen}
            onClick={() => setOpen((before) => !before)}
          >
            More
          </button>
          {talk.isChanged && (
            <button type="button" onClick={() => act("reset")}>
              Reset this slide
            </button>
          )}
          <button type="button" onClick={() => act("overview")}>
            Overview
          </button>
          <button type="button" onClick={() => act("window")}>
            Presenter
          </button>
          <button type="button" onClick={() => act("keys")}>
            Keys
          </button>
          <button type="button" className="leave" onClick={() => act("leave")}>
            Exit
          </button>
        </div>
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
      <span className="slide-position" translate="no">
        {`${talk.number} / ${talk.count}`}
      </span>
      <button type="button" aria-label="Next slide" disabled={talk.number >= talk.count} onClick={() => act("next")}>
        ›
      </button>
    </span>
  );
}
