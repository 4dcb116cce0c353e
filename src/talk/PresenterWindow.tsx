import { type FormEvent, useEffect, useMemo, useState } from "react";
import type { Slide } from "../evidence/schema.ts";
import { fixedBy, toSlideNote } from "../claims/story.ts";
import { OutcomeChoice } from "../panels/controls/choices.tsx";
import { SourceChoice } from "../panels/controls/SourceChoice.tsx";
import { useEvidence, usePanelInput } from "../panels/page.ts";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { Notices, useTitle } from "./AudienceWindow.tsx";
import { StepButtons } from "./DeckBar.tsx";
import { keep, readKept } from "./kept.ts";
import { MOST_LETTERS, parseTalkFile, type SlideWords, type TalkWords, writeTalkFile } from "./ownWords.ts";
import { PrintedTalk } from "./PrintedTalk.tsx";
import type { Step } from "./run.ts";
import { Sheets } from "./Sheets.tsx";
import { SlideDrawing } from "./SlideDrawing.tsx";
import { useSlidePanels } from "./slidePanels.ts";
import { OneStep, SlideState, SlideView } from "./SlideView.tsx";
import { type DeckControls, useDeck } from "./useDeck.ts";

/** Milliseconds before the last pause, since when it runs again, how long the talk may take, and when it was last seen. */
type Kept = { before: number; startedAt: number | null; targetMinutes: number | null; seenAt: number };

const KEY = "talk-stopwatch";
/** A talk that was left for so long is over. */
const OVER_MS = 2 * 3_600_000;

function readWatch(now: number): Kept {
  const fresh: Kept = { before: 0, startedAt: now, targetMinutes: null, seenAt: now };
  try {
    const kept: unknown = JSON.parse(readKept("browser", KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return fresh;
    if (!("before" in kept) || !("startedAt" in kept) || !("targetMinutes" in kept) || !("seenAt" in kept))
      return fresh;
    const { before, startedAt, targetMinutes, seenAt } = kept;
    if (typeof before !== "number" || typeof seenAt !== "number") return fresh;
    if (startedAt !== null && typeof startedAt !== "number") return fresh;
    if (targetMinutes !== null && typeof targetMinutes !== "number") return fresh;
    return now - seenAt > OVER_MS ? { ...fresh, targetMinutes } : { before, startedAt, targetMinutes, seenAt };
  } catch {
    return fresh;
  }
}

/**
 * Elapsed time with a pause, the time of day, and how far the talk is from its target. It goes on through a reload and
 * when the window is opened again.
 *
 * @param number the slide that is on, from 1, of so many: by it the pace is told
 */
export function Stopwatch({ number, count }: { number: number; count: number }) {
  const [now, setNow] = useState(() => Date.now());
  const [kept, setKept] = useState(() => readWatch(now));
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => keep("browser", KEY, JSON.stringify({ ...kept, seenAt: now })), [kept, now]);

  const elapsed = kept.before + (kept.startedAt === null ? 0 : Math.max(0, now - kept.startedAt));
  const change = (patch: (at: number) => Partial<Kept>) => {
    const at = Date.now();
    setNow(at);
    setKept({ ...kept, ...patch(at) });
  };
  const isPaused = kept.startedAt === null;
  return (
    <div className="stopwatch">
      <p>
        <span className="soft">Elapsed</span>
        <output role="timer" aria-live="off" className="elapsed">
          {formatElapsed(elapsed)}
        </output>
      </p>
      <p>
        <button
          type="button"
          onClick={() => change((at) => (isPaused ? { startedAt: at } : { before: elapsed, startedAt: null }))}
        >
          {isPaused ? "Resume" : "Pause"}
        </button>{" "}
        <button type="button" onClick={() => change((at) => ({ before: 0, startedAt: isPaused ? null : at }))}>
          Restart
        </button>
      </p>
      <p>
        <span className="soft">Time</span>
        <time>{new Date(now).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}</time>
      </p>
      <p className="stopwatch-target">
        <label>
          <span>Minutes </span>
          <input
            type="number"
            min={1}
            max={300}
            value={kept.targetMinutes ?? ""}
            onChange={(event) => {
              const { valueAsNumber } = event.target;
              change(() => ({ targetMinutes: valueAsNumber >= 1 ? valueAsNumber : null }));
            }}
          />
        </label>{" "}
        {kept.targetMinutes !== null && (
          <span>{describeDrift(elapsed, kept.targetMinutes * 60_000, number, count)}</span>
        )}
      </p>
    </div>
  );
}

/** "4:10 left, 1:20 behind": what is left of the target, and how far the slide is from its share of the time. */
export function describeDrift(elapsed: number, target: number, number: number, count: number): string {
  const left = target - elapsed;
  if (left < 0) return `${formatElapsed(-left)} over`;
  const [from, to] = [(target * (number - 1)) / count, (target * number) / count];
  const pace =
    elapsed > to
      ? `${formatElapsed(elapsed - to)} behind`
      : elapsed < from
        ? `${formatElapsed(from - elapsed)} ahead`
        : "on time";
  return `${formatElapsed(left)} left, ${pace}`;
}

/** Milliseconds as "5:07" or "1:05:07". */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const twoDigits = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const rest = twoDigits(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${rest}`;
}

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
