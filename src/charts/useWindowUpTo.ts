import { useCallback, useSyncExternalStore } from "react";

/** Tablets: charts of the full measure take their smaller form, so that their type stays readable. */
export const TABLET_WINDOW = 1040;

/** Whether the window is at most so many pixels wide. */
export function useWindowUpTo(width: number): boolean {
  const query = `(max-width: ${width}px)`;
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
