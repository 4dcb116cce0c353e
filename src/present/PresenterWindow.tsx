import { useMemo } from "react";
import { OutcomeChoice } from "../panels/controls/OutcomeChoice.tsx";
import { usePage } from "../panels/page.ts";
import { SourceChoice } from "../panels/controls/SourceChoice.tsx";
import { FixedView } from "../panels/ViewProvider.tsx";
import { baseViewState } from "../view/viewState.ts";
import { StepButtons } from "./DeckBar.tsx";
import { KeysList } from "./KeysList.tsx";
import { SlideView, useSlideTexts } from "./SlideView.tsx";
import { Stopwatch } from "./Stopwatch.tsx";
import { useDeck } from "./useDeck.ts";

/** What the speaker sees: the slide as the room has it, the next one, the notes, and the time. */
export function PresenterWindow() {
  const deck = useDeck();
  const { talk, act } = deck;
  const texts = useSlideTexts(talk.number);
  return (
    <main className="presenter" onClick={deck.onClick}>
      <div className="presenter-now">
        <SlideView number={talk.number} heading={deck.heading} />
      </div>
      <div className="presenter-bar controls">
        <StepButtons deck={deck} />
        <SourceChoice short />
        <OutcomeChoice />
        <button type="button" onClick={() => act("reset")} disabled={!talk.isChanged}>
          Reset
        </button>
      </div>
      <section className="notes" aria-labelledby="notes-title" tabIndex={-1}>
        <h2 id="notes-title">Notes</h2>
        <p>{texts?.note}</p>
      </section>
      <aside className="presenter-side">
        <Stopwatch />
        <section aria-labelledby="next-title">
          <h2 id="next-title">Next</h2>
          {talk.number < talk.count ? <NextSlide number={talk.number + 1} /> : <p className="soft">End of the talk.</p>}
        </section>
        <div className="presenter-windows">
          <p role="status">
            {deck.problem !== ""
              ? deck.problem
              : deck.isLinked
                ? "In step with the audience’s window."
                : "The audience’s window shows no slides now."}
          </p>
          <button type="button" onClick={() => act("window")}>
            Audience window
          </button>
          <button type="button" onClick={() => act("keys")}>
            Keys
          </button>
          <button type="button" onClick={() => window.close()}>
            Close
          </button>
        </div>
      </aside>
      <p className="unseen" role="status">
        Slide {talk.number} of {talk.count}
      </p>
      <KeysList deck={deck} />
    </main>
  );
}

/** A picture of the next slide in its saved view; nothing in it can be used. */
function NextSlide({ number }: { number: number }) {
  const { file } = usePage();
  const state = useMemo(() => baseViewState(file, number), [file, number]);
  return (
    <div className="presenter-next" data-preview="" inert aria-hidden="true">
      <FixedView file={file} state={state}>
        <SlideView number={number} />
      </FixedView>
    </div>
  );
}
