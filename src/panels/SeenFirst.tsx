import { createContext, type ReactNode, type RefObject, startTransition, useContext, useEffect, useState } from "react";
import { type DeferredView, DeferredViewContext, useCurrentView, useDeferredView } from "../panels/page.ts";

/** What is drawn off the screen. */
const LaterViewContext = createContext<DeferredView | null>(null);

/** Around the views: what is off the screen follows a control once what is on it has been drawn. */
export function SeenFirst({ children }: { children: ReactNode }) {
  const deferred = useDeferredView();
  const [later, setLater] = useState(deferred);
  // A second `useDeferredValue` would be drawn in one step with the first.
  useEffect(() => startTransition(() => setLater(deferred)), [deferred]);
  return <LaterViewContext value={later}>{children}</LaterViewContext>;
}

/** Draws the children with the view that the place of an element asks for. */
export function OnScreenOrLater({
  element,
  children,
}: {
  element: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  const onScreen = useDeferredView();
  const later = useContext(LaterViewContext) ?? onScreen;
  return <DeferredViewContext value={useIsOnScreen(element) ? onScreen : later}>{children}</DeferredViewContext>;
}

/** Whether all that is on the page, on the screen or off it, shows what the controls say. */
export const useIsCaughtUp = (): boolean => useCurrentView().search === useContext(LaterViewContext)?.search;

/** Whether an element is in the window or close to it; taken for granted until the browser says otherwise. */
function useIsOnScreen(element: RefObject<HTMLElement | null>): boolean {
  const [isOnScreen, setOnScreen] = useState(true);
  useEffect(() => {
    if (element.current === null || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last !== undefined) setOnScreen(last.isIntersecting);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isOnScreen;
}
