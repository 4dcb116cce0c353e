import { escapeXml, tag } from "./xml.ts";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** What a template replaces: colours as "#rrggbb" and two faces, one for headings and one for everything else. */
export type Theme = {
  name: string;
  colours: Record<ThemeSlot, string>;
  headingFace: string;
  textFace: string;
};

const SLOTS = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
] as const;
export type ThemeSlot = (typeof SLOTS)[number];

export function writeTheme({ name, colours, headingFace, textFace }: Theme): string {
  const scheme = SLOTS.map((slot) =>
    tag(`a:${slot}`, {}, tag("a:srgbClr", { val: colours[slot].replace("#", "").toUpperCase() })),
  );
  const face = (typeface: string) => `${tag("a:latin", { typeface })}<a:ea typeface=""/><a:cs typeface=""/>`;
  const fonts = tag(
    "a:fontScheme",
    { name },
    tag("a:majorFont", {}, face(headingFace)),
    tag("a:minorFont", {}, face(textFace)),
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

/** What a file tells of itself in its properties. */
export type Properties = {
  title: string;
  subject: string;
  author: string;
  description: string;
  application: string;
  created: Date;
};

export function writeCoreProperties({ title, subject, author, description, created }: Properties): string {
  return tag(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    tag("dc:title", {}, escapeXml(title)),
    tag("dc:subject", {}, escapeXml(subject)),
    tag("dc:creator", {}, escapeXml(author)),
    tag("dc:description", {}, escapeXml(description)),
    tag("dc:language", {}, "en-GB"),
    tag("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, `${created.toISOString().slice(0, 19)}Z`),
  );
}

export function writeAppProperties({ application }: Properties): string {
  const namespace = { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" };
  return tag("Properties", namespace, tag("Application", {}, escapeXml(application)));
}
