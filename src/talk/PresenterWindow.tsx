import { type FormEvent, useMemo, useState } from "react";
import type { Slide } from "../evidence/schema.ts";
import { fixedBy, toSlideNote } from "../claims/story.ts";
import { OutcomeChoice } from "../panels/controls/choices.tsx";
import { SourceChoice } from "../panels/controls/SourceChoice.tsx";
import { useEvidence, usePanelInput } from "../panels/page.ts";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { Notices, useTitle } from "./AudienceWindow.tsx";
import { StepButtons } from "./DeckBar.tsx";
import { MOST_LETTERS, parseTalkFile, type SlideWords, type TalkWords, writeTalkFile } from "./ownWords.ts";
import { PrintedTalk } from "./PrintedTalk.tsx";
import type { Step } from "./run.ts";
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
          {talk.step !== undefined && <OwnWords key={talk.step.slide.id} deck={deck} step={talk.step} />}
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

/** Headline and note in the speaker's own words; what the figures say stays on the slide. */
function OwnWords({ deck: { shared, share, talk }, step: { slide, told } }: { deck: DeckControls; step: Step }) {
  const [said, setSaid] = useState("");
  const [isOpen, setOpen] = useState(false);
  const words = shared.words[slide.id];
  const { file, own } = talk.view;
  const change = (next: TalkWords, done: string) => {
    share({ words: next });
    setSaid(done);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const [headline, note] = [read("headline"), read("note")];
    const kept: SlideWords = {
      headline: headline === told?.derived || headline === told?.title ? (words?.headline ?? "") : headline,
      note: note === (told?.note ?? slide.note) ? (words?.note ?? "") : note,
      inSteps: form.has("inSteps"),
    };
    change({ ...shared.words, [slide.id]: kept }, "Kept in this browser.");
  };
  const open = async (chosen: File | undefined) => {
    const found = chosen === undefined ? null : parseTalkFile(await chosen.text());
    if (found === null) setSaid("This is no talk file.");
    else change(found, "The talk file is open.");
  };
  return (
    <details className="own-words" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Own words</summary>
      {/* Drawn anew when the words are others. */}
      {isOpen && (
        <form onSubmit={submit} key={JSON.stringify(words)}>
          <label>
            <span>Headline</span>
            <input
              type="text"
              name="headline"
              maxLength={MOST_LETTERS}
              defaultValue={words?.headline ?? ""}
              placeholder={told?.derived ?? told?.title ?? slide.title}
            />
          </label>
          <label>
            <span>Note</span>
            <textarea name="note" rows={4} defaultValue={told?.note ?? slide.note} />
          </label>
          {told !== null && told.steps.length > 1 && (
            <label className="own-steps">
              <input type="checkbox" name="inSteps" defaultChecked={words?.inSteps === true} />{" "}
              <span>Rows one after the other</span>
            </label>
          )}
          <p>
            <button type="submit">Keep</button>{" "}
            <button
              type="button"
              disabled={words === undefined}
              onClick={() => {
                const { [slide.id]: _, ...others } = shared.words;
                change(others, "The slide says what the figures say.");
              }}
            >
              Drop these words
            </button>{" "}
            {Object.keys(shared.words).length > 0 && (
              <a
                download={`${file.topic.slug}-talk.json`}
                href={`data:application/json,${encodeURIComponent(writeTalkFile(shared.words))}`}
              >
                Save talk file
              </a>
            )}{" "}
            <label className="own-open">
              <span>Open talk file</span>{" "}
              <input
                type="file"
                accept=".json,application/json"
                onChange={({ target }) => void open(target.files?.[0])}
              />
            </label>
          </p>
        </form>
      )}
      <p role="status" className="soft">
        {said === "" && own !== null ? `These words go with ${own}.` : said}
      </p>
    </details>
  );
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
