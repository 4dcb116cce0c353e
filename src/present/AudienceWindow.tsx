import { useEffect } from "react";
import { DeckBar } from "./DeckBar.tsx";
import { enterFullScreen, leaveFullScreen, mayEnterFullScreen } from "./fullScreen.ts";
import { KeysList } from "./KeysList.tsx";
import { SlideView, useSlideTexts } from "./SlideView.tsx";
import { useDeck } from "./useDeck.ts";
import { useSwipe } from "./useSwipe.ts";

/** What the room sees: the slide, and under it the bar by which everything works without a key. */
export function AudienceWindow() {
  const deck = useDeck();
  const { talk, act } = deck;
  const swipe = useSwipe(
    () => act("next"),
    () => act("previous"),
  );
  const texts = useSlideTexts(talk.number);
  const position = `Slide ${talk.number} of ${talk.count}`;

  useEffect(() => {
    if (mayEnterFullScreen()) enterFullScreen();
    return leaveFullScreen;
  }, []);
  useEffect(() => {
    const pageTitle = document.title;
    document.title = `${position}: ${texts?.headline ?? ""}`;
    return () => {
      document.title = pageTitle;
    };
  }, [position, texts]);

  return (
    <main className="deck" {...swipe} onClick={deck.onClick}>
      <SlideView number={talk.number} heading={deck.heading} />
      <p className="unseen" role="status">
        {position}
      </p>
      <DeckBar deck={deck} />
      <KeysList deck={deck} />
    </main>
  );
}
