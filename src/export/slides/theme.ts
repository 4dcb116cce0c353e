import { PALETTE } from "../palette.ts";
import { tag } from "../xml.ts";
import { toHexColour } from "./units.ts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** Faces that every presentation program has; the first is for statements, the second for data. */
const HEADLINE_FACE = "Georgia";
const TEXT_FACE = "Arial";

/** The theme: colours of the page on paper, and the two faces. */
export function writeTheme(name: string): string {
  const colours: Record<string, string> = {
    dk1: PALETTE.ink,
    lt1: PALETTE.paper,
    dk2: PALETTE.soft,
    lt2: PALETTE.cell,
    accent1: PALETTE.blue,
    accent2: PALETTE.orange,
    accent3: PALETTE.teal,
    accent4: PALETTE.plum,
    accent5: PALETTE.olive,
    accent6: PALETTE.slate,
    hlink: PALETTE.blue,
    folHlink: PALETTE.indigo,
  };
  const scheme = Object.entries(colours).map(([slot, colour]) =>
    tag(`a:${slot}`, {}, tag("a:srgbClr", { val: toHexColour(colour) })),
  );
  const face = (typeface: string) => `${tag("a:latin", { typeface })}<a:ea typeface=""/><a:cs typeface=""/>`;
  const fonts = tag(
    "a:fontScheme",
    { name },
    tag("a:majorFont", {}, face(HEADLINE_FACE)),
    tag("a:minorFont", {}, face(TEXT_FACE)),
  );
  return tag(
    "a:theme",
    { "xmlns:a": DRAWING, name },
    tag("a:themeElements", {}, tag("a:clrScheme", { name }, ...scheme), fonts, writeFormats(name)),
  );
}

/** The schema asks for three of each; none of them adds an effect. */
function writeFormats(name: string): string {
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const lineOf = (width: number) => tag("a:ln", { w: width }, fill);
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return tag(
    "a:fmtScheme",
    { name },
    tag("a:fillStyleLst", {}, fill, fill, fill),
    tag("a:lnStyleLst", {}, lineOf(6350), lineOf(12_700), lineOf(19_050)),
    tag("a:effectStyleLst", {}, effect, effect, effect),
    tag("a:bgFillStyleLst", {}, fill, fill, fill),
  );
}
