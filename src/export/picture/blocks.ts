import { inlineDrawing } from "./inlineDrawing.ts";
import { isShown } from "../subject.ts";

/** One drawing of a panel with the words that stand over it. A block without a drawing says why there is none. */
export type Block = { caption: readonly string[]; colour: string; drawing: Drawing | null };
export type Drawing = { markup: string; width: number; height: number; viewBox: string };

/** The drawings of a panel that the filter leaves, in reading order. */
export function readBlocks(stage: Element, chosen: ReadonlySet<string>): Block[] {
  return [...stage.querySelectorAll("[data-chart], figure")].flatMap((block) => {
    if (!isWithin(block, stage, chosen)) return [];
    const svg = block.querySelector<SVGSVGElement>(".drawn svg, figure > svg, :scope > svg");
    const owner = block.closest("[data-source]") ?? block;
    const caption = [...owner.querySelectorAll("h3, figcaption > *, .hole")].map((line) => line.textContent.trim());
    return [
      {
        caption: caption.filter((line) => line !== ""),
        colour: owner.getAttribute("data-colour") ?? "",
        drawing: svg === null ? null : toDrawing(svg, chosen),
      },
    ];
  });
}

/** Every element around a block that names a source must be shown. */
function isWithin(block: Element, stage: Element, chosen: ReadonlySet<string>): boolean {
  for (let element: Element | null = block; element !== null && element !== stage; element = element.parentElement) {
    if (!isShown({ sources: element.getAttribute("data-source")?.split(" ") ?? [] }, chosen)) return false;
  }
  return true;
}

function toDrawing(svg: SVGSVGElement, chosen: ReadonlySet<string>): Drawing {
  const copy = inlineDrawing(svg, chosen);
  const { width, height } = svg.viewBox.baseVal;
  const viewBox = `0 0 ${width} ${height}`;
  for (const name of ["width", "height", "viewBox", "x", "y"]) copy.removeAttribute(name);
  const markup = new XMLSerializer().serializeToString(copy);
  return { markup, width, height, viewBox };
}
