import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type ToggleEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";

type PopoverProps = {
  /** What the button shows, and its accessible name where that says more. */
  label: ReactNode;
  name?: string;
  className?: string;
  /** Whether the arrow keys walk the choices, as in a menu; they are drawn while it is open. */
  isMenu?: boolean;
  /** Whether a choice closes it; how that went is then said elsewhere. */
  closesOnChoice?: boolean;
  /** Called on the click that opens it, while the browser still allows what a click allows. */
  onPress?: () => void;
  /** Called when it has opened. */
  onOpen?: () => void;
  children: ReactNode;
};

/**
 * A button with a box under it. The popover is the browser's own: it lies above everything, closes on Escape or a click
 * elsewhere, and gives the focus back to the button. It also closes when the focus goes on.
 */
export function Popover({
  label,
  name,
  className,
  isMenu = false,
  closesOnChoice = false,
  onPress,
  onOpen,
  children,
}: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const listening = useRef<AbortController | null>(null);
  const stopListening = () => listening.current?.abort();
  const [isDrawn, setDrawn] = useState(!isMenu);
  useEffect(() => {
    // Opened by the browser itself, before the scripts came.
    if (isOpen()) setDrawn(true);
    return stopListening;
  }, []);

  const isOpen = () => box.current?.matches(":popover-open") === true;
  const onToggle = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    stopListening();
    if (newState !== "open") return;
    const place = () => placeUnder(button.current, box.current);
    listening.current = new AbortController();
    window.addEventListener("scroll", place, { passive: true, signal: listening.current.signal });
    place();
    onOpen?.();
  };
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget) && isOpen()) box.current?.hidePopover();
  };
  const walk = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const choices = [...(box.current?.querySelectorAll<HTMLElement>("button, a, summary") ?? [])].filter(
      (choice) => choice.tagName === "SUMMARY" || choice.closest("details:not([open])") === null,
    );
    if (!isMenu || step === 0 || choices.length === 0 || !isOpen()) return;
    const at = choices.findIndex((choice) => choice === document.activeElement);
    const next = at === -1 && step === -1 ? choices.length - 1 : (at + step + choices.length) % choices.length;
    choices[next]?.focus();
    event.preventDefault();
  };

  return (
    <div className={className === undefined ? "menu" : `menu ${className}`} onKeyDown={walk} onBlur={closeWhenLeft}>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={name}
        onClick={() => {
          if (!isOpen()) onPress?.();
        }}
      >
        {label}
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        className={isMenu ? "menu-list" : "menu-list menu-box"}
        role="group"
        aria-label={name ?? (typeof label === "string" ? label : undefined)}
        // Its size is known once it is open: until it is placed it stays unseen, and can have the focus already.
        onBeforeToggle={({ currentTarget, newState }) => {
          currentTarget.style.opacity = "0";
          // The browser cannot give back the focus of what is no longer drawn.
          if (newState === "closed" && currentTarget.contains(document.activeElement)) {
            button.current?.focus({ preventScroll: true });
          }
          if (isMenu) flushSync(() => setDrawn(newState === "open"));
        }}
        onClick={({ target, currentTarget }) => {
          const isChoice = target instanceof Element && target.closest("button") !== null;
          if (closesOnChoice && isChoice && isOpen()) currentTarget.hidePopover();
        }}
        onToggle={onToggle}
      >
        {isDrawn && children}
      </div>
    </div>
  );
}

const GAP = 2;
const EDGE = 8;

/** Puts the box under the button, or over it where only there is room: never on it, and wholly inside the window. */
function placeUnder(button: HTMLElement | null, box: HTMLElement | null): void {
  if (button === null || box === null) return;
  const at = button.getBoundingClientRect();
  const { offsetWidth: width } = box;
  const { clientWidth, clientHeight } = document.documentElement;
  // A button that has left the window takes its box along.
  if (at.bottom < 0 || at.top > clientHeight) return box.hidePopover();
  const left = Math.max(EDGE, Math.min(at.right - width, clientWidth - width - EDGE));
  const [over, under] = [at.top - GAP - EDGE, clientHeight - at.bottom - GAP - EDGE];
  box.style.maxHeight = "none";
  const { scrollHeight: height } = box;
  const isOver = height > under && over > under;
  Object.assign(box.style, {
    opacity: "1",
    left: `${left}px`,
    maxHeight: `${isOver ? over : under}px`,
    top: isOver ? "auto" : `${at.bottom + GAP}px`,
    bottom: isOver ? `${clientHeight - at.top + GAP}px` : "auto",
  });
}
