import { useEffect, useEffectEvent, useState } from "react";
import { actionOf, addDigit, type DeckAction, isClickerKey, isForControl, isInControl } from "./keys.ts";
import { hasJustLeftFullScreen, isFullScreen } from "./screen.ts";

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
export function useDeckKeys({ shortcuts, act, goTo, leaveControl, isZoomed }: DeckKeysOptions): string {
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
