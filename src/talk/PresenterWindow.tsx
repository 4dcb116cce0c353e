import type { Slide } from "../evidence/schema.ts";
import { use, useMemo } from "react";
import { OutcomeChoice } from "../panels/controls/choices.tsx";
import { useEvidence, usePage, usePanelInput, useViewState } from "../panels/page.ts";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { SourceChoice } from "../panels/controls/SourceChoice.tsx";
import { FixedView } from "../panels/ViewProvider.tsx";
import { fixedBy, toSlideNote } from "../claims/story.ts";
import { TypedNumber } from "./AudienceWindow.tsx";
import { StepButtons } from "./DeckBar.tsx";
import { KeysList } from "./KeysList.tsx";
import { Overview } from "./Overview.tsx";
import { loadSlidePanels } from "./slidePanels.ts";
import { SlideState } from "./SlideState.tsx";
import { SlideView } from "./SlideView.tsx";
import { Stopwatch } from "./Stopwatch.tsx";
import { type DeckControls, useDeck } from "./useDeck.ts";

/** What the speaker sees: the slide as the room has it, the next one, the notes, and the time. */
export function PresenterWindow() {
  const deck = useDeck();
  const { talk, act } = deck;
  return (
    <main className="presenter" onClick={deck.onClick}>
      <div className="presenter-now">
        <SlideView heading={deck.heading} />
      </div>
      <div className="presenter-bar deck-controls">
        <StepButtons deck={deck} />
        <fieldset className="deck-filter" disabled={fixedBy(talk.slides[talk.number - 1]).sources}>
          <SourceChoice short />
        </fieldset>
        <OutcomeChoice />
        <button type="button" onClick={() => act("reset")} disabled={!talk.isChanged}>
          Reset
        </button>
        <button type="button" onClick={() => act("overview")}>
          Overview
        </button>
      </div>
      <Notes deck={deck} />
      <aside className="presenter-side">
        <Stopwatch />
        <section aria-labelledby="next-title">
          <h2 id="next-title">Next</h2>
          {talk.number < talk.count ? <NextSlide deck={deck} /> : <p className="soft">End of the talk.</p>}
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
      <p className="visually-hidden" role="status">
        Slide {talk.number} of {talk.count}
      </p>
      <TypedNumber typed={deck.typed} />
      <KeysList deck={deck} />
      <Overview deck={deck} />
    </main>
  );
}

/** What the speaker wrote for this slide, with the numbers of the day and the sources that it shows. */
function Notes({ deck: { talk } }: { deck: DeckControls }) {
  const slide = talk.slides[talk.number - 1];
  return (
    <section className="notes" aria-labelledby="notes-title" tabIndex={0}>
      <h2 id="notes-title">Notes</h2>
      {slide !== undefined && (
        <SlideState slide={slide}>
          <PanelBoundary key={slide.id} id={`${slide.panel}-note`} title={slide.title}>
            <Note slide={slide} />
          </PanelBoundary>
        </SlideState>
      )}
    </section>
  );
}

function Note({ slide }: { slide: Slide }) {
  const evidence = useEvidence();
  const input = usePanelInput();
  const panel = use(loadSlidePanels()).get(slide.panel)?.panel;
  const view = useMemo(() => panel?.toView(evidence, input) ?? null, [panel, evidence, input]);
  return view === null ? null : <p>{toSlideNote(slide, { evidence, input, view })}</p>;
}

/** A picture of the next slide as it will be; nothing in it can be used. */
function NextSlide({ deck: { talk } }: { deck: DeckControls }) {
  const { file } = usePage();
  const current = useViewState();
  const next = talk.number + 1;
  const state = useMemo(() => talk.viewOf(next), [file, current, next]);
  return (
    <div className="presenter-next" inert aria-hidden="true">
      <FixedView file={file} state={state}>
        <SlideView />
      </FixedView>
    </div>
  );
}
