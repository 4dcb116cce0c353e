import {
  type MouseEvent,
  type PointerEvent,
  type TouchEvent,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { DeckBar } from "./DeckBar.tsx";
import { OwnNameContext } from "./ownFile.ts";
import { PrintedTalk } from "./PrintedTalk.tsx";
import { useFullScreen } from "./screen.ts";
import { Sheets } from "./Sheets.tsx";
import { SlideView } from "./SlideView.tsx";
import { type DeckControls, useDeck } from "./useDeck.ts";

const HIDE_AFTER_MS = 2500;

/**
 * The bar shows itself when the mouse moves, a finger touches the screen or the Tab key asks for it, and goes after a
 * while. The style sheet keeps it while it has the focus, the pointer, or something of it open.
 */
function useBar() {
  const [isShown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = () => {
    setShown(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(false), HIDE_AFTER_MS);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Tab") show();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
      clearTimeout(timer.current);
    };
  }, []);
  const onPointerMove = (event: PointerEvent) => {
    // A slide that changes under a mouse at rest makes browsers tell of a movement of nothing.
    if (event.movementX !== 0 || event.movementY !== 0) show();
  };
  const isRevealed = useRef(false);
  const onPointerDown = (event: PointerEvent) => {
    isRevealed.current = event.pointerType !== "mouse" && !isShown;
    if (event.pointerType !== "mouse") show();
  };
  // A finger that lands on the hidden bar only brings it up.
  const onClickCapture = (event: MouseEvent) => {
    const isOnBar = event.target instanceof Element && event.target.closest(".deck-bar") !== null;
    if (isRevealed.current && isOnBar) {
      event.preventDefault();
      event.stopPropagation();
    }
    isRevealed.current = false;
  };
  return { isShown, handlers: { onPointerMove, onPointerDown, onClickCapture } };
}

/** CSS pixels that a finger has to travel sideways. */
const REACH = 60;

/** Handlers for an element that answers to a swipe: to the left is forwards. Controls keep their own gestures. */
function useSwipe(forwards: () => void, backwards: () => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart: (event: TouchEvent) => {
      const touch = event.touches[0];
      const onControl = event.target instanceof Element && event.target.closest("input, select, .table-box") !== null;
      start.current =
        touch === undefined || event.touches.length > 1 || onControl ? null : { x: touch.clientX, y: touch.clientY };
    },
    onTouchEnd: (event: TouchEvent) => {
      const touch = event.changedTouches[0];
      if (start.current === null || touch === undefined) return;
      const across = touch.clientX - start.current.x;
      const down = touch.clientY - start.current.y;
      start.current = null;
      if (Math.abs(across) < REACH || Math.abs(across) < 2 * Math.abs(down)) return;
      if (across < 0) forwards();
      else backwards();
    },
  };
}

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
