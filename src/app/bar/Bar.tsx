import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { viewAnchor, type ViewId, VIEWS } from "../../claims/address/viewState.ts";
import { OutcomeChoice, ViewChoice } from "../../panels/controls/choices.tsx";
import { SourceChoice } from "../../panels/controls/SourceChoice.tsx";
import { usePage } from "../../panels/page.ts";
import { viewsOf } from "../../panels/registry.ts";
import { AsOfChip, useAsOfStrip } from "../asOf/AsOfChip.tsx";
import { AsOfStrip } from "../asOf/AsOfStrip.tsx";
import { Actions } from "./Actions.tsx";
import { ControlSheet } from "./ControlSheet.tsx";

/**
 * Title, views and actions in one row, the controls in another, which sticks to the top. In a narrow window the views
 * stick to the top and the controls to the foot: sources, outcome, and a button that opens the rest in a sheet.
 */
export function Bar() {
  const { file } = usePage();
  const bar = useOwnHeight();
  const strip = useAsOfStrip();
  return (
    <header className="bar" ref={bar}>
      <div className="bar-row bar-title">
        <h1>
          <a href="#view-answer">{file.topic.name}</a>
        </h1>
        <ViewsNav />
        <Actions />
      </div>
      <div className="bar-row bar-controls controls">
        <SourceChoice />
        <OutcomeChoice />
        <AsOfChip strip={strip} />
        <ViewChoice />
        <ControlSheet />
      </div>
      <div className="bar-strip">
        <AsOfStrip strip={strip} />
      </div>
    </header>
  );
}

/** The views as links; the one on screen is marked. A name that is too long for a phone shows its first word there. */
function ViewsNav() {
  const { file } = usePage();
  const current = useViewOnScreen();
  return (
    <nav className="views" aria-label="Views">
      {viewsOf(file).map(({ id, name }) => {
        const [first = "", ...rest] = name.split(" ");
        return (
          <a key={id} href={`#${viewAnchor(id)}`} aria-current={id === current ? "true" : undefined}>
            {rest.length === 0 ? (
              first
            ) : (
              <>
                <span>{first}</span> <span className="rest">{rest.join(" ")}</span>
              </>
            )}
          </a>
        );
      })}
    </nav>
  );
}

/** A view is on screen when it crosses this line, a third down the window. */
const LINE = "-34% 0px -65% 0px";

function useViewOnScreen(): ViewId {
  const [current, setCurrent] = useState<ViewId>("answer");
  useEffect(() => {
    if (typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        // What crossed it in a frame before may be told along with what crosses it now.
        const crossing = entries.findLast((entry) => entry.isIntersecting)?.target.id;
        const view = VIEWS.find(({ id }) => viewAnchor(id) === crossing);
        if (view !== undefined) setCurrent(view.id);
      },
      { rootMargin: LINE },
    );
    for (const { id } of VIEWS) {
      const section = document.getElementById(viewAnchor(id));
      if (section !== null) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);
  return current;
}

/** Tells the style sheet how high the bar is, however its lines break: what is scrolled to stops below it. */
function useOwnHeight() {
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
