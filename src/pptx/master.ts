import { INK } from "./colour.ts";
import { LAYOUTS, type LayoutName, MASTER_PLACES, type Place } from "./layout.ts";
import { NAMESPACES, type ShapeName, writePlaceholderHead, writeShapeTree, writeTransform } from "./shape.ts";
import { type Look, writeDefaultLook } from "./text.ts";
import { SLIDE, toEmu } from "./units.ts";
import { escapeXml, tag } from "./xml.ts";

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

const level = (name: string, look: Look, align: "l" | "r" = "l"): string =>
  tag(name, { marL: 0, indent: 0, algn: align }, "<a:buNone/>", writeDefaultLook(look));

/** A number that the program counts itself. */
export const NUMBER_FIELD =
  '<a:p><a:fld id="{5A1E0000-0000-4000-8000-0000000000FF}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld></a:p>';

function writePlace({ kind, box, anchor, look, prompt, align = "l" }: Place, name: ShapeName): string {
  const body = tag("a:bodyPr", { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor }, "<a:normAutofit/>");
  const list = tag("a:lstStyle", {}, level("a:lvl1pPr", look, align));
  const text =
    kind.type === "sldNum"
      ? NUMBER_FIELD
      : tag("a:p", {}, tag("a:r", {}, '<a:rPr lang="en-GB"/>', tag("a:t", {}, escapeXml(prompt))));
  const place = tag("p:spPr", {}, writeTransform("a:xfrm", box), '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>');
  return tag("p:sp", {}, writePlaceholderHead(name, kind), place, tag("p:txBody", {}, body, list, text));
}

const writePlaces = (places: readonly Place[]): string =>
  writeShapeTree(places.map((place, i) => writePlace(place, { id: i + 2, name: place.name })));

/** The master: what its layouts share. */
export function writeMaster(layoutIds: readonly string[]): string {
  const [title, text] = MASTER_PLACES;
  const styles = tag(
    "p:txStyles",
    {},
    tag("p:titleStyle", {}, level("a:lvl1pPr", title?.look ?? {})),
    tag("p:bodyStyle", {}, level("a:lvl1pPr", text?.look ?? {})),
    tag("p:otherStyle", {}, level("a:lvl1pPr", { size: 14, colour: INK })),
  );
  // Masters and layouts of a presentation are numbered in one row.
  const ids = layoutIds.map((id, i) => tag("p:sldLayoutId", { id: 2_147_483_649 + i, "r:id": id }));
  return tag(
    "p:sldMaster",
    NAMESPACES,
    tag("p:cSld", {}, BACKGROUND, writePlaces(MASTER_PLACES)),
    tag("p:clrMap", COLOUR_MAP),
    tag("p:sldLayoutIdLst", {}, ...ids),
    styles,
  );
}

export function writeLayout(layout: LayoutName): string {
  const { name, type, places } = LAYOUTS[layout];
  return tag(
    "p:sldLayout",
    { ...NAMESPACES, type, preserve: 1 },
    tag("p:cSld", { name }, writePlaces(Object.values(places))),
    tag("p:clrMapOvr", {}, "<a:masterClrMapping/>"),
  );
}

/** A page of notes is upright: the picture of the slide over the text. In inches. */
const NOTES = { x: 0.75, y: 4.8, width: SLIDE.height - 1.5, height: 4.6 };
export const NOTES_PAGE = { width: SLIDE.height, height: 10 } as const;

const slidePicture = (place: string): string =>
  tag(
    "p:sp",
    {},
    '<p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>',
    tag("p:spPr", {}, place),
  );

/** The slide on its page of notes; where it stands, the master of the notes says. */
export const NOTES_PICTURE = slidePicture("");

export function writeNotesMaster(): string {
  const place = `${writeTransform("a:xfrm", { x: 0.75, y: 1, width: 6, height: 3.375 })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`;
  const text = writePlace(
    {
      name: "Notes",
      kind: { type: "body", idx: 3 },
      box: NOTES,
      anchor: "t",
      look: { size: 12, colour: INK },
      prompt: "Notes",
    },
    { id: 3, name: "Notes" },
  );
  return tag(
    "p:notesMaster",
    NAMESPACES,
    tag("p:cSld", {}, BACKGROUND, writeShapeTree([slidePicture(place), text])),
    tag("p:clrMap", COLOUR_MAP),
    tag("p:notesStyle", {}, level("a:lvl1pPr", { size: 12, colour: INK })),
  );
}

export const NOTES_SIZE = tag("p:notesSz", { cx: toEmu(NOTES_PAGE.width), cy: toEmu(NOTES_PAGE.height) });
