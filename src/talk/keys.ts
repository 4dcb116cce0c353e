import { joinWords } from "../claims/words/format.ts";

/** What a key can ask of the deck. */
export type DeckAction =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "leave"
  | "keys"
  | "reset"
  | "fullScreen"
  | "window"
  | "black"
  | "overview"
  | "cautions"
  | "code"
  | "day"
  | "zoom";

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

const key = (action: DeckAction, keys: string[], shown: string[], does: string, isShortcut: boolean): DeckKey => ({
  action,
  keys,
  shown,
  does,
  isShortcut,
});

export const DECK_KEYS: readonly DeckKey[] = [
  key("next", ["ArrowRight", "ArrowDown", "PageDown", "Enter"], ["→", "↓", "Page Down", "Enter"], "next slide", false),
  key(
    "previous",
    ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"],
    ["←", "↑", "Page Up", "Backspace"],
    "previous slide",
    false,
  ),
  key("first", ["Home"], ["Home"], "first slide", false),
  key("last", ["End"], ["End"], "last slide", false),
  key("leave", ["Escape"], ["Escape"], "out of what is open, then out of the slides", false),
  key("next", [" ", "n"], ["Space", "N"], "next slide; with Shift the previous", true),
  key("overview", ["o"], ["O"], "all slides: go to, leave out, reorder, print", true),
  key("black", ["b", "."], ["B", "."], "black screen, and back", true),
  key("cautions", ["c"], ["C"], "all cautions of the slide", true),
  key("zoom", ["z"], ["Z"], "closer, where the mouse is, and back", true),
  key("day", ["a"], ["A"], "as of another day", true),
  key("code", ["q"], ["Q"], "QR code of this view", true),
  key("reset", ["r"], ["R"], "the slide as it was when you reached it", true),
  key("fullScreen", ["f"], ["F"], "full screen on and off", true),
  key("window", ["p"], ["P"], "presenter window", true),
  key("keys", ["?"], ["?"], "this list", true),
];

/** All single keys that can be switched off, in words. */
export const SHORTCUT_WORDS = joinWords([
  ...DECK_KEYS.filter((entry) => entry.isShortcut).flatMap((entry) => entry.shown),
  "L",
  "digits",
]);

export type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "repeat">;

const isChord = ({ ctrlKey, metaKey, altKey }: Pressed) => ctrlKey || metaKey || altKey;

/** The name of a key; where its letter is not Latin, that of its place on the keyboard: "KeyB" is "b", "Digit4" is "4". */
export function nameOfKey({ key: name, code }: Pick<Pressed, "key" | "code">): string {
  if (name.length !== 1) return name;
  if (name.charCodeAt(0) < 128) return name.toLowerCase();
  return /^(?:Key|Digit)(\w)$/.exec(code)?.[1]?.toLowerCase() ?? name;
}

/** The action of a key that no control needs; `null` if it has none. A key that is held acts once. */
export function actionOf(pressed: Pressed, shortcuts: boolean): DeckAction | null {
  if (isChord(pressed) || pressed.repeat) return null;
  const name = nameOfKey(pressed);
  const found = DECK_KEYS.find((entry) => entry.keys.includes(name));
  if (found === undefined || (found.isShortcut && !shortcuts)) return null;
  return found.action === "next" && pressed.shiftKey && name === " " ? "previous" : found.action;
}

/** Digits are typed one after the other and Enter goes to the slide; longer numbers no talk has. */
const MAX_DIGITS = 3;

/** The digits typed so far after one more key; `null` when the key is no digit. */
export function addDigit(typed: string, pressed: Pressed, shortcuts: boolean): string | null {
  const name = nameOfKey(pressed);
  if (!shortcuts || isChord(pressed) || !/^\d$/.test(name)) return null;
  return `${typed}${name}`.replace(/^0+/, "").slice(0, MAX_DIGITS);
}

/** Page Up and Page Down are what clickers send. Nothing on a slide takes them. */
export const isClickerKey = (name: string): boolean => name === "PageUp" || name === "PageDown";
const WALKING_KEYS: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

const BUTTON_LIKE = 'input:is([type="checkbox"], [type="radio"], [type="range"], [type="button"], [type="submit"])';
const TYPED_INTO = `input:not(${BUTTON_LIKE}), textarea, select, [contenteditable]`;
const WALKED = 'input:is([type="range"], [type="radio"]), [data-chart], [role="slider"], [popover]';
const PRESSED = 'a[href], button, input:not([type="range"]), summary, [data-chart], [tabindex="0"]';

/** Whether a control or a chart keeps a key because it has the focus; all other keys are the deck's. */
export function isForControl({ key: name }: Pick<KeyboardEvent, "key">, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || isClickerKey(name)) return false;
  const isIn = (selector: string) => target.closest(selector) !== null;
  if (isIn(TYPED_INTO)) return true;
  if (WALKING_KEYS.includes(name)) return isIn(WALKED);
  if (name === "Enter") return isIn(PRESSED);
  // After a click Space turns the slide; somebody who came with Tab presses the button.
  return name === " " && isIn(PRESSED) && target.matches(":focus-visible");
}

const FOCUSABLE = `${TYPED_INTO}, ${WALKED}, ${PRESSED}`;

/** Whether the focus is in something that Escape leaves before the slides. */
export const isInControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(FOCUSABLE) !== null;
