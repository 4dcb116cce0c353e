import { useLayoutEffect, useRef } from "react";
import { OutcomeChoice } from "../panels/OutcomeChoice.tsx";
import { usePage, useViewAtOnce } from "../panels/page.ts";
import { SourceBoxes } from "../panels/SourceBoxes.tsx";
import { Actions } from "./Actions.tsx";
import { VIEW_LABELS, VIEW_MODES } from "../view/viewState.ts";

/**
 * The controls that stick to the top. Boxes and radio buttons carry the state that the style sheet filters by, so that
 * they work before any script; the address keeps it.
 */
export function Controls() {
  const { store } = usePage();
  const view = useViewAtOnce((state) => state.view);
  const bar = useOwnHeight();
  return (
    <section className="controls" aria-label="Choose what is shown" ref={bar}>
      <SourceBoxes />
      <OutcomeChoice />
      <fieldset className="segments">
        <legend>View as</legend>
        {VIEW_MODES.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="view"
              value={mode}
              autoComplete="off"
              checked={mode === view}
              onChange={() => store.choose({ view: mode })}
            />
            <span>{VIEW_LABELS[mode]}</span>
          </label>
        ))}
      </fieldset>
      <Actions />
    </section>
  );
}

/**
 * Tells the style sheet how high the bar is, however its lines break: what the keyboard reaches is scrolled to below it,
 * never under it.
 */
function useOwnHeight() {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null || typeof ResizeObserver !== "function") return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty("--controls-height", `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--controls-height");
    };
  }, []);
  return bar;
}
