import type { Evidence } from "../evidence/model.ts";
import type { SlideItem } from "../pptx/slideItem.ts";
import type { Box } from "../pptx/units.ts";
import type { PanelInput, ToPanelView } from "../claims/panelView.ts";

/** What a slide shows of a panel inside a box, as native charts and text; empty where its table should stand for it. */
export type ToSlide = (evidence: Evidence, input: PanelInput, box: Box) => readonly SlideItem[];

/** A table as a slide shows it, where that is not the panel's own: less of each text, and fewer columns. */
export type SlideTable = { labels: readonly string[]; rows: readonly (readonly string[])[] };
export type ToSlideTable = (evidence: Evidence, input: PanelInput) => SlideTable;

/**
 * What a panel gives for slides: its drawing, or else a table; `saysItself`: its drawing says what a takeaway would;
 * `holdsCaveats`: its table holds the caveats that the foot would repeat.
 */
export type SlideOfPanel = {
  toSlide?: ToSlide;
  toSlideTable?: ToSlideTable;
  saysItself?: boolean;
  holdsCaveats?: boolean;
};

/** Closes a slide over the type of its drawing, as `definePanel` does for the page. */
export function defineSlide<Drawing>(
  toView: ToPanelView<Drawing>,
  toSlide: (drawing: Drawing, box: Box, evidence: Evidence) => readonly SlideItem[],
): ToSlide {
  return (evidence, input, box) => toSlide(toView(evidence, input).drawing, box, evidence);
}
