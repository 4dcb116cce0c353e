import type { ToSlideTable } from "../slide.ts";
import { toDiffersView } from "./view.ts";

/** Every difference in short, weightiest first; the full texts stand in the notes. */
export const toSlideTable: ToSlideTable = (evidence, input) => {
  const { first, rest } = toDiffersView(evidence, input).drawing;
  return {
    labels: ["The article", "The record", "Weight"],
    rows: [...first, ...rest].map(({ statedShort, recordShort, weight }) => [statedShort, recordShort, weight]),
  };
};
