import { drawItems } from "../../charts/native/drawItems.ts";
import { PER_INCH, toMarkup } from "../../charts/native/svg.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import type { Piece } from "./piece.ts";

export { PER_INCH };

/** Whether a picture can show the items of a slide: all but a native table. */
export const canDraw = (items: readonly SlideItem[]): boolean =>
  items.length > 0 && items.every((item) => (item.kind === "group" ? canDraw(item.items) : item.kind !== "table"));

/** The items of a slide as a piece of a picture; as high as the lowest of them. */
export function itemsPiece(items: readonly SlideItem[], width: number, measure: Measure): Piece {
  const { drawn, bottom } = drawItems(items, measure);
  return { markup: drawn.map(toMarkup).join(""), width, height: bottom };
}
