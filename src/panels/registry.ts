import type { EvidenceFile, PanelTexts } from "../evidence/schema.ts";
import { type ViewId, VIEWS } from "../claims/address/viewState.ts";
import type { Panel } from "./panel.tsx";
import type { SlideOfPanel } from "./slide.ts";

/**
 * A panel before it is loaded. The id stands in links, slides and file names and never changes once published; title and
 * question stand in the evidence file.
 */
export type PanelEntry = {
  id: string;
  view: ViewId;
  load: () => Promise<{ panel: Panel }>;
  /** Its chart is the first of its view: a line under it says that charts answer. */
  hasCue?: boolean;
  /** How the panel looks on a slide of a presentation; without it, its table stands there. */
  loadSlide?: () => Promise<SlideOfPanel>;
};

/** The page in reading order. A new panel is one folder and one line here. */
export const PANELS: readonly PanelEntry[] = [
  { id: "says", view: "answer", load: () => import("./says/index.tsx"), loadSlide: () => import("./says/slide.ts") },
  {
    id: "matched",
    view: "answer",
    hasCue: true,
    load: () => import("./matched/index.tsx"),
    loadSlide: () => import("./matched/slide.ts"),
  },
  { id: "reasons", view: "answer", load: () => import("./reasons/index.tsx") },
  {
    id: "out-of-10000",
    view: "compare",
    load: () => import("./outOf10000/index.tsx"),
    loadSlide: () => import("./outOf10000/slide.ts"),
  },
  {
    id: "both-right",
    view: "compare",
    load: () => import("./bothRight/index.tsx"),
    loadSlide: () => import("./bothRight/slide.ts"),
  },
  {
    id: "how-often",
    view: "compare",
    hasCue: true,
    load: () => import("./howOften/index.tsx"),
    loadSlide: () => import("./howOften/slide.ts"),
  },
  { id: "public-database", view: "compare", load: () => import("./publicDatabase/index.tsx") },
  { id: "ledger", view: "why", load: () => import("./ledger/index.tsx"), loadSlide: () => import("./ledger/slide.ts") },
  {
    id: "tested",
    view: "why",
    hasCue: true,
    load: () => import("./tested/index.tsx"),
    loadSlide: () => import("./tested/slide.ts"),
  },
  { id: "onset", view: "why", load: () => import("./onset/index.tsx"), loadSlide: () => import("./onset/slide.ts") },
  { id: "causes", view: "why", load: () => import("./causes/index.tsx"), loadSlide: () => import("./causes/slide.ts") },
  {
    id: "differs",
    view: "why",
    load: () => import("./differs/index.tsx"),
    loadSlide: () => import("./differs/slide.ts"),
  },
  {
    id: "timeline",
    view: "timeline",
    hasCue: true,
    load: () => import("./timeline/index.tsx"),
    loadSlide: () => import("./timeline/slide.ts"),
  },
  {
    id: "known",
    view: "timeline",
    load: () => import("./known/index.tsx"),
    loadSlide: () => import("./known/slide.ts"),
  },
  { id: "plain-words", view: "patients", load: () => import("./patients/index.tsx") },
  { id: "papers", view: "sources", load: () => import("./papers/index.tsx") },
  { id: "counts", view: "sources", load: () => import("./counts/index.tsx") },
  { id: "benefit", view: "sources", load: () => import("./benefit/index.tsx") },
  {
    id: "cautions",
    view: "sources",
    load: () => import("./cautions/index.tsx"),
    loadSlide: () => import("./cautions/slide.ts"),
  },
  {
    id: "sources",
    view: "sources",
    load: () => import("./sources/index.tsx"),
    loadSlide: () => import("./sources/slide.ts"),
  },
];

/** A panel's title and question as the evidence file gives them. A panel of which it says nothing is left out. */
export const panelTexts = (file: EvidenceFile, id: string): PanelTexts => file.panels[id] ?? { title: id };

/** The panels that the evidence file names. */
export const panelsOf = (file: EvidenceFile): readonly PanelEntry[] => PANELS.filter(({ id }) => id in file.panels);

/** The views that have a panel to show; the one in plain words is called as the file says. */
export const viewsOf = (file: EvidenceFile): readonly { id: ViewId; name: string }[] =>
  VIEWS.filter(({ id }) => panelsOf(file).some((entry) => entry.view === id)).map(({ id, name }) => ({
    id,
    name: id === "patients" ? (file.plainWords?.view ?? name) : name,
  }));

/** A panel with all of its code. */
export type LoadedPanel = { entry: PanelEntry; panel: Panel };

/** Every panel of the page, loaded. */
export function loadPanels(): Promise<readonly LoadedPanel[]> {
  return Promise.all(PANELS.map(async (entry) => ({ entry, panel: (await entry.load()).panel })));
}

/** Panels for slides only: they have no place on the page. */
const SLIDE_PANELS: readonly PanelEntry[] = [
  { id: "outlook", view: "sources", load: () => import("./outlook/index.tsx") },
];

/** Every panel that a slide can show. */
export const PRESENTED: readonly PanelEntry[] = [...PANELS, ...SLIDE_PANELS];
