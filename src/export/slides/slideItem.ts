import type { NativeChart } from "./chartModel.ts";
import type { Paragraph } from "./drawingText.ts";
import type { NativeTable } from "./frameXml.ts";
import type { Freeform, ShapeLook, TextFrame } from "./shapeXml.ts";
import type { Box } from "./units.ts";

/** One thing on a slide. `alt` says what a chart or a drawing shows, for those who do not see it. */
export type SlideItem =
  | { kind: "text"; name: string; box: Box; paragraphs: readonly Paragraph[]; frame?: TextFrame }
  | { kind: "chart"; name: string; box: Box; chart: NativeChart; alt: string }
  | { kind: "table"; name: string; box: Box; table: NativeTable; alt: string }
  | { kind: "shape"; name: string; box: Box; look: ShapeLook; path?: Freeform; alt: string };

/** The room that a slide gives to its evidence, between the takeaway and the credits. */
export const CONTENT_BOX: Box = { x: 0.6, y: 2.05, width: 12.133, height: 3.75 };
