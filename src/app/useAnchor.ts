import { useEffect } from "react";
import { MOVED_ANCHORS } from "../claims/address/viewState.ts";

/** Opens what an address points at: panels that have moved are found at their new place, folded ones unfold. */
export function useAnchor(): void {
  useEffect(() => {
    const follow = () => {
      const id = decodeAnchor(window.location.hash);
      const target = document.getElementById(MOVED_ANCHORS[id] ?? id);
      if (target === null) return;
      let isChanged = target.id !== id;
      for (let fold = target.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
        isChanged ||= !fold.open;
        fold.open = true;
      }
      const own = target.querySelector<HTMLDetailsElement>(":scope > details[data-fold]");
      if (own !== null && !own.open) {
        isChanged = true;
        own.open = true;
      }
      if (isChanged) target.scrollIntoView();
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
