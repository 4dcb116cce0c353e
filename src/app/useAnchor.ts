import { useEffect } from "react";
import { MOVED_ANCHORS } from "../claims/address/viewState.ts";
import { holdPlace, placeIn } from "../panels/place.ts";

/**
 * Opens what an address points at: panels that have moved are found at their new place, folded ones unfold. The browser
 * has jumped already, on the page as it was built: view and height of the bar came later.
 */
export function useAnchor(): void {
  useEffect(() => {
    const follow = () => {
      // Whoever comes back finds the place that was left.
      if (placeIn(window.history.state) !== null) return;
      const id = decodeAnchor(window.location.hash);
      const target = document.getElementById(MOVED_ANCHORS[id] ?? id);
      if (target === null) return;
      for (let fold = target.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
        fold.open = true;
      }
      const own = target.querySelector<HTMLDetailsElement>(":scope > details[data-fold]");
      if (own !== null) own.open = true;
      holdPlace({ id: target.id });
    };
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
}

function decodeAnchor(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}
