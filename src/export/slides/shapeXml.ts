import { tag } from "../xml.ts";
import { type Paragraph, solidFill, writeParagraphs } from "./drawingText.ts";
import { stroke } from "./axisXml.ts";
import { type Box, toEmu } from "./units.ts";

export const NAMESPACES = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
} as const;

/** Name, id and alt text of a shape; ids are unique on a slide and start after the group that holds all shapes. */
export type ShapeName = { id: number; name: string; alt?: string };

export function writeTransform(name: "a:xfrm" | "p:xfrm", { x, y, width, height }: Box): string {
  return tag(
    name,
    {},
    tag("a:off", { x: toEmu(x), y: toEmu(y) }),
    tag("a:ext", { cx: toEmu(width), cy: toEmu(height) }),
  );
}

const cNvPr = ({ id, name, alt }: ShapeName) => tag("p:cNvPr", { id, name, descr: alt });

/** A shape that takes its place and look from the layout. `box` overrides the place. */
export function writePlaceholder(
  name: ShapeName,
  placeholder: { type?: string; idx?: number },
  paragraphs: readonly Paragraph[],
  box?: Box,
): string {
  const own = tag(
    "p:nvSpPr",
    {},
    cNvPr(name),
    tag("p:cNvSpPr", {}, tag("a:spLocks", { noGrp: 1 })),
    tag("p:nvPr", {}, tag("p:ph", placeholder)),
  );
  const text = tag("p:txBody", {}, "<a:bodyPr/>", "<a:lstStyle/>", writeParagraphs(paragraphs));
  return tag("p:sp", {}, own, tag("p:spPr", {}, box === undefined ? "" : writeTransform("a:xfrm", box)), text);
}

export type TextFrame = { anchor?: "t" | "ctr" | "b"; inset?: number };

/** A box of text. */
export function writeTextBox(
  name: ShapeName,
  box: Box,
  paragraphs: readonly Paragraph[],
  { anchor = "t", inset = 0 }: TextFrame = {},
): string {
  const own = tag("p:nvSpPr", {}, cNvPr(name), tag("p:cNvSpPr", { txBox: 1 }), "<p:nvPr/>");
  const side = toEmu(inset);
  const frame = tag(
    "a:bodyPr",
    { wrap: "square", lIns: side, tIns: side, rIns: side, bIns: side, anchor },
    "<a:noAutofit/>",
  );
  const look = `${writeTransform("a:xfrm", box)}${RECTANGLE}<a:noFill/>`;
  return tag(
    "p:sp",
    {},
    own,
    tag("p:spPr", {}, look),
    tag("p:txBody", {}, frame, "<a:lstStyle/>", writeParagraphs(paragraphs)),
  );
}

const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

export type Outline = { colour: string; width: number; dash?: string };
export type ShapeLook = { fill?: string; hatch?: string; outline?: Outline };

/** A closed or open outline in a grid of its own: `width` by `height` units fill the box. */
export type Freeform = { width: number; height: number; moves: readonly Move[] };
export type Move = { to: "M" | "L"; x: number; y: number } | { to: "Z" };

/** A drawn shape; without a path, a rectangle. */
export function writeShape(name: ShapeName, box: Box, look: ShapeLook, path?: Freeform): string {
  const own = tag("p:nvSpPr", {}, cNvPr(name), "<p:cNvSpPr/>", "<p:nvPr/>");
  const outline =
    look.outline === undefined
      ? tag("a:ln", {}, "<a:noFill/>")
      : stroke(look.outline.colour, look.outline.width, look.outline);
  const geometry = path === undefined ? RECTANGLE : writeGeometry(path);
  return tag("p:sp", {}, own, tag("p:spPr", {}, writeTransform("a:xfrm", box), geometry, writeFill(look), outline));
}

function writeFill({ fill, hatch }: ShapeLook): string {
  if (hatch !== undefined) {
    const ink = solidFill(hatch).replaceAll(/<\/?a:solidFill>/g, "");
    return tag(
      "a:pattFill",
      { prst: "wdUpDiag" },
      tag("a:fgClr", {}, ink),
      tag("a:bgClr", {}, '<a:srgbClr val="FFFFFF"/>'),
    );
  }
  return fill === undefined ? "<a:noFill/>" : solidFill(fill);
}

function writeGeometry({ width, height, moves }: Freeform): string {
  const steps = moves.map((move) => {
    if (move.to === "Z") return "<a:close/>";
    const point = tag("a:pt", { x: Math.round(move.x), y: Math.round(move.y) });
    return tag(move.to === "M" ? "a:moveTo" : "a:lnTo", {}, point);
  });
  return tag(
    "a:custGeom",
    {},
    "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>",
    '<a:rect l="0" t="0" r="r" b="b"/>',
    tag("a:pathLst", {}, tag("a:path", { w: width, h: height }, ...steps)),
  );
}

/** All shapes of a slide, master or layout in their tree. */
export function writeShapeTree(shapes: readonly string[]): string {
  const group =
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>';
  return tag(
    "p:spTree",
    {},
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>',
    tag("p:grpSpPr", {}, group),
    ...shapes,
  );
}
