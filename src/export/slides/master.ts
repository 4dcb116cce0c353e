import { PALETTE } from "../palette.ts";
import { tag } from "../xml.ts";
import { line, writeLook } from "./drawingText.ts";
import { NAMESPACES, writePlaceholder, writeShapeTree } from "./shapeXml.ts";
import { type Box, MARGIN, SLIDE } from "./units.ts";

const WIDTH = SLIDE.width - 2 * MARGIN;
/** Where headline and takeaway stand on every slide. */
export const HEADLINE_BOX: Box = { x: MARGIN, y: 0.42, width: WIDTH, height: 0.7 };
export const TAKEAWAY_BOX: Box = { x: MARGIN, y: 1.14, width: WIDTH, height: 0.78 };
/** The takeaway's placeholder on the layout, by which slides refer to it. */
export const TAKEAWAY_INDEX = 13;

const BODY = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
const COLOUR_MAP = {
  bg1: "lt1",
  tx1: "dk1",
  bg2: "lt2",
  tx2: "dk2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hlink",
  folHlink: "folHlink",
};
const BACKGROUND = tag("p:bg", {}, '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>');

function level(name: string, look: Parameters<typeof writeLook>[1]): string {
  return tag(name, { marL: 0, indent: 0, algn: "l" }, "<a:buNone/>", writeLook("a:defRPr", look));
}

const HEADLINE_LOOK = { size: 28, bold: true, serif: true, colour: PALETTE.ink };
const TAKEAWAY_LOOK = { size: 18, colour: PALETTE.soft };

export function writeMaster(layoutId: string): string {
  const shapes = [
    writePlaceholder({ id: 2, name: "Headline" }, { type: "title" }, [line("Headline")], HEADLINE_BOX),
    writePlaceholder({ id: 3, name: "Takeaway" }, { type: "body", idx: 1 }, [line("Takeaway")], TAKEAWAY_BOX),
  ].map(withBody);
  const styles = tag(
    "p:txStyles",
    {},
    tag("p:titleStyle", {}, level("a:lvl1pPr", HEADLINE_LOOK)),
    tag("p:bodyStyle", {}, level("a:lvl1pPr", TAKEAWAY_LOOK)),
    tag("p:otherStyle", {}, level("a:lvl1pPr", TAKEAWAY_LOOK)),
  );
  return tag(
    "p:sldMaster",
    NAMESPACES,
    tag("p:cSld", {}, BACKGROUND, writeShapeTree(shapes)),
    tag("p:clrMap", COLOUR_MAP),
    tag("p:sldLayoutIdLst", {}, tag("p:sldLayoutId", { id: 2_147_483_649, "r:id": layoutId })),
    styles,
  );
}

export function writeLayout(): string {
  const shapes = [
    writePlaceholder({ id: 2, name: "Headline" }, { type: "title" }, [line("Headline")], HEADLINE_BOX),
    writePlaceholder(
      { id: 3, name: "Takeaway" },
      { type: "body", idx: TAKEAWAY_INDEX },
      [line("Takeaway")],
      TAKEAWAY_BOX,
    ),
  ].map(withBody);
  return tag(
    "p:sldLayout",
    { ...NAMESPACES, preserve: 1, userDrawn: 1 },
    tag("p:cSld", { name: "Headline, takeaway, evidence" }, writeShapeTree(shapes)),
    tag("p:clrMapOvr", {}, "<a:masterClrMapping/>"),
  );
}

export function writeNotesMaster(): string {
  const picture =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr></p:sp>';
  const notes = { x: 0.75, y: 4.8, width: 6, height: 4 };
  const text = writePlaceholder({ id: 3, name: "Notes" }, { type: "body", idx: 3 }, [line("Notes")], notes);
  return tag(
    "p:notesMaster",
    NAMESPACES,
    tag("p:cSld", {}, BACKGROUND, writeShapeTree([picture, text])),
    tag("p:clrMap", COLOUR_MAP),
    tag("p:notesStyle", {}, level("a:lvl1pPr", { size: 12, colour: PALETTE.ink })),
  );
}

/** Text starts at the edge of its box, and shrinks rather than runs over. */
function withBody(shape: string): string {
  return shape.replace("<a:bodyPr/>", tag("a:bodyPr", { ...BODY, anchor: "t" }, "<a:normAutofit/>"));
}
