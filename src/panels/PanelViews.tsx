import type { MouseEvent } from "react";
import { flushSync } from "react-dom";
import { VIEW_LABELS, VIEW_MODES, type ViewMode } from "../view/viewState.ts";
import { usePage } from "./page.ts";

/** What holds the focus in each view of a panel; where the table is the drawing it stands for both. */
const PLACES: Record<ViewMode, readonly string[]> = {
  chart: ["[data-panel-drawing] [data-chart]", "[data-panel-drawing]"],
  table: [".as-table .table-box"],
  words: [".as-words .words"],
};

/**
 * The other views of a panel, one step from it: a link shows the whole page as table, words or chart and goes to that of
 * this panel. The style sheet leaves out the view that is shown. Without scripts the link leads there by reload.
 */
export function PanelViews({ id, title, tableIsDrawing }: { id: string; title: string; tableIsDrawing: boolean }) {
  const { store } = usePage();
  const show = (event: MouseEvent<HTMLAnchorElement>, view: ViewMode) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const panel = event.currentTarget.closest("section");
    const before = panel?.getBoundingClientRect().top ?? 0;
    flushSync(() => store.change({ view }));
    const places = PLACES[view].map((place) => panel?.querySelector<HTMLElement>(place));
    places.find((place) => place != null)?.focus({ preventScroll: true });
    // The panels above have changed their heights; this one stays where it was.
    window.scrollBy(0, (panel?.getBoundingClientRect().top ?? 0) - before);
  };
  return (
    <p className="panel-views">
      {VIEW_MODES.filter((view) => !(tableIsDrawing && view === "chart")).map((view) => (
        <a
          key={view}
          href={`?view=${view}#${id}`}
          aria-label={`${title}: ${VIEW_LABELS[view]}`}
          data-shows={tableIsDrawing && view === "table" ? "chart table" : view}
          data-target={view}
          onClick={(event) => show(event, view)}
        >
          {VIEW_LABELS[view]}
        </a>
      ))}
    </p>
  );
}
