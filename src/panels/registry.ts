import type { Panel } from "./panel.tsx";

/**
 * A panel before it is loaded: enough for a heading and a place on the page. The id stands in links, slides and file
 * names and never changes once published; the title is the panel's level-2 heading.
 */
export type PanelEntry = { id: string; title: string; load: () => Promise<{ panel: Panel }> };

/** The page in reading order. A new panel is one folder and one line here. */
export const PANELS: readonly PanelEntry[] = [
  { id: "says", title: "What each source says", load: () => import("./says/index.tsx") },
  { id: "how-often", title: "How often", load: () => import("./howOften/index.tsx") },
  { id: "out-of-10000", title: "Out of 10,000", load: () => import("./outOf10000/index.tsx") },
  { id: "ledger", title: "Do they count the same thing?", load: () => import("./ledger/index.tsx") },
  { id: "tested", title: "Tested and found", load: () => import("./tested/index.tsx") },
  { id: "onset", title: "When they appear", load: () => import("./onset/index.tsx") },
  { id: "both-right", title: "Can both be right?", load: () => import("./bothRight/index.tsx") },
  { id: "seen", title: "How much each source has seen", load: () => import("./seen/index.tsx") },
  { id: "causes", title: "What is said to cause them", load: () => import("./causes/index.tsx") },
  { id: "timeline", title: "2017 to 2025", load: () => import("./timeline/index.tsx") },
  { id: "benefit", title: "Benefit and known harms", load: () => import("./benefit/index.tsx") },
  { id: "differs", title: "Where the reports differ from the record", load: () => import("./differs/index.tsx") },
  { id: "sources", title: "Sources", load: () => import("./documents/index.tsx") },
];

/** The two findings and the matched comparison share the first screen; what comes after it waits until it is near. */
const FIRST_SCREEN = 2;

/** Whether a panel stands on the first screen of a laptop. */
export const isOnFirstScreen = (id: string) => PANELS.findIndex((entry) => entry.id === id) < FIRST_SCREEN;
