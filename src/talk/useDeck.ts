import {
  type MouseEvent,
  type RefObject,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { announceLive } from "../charts/liveQueue.ts";
import { hasViewBefore } from "../panels/addressBar.ts";
import { useSetView } from "../panels/page.ts";
import { keepLastSlide, keepShortcuts, lastSlide, readShortcuts } from "./kept.ts";
import { actionOf, addDigit, type DeckAction, isClickerKey, isForControl, isInControl } from "./keys.ts";
import { LOST, OwnFileContext } from "./ownFile.ts";
import { enterFullScreen, hasJustLeftFullScreen, isFullScreen, leaveFullScreen, useWakeLock } from "./screen.ts";
import { type Talk, useTalk } from "./useTalk.ts";
import { isPresenterWindow, openOtherWindow, type Shared, useWindowLink } from "./windowLink.ts";

type DeckKeysOptions = {
  shortcuts: boolean;
  act: (action: DeckAction) => void;
  goTo: (number: number) => void;
  /** Gives the keys back to the slides. */
  leaveControl: () => void;
  isZoomed: boolean;
};

/** What lies open over the slides takes Escape for itself. */
const OPEN_OVER = "dialog[open], :popover-open, details[open].more";
/** A number that nobody confirms is forgotten. */
const TYPED_MS = 3000;

/**
 * Listens to the keys of the whole window, before any control does: a range input would move with Page Down. A control
 * or chart that has the focus keeps the keys it needs; Escape gives them back to the deck, after what lies over the slide
 * had its turn.
 *
 * @returns the digits typed so far of the number of a slide
 */
function useDeckKeys({ shortcuts, act, goTo, leaveControl, isZoomed }: DeckKeysOptions): string {
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (typed === "") return;
    const timer = setTimeout(() => setTyped(""), TYPED_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const take = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.key === "Escape") return;
    const dialogs = [...document.querySelectorAll("dialog")].filter((dialog) => dialog.open);
    if (dialogs.length > 0) {
      // A clicker knows no sheets: what is open closes, and the talk goes on.
      if (!isClickerKey(event.key)) return;
      for (const dialog of dialogs) dialog.close();
    }
    if (typed !== "" && event.key === "Enter") {
      take(event);
      setTyped("");
      return goTo(Number(typed));
    }
    if (isForControl(event, target)) return;
    const digits = addDigit(typed, event, shortcuts);
    setTyped(digits ?? "");
    const action = actionOf(event, shortcuts);
    if (digits !== null || action !== null) take(event);
    if (digits === null && action !== null) act(action);
  });
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.key !== "Escape" || event.defaultPrevented || event.repeat) return;
    if (target instanceof Element && target.closest("dialog") !== null) return;
    if (isOpenOver()) return closeOver();
    if (typed !== "") return setTyped("");
    if (isInControl(target)) return leaveControl();
    if (isZoomed) return act("leave");
    // The browser's own Escape is for the full screen: the slides stay.
    if (isFullScreen() || hasJustLeftFullScreen()) return;
    act("leave");
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    const listenLast = (event: KeyboardEvent) => onEscape(event);
    window.addEventListener("keydown", listen, { capture: true });
    document.addEventListener("keydown", listenLast);
    return () => {
      window.removeEventListener("keydown", listen, { capture: true });
      document.removeEventListener("keydown", listenLast);
    };
  }, []);
  return typed;
}

function isOpenOver(): boolean {
  try {
    return document.querySelector(OPEN_OVER) !== null;
  } catch {
    // An engine without popovers does not know the selector, and has none open.
    return document.querySelector("dialog[open], details[open].more") !== null;
  }
}

/** A popover closes by itself on Escape; a box of more sources has to be told. */
function closeOver() {
  for (const box of document.querySelectorAll<HTMLDetailsElement>("details[open].more")) box.open = false;
}

/** A place on the slide, in parts of its width and height. */
export type Spot = { x: number; y: number };

/** What lies over the slide until it is put away. */
export type Sheet = "keys" | "overview" | "cautions" | "code" | "day";

/** What both windows of the talk share: its state, its keys, the link between them, and where the focus goes. */
export type DeckControls = {
  talk: Talk;
  act: (action: DeckAction) => void;
  heading: RefObject<HTMLHeadingElement | null>;
  sheet: Sheet | null;
  closeSheet: () => void;
  shortcuts: boolean;
  setShortcuts: (on: boolean) => void;
  isLinked: boolean;
  /** Whether the audience's screen is black, so that the room looks at the speaker. */
  isBlack: boolean;
  /** The dot, and the figure under the speaker's mouse: the same in both windows. */
  shared: Shared;
  share: (patch: Partial<Shared>) => void;
  /** The figures whose rows are still to come on this slide. */
  hidden: ReadonlySet<string>;
  /** What is seen closer; `null` for the whole slide. */
  zoom: Spot | null;
  setZoom: (spot: Spot | null) => void;
  /** Where the mouse is on the slide. */
  mouse: RefObject<Spot>;
  /** Digits typed of the number of a slide. */
  typed: string;
  /** What has to be said where one looks, with what can be done about it. */
  notice: Notice | null;
  /** After a click the keys belong to the slides again. */
  onClick: (event: MouseEvent) => void;
};

export type Notice = { text: string; action?: { label: string; act: () => void } };

/** Where the focus stays after a click, because it takes more than the click to use it. */
const KEEPS_FOCUS =
  'input:is([type="date"], [type="search"], [type="number"], [type="text"]), textarea, select, summary, [aria-expanded], [popovertarget], dialog *, [popover] *, details[open].more *';

const MIDDLE: Spot = { x: 0.5, y: 0.5 };
const NO_STEPS: readonly string[] = [];

export function useDeck(): DeckControls {
  const set = useSetView();
  const { isLinked, shared, share } = useWindowLink();
  const talk = useTalk(shared.words);
  const own = useContext(OwnFileContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const mouse = useRef(MIDDLE);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [shortcuts, setShortcuts] = useState(readShortcuts);
  const [zoom, setZoom] = useState<Spot | null>(null);
  const [problem, setProblem] = useState("");
  const [left, setLeft] = useState(() => (talk.number === 1 && !isPresenterWindow() ? lastSlide() : null));
  useWakeLock();

  const toHeading = () => heading.current?.focus({ preventScroll: true });
  useEffect(announceLive, []);
  const at = talk.step?.at ?? 1;
  useEffect(() => {
    if (at === 1) return;
    keepLastSlide(at);
    setLeft(null);
  }, [at]);
  useEffect(() => {
    setZoom(null);
    setProblem("");
  }, [at]);

  const leave = () => {
    leaveFullScreen();
    if (hasViewBefore(window.history.state)) window.history.back();
    else set({ present: null }, "replace");
  };
  const turn = (number: number) => {
    setSheet(null);
    talk.goTo(number);
  };
  const slide = talk.step?.slide.id ?? "";
  const told = talk.step?.told ?? null;
  const steps = (shared.words[slide]?.inSteps === true ? told?.steps : undefined) ?? NO_STEPS;
  const shown = shared.rows?.slide === slide ? shared.rows.shown : 1;
  const hidden = useMemo(() => new Set(steps.slice(shown)), [steps, shown]);
  const actions: Record<DeckAction, () => void> = {
    next: () => (shown < steps.length ? share({ rows: { slide, shown: shown + 1 } }) : turn(talk.number + 1)),
    previous: () => {
      if (shown > 1 && steps.length > 1) return share({ rows: { slide, shown: Math.min(shown, steps.length) - 1 } });
      // Whoever goes back has seen all of the slide before.
      const before = talk.run[talk.number - 2];
      if (before !== undefined) share({ rows: { slide: before.slide.id, shown: Number.MAX_SAFE_INTEGER } });
      turn(talk.number - 1);
    },
    first: () => turn(1),
    last: () => turn(talk.count),
    // The presenter's window is closed like any window; a stray Escape must not end the talk.
    leave: () => (zoom !== null ? setZoom(null) : isPresenterWindow() ? toHeading() : leave()),
    keys: () => setSheet("keys"),
    overview: () => setSheet("overview"),
    cautions: () => setSheet("cautions"),
    code: () => setSheet("code"),
    day: () => setSheet("day"),
    black: () => share({ isBlack: !shared.isBlack }),
    zoom: () => setZoom(zoom === null ? mouse.current : null),
    reset: () => talk.isChanged && talk.reset(),
    fullScreen: () => (isFullScreen() ? leaveFullScreen() : enterFullScreen()),
    window: () =>
      setProblem(openOtherWindow() ? "" : "The browser did not open a window: allow pop-ups for this page."),
  };
  // Whatever comes after a black screen lifts it, and is done: no key is swallowed.
  const act = (action: DeckAction) => {
    if (shared.isBlack && action !== "black") {
      share({ isBlack: false });
      if (action === "leave") return;
    }
    actions[action]();
  };
  const typed = useDeckKeys({ shortcuts, act, goTo: turn, leaveControl: toHeading, isZoomed: zoom !== null });

  const goOn = talk.run.findIndex((step) => step.at === left) + 1;
  const notice: Notice | null = own.isLost
    ? { text: LOST, action: { label: "Close", act: own.close } }
    : problem !== ""
      ? { text: problem }
      : talk.isReset
        ? { text: "The slide is as it was.", action: { label: "Undo", act: talk.undoReset } }
        : left !== null && goOn > 1 && talk.number === 1
          ? { text: "You were here before.", action: { label: `Continue at ${goOn}`, act: () => turn(goOn) } }
          : null;

  return {
    talk,
    act,
    heading,
    sheet,
    closeSheet: () => {
      setSheet(null);
      toHeading();
    },
    shortcuts,
    setShortcuts: (on) => {
      keepShortcuts(on);
      setShortcuts(on);
    },
    isLinked,
    isBlack: shared.isBlack,
    shared,
    share,
    hidden,
    zoom,
    setZoom,
    mouse,
    typed,
    notice,
    onClick: (event) => {
      if (shared.isBlack && !isPresenterWindow()) return share({ isBlack: false });
      if (event.detail === 0) return;
      requestAnimationFrame(() => {
        const focused = document.activeElement;
        if (document.querySelector("dialog[open]") === null && focused?.matches(KEEPS_FOCUS) !== true) toHeading();
      });
    },
  };
}
