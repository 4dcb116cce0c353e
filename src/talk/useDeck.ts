import { type MouseEvent, type RefObject, useEffect, useRef, useState } from "react";
import { announceLive } from "../charts/liveQueue.ts";
import { useSetView } from "../panels/page.ts";
import { hasViewBefore } from "../panels/addressBar.ts";
import { enterFullScreen, isFullScreen, leaveFullScreen } from "./fullScreen.ts";
import type { DeckAction } from "./keys.ts";
import { keepShortcuts, readShortcuts } from "./shortcuts.ts";
import { useDeckKeys } from "./useDeckKeys.ts";
import { type Talk, useTalk } from "./useTalk.ts";
import { useWakeLock } from "./useWakeLock.ts";
import { isPresenterWindow, openOtherWindow, useWindowLink } from "./windowLink.ts";

/** What both windows of the talk share: its state, its keys, the link between them, and where the focus goes. */
export type DeckControls = {
  talk: Talk;
  act: (action: DeckAction) => void;
  heading: RefObject<HTMLHeadingElement | null>;
  keysList: RefObject<HTMLDialogElement | null>;
  overview: RefObject<HTMLDialogElement | null>;
  shortcuts: boolean;
  setShortcuts: (on: boolean) => void;
  isLinked: boolean;
  /** Whether the screen is black, so that the room looks at the speaker. */
  isBlack: boolean;
  /** Digits typed of the number of a slide. */
  typed: string;
  /** Said once when the browser did not let the other window open. */
  problem: string;
  /** After a click the keys belong to the slides again. */
  onClick: (event: MouseEvent) => void;
};

/** Where the focus stays after a click, because it takes more than the click to use it. */
const KEEPS_FOCUS =
  'input[type="date"], input[type="search"], select, summary, [aria-expanded], [popovertarget], dialog *, [popover] *, details[open].more *';

export function useDeck(): DeckControls {
  const set = useSetView();
  const talk = useTalk();
  const heading = useRef<HTMLHeadingElement>(null);
  const keysList = useRef<HTMLDialogElement>(null);
  const overview = useRef<HTMLDialogElement>(null);
  const [shortcuts, setShortcuts] = useState(readShortcuts);
  const [problem, setProblem] = useState("");
  const [isBlack, setBlack] = useState(false);
  const isLinked = useWindowLink();
  useWakeLock();

  const toHeading = () => heading.current?.focus({ preventScroll: true });
  useEffect(announceLive, []);

  const leave = () => {
    leaveFullScreen();
    if (hasViewBefore(window.history.state)) window.history.back();
    else set({ present: null }, "replace");
  };
  const actions: Record<DeckAction, () => void> = {
    next: () => talk.goTo(talk.number + 1),
    previous: () => talk.goTo(talk.number - 1),
    first: () => talk.goTo(1),
    last: () => talk.goTo(talk.count),
    // The presenter's window is closed like any window; a stray Escape must not end the talk.
    leave: () => (isPresenterWindow() ? toHeading() : leave()),
    keys: () => keysList.current?.showModal(),
    overview: () => overview.current?.showModal(),
    black: () => setBlack(true),
    reset: talk.reset,
    fullScreen: () => (isFullScreen() ? leaveFullScreen() : enterFullScreen()),
    window: () =>
      setProblem(openOtherWindow() ? "" : "The browser did not open a window: allow pop-ups for this page."),
  };
  // Any key or click brings a black screen back, and does nothing else.
  const act = (action: DeckAction) => (isBlack ? setBlack(false) : actions[action]());
  const typed = useDeckKeys({ shortcuts, act, goTo: talk.goTo, leaveControl: toHeading });

  return {
    talk,
    act,
    heading,
    keysList,
    overview,
    shortcuts,
    setShortcuts: (on) => {
      keepShortcuts(on);
      setShortcuts(on);
    },
    isLinked,
    isBlack,
    typed,
    problem,
    onClick: (event) => {
      if (isBlack) return setBlack(false);
      if (event.detail === 0) return;
      requestAnimationFrame(() => {
        const focused = document.activeElement;
        if (document.querySelector("dialog[open]") === null && focused?.matches(KEEPS_FOCUS) !== true) toHeading();
      });
    },
  };
}
