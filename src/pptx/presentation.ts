import type { LayoutName } from "./layout.ts";
import { NOTES_SIZE, writeLayout, writeMaster, writeNotesMaster } from "./master.ts";
import { Package } from "./package.ts";
import { NAMESPACES } from "./shape.ts";
import { layoutPath, NOTES_MASTER, type Slide, writeSlide } from "./slide.ts";
import { type Properties, type Theme, writeAppProperties, writeCoreProperties, writeTheme } from "./theme.ts";
import { SLIDE, toEmu } from "./units.ts";
import { tag } from "./xml.ts";

const PRESENTATION = "ppt/presentation.xml";
const MASTER = "ppt/slideMasters/slideMaster1.xml";
const LAYOUT_NAMES: readonly LayoutName[] = ["title", "content", "finding"];

export type Deck = { theme: Theme; properties: Properties; slides: readonly Slide[] };

/**
 * A presentation after ECMA-376 (transitional), with native charts whose data can be edited. The parts are written here
 * rather than by PptxGenJS, whose charts name an axis that does not exist (its issue 1534, version 4.0.1), for which
 * PowerPoint offers a repair, and which has neither error bars nor labels that follow cells.
 */
export function writePresentation({ theme, properties, slides }: Deck): Uint8Array<ArrayBuffer> {
  const file = new Package();
  file.relate("", PRESENTATION, "presentation");
  file.add("docProps/core.xml", "coreProperties", writeCoreProperties(properties));
  file.relate("", "docProps/core.xml", "coreProperties");
  file.add("docProps/app.xml", "appProperties", writeAppProperties(properties));
  file.relate("", "docProps/app.xml", "appProperties");

  const masterId = file.relate(PRESENTATION, MASTER, "slideMaster");
  const notesId = file.relate(PRESENTATION, NOTES_MASTER, "notesMaster");
  let charts = 0;
  const counter = { next: () => ++charts };
  const slideIds = slides.map((slide, i) => {
    const path = writeSlide(file, slide, i + 1, counter);
    // Ids of slides begin at 256.
    return tag("p:sldId", { id: 256 + i, "r:id": file.relate(PRESENTATION, path, "slide") });
  });
  writeMasters(file, theme);
  writeSettings(file);
  file.add(
    PRESENTATION,
    "presentation",
    tag(
      "p:presentation",
      NAMESPACES,
      tag("p:sldMasterIdLst", {}, tag("p:sldMasterId", { id: 2_147_483_648, "r:id": masterId })),
      tag("p:notesMasterIdLst", {}, tag("p:notesMasterId", { "r:id": notesId })),
      tag("p:sldIdLst", {}, ...slideIds),
      tag("p:sldSz", { cx: toEmu(SLIDE.width), cy: toEmu(SLIDE.height) }),
      NOTES_SIZE,
    ),
  );
  return file.toBytes();
}

function writeMasters(file: Package, theme: Theme): void {
  const layoutIds = LAYOUT_NAMES.map((layout) => {
    const path = layoutPath(layout);
    file.add(path, "slideLayout", writeLayout(layout));
    file.relate(path, MASTER, "slideMaster");
    return file.relate(MASTER, path, "slideLayout");
  });
  file.add(MASTER, "slideMaster", writeMaster(layoutIds));
  file.add(NOTES_MASTER, "notesMaster", writeNotesMaster());
  const themes = [
    [MASTER, "ppt/theme/theme1.xml"],
    [NOTES_MASTER, "ppt/theme/theme2.xml"],
  ] as const;
  for (const [owner, path] of themes) {
    file.add(path, "theme", writeTheme(theme));
    file.relate(owner, path, "theme");
  }
  file.relate(PRESENTATION, "ppt/theme/theme1.xml", "theme");
}

/** Parts that hold nothing of their own, and that some programs miss when they are not there. */
function writeSettings(file: Package): void {
  const list = "a:tblStyleLst";
  const settings = [
    ["presProps", tag("p:presentationPr", NAMESPACES)],
    ["viewProps", tag("p:viewPr", NAMESPACES)],
    ["tableStyles", tag(list, { "xmlns:a": NAMESPACES["xmlns:a"], def: "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}" })],
  ] as const;
  for (const [kind, xml] of settings) {
    file.add(`ppt/${kind}.xml`, kind, xml);
    file.relate(PRESENTATION, `ppt/${kind}.xml`, kind);
  }
}
