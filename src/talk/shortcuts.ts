const KEY = "deck-shortcuts";

/** Whether single-key shortcuts are on. It is a preference of the person, not of the view, so that no link carries it. */
export function readShortcuts(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Keeps the preference where the browser lets a page keep something. */
export function keepShortcuts(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // The choice then lasts as long as the deck.
  }
}
