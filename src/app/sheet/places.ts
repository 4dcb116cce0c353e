/**
 * Where a figure stands on the page: one element for each paragraph, row, list item or chart that shows it, in reading
 * order. What is not drawn, and what stands in a dialog, is left out.
 */
export function findPlaces(figure: string): readonly Element[] {
  const blocks = new Map<Element, Element>();
  for (const element of document.querySelectorAll(`[data-figure="${figure}"]`)) {
    if (element.closest("dialog") !== null || !isDrawn(element)) continue;
    const block = element.closest("svg, tr, li, p, dd, h2, h3") ?? element;
    if (!blocks.has(block)) blocks.set(block, element);
  }
  return [...blocks.values()];
}

const isDrawn = (element: Element) => element.getClientRects().length > 0;

/** Brings a place into view, opening what is folded over it. */
export function showPlace(element: Element): void {
  for (let fold = element.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  element.scrollIntoView({ block: "center" });
}
