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

const ROOM_BELOW = 330;

/**
 * A button with a list of choices under it. The popover is the browser's own: it lies above everything, closes on Escape
 * or a click elsewhere, and gives the focus back to the button.
 */
export function Menu({ label, name, className, onOpen, onPress, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const place = (event: ToggleEvent<HTMLDivElement>) => {
    const box = button.current?.getBoundingClientRect();
    if (event.newState !== "open" || box === undefined) return;
    const above = window.innerHeight - box.bottom < ROOM_BELOW && box.top > ROOM_BELOW;
    Object.assign(event.currentTarget.style, {
      top: above ? "auto" : `${box.bottom + 6}px`,
      bottom: above ? `${window.innerHeight - box.top + 6}px` : "auto",
      right: `${Math.max(8, document.documentElement.clientWidth - box.right)}px`,
    });
    // The list does not travel with its button: it goes when the page moves under it.
    window.addEventListener("scroll", () => list.current?.hidePopover(), { once: true, passive: true });
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
        onBeforeToggle={place}
      >
        {children}
      </div>
    </div>
  );
}
