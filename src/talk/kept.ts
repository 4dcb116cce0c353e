/** What the browser keeps of talks: for the tab, or for this browser. Some browsers keep nothing, and nothing comes back. */
export function keep(where: "tab" | "browser", key: string, value: string | null): void {
  try {
    const storage = where === "tab" ? sessionStorage : localStorage;
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch {
    // It then lasts as long as the page.
  }
}

export function readKept(where: "tab" | "browser", key: string): string | null {
  try {
    return (where === "tab" ? sessionStorage : localStorage).getItem(key);
  } catch {
    return null;
  }
}

const LAST = "deck-last-slide";

/** Where a talk was left, for whoever presents again: the number of the slide in its story. */
export const keepLastSlide = (present: number): void => keep("tab", LAST, String(present));
export function lastSlide(): number | null {
  const kept = Number(readKept("tab", LAST) ?? "");
  return Number.isInteger(kept) && kept > 1 ? kept : null;
}

const SHORTCUTS = "deck-shortcuts";

/** Whether single-key shortcuts are on. It is a preference of the person, not of the view, so that no link carries it. */
export const readShortcuts = (): boolean => readKept("browser", SHORTCUTS) !== "off";
export const keepShortcuts = (on: boolean): void => keep("browser", SHORTCUTS, on ? null : "off");
