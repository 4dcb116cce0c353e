/** What a key can ask of the deck. */
export type DeckAction =
  "next" | "previous" | "first" | "last" | "leave" | "keys" | "reset" | "fullScreen" | "window" | "black" | "overview";

type DeckKey = {
  action: DeckAction;
  /** Values of `KeyboardEvent.key`, letters in lower case. */
  keys: readonly string[];
  /** How the list of keys names them. */
  shown: readonly string[];
  does: string;
  /** Keys that write a character: those a reader must be able to switch off (WCAG 2.1.4). */
  isShortcut: boolean;
};

export const DECK_KEYS: readonly DeckKey[] = [
  {
    action: "next",
    keys: ["ArrowRight", "ArrowDown", "PageDown"],
    shown: ["→", "↓", "Page Down"],
    does: "next slide",
    isShortcut: false,
  },
  {
    action: "previous",
    keys: ["ArrowLeft", "ArrowUp", "PageUp"],
    shown: ["←", "↑", "Page Up"],
    does: "previous slide",
    isShortcut: false,
  },
  { action: "first", keys: ["Home"], shown: ["Home"], does: "first slide", isShortcut: false },
  { action: "last", keys: ["End"], shown: ["End"], does: "last slide", isShortcut: false },
  {
    action: "leave",
    keys: ["Escape"],
    shown: ["Escape"],
    does: "out of a control or chart, then out of the slides",
    isShortcut: false,
  },
  { action: "next", keys: [" "], shown: ["Space"], does: "next slide; with Shift the previous", isShortcut: true },
  { action: "overview", keys: ["o"], shown: ["O"], does: "all slides: leave out, reorder, go to", isShortcut: true },
  { action: "black", keys: ["b", "."], shown: ["B"], does: "black screen, and back", isShortcut: true },
  { action: "reset", keys: ["r"], shown: ["R"], does: "the slide as it was saved", isShortcut: true },
  { action: "fullScreen", keys: ["f"], shown: ["F"], does: "full screen on and off", isShortcut: true },
  { action: "window", keys: ["p"], shown: ["P"], does: "presenter window", isShortcut: true },
  { action: "keys", keys: ["?"], shown: ["?"], does: "this list", isShortcut: true },
];

type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** The action of a key that is pressed while nothing else has the focus; `null` if it has none. */
export function actionOf(pressed: Pressed, shortcuts: boolean): DeckAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const name = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  const found = DECK_KEYS.find((entry) => entry.keys.includes(name));
  if (found === undefined || (found.isShortcut && !shortcuts)) return null;
  return found.action === "next" && pressed.shiftKey && name === " " ? "previous" : found.action;
}

/** Digits are typed one after the other and Enter goes to the slide; longer numbers no talk has. */
const MAX_DIGITS = 3;

/** The digits typed so far after one more key; `null` when the key is no digit. */
export function addDigit(typed: string, pressed: Pressed, shortcuts: boolean): string | null {
  if (!shortcuts || pressed.ctrlKey || pressed.metaKey || pressed.altKey || !/^\d$/.test(pressed.key)) return null;
  return `${typed}${pressed.key}`.replace(/^0+/, "").slice(0, MAX_DIGITS);
}

/** Page Up and Page Down are what clickers send. Nothing on a slide takes them. */
const CLICKER_KEYS: readonly string[] = ["PageUp", "PageDown"];
const WALKING_KEYS: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

const BUTTON_LIKE = 'input:is([type="checkbox"], [type="radio"], [type="range"], [type="button"], [type="submit"])';
const TYPED_INTO = `input:not(${BUTTON_LIKE}), textarea, select, [contenteditable]`;
const WALKED = 'input:is([type="range"], [type="radio"]), [data-chart], [role="slider"], [popover]';
const PRESSED = 'a[href], button, input:not([type="range"]), summary, [data-chart], [tabindex="0"]';

/** Whether a control or a chart keeps a key because it has the focus; all other keys are the deck's. */
export function isForControl({ key }: Pick<KeyboardEvent, "key">, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || CLICKER_KEYS.includes(key)) return false;
  const isIn = (selector: string) => target.closest(selector) !== null;
  if (isIn(TYPED_INTO)) return true;
  if (WALKING_KEYS.includes(key)) return isIn(WALKED);
  if (key === "Enter") return isIn(PRESSED);
  // After a click Space turns the slide; somebody who came with Tab presses the button.
  return key === " " && isIn(PRESSED) && target.matches(":focus-visible");
}

const FOCUSABLE = `${TYPED_INTO}, ${WALKED}, ${PRESSED}`;

/** Whether the focus is in something that Escape leaves before the slides. */
export const isInControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FOCUSABLE) !== null;
