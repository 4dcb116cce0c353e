import { useEffect, useEffectEvent } from "react";
import { actionOf, type DeckAction, isInControl } from "./keys.ts";

/**
 * Listens to the keys of the whole window. A control or chart that has the focus keeps its keys; Escape gives them back
 * to the deck.
 */
export function useDeckKeys(shortcuts: boolean, act: (action: DeckAction) => void, leaveControl: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || (target instanceof Element && target.closest("dialog") !== null)) return;
    if (isInControl(target)) {
      if (event.key === "Escape") leaveControl();
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
}
