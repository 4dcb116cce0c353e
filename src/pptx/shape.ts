import { type Colour, NO_FILL, NO_STROKE, solidFill, type Stroke, writeStroke } from "./colour.ts";
import { type LinkId, type Paragraph, type TextFrame, writeParagraphs, writeTextBody } from "./text.ts";
import { type Box, toEmu } from "./units.ts";
import { tag } from "./xml.ts";

export const NAMESPACES = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
} as const;

const DECORATIVE = tag(
  "a:extLst",
  {},
  tag(
    "a:ext",
    { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
    tag("adec:decorative", { "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative", val: 1 }),
  ),
);

/** An id unique on the slide, a name for the list of objects, and what it shows; `null` marks it as decoration. */
export type ShapeName = { id: number; name: string; alt?: string | null };

export function writeName({ id, name, alt }: ShapeName): string {
  return alt === null ? tag("p:cNvPr", { id, name, descr: "" }, DECORATIVE) : tag("p:cNvPr", { id, name, descr: alt });
}

export function writeTransform(name: "a:xfrm" | "p:xfrm", { x, y, width, height }: Box): string {
  return tag(
    name,
    {},
    tag("a:off", { x: toEmu(x), y: toEmu(y) }),
    tag("a:ext", { cx: toEmu(width), cy: toEmu(height) }),
  );
}

/** A text box that is no placeholder. */
export function writeTextBox(
  name: ShapeName,
  box: Box,
  paragraphs: readonly Paragraph[],
  frame: TextFrame,
  linkId: LinkId,
): string {
  const own = tag("p:nvSpPr", {}, writeName(name), tag("p:cNvSpPr", { txBox: 1 }), "<p:nvPr/>");
  const place = tag("p:spPr", {}, writeTransform("a:xfrm", box), RECTANGLE, NO_FILL);
  return tag("p:sp", {}, own, place, writeTextBody(paragraphs, frame, linkId));
}

export type PlaceholderKind = { type: string; idx?: number; sz?: string };

/** The text of a placeholder; how it looks, the layout says, and where it stands, unless it has a box of its own. */
export function writePlaceholder(
  name: ShapeName,
  kind: PlaceholderKind,
  paragraphs: readonly Paragraph[],
  linkId: LinkId,
  box?: Box,
): string {
  const text = tag("p:txBody", {}, "<a:bodyPr/>", "<a:lstStyle/>", writeParagraphs(paragraphs, linkId));
  const place = tag("p:spPr", {}, box === undefined ? "" : writeTransform("a:xfrm", box));
  return tag("p:sp", {}, writePlaceholderHead(name, kind), place, text);
}

export function writePlaceholderHead(name: ShapeName, kind: PlaceholderKind): string {
  return tag(
    "p:nvSpPr",
    {},
    writeName(name),
    tag("p:cNvSpPr", {}, tag("a:spLocks", { noGrp: 1 })),
    tag("p:nvPr", {}, tag("p:ph", kind)),
  );
}

const RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';

/** `corner`: the radius of a rectangle's corners, in inches. `fixed`: a screen shows it as paper does, in any theme. */
export type ShapeLook = { fill?: Colour; outline?: Stroke; corner?: number; fixed?: true };

/** A closed or open outline in a grid of its own: `width` by `height` units fill the box. */
export type Freeform = { width: number; height: number; moves: readonly Move[] };
export type Move = { to: "M" | "L"; x: number; y: number } | { to: "Z" };

/** A drawn shape; without a path, a rectangle. */
export function writeShape(name: ShapeName, box: Box, { fill, outline, corner }: ShapeLook, path?: Freeform): string {
  const own = tag("p:nvSpPr", {}, writeName(name), "<p:cNvSpPr/>", "<p:nvPr/>");
  return tag(
    "p:sp",
    {},
    own,
    tag(
      "p:spPr",
      {},
      writeTransform("a:xfrm", box),
      path === undefined ? writeRectangle(box, corner) : writeGeometry(path),
      fill === undefined ? NO_FILL : solidFill(fill),
      outline === undefined ? NO_STROKE : writeStroke(outline),
    ),
  );
}

/** A rounded corner is given in hundred thousandths of the shorter side. */
function writeRectangle({ width, height }: Box, corner: number | undefined): string {
  if (corner === undefined) return RECTANGLE;
  const share = Math.round((corner / Math.min(width, height)) * 100_000);
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`;
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
    tag("a:pathLst", {}, tag("a:path", { w: Math.round(width), h: Math.round(height) }, ...steps)),
  );
}

/** Shapes that are moved and sized together; places inside count as on the slide. */
export function writeGroup(name: ShapeName, box: Box, shapes: readonly string[]): string {
  const at = { x: toEmu(box.x), y: toEmu(box.y) };
  const size = { cx: toEmu(box.width), cy: toEmu(box.height) };
  const transform = tag("a:xfrm", {}, tag("a:off", at), tag("a:ext", size), tag("a:chOff", at), tag("a:chExt", size));
  const own = tag("p:nvGrpSpPr", {}, writeName(name), "<p:cNvGrpSpPr/>", "<p:nvPr/>");
  return tag("p:grpSp", {}, own, tag("p:grpSpPr", {}, transform), ...shapes);
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
