import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useDeferredValue,
  useEffect,
  useState,
} from "react";
import { ShownViewContext, type ShownView, useCurrentView, useShownView } from "./page.ts";

/** What is drawn where nobody looks: React lets it follow the controls when there is time. */
const LaterViewContext = createContext<ShownView | null>(null);

/** Around the page: what is seen answers a control in one step with it, and what is not follows. */
export function SeenFirst({ children }: { children: ReactNode }) {
  return <LaterViewContext value={useDeferredValue(useShownView())}>{children}</LaterViewContext>;
}

/** Draws the children with the view as it is now if they are seen, and otherwise with the one that follows. */
export function SeenOrLater({ isSeen, children }: { isSeen: boolean; children: ReactNode }) {
  const shown = useShownView();
  const later = useContext(LaterViewContext) ?? shown;
  return <ShownViewContext value={isSeen ? shown : later}>{children}</ShownViewContext>;
}

type OnScreenOrLaterProps = { element: RefObject<HTMLElement | null>; children: ReactNode };

/** The same for what is seen when an element is on the screen. */
export function OnScreenOrLater({ element, children }: OnScreenOrLaterProps) {
  return <SeenOrLater isSeen={useIsOnScreen(element)}>{children}</SeenOrLater>;
}

/** Whether all that is on the page, seen or not, shows what the controls say. */
export const useIsCaughtUp = (): boolean => useCurrentView().search === useContext(LaterViewContext)?.search;

/** What is above may become shorter: so much of a window below it counts as seen, so that nothing old moves into view. */
const NEAR = "25% 0px";

/** Whether an element is in the window or close to it; taken for granted until the browser says otherwise. */
function useIsOnScreen(element: RefObject<HTMLElement | null>): boolean {
  const [isOnScreen, setOnScreen] = useState(true);
  useEffect(() => {
    if (element.current === null || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last !== undefined) setOnScreen(last.isIntersecting);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isOnScreen;
}
