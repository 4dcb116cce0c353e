import { useMemo } from "react";
import type { Slide } from "../evidence/schema.ts";
import { fixedBy, toSlideNote } from "../claims/story.ts";
import { OutcomeChoice } from "../panels/controls/choices.tsx";
import { SourceChoice } from "../panels/controls/SourceChoice.tsx";
import { useEvidence, usePanelInput } from "../panels/page.ts";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { Notices, useTitle } from "./AudienceWindow.tsx";
import { StepButtons } from "./DeckBar.tsx";
import { PrintedTalk } from "./PrintedTalk.tsx";
import { Sheets } from "./Sheets.tsx";
import { SlideDrawing } from "./SlideDrawing.tsx";
import { useSlidePanels } from "./slidePanels.ts";
import { OneStep, SlideState, SlideView } from "./SlideView.tsx";
import { Stopwatch } from "./Stopwatch.tsx";
import { type DeckControls, useDeck } from "./useDeck.ts";

/** What the speaker sees: the slide as the room has it, the next one, the notes, and the time. */
export function PresenterWindow() {
  const deck = useDeck();
  const { talk, act } = deck;
  const fixed = fixedBy(talk.step?.slide);
  useTitle(`PRESENTER NOTES, do not share: slide ${talk.number} of ${talk.count}`);
  return (
    <>
      <main className="presenter" onClick={deck.onClick}>
        <div className="presenter-now">
          <SlideView deck={deck} hint={deck.isBlack && <p className="presenter-black">The audience is black.</p>} />
        </div>
        <div className="presenter-bar deck-controls">
          <StepButtons deck={deck} />
          <fieldset className="deck-filter" disabled={fixed.sources}>
            <SourceChoice short />
          </fieldset>
          <fieldset className="deck-filter" disabled={fixed.outcome}>
            <OutcomeChoice />
          </fieldset>
          {talk.isChanged && (
            <button type="button" onClick={() => act("reset")}>
              Reset this slide
            </button>
          )}
          <button type="button" aria-pressed={deck.isBlack} onClick={() => act("black")}>
            Black
          </button>
          <button type="button" onClick={() => act("overview")}>
            Overview
          </button>
        </div>
        <Notes deck={deck} />
        <aside className="presenter-side">
          <Stopwatch number={talk.number} count={talk.count} />
          <section aria-labelledby="next-title">
            <h2 id="next-title">Next</h2>
            {talk.next === undefined ? <p className="soft">End of the talk.</p> : <NextSlide deck={deck} />}
          </section>
          <div className="presenter-windows">
            <p role="status">
              {deck.isLinked ? "In step with the audience’s window." : "The audience’s window shows no slides now."}
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
          {`Slide ${talk.number} of ${talk.count}`}
        </p>
        <Notices deck={deck} />
        <Sheets deck={deck} />
      </main>
      <PrintedTalk talk={talk} />
    </>
  );
}

/** What the speaker wrote for this slide, with the numbers of the day and the sources that it shows. */
function Notes({ deck: { talk } }: { deck: DeckControls }) {
  const { step } = talk;
  return (
    <section className="notes" aria-labelledby="notes-title" tabIndex={0}>
      <h2 id="notes-title">Notes</h2>
      {step?.told !== null && step?.told !== undefined ? (
        <>
          <p>{step.told.note}</p>
          {step.told.cautions.map((caution) => (
            <p key={caution} className="soft">
              {caution}
            </p>
          ))}
        </>
      ) : (
        step !== undefined && (
          <SlideState slide={step.slide}>
            <PanelBoundary key={step.slide.id} id={`${step.slide.panel}-note`} title={step.slide.title}>
              <PanelNote slide={step.slide} />
            </PanelBoundary>
          </SlideState>
        )
      )}
    </section>
  );
}

function PanelNote({ slide }: { slide: Slide }) {
  const evidence = useEvidence();
  const input = usePanelInput();
  const panel = useSlidePanels().get(slide.panel)?.panel ?? null;
  const view = useMemo(() => panel?.toView(evidence, input) ?? null, [panel, evidence, input]);
  return view === null ? null : <p>{toSlideNote(slide, { evidence, input, view })}</p>;
}

/** A picture of the next slide as it will be; nothing in it can be used. */
function NextSlide({ deck: { talk } }: { deck: DeckControls }) {
  const { next } = talk;
  if (next === undefined) return null;
  const place = `${talk.number + 1} / ${talk.count}`;
  return (
    <div className="presenter-next" inert aria-hidden="true">
      <OneStep step={next} number={talk.number + 1} count={talk.count}>
        {next.told !== null && <SlideDrawing told={next.told} place={place} measure={talk.view.measure} />}
      </OneStep>
    </div>
  );
}
