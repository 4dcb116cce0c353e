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

/** Widths of a letter, in font sizes: of a usual one, and of one that the reader's fonts may not have. */
const LETTER = 0.54;
const FOREIGN_LETTER = 0.75;

/** A guess of how wide a text is drawn, good enough to keep labels apart. */
export function guessTextWidth(text: string, size: number): number {
  const foreign = text.match(/[^\P{L}\p{Script=Latin}]/gu)?.length ?? 0;
  return ((text.length - foreign) * LETTER + foreign * FOREIGN_LETTER) * size;
}
