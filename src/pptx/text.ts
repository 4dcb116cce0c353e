import { type Colour, INK, solidFill } from "./colour.ts";
import { withDirectionMarks } from "./rightToLeft.ts";
import { toEmu, toHundredths } from "./units.ts";
import { escapeXml, tag } from "./xml.ts";

/** How a run of text looks. Sizes in points; `heading` sets it in the theme's face for headings. */
export type Look = { size?: number; bold?: boolean; italic?: boolean; colour?: Colour; heading?: boolean };

/** A run of text in one look; `link` is the address that it opens. */
export type Run = Look & { text: string; link?: string };

export type Paragraph = { runs: readonly Run[]; align?: "l" | "ctr" | "r"; spaceAfter?: number };

/** Gives the id by which the part that is written points at an address. */
export type LinkId = (address: string) => string;

/** A paragraph of one run. */
export const line = (text: string, look: Look = {}, rest: Omit<Paragraph, "runs"> = {}): Paragraph => ({
  runs: [{ text, ...look }],
  ...rest,
});

/** a:p elements, in the order that the schema asks for. A body of text must hold at least one. */
export function writeParagraphs(paragraphs: readonly Paragraph[], linkId: LinkId): string {
  const written = paragraphs.map((paragraph) => writeParagraph(paragraph, linkId));
  return written.length === 0 ? "<a:p/>" : written.join("");
}

function writeParagraph({ runs, align, spaceAfter }: Paragraph, linkId: LinkId): string {
  const after = spaceAfter === undefined ? "" : tag("a:spcAft", {}, tag("a:spcPts", { val: toHundredths(spaceAfter) }));
  return tag(
    "a:p",
    {},
    tag("a:pPr", { algn: align }, after),
    ...runs.map((run) =>
      tag("a:r", {}, writeRunLook(run, linkId), tag("a:t", {}, escapeXml(withDirectionMarks(run.text)))),
    ),
  );
}

function writeRunLook({ link, ...look }: Run, linkId: LinkId): string {
  const click = link === undefined ? "" : tag("a:hlinkClick", { "r:id": linkId(link) });
  return tag("a:rPr", { lang: "en-GB", ...lookAttributes(look), dirty: 0 }, writeLook(look), click);
}

/** The look that a level of text has unless a run says otherwise. */
export function writeDefaultLook(look: Look): string {
  return tag("a:defRPr", lookAttributes(look), writeLook(look));
}

const lookAttributes = ({ size, bold, italic }: Look) => ({
  sz: size === undefined ? undefined : toHundredths(size),
  b: bold === undefined ? undefined : bold ? 1 : 0,
  i: italic === undefined ? undefined : italic ? 1 : 0,
});

/** What a look leaves open is inherited: from the placeholder of the layout, or from the list style of a text box. */
function writeLook({ colour, heading }: Look): string {
  const fill = colour === undefined ? "" : solidFill(colour);
  return heading === undefined ? fill : `${fill}${tag("a:latin", { typeface: heading ? "+mj-lt" : "+mn-lt" })}`;
}

/** The text settings of a part of a chart: axis labels, data labels. */
export function writeChartText(look: Look): string {
  return tag(
    "c:txPr",
    {},
    "<a:bodyPr/>",
    "<a:lstStyle/>",
    tag("a:p", {}, tag("a:pPr", {}, writeDefaultLook({ heading: false, ...look })), '<a:endParaRPr lang="en-GB"/>'),
  );
}

/** Where text stands in its box; insets in inches. */
export type TextFrame = { anchor?: "t" | "ctr" | "b"; inset?: number; wrap?: boolean };

/** p:txBody of a text box or a shape; text that is too long is not shrunk, its writer has measured it. */
export function writeTextBody(paragraphs: readonly Paragraph[], frame: TextFrame, linkId: LinkId): string {
  const { anchor = "t", inset = 0, wrap = true } = frame;
  const edge = toEmu(inset);
  const body = { wrap: wrap ? "square" : "none", lIns: edge, tIns: edge, rIns: edge, bIns: edge, anchor };
  const style = tag("a:lvl1pPr", {}, writeDefaultLook({ size: 14, colour: INK, heading: false }));
  return tag("p:txBody", {}, tag("a:bodyPr", body), tag("a:lstStyle", {}, style), writeParagraphs(paragraphs, linkId));
}
