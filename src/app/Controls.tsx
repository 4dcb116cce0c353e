import { useLayoutEffect, useRef } from "react";
import { OutcomeChoice } from "../panels/OutcomeChoice.tsx";
import { useSetView, useViewState } from "../panels/page.ts";
import { SourceBoxes } from "../panels/SourceBoxes.tsx";
import { Actions } from "./Actions.tsx";
import { AsOfChip } from "./asOf/AsOfChip.tsx";
import { AsOfStrip } from "./asOf/AsOfStrip.tsx";
import { useAsOfStrip } from "./asOf/useAsOfStrip.ts";
import { VIEW_LABELS, VIEW_MODES } from "../view/viewState.ts";

/** The controls that stick to the top. Without scripts the style sheet asks their boxes and radio buttons. */
export function Controls() {
  const set = useSetView();
  const { view } = useViewState();
  const bar = useOwnHeight();
  const strip = useAsOfStrip();
  return (
    <section className="controls" aria-label="Choose what is shown" ref={bar}>
      <SourceBoxes />
      <OutcomeChoice />
      <fieldset className="segments">
        <legend>View as</legend>
        {VIEW_MODES.map((mode) => (
          <label key={mode}>
            <input type="radio" name="view" value={mode} checked={mode === view} onChange={() => set({ view: mode })} />
            <span>{VIEW_LABELS[mode]}</span>
          </label>
        ))}
      </fieldset>
      <AsOfChip strip={strip} />
      <Actions />
      <AsOfStrip strip={strip} />
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
