import type { ViewId } from "../view/views.ts";
import type { Panel } from "./panel.tsx";
import type { ToSlide } from "./slide.ts";

/**
 * A panel before it is loaded. The id stands in links, slides and file names and never changes once published; title and
 * question stand in the evidence file.
 */
export type PanelEntry = {
  id: string;
  view: ViewId;
  title: string;
  load: () => Promise<{ panel: Panel }>;
  /** How the panel looks on a slide of a presentation; without it, its table stands there. */
  loadSlide?: () => Promise<{ toSlide: ToSlide }>;
};

/** The page in reading order. A new panel is one folder and one line here. */
export const PANELS: readonly PanelEntry[] = [
  { id: "says", view: "answer", title: "What each source says", load: () => import("./says/index.tsx") },
  { id: "how-often", view: "compare", title: "How often", load: () => import("./howOften/index.tsx") },
  { id: "out-of-10000", view: "compare", title: "Out of 10,000", load: () => import("./outOf10000/index.tsx") },
  { id: "both-right", view: "compare", title: "Can both be right?", load: () => import("./bothRight/index.tsx") },
  { id: "ledger", view: "why", title: "Do they count the same thing?", load: () => import("./ledger/index.tsx") },
  { id: "tested", view: "why", title: "Tested and found", load: () => import("./tested/index.tsx") },
  { id: "onset", view: "why", title: "When they appear", load: () => import("./onset/index.tsx") },
  { id: "seen", view: "why", title: "How much each source has seen", load: () => import("./seen/index.tsx") },
  { id: "causes", view: "why", title: "What is said to cause them", load: () => import("./causes/index.tsx") },
  {
    id: "differs",
    view: "why",
    title: "Where the reports differ from the record",
    load: () => import("./differs/index.tsx"),
  },
  { id: "timeline", view: "timeline", title: "2017 to 2025", load: () => import("./timeline/index.tsx") },
  { id: "known", view: "timeline", title: "Who knew what, when", load: () => import("./known/index.tsx") },
  { id: "papers", view: "sources", title: "The compared papers", load: () => import("./papers/index.tsx") },
  {
    id: "counts",
    view: "sources",
    title: "Why 22, about 20, 19, 17, 13 and 38 are all in print",
    load: () => import("./counts/index.tsx"),
  },
  { id: "benefit", view: "sources", title: "Benefit and known harms", load: () => import("./benefit/index.tsx") },
  {
    id: "cautions",
    view: "sources",
    title: "All cautions, and how intervals are computed",
    load: () => import("./cautions/index.tsx"),
  },
  { id: "sources", view: "sources", title: "All documents", load: () => import("./sources/index.tsx") },
];

/** A panel with all of its code. */
export type LoadedPanel = { entry: PanelEntry; panel: Panel };

/** Every panel of the page, loaded. */
export function loadPanels(): Promise<readonly LoadedPanel[]> {
  return Promise.all(PANELS.map(async (entry) => ({ entry, panel: (await entry.load()).panel })));
}
