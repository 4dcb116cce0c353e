import { useSyncExternalStore } from "react";

const PARAMETER = "embed";

/** The panel that the address asks to show alone, in a frame of another page; `null` for the whole page. */
export function readEmbedded(search: string): string | null {
  const id = new URLSearchParams(search).get(PARAMETER);
  return id === null || id === "" ? null : id;
}

const NEVER_CHANGES = () => () => undefined;

/** The same for the page as it was opened; a frame stays one. The prerendered page is the whole page. */
export const useEmbedded = (): string | null =>
  useSyncExternalStore(
    NEVER_CHANGES,
    () => readEmbedded(window.location.search),
    () => null,
  );
