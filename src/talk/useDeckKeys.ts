import { useEffect, useEffectEvent, useState } from "react";
import { actionOf, addDigit, type DeckAction, isInControl } from "./keys.ts";

type DeckKeysOptions = {
  shortcuts: boolean;
  act: (action: DeckAction) => void;
  goTo: (number: number) => void;
  /** Gives the keys back to the slides. */
  leaveControl: () => void;
};

/** What lies open over the slides takes Escape for itself. */
const OPEN_OVER = "dialog[open], :popover-open, details[open].more";

/**
 * Listens to the keys of the whole window. A control or chart that has the focus keeps its keys; Escape gives them back
 * to the deck.
 *
 * @returns the digits typed so far of the number of a slide
 */
export function useDeckKeys({ shortcuts, act, goTo, leaveControl }: DeckKeysOptions): string {
  const [typed, setTyped] = useState("");
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || (target instanceof Element && target.closest("dialog") !== null)) return;
    const isEscape = event.key === "Escape";
    if (isEscape && isOpenOver()) return closeOver();
    if (isInControl(target)) {
      if (isEscape) leaveControl();
      return;
    }
    const digits = addDigit(typed, event, shortcuts);
    if (digits !== null) {
      event.preventDefault();
      return setTyped(digits);
    }
    setTyped("");
    if (typed !== "" && (event.key === "Enter" || isEscape)) {
      event.preventDefault();
      if (!isEscape) goTo(Number(typed));
      return;
    }
    const action = actionOf(event, shortcuts);
    if (action === null) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
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
