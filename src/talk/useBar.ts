import { type MouseEvent, type PointerEvent, useEffect, useEffectEvent, useRef, useState } from "react";

const HIDE_AFTER_MS = 2500;

/**
 * The bar shows itself when the mouse moves, a finger touches the screen or the Tab key asks for it, and goes after a
 * while. The style sheet keeps it while it has the focus, the pointer, or something of it open.
 */
export function useBar() {
  const [isShown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = () => {
    setShown(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(false), HIDE_AFTER_MS);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Tab") show();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
      clearTimeout(timer.current);
    };
  }, []);
  const onPointerMove = (event: PointerEvent) => {
    // A slide that changes under a mouse at rest makes browsers tell of a movement of nothing.
    if (event.movementX !== 0 || event.movementY !== 0) show();
  };
  const isRevealed = useRef(false);
  const onPointerDown = (event: PointerEvent) => {
    isRevealed.current = event.pointerType !== "mouse" && !isShown;
    if (event.pointerType !== "mouse") show();
  };
  // A finger that lands on the hidden bar only brings it up.
  const onClickCapture = (event: MouseEvent) => {
    const isOnBar = event.target instanceof Element && event.target.closest(".deck-bar") !== null;
    if (isRevealed.current && isOnBar) {
      event.preventDefault();
      event.stopPropagation();
    }
    isRevealed.current = false;
  };
  return { isShown, handlers: { onPointerMove, onPointerDown, onClickCapture } };
}
