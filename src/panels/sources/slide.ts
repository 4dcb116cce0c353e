import type { ToSlideTable } from "../slide.ts";
import { toSourcesView } from "./view.ts";

/** Every document with how it was read; what each states is left to the notes. */
export const toSlideTable: ToSlideTable = (evidence, input) => ({
  labels: ["Document", "How it was read"],
  rows: toSourcesView(evidence, input).drawing.rows.map(({ document, reading }) => [
    document.citation.replace(/\.$/, ""),
    reading,
  ]),
});
