import { useLayoutEffect } from "react";
import { useViewAtOnce } from "../panels/page.ts";

/**
 * Writes the parts of the view that the style sheet filters by to the root element: the ticked sources, and chart,
 * table or words.
 */
export function FilterAttributes() {
  const sources = useViewAtOnce((state) => state.sources);
  const view = useViewAtOnce((state) => state.view);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset["sources"] = sources.join(" ");
    root.dataset["view"] = view;
  }, [sources, view]);
  return null;
}
