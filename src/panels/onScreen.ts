import { type RefObject, startTransition, useEffect, useState } from "react";
import { inTurnLater } from "../charts/turns.ts";

/** Ids of the panels that the window does not show. */
const offScreen = new Set<string>();

const observer =
  typeof IntersectionObserver === "undefined"
    ? null
    : new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) offScreen.delete(target.id);
          else offScreen.add(target.id);
        }
      });

/** Keeps watch whether the window shows a panel, so that {@link useOnScreenFirst} knows it without a question to the layout. */
export function useWatchedPanel(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    observer?.observe(element);
    return () => {
      observer?.unobserve(element);
      offScreen.delete(element.id);
    };
  }, [panel]);
}

/** A panel with the focus in it is about to be shown, if it is not yet. */
const isShown = (id: string) =>
  !offScreen.has(id) || document.getElementById(id)?.contains(document.activeElement) === true;

/**
 * A value that a panel takes over when there is time, as by `useDeferredValue`; and a panel that the window does not
 * show takes it over after those that it shows.
 *
 * @param id of the panel
 */
export function useOnScreenFirst<T>(value: T, id: string): T {
  const [taken, setTaken] = useState(value);
  useEffect(() => {
    if (taken === value) return;
    const take = () => startTransition(() => setTaken(value));
    if (!isShown(id)) return inTurnLater(take);
    take();
  }, [taken, value, id]);
  return taken;
}
