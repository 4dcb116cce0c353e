import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Slide } from "../evidence/schema.ts";
import { toDay } from "../claims/time/asOf.ts";
import { formatDay } from "../claims/words/format.ts";
import { knownDays } from "../claims/time/knownRecord.ts";
import { moveInStory, toSlides } from "../claims/story.ts";
import { drawItems } from "../charts/native/drawItems.ts";
import { useSetView, usePage, useViewState } from "../panels/page.ts";
import { DECK_KEYS, SHORTCUT_WORDS } from "./keys.ts";
import { printTalk } from "./PrintedTalk.tsx";
import { SlideDrawing } from "./SlideDrawing.tsx";
import { qrCode } from "./slides/qr.ts";
import type { DeckControls, Sheet } from "./useDeck.ts";

/** What lies over the slides: each closes with Escape, its button, and a clicker's key, which turns the slide too. */
export function Sheets({ deck }: { deck: DeckControls }) {
  return (
    <>
      <SheetDialog deck={deck} name="keys" title="Keys">
        <KeysList deck={deck} />
      </SheetDialog>
      <SheetDialog deck={deck} name="overview" title="Slides">
        <Overview deck={deck} />
      </SheetDialog>
      <SheetDialog deck={deck} name="cautions" title="Cautions and sources">
        <Cautions deck={deck} />
      </SheetDialog>
      <SheetDialog deck={deck} name="code" title="This view on your phone">
        <Code deck={deck} />
      </SheetDialog>
      <SheetDialog deck={deck} name="day" title="As of which day?">
        <Days deck={deck} />
      </SheetDialog>
    </>
  );
}

type SheetDialogProps = { deck: DeckControls; name: Sheet; title: string; children: ReactNode };

function SheetDialog({ deck, name, title, children }: SheetDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = deck.sheet === name;
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === isOpen) return;
    if (!isOpen) return element.close();
    element.showModal();
    element.querySelector<HTMLElement>("[data-first]")?.focus();
  }, [isOpen]);
  const close = () => isOpen && deck.closeSheet();
  // The browser tells of it in a task of its own: by then the next key may have opened it again.
  const closed = () => dialog.current?.open === false && close();
  return (
    <dialog ref={dialog} className={`deck-sheet ${name}`} aria-labelledby={`${name}-title`} onClose={closed}>
      {isOpen && (
        <>
          <header className="deck-sheet-head">
            <h2 id={`${name}-title`}>{title}</h2>
            <button type="button" onClick={close}>
              Close
            </button>
          </header>
          {children}
        </>
      )}
    </dialog>
  );
}

/** All keys of the talk, and the switch that turns off those that write a character. */
function KeysList({ deck }: { deck: DeckControls }) {
  return (
    <>
      <dl>
        {DECK_KEYS.map((entry) => (
          <div key={entry.keys.join()} data-off={entry.isShortcut && !deck.shortcuts ? "" : undefined}>
            <dt>
              {entry.shown.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{entry.does}</dd>
          </div>
        ))}
      </dl>
      <p>
        Hold L, or the mouse button, for a dot that both windows show. A number and Enter goes to a slide. A swipe turns
        the slides. On the page, P comes back to the slide that you left.
      </p>
      <label>
        <input type="checkbox" checked={deck.shortcuts} onChange={(event) => deck.setShortcuts(event.target.checked)} />{" "}
        <span>{`Single-key shortcuts: ${SHORTCUT_WORDS}`}</span>
      </label>
    </>
  );
}

/** The cautions of the slide in full, and where its figures stand. */
function Cautions({ deck: { talk } }: { deck: DeckControls }) {
  const told = talk.step?.told;
  const cautions = told?.cautions ?? [];
  return (
    <ul className="deck-cautions">
      {cautions.length === 0 && <li>This slide shows no figure of a source.</li>}
      {cautions.map((caution) => (
        <li key={caution}>{caution}</li>
      ))}
      {told?.documents.map((document) => (
        <li key={document.id}>{document.citation}</li>
      ))}
    </ul>
  );
}

/** The address of exactly this view, for whoever wants to follow along. */
function Code({ deck: { talk } }: { deck: DeckControls }) {
  const link = talk.view.link(talk.view.state);
  if (link === null) return <p>These figures have no address. Ask for the file.</p>;
  const address = `${link}#${talk.step?.slide.panel ?? ""}`;
  const { drawn } = drawItems([qrCode(address, 0, 0, 400)], talk.view.measure);
  const path = drawn[0]?.attributes["d"];
  return (
    <>
      <svg className="deck-code" viewBox="0 0 400 400" role="img" aria-label="QR code of this view">
        <path d="M0 0h400v400H0z" fill="#ffffff" />
        <path d={String(path)} fill="#1b1a18" />
      </svg>
      <p className="deck-address" translate="no">
        {address}
      </p>
    </>
  );
}

/** The days of the record, to which the talk can be cut. */
function Days({ deck }: { deck: DeckControls }) {
  const { file } = usePage();
  const { known } = useViewState();
  const set = useSetView();
  const choose = (day: string | null) => {
    set({ known: day });
    deck.closeSheet();
  };
  return (
    <div className="deck-days">
      {knownDays(file).map((time) => (
        <button key={time} type="button" aria-pressed={known === toDay(time)} onClick={() => choose(toDay(time))}>
          {formatDay(time)}
        </button>
      ))}
      <button type="button" data-first="" aria-pressed={known === null} onClick={() => choose(null)}>
        Today
      </button>
    </div>
  );
}

/** Where the focus has to be when the list is another one. */
type Wanted = { id: string; tool: string };

/** All slides at a glance: go to one, leave it out, move it, bring one back, print them. */
function Overview({ deck }: { deck: DeckControls }) {
  const { file } = usePage();
  const { talk } = deck;
  const { references, run } = talk;
  const list = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const out = file.slides.filter((slide) => !references.includes(slide.id));
  const empty = toSlides(file, references).filter((_, i) => !run.some(({ at }) => at === i + 1));
  useEffect(() => {
    if (wanted === null) return;
    const item = [...(list.current?.children ?? [])].find((one) => one.getAttribute("data-id") === wanted.id);
    const button = item?.querySelector<HTMLElement>(`[data-tool="${wanted.tool}"]:not(:disabled)`);
    (button ?? item?.querySelector<HTMLElement>("button"))?.focus();
  }, [wanted, references]);
  const arrange = (next: readonly string[], focus: Wanted) => {
    talk.arrange(next);
    setWanted(focus);
  };
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const all = [...(list.current?.querySelectorAll<HTMLElement>(".overview-go") ?? [])];
    const at = all.findIndex((button) => button === document.activeElement);
    if (by === undefined || at === -1) return;
    event.preventDefault();
    all[at + by]?.focus();
  };
  return (
    <>
      <ol className="overview-list" ref={list} onKeyDown={walk}>
        {run.map(({ slide, told, at }, i) => {
          const reference = references[at - 1] ?? slide.id;
          const name = told?.title ?? slide.title;
          const isHere = i + 1 === talk.number;
          const after = run[i + 1] ?? run[i - 1];
          return (
            <li key={reference} data-id={reference} aria-current={isHere ? "true" : undefined}>
              <button
                type="button"
                className="overview-go"
                data-tool="go"
                data-first={isHere ? "" : undefined}
                aria-label={`${i + 1}. ${name}`}
                onClick={() => {
                  deck.closeSheet();
                  talk.goTo(i + 1);
                }}
              >
                {told === null ? (
                  <span className="overview-panel">{slide.title}</span>
                ) : (
                  <SlideDrawing told={told} place={`${i + 1} / ${talk.count}`} measure={talk.view.measure} />
                )}
              </button>
              <span className="overview-tools">
                <span className="overview-number">{i + 1}</span>
                <button
                  type="button"
                  data-tool="forward"
                  disabled={i === 0}
                  aria-label={`Move “${name}” forward`}
                  onClick={() => arrange(moveInStory(references, at - 1, -1), { id: reference, tool: "forward" })}
                >
                  ←
                </button>
                <button
                  type="button"
                  data-tool="back"
                  disabled={i === run.length - 1}
                  aria-label={`Move “${name}” back`}
                  onClick={() => arrange(moveInStory(references, at - 1, 1), { id: reference, tool: "back" })}
                >
                  →
                </button>
                <button
                  type="button"
                  data-tool="out"
                  disabled={run.length === 1}
                  aria-label={`Leave out “${name}”`}
                  onClick={() =>
                    arrange(
                      references.filter((one) => one !== reference),
                      { id: references[(after?.at ?? 1) - 1] ?? "", tool: "out" },
                    )
                  }
                >
                  Leave out
                </button>
              </span>
            </li>
          );
        })}
      </ol>
      <OtherSlides
        heading="Nothing to show for this day, outcome and sources: passed over"
        slides={empty}
        verb="Leave out"
        act={({ id }) => talk.arrange(references.filter((one) => one !== id))}
      />
      <OtherSlides
        heading="Left out"
        slides={out}
        verb="Show"
        act={({ id }) => arrange(bringBack(file.slides, references, id), { id, tool: "out" })}
      />
      <p className="overview-foot">
        <span>
          Order and choice are kept in the address. A panel of the page is added with “Add to slides” in its menu.{" "}
        </span>
        <button type="button" onClick={() => printTalk(false)}>
          Print slides
        </button>{" "}
        <button type="button" onClick={() => printTalk(true)}>
          Print with notes
        </button>{" "}
        {(references.length !== file.slides.length || out.length > 0) && (
          <button type="button" onClick={() => talk.arrange(file.slides.map((slide) => slide.id))}>
            Back to the story of the file
          </button>
        )}
      </p>
      <Code deck={deck} />
    </>
  );
}

type OtherSlidesProps = { heading: string; slides: readonly Slide[]; verb: string; act: (slide: Slide) => void };

/** Slides that are not in the run, and what can be done with each. */
function OtherSlides({ heading, slides, verb, act }: OtherSlidesProps) {
  if (slides.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul className="overview-out">
        {slides.map((slide) => (
          <li key={slide.id}>
            <span>{slide.title}</span>{" "}
            <button type="button" aria-label={`${verb} “${slide.title}”`} onClick={() => act(slide)}>
              {verb}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A slide comes back behind the one that it follows in the file, or at the front. */
function bringBack(own: readonly { id: string }[], references: readonly string[], id: string): readonly string[] {
  const before = own.slice(
    0,
    own.findIndex((slide) => slide.id === id),
  );
  const at = Math.max(-1, ...before.map((slide) => references.indexOf(slide.id)));
  return references.toSpliced(at + 1, 0, id);
}
