/**
 * A chart is drawn at one of a few fixed widths and scaled to its box by the SVG's viewBox: narrow for phones, page for
 * the page and for print, slide for a room. So a drawing made at build time is the same as the live one at any window
 * size, nothing has to be measured, and text grows with the slide.
 */
export type ChartSize = "narrow" | "page" | "slide";

/** Windows up to this width get the narrow drawing; the same number stands in the style sheet. */
export const NARROW_WINDOW = 620;

/** Text sizes in SVG units. */
export const TEXT = { label: 15, body: 14, axis: 13 } as const;
