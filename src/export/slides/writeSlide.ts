import { PALETTE } from "../palette.ts";
import { tag } from "../xml.ts";
import { toSheet, writeChart } from "./chartXml.ts";
import { line } from "./drawingText.ts";
import { writeChartFrame, writeTableFrame } from "./frameXml.ts";
import { HEADLINE_BOX, TAKEAWAY_INDEX } from "./master.ts";
import type { Package } from "./package.ts";
import { NAMESPACES, type ShapeName, writePlaceholder, writeShape, writeShapeTree, writeTextBox } from "./shapeXml.ts";
import type { SlideItem } from "./slideItem.ts";
import type { Slide } from "./slideOf.ts";
import { CREDITS_BOX, writeCredits, writeNotes } from "./slideText.ts";
import { writeWorkbook } from "./workbook.ts";

/** Where the parts lie that all slides share. */
export const SHARED = {
  layout: "ppt/slideLayouts/slideLayout1.xml",
  notesMaster: "ppt/notesMasters/notesMaster1.xml",
} as const;

const HEADLINE_POINTS = 28;
/** Width of a bold letter of the headline in ems, on the safe side. */
const LETTER = 0.62;

/** A headline stands on one line: a long one is set smaller. In points. */
function headlineSize(text: string): number {
  return Math.min(HEADLINE_POINTS, Math.floor((HEADLINE_BOX.width * 72) / (text.length * LETTER)));
}

/** Numbers the charts of a presentation: each has a part and a workbook of its own. */
export type ChartCounter = { next: () => number };

/** Writes a slide with its charts, workbooks and notes, and gives the path of its part. */
export function writeSlide(file: Package, slide: Slide, number: number, charts: ChartCounter): string {
  const path = `ppt/slides/slide${number}.xml`;
  file.relate(path, SHARED.layout, "slideLayout");
  const link = file.relateToLink(path, slide.credits.link);
  let id = 1;
  const name = (text: string, alt?: string): ShapeName => ({
    id: ++id,
    name: text,
    ...(alt === undefined ? {} : { alt }),
  });
  const shapes = [
    writePlaceholder(name("Headline"), { type: "title" }, [
      line(slide.headline, { serif: true, bold: true, size: headlineSize(slide.headline) }),
    ]),
    writePlaceholder(name("Takeaway"), { type: "body", idx: TAKEAWAY_INDEX }, [
      line(slide.takeaway, { size: 18, colour: PALETTE.soft }),
    ]),
    ...slide.items.map((item) => writeItem(file, path, item, name, charts)),
    writeTextBox(name("Counted, caveats, citation, link"), CREDITS_BOX, writeCredits(slide, link), { anchor: "b" }),
  ];
  file.add(path, "slide", writeContent("p:sld", shapes));
  writeNotesSlide(file, slide, number, path);
  return path;
}

function writeItem(
  file: Package,
  path: string,
  item: SlideItem,
  name: (text: string, alt?: string) => ShapeName,
  charts: ChartCounter,
): string {
  switch (item.kind) {
    case "text":
      return writeTextBox(name(item.name), item.box, item.paragraphs, item.frame);
    case "shape":
      return writeShape(name(item.name, item.alt), item.box, item.look, item.path);
    case "table":
      return writeTableFrame(name(item.name, item.alt), item.box, item.table);
    case "chart": {
      const number = charts.next();
      const chartPath = `ppt/charts/chart${number}.xml`;
      const bookPath = `ppt/embeddings/workbook${number}.xlsx`;
      file.add(bookPath, "embedded", writeWorkbook(toSheet(item.chart)));
      const { xml } = writeChart(item.chart, file.relate(chartPath, bookPath, "embedded"));
      file.add(chartPath, "chart", xml);
      return writeChartFrame(name(item.name, item.alt), item.box, file.relate(path, chartPath, "chart"));
    }
  }
}

function writeNotesSlide(file: Package, slide: Slide, number: number, slidePath: string): void {
  const path = `ppt/notesSlides/notesSlide${number}.xml`;
  file.relate(slidePath, path, "notesSlide");
  file.relate(path, SHARED.notesMaster, "notesMaster");
  file.relate(path, slidePath, "slide");
  const picture =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  const notes = writePlaceholder({ id: 3, name: "Notes" }, { type: "body", idx: 3 }, writeNotes(slide));
  file.add(path, "notesSlide", writeContent("p:notes", [picture, notes]));
}

function writeContent(name: string, shapes: readonly string[]): string {
  return tag(
    name,
    NAMESPACES,
    tag("p:cSld", {}, writeShapeTree(shapes)),
    tag("p:clrMapOvr", {}, "<a:masterClrMapping/>"),
  );
}
