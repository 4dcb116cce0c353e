import { type KeyboardEvent, type ReactNode, type ToggleEvent, useId, useRef } from "react";

type MenuProps = {
  /** What the button shows, and its accessible name where that says more. */
  label: string;
  name?: string;
  className?: string;
  /** Called when the menu opens, before the reader chooses. */
  onOpen?: () => void;
  /** Called on the click itself, while the browser still allows what a click allows. */
  onPress?: () => void;
  children: ReactNode;
};

/**
 * A button with a list of choices under it. The popover is the browser's own: it lies above everything, closes on Escape
 * or a click elsewhere, and gives the focus back to the button.
 */
export function Menu({ label, name, className, onOpen, onPress, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const follow = useRef(() => placeUnder(button.current, list.current));
  const onToggle = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== "open") return window.removeEventListener("scroll", follow.current);
    follow.current();
    window.addEventListener("scroll", follow.current, { passive: true });
    onOpen?.();
  };

  const walk = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const choices = [...(list.current?.querySelectorAll<HTMLElement>("button, a") ?? [])];
    if (step === 0 || choices.length === 0 || list.current?.matches(":popover-open") !== true) return;
    const at = choices.findIndex((choice) => choice === document.activeElement);
    choices[(at + step + choices.length) % choices.length]?.focus();
    event.preventDefault();
  };

  return (
    <div className={className === undefined ? "menu" : `menu ${className}`} onKeyDown={walk}>
      <button ref={button} type="button" popoverTarget={id} aria-label={name} onClick={onPress}>
        {label}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className="menu-list"
        role="group"
        aria-label={name ?? label}
        // Its size is known once it is open: until it is placed it stays unseen.
        onBeforeToggle={({ currentTarget }) => (currentTarget.style.visibility = "hidden")}
        onToggle={onToggle}
      >
        {children}
      </div>
    </div>
  );
}

const GAP = 6;
const EDGE = 8;

/** Puts the list under the button, or over it where there is more room, and wholly inside the window. */
function placeUnder(button: HTMLElement | null, list: HTMLElement | null): void {
  if (button === null || list === null) return;
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const { clientWidth, clientHeight } = document.documentElement;
  // A button that has left the window takes its list along.
  if (at.bottom < 0 || at.top > clientHeight) return list.hidePopover();
  const left = Math.max(EDGE, Math.min(at.right - width, clientWidth - width - EDGE));
  const below = at.bottom + GAP;
  const above = at.top - GAP - height;
  const top = below + height + EDGE <= clientHeight || above < EDGE ? below : above;
  Object.assign(list.style, {
    visibility: "visible",
    left: `${left}px`,
    top: `${Math.max(EDGE, Math.min(top, clientHeight - height - EDGE))}px`,
  });
}
