import type { NativeChart } from "./chart/model.ts";
import type { Freeform, ShapeLook } from "./shape.ts";
import type { NativeTable } from "./table.ts";
import type { Paragraph, TextFrame } from "./text.ts";
import type { Box } from "./units.ts";

/**
 * One thing on a slide. `alt` says what it shows for those who do not see it; a shape without one is decoration, a chart
 * without one its data, a table that of the slide. What stands in a group is moved and sized together. `ref` names what an
 * item stands for where the slide is drawn on a screen; it is not written.
 */
export type SlideItem =
  | { kind: "text"; name: string; box: Box; paragraphs: readonly Paragraph[]; frame?: TextFrame; ref?: string }
  | { kind: "chart"; name: string; box: Box; chart: NativeChart; alt?: string; ref?: string }
  | { kind: "table"; name: string; box: Box; table: NativeTable; alt?: string }
  | { kind: "shape"; name: string; box: Box; look: ShapeLook; path?: Freeform; alt?: string; ref?: string }
  | { kind: "group"; name: string; box: Box; items: readonly SlideItem[]; alt?: string; ref?: string };
