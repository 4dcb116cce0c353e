/** The six views of the page, in reading order; the id stands in links and never changes. */
export const VIEWS = [
  { id: "answer", name: "Answer" },
  { id: "compare", name: "Compare" },
  { id: "why", name: "Why they differ" },
  { id: "timeline", name: "Timeline" },
  { id: "patients", name: "In plain words" },
  { id: "sources", name: "Sources" },
] as const;

export type ViewId = (typeof VIEWS)[number]["id"];

/** Where a view stands on the page. The panel "sources" has its id already, so that views have a prefix. */
export const viewAnchor = (id: ViewId) => `view-${id}`;

/** Where panels of the page's first form have gone. */
export const MOVED_ANCHORS: Readonly<Record<string, string>> = { seen: "ledger" };
