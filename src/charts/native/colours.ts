import type { Source } from "../../evidence/schema.ts";
import type { NativeMarker } from "../../pptx/chart/model.ts";
import { type Colour, INK } from "../../pptx/colour.ts";

/** A theme has six accents: the other colours of the page are darker or lighter ones of them. */
const COLOURS: Record<Source["mark"]["colour"], Colour> = {
  blue: { slot: "accent1" },
  orange: { slot: "accent2" },
  teal: { slot: "accent3" },
  plum: { slot: "accent4" },
  olive: { slot: "accent5" },
  slate: { slot: "accent6" },
  rose: { slot: "accent4", tint: 0.3 },
  brown: { slot: "accent2", shade: 0.4 },
  indigo: { slot: "accent1", tint: 0.3 },
};

/** The colour of a source's marks; of what belongs to no source, the ink. */
export const colourOf = (source: Pick<Source, "mark"> | undefined): Colour =>
  source === undefined ? INK : COLOURS[source.mark.colour];

/** Presentation programs fill four markers; the other shapes of the page become the nearest of them. */
const SYMBOLS: Record<Source["mark"]["shape"], NativeMarker["symbol"]> = {
  circle: "circle",
  diamond: "diamond",
  square: "square",
  triangle: "triangle",
  triangleDown: "triangle",
  cross: "square",
  pentagon: "circle",
  star: "diamond",
  hexagon: "circle",
  semicircle: "circle",
  saltire: "square",
};

export const symbolOf = (source: Pick<Source, "mark"> | undefined): NativeMarker["symbol"] =>
  source === undefined ? "square" : SYMBOLS[source.mark.shape];
