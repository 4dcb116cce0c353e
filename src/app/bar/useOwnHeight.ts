import { useLayoutEffect, useRef } from "react";

/**
 * Tells the style sheet how high the bar is, however its lines break: what is scrolled to stops below it.
 */
export function useOwnHeight() {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null || typeof ResizeObserver !== "function") return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty("--bar-height", `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--bar-height");
    };
  }, []);
  return bar;
}
