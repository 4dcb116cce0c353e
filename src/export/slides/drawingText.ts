import { PALETTE } from "../palette.ts";
import { escapeXml, tag } from "../xml.ts";
import { toHexColour, toHundredths } from "./units.ts";

/** A run of text in one look. Sizes in points. */
export type Run = {
  text: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  colour?: string;
  serif?: boolean;
  /** The id of a hyperlink relationship of the same part. */
  link?: string;
};

export type Paragraph = { runs: readonly Run[]; align?: "l" | "ctr" | "r"; spaceAfter?: number };

/** A paragraph of one run. */
export const line = (text: string, look: Omit<Run, "text"> = {}, rest: Omit<Paragraph, "runs"> = {}): Paragraph => ({
  runs: [{ text, ...look }],
  ...rest,
});

/** A fill of one colour; `opacity` from 0 to 1. */
export function solidFill(colour: string, opacity = 1): string {
  const alpha = opacity === 1 ? "" : tag("a:alpha", { val: Math.round(opacity * 100_000) });
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: toHexColour(colour) }, alpha));
}

/** a:p elements, in the order that the schema asks for. */
export function writeParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(writeParagraph).join("");
}

function writeParagraph({ runs, align, spaceAfter }: Paragraph): string {
  const after = spaceAfter === undefined ? "" : tag("a:spcAft", {}, tag("a:spcPts", { val: toHundredths(spaceAfter) }));
  return tag("a:p", {}, tag("a:pPr", { algn: align }, after), ...runs.map(writeRun));
}

function writeRun({ text, link, ...look }: Run): string {
  return tag("a:r", {}, writeLook("a:rPr", look, link), tag("a:t", {}, escapeXml(text)));
}

/** The look of text as a:rPr or a:defRPr. */
export function writeLook(name: "a:rPr" | "a:defRPr", look: Omit<Run, "text" | "link">, link?: string): string {
  const { size, bold, italic, colour = PALETTE.ink, serif } = look;
  return tag(
    name,
    {
      ...(name === "a:rPr" ? { lang: "en-GB" } : {}),
      sz: size === undefined ? undefined : toHundredths(size),
      b: bold === true ? 1 : 0,
      i: italic === true ? 1 : undefined,
      ...(name === "a:rPr" ? { dirty: 0 } : {}),
    },
    solidFill(colour),
    tag("a:latin", { typeface: serif === true ? "+mj-lt" : "+mn-lt" }),
    link === undefined ? "" : tag("a:hlinkClick", { "r:id": link }),
  );
}

/** The text settings of a part of a chart: axis labels, data labels. */
export function writeChartText(name: "c:txPr", look: Omit<Run, "text" | "link">): string {
  return tag(
    name,
    {},
    "<a:bodyPr/>",
    "<a:lstStyle/>",
    tag("a:p", {}, tag("a:pPr", {}, writeLook("a:defRPr", look)), tag("a:endParaRPr", { lang: "en-GB" })),
  );
}
