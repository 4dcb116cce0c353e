import type { EvidenceFile } from "../../evidence/schema.ts";
import { escapeXml, tag } from "../xml.ts";
import { writeLayout, writeMaster, writeNotesMaster } from "./master.ts";
import { Package } from "./package.ts";
import { NAMESPACES } from "./shapeXml.ts";
import { type LinkTo, toSlides } from "./slideOf.ts";
import { writeTheme } from "./theme.ts";
import { SLIDE, toEmu } from "./units.ts";
import { SHARED, writeSlide } from "./writeSlide.ts";

const PRESENTATION = "ppt/presentation.xml";
const MASTER = "ppt/slideMasters/slideMaster1.xml";

/**
 * The deck of an evidence file as a presentation after ECMA-376, with native charts whose data can be edited. The parts
 * are written here rather than by PptxGenJS, whose charts name an axis that does not exist (its issue 1534, version
 * 4.0.1), for which PowerPoint offers a repair, and which has no error bars.
 */
export async function writePresentation(
  file: EvidenceFile,
  linkTo: LinkTo,
  today: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const slides = (await Promise.all(file.slides.map((saved) => toSlides(file, saved, linkTo, today)))).flat();
  const parts = new Package();
  let charts = 0;
  const counter = { next: () => ++charts };
  parts.relate("", PRESENTATION, "presentation");
  writeProperties(parts, file, today);
  const masterId = parts.relate(PRESENTATION, MASTER, "slideMaster");
  const slideIds = slides.map((slide, i) => {
    const path = writeSlide(parts, slide, i + 1, counter);
    return tag("p:sldId", { id: 256 + i, "r:id": parts.relate(PRESENTATION, path, "slide") });
  });
  const notesId = parts.relate(PRESENTATION, SHARED.notesMaster, "notesMaster");
  writeMasters(parts, file.title);
  writeSettings(parts);
  parts.add(
    PRESENTATION,
    "presentation",
    tag(
      "p:presentation",
      NAMESPACES,
      tag("p:sldMasterIdLst", {}, tag("p:sldMasterId", { id: 2_147_483_648, "r:id": masterId })),
      tag("p:notesMasterIdLst", {}, tag("p:notesMasterId", { "r:id": notesId })),
      tag("p:sldIdLst", {}, ...slideIds),
      tag("p:sldSz", { cx: toEmu(SLIDE.width), cy: toEmu(SLIDE.height) }),
      tag("p:notesSz", { cx: toEmu(SLIDE.height), cy: toEmu(10) }),
    ),
  );
  return parts.toBytes();
}

function writeMasters(parts: Package, title: string): void {
  parts.add(MASTER, "slideMaster", writeMaster(parts.relate(MASTER, SHARED.layout, "slideLayout")));
  parts.add(SHARED.layout, "slideLayout", writeLayout());
  parts.relate(SHARED.layout, MASTER, "slideMaster");
  parts.add(SHARED.notesMaster, "notesMaster", writeNotesMaster());
  const themes = [
    [MASTER, "ppt/theme/theme1.xml"],
    [SHARED.notesMaster, "ppt/theme/theme2.xml"],
  ] as const;
  for (const [owner, path] of themes) {
    parts.add(path, "theme", writeTheme(title));
    parts.relate(owner, path, "theme");
  }
  parts.relate(PRESENTATION, "ppt/theme/theme1.xml", "theme");
}

/** Parts that hold nothing of ours, and that some programs miss when they are not there. */
function writeSettings(parts: Package): void {
  const list = "a:tblStyleLst";
  const settings = [
    ["presProps", tag("p:presentationPr", NAMESPACES)],
    ["viewProps", tag("p:viewPr", NAMESPACES)],
    ["tableStyles", tag(list, { "xmlns:a": NAMESPACES["xmlns:a"], def: "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}" })],
  ] as const;
  for (const [kind, xml] of settings) {
    parts.add(`ppt/${kind}.xml`, kind, xml);
    parts.relate(PRESENTATION, `ppt/${kind}.xml`, kind);
  }
}

function writeProperties(parts: Package, file: EvidenceFile, today: Date): void {
  const core = tag(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    tag("dc:title", {}, escapeXml(file.title)),
    tag("dc:description", {}, escapeXml(`Data version ${file.dataVersion}. ${file.advice}`)),
    tag("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, `${today.toISOString().slice(0, 19)}Z`),
  );
  parts.add("docProps/core.xml", "coreProperties", core);
  parts.relate("", "docProps/core.xml", "coreProperties");
  const properties = { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" };
  parts.add(
    "docProps/app.xml",
    "appProperties",
    tag("Properties", properties, tag("Application", {}, "Second cancers")),
  );
  parts.relate("", "docProps/app.xml", "appProperties");
}
