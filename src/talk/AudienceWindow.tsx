import { useContext, useEffect } from "react";
import { DeckBar } from "./DeckBar.tsx";
import { OwnNameContext } from "./ownFile.ts";
import { PrintedTalk } from "./PrintedTalk.tsx";
import { useFullScreen } from "./screen.ts";
import { Sheets } from "./Sheets.tsx";
import { SlideView } from "./SlideView.tsx";
import { useBar } from "./useBar.ts";
import { type DeckControls, useDeck } from "./useDeck.ts";
import { useSwipe } from "./useSwipe.ts";

/** What the room sees: the slide, and a bar by which everything works without a key and which hides by itself. */
export function AudienceWindow() {
  const deck = useDeck();
  const { talk, act } = deck;
  const bar = useBar();
  const swipe = useSwipe(
    () => act("next"),
    () => act("previous"),
  );
  const own = useContext(OwnNameContext);
  const title = talk.step?.told?.title ?? talk.step?.slide.title ?? "";
  const position = `Slide ${talk.number} of ${talk.count}`;
  useFullScreen();
  useTitle(`${own === null ? "" : `Own evidence, ${own}. `}${position}: ${title}`);
  return (
    <>
      <main
        className="deck"
        data-black={deck.isBlack ? "" : undefined}
        data-bar={bar.isShown ? "" : undefined}
        {...swipe}
        {...bar.handlers}
        onClick={deck.onClick}
      >
        <SlideView deck={deck} />
        <p className="visually-hidden" role="status">
          {deck.isBlack ? "The screen is black. Any key brings it back." : position}
        </p>
        <DeckBar deck={deck} />
        <Notices deck={deck} />
        <Sheets deck={deck} />
        {deck.isBlack && <div className="deck-black" />}
      </main>
      <PrintedTalk talk={talk} />
    </>
  );
}

/** The title of the tab while the slides are shown. */
export function useTitle(title: string): void {
  useEffect(() => {
    const pageTitle = document.title;
    document.title = title;
    return () => {
      document.title = pageTitle;
    };
  }, [title]);
}

/** What has to be said where one looks: the number that is being typed, and what can be done about the last thing. */
export function Notices({ deck: { typed, notice } }: { deck: DeckControls }) {
  return (
    <p className="deck-notice" role="status">
      {typed !== "" ? (
        <>
          <b>{typed}</b> <span>Enter</span>
        </>
      ) : (
        notice !== null && (
          <>
            <span>{notice.text}</span>
            {notice.action !== undefined && (
              <button type="button" onClick={notice.action.act}>
                {notice.action.label}
              </button>
            )}
          </>
        )
      )}
    </p>
  );
}
