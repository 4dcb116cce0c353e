import { useEffect } from "react";
import { DeckBar } from "./DeckBar.tsx";
import { enterFullScreen, leaveFullScreen, mayEnterFullScreen } from "./fullScreen.ts";
import { KeysList } from "./KeysList.tsx";
import { Overview } from "./Overview.tsx";
import { SlideView } from "./SlideView.tsx";
import { useBar } from "./useBar.ts";
import { useDeck } from "./useDeck.ts";
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
  const title = talk.slides[talk.number - 1]?.title ?? "";
  const position = `Slide ${talk.number} of ${talk.count}`;

  useEffect(() => {
    if (mayEnterFullScreen()) enterFullScreen();
    return leaveFullScreen;
  }, []);
  useEffect(() => {
    const pageTitle = document.title;
    document.title = `${position}: ${title}`;
    return () => {
      document.title = pageTitle;
    };
  }, [position, title]);

  return (
    <main
      className="deck"
      data-black={deck.isBlack ? "" : undefined}
      data-bar={bar.isShown ? "" : undefined}
      {...swipe}
      {...bar.handlers}
      onClick={deck.onClick}
    >
      <SlideView heading={deck.heading} />
      <p className="visually-hidden" role="status">
        {deck.isBlack ? "The screen is black. Any key brings it back." : position}
      </p>
      <DeckBar deck={deck} />
      <TypedNumber typed={deck.typed} />
      <KeysList deck={deck} />
      <Overview deck={deck} />
      {deck.isBlack && <div className="deck-black" />}
    </main>
  );
}

/** The number that is being typed, so that one sees where Enter leads. */
export function TypedNumber({ typed }: { typed: string }) {
  return (
    <p className="deck-typed" role="status">
      {typed !== "" && (
        <>
          <b>{typed}</b> Enter
        </>
      )}
    </p>
  );
}
