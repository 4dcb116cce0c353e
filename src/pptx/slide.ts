import { writeChart } from "./chart/chartXml.ts";
import { describeChart } from "./chart/model.ts";
import { LAYOUTS, type LayoutName } from "./layout.ts";
import { NOTES_PICTURE, NUMBER_FIELD } from "./master.ts";
import type { Package } from "./package.ts";
import {
  NAMESPACES,
  type ShapeName,
  writeGroup,
  writePlaceholder,
  writePlaceholderHead,
  writeShape,
  writeShapeTree,
  writeTextBox,
} from "./shape.ts";
import type { SlideItem } from "./slideItem.ts";
import { writeChartFrame, writeTableFrame } from "./table.ts";
import type { LinkId, Paragraph } from "./text.ts";
import { writeWorkbook } from "./workbook.ts";
import { tag } from "./xml.ts";

/** A slide: what stands in the places of its layout, what is drawn between them, and the speaker's notes. */
export type Slide = {
  layout: LayoutName;
  title: readonly Paragraph[];
  /** A narrower title than that of the layout, in inches: something stands beside it. */
  titleWidth?: number;
  text: readonly Paragraph[];
  items: readonly SlideItem[];
  foot: readonly Paragraph[];
  notes: readonly Paragraph[];
  /** What charts and tables without words of their own show, for those who do not see them. */
  alt: string;
};

/** Paths of the parts that slides share. */
export const layoutPath = (layout: LayoutName): string =>
  `ppt/slideLayouts/slideLayout${Object.keys(LAYOUTS).indexOf(layout) + 1}.xml`;
export const NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml";

/** Numbers the charts of a presentation: each has a part and a workbook of its own. */
export type ChartCounter = { next: () => number };

/** Writes a slide with its charts, workbooks and notes, and gives the path of its part. */
export function writeSlide(file: Package, slide: Slide, number: number, charts: ChartCounter): string {
  const path = `ppt/slides/slide${number}.xml`;
  const { places } = LAYOUTS[slide.layout];
  file.relate(path, layoutPath(slide.layout), "slideLayout");
  let id = 1;
  const name = (text: string, alt?: string | null): ShapeName => ({
    id: ++id,
    name: text,
    ...(alt === undefined ? {} : { alt }),
  });
  const linkId = linksOf(file, path);
  const writer: ItemWriter = { file, path, name, charts, linkId, alt: slide.alt };
  const shapes = [
    writePlaceholder(
      name(places.title.name),
      places.title.kind,
      slide.title,
      linkId,
      slide.titleWidth === undefined ? undefined : { ...places.title.box, width: slide.titleWidth },
    ),
    // A place without text would ask for some.
    slide.text.length === 0 ? "" : writePlaceholder(name(places.text.name), places.text.kind, slide.text, linkId),
    ...slide.items.map((item) => writeItem(writer, item)),
    writePlaceholder(name(places.foot.name), places.foot.kind, slide.foot, linkId),
    tag(
      "p:sp",
      {},
      writePlaceholderHead(name(places.number.name), places.number.kind),
      "<p:spPr/>",
      tag("p:txBody", {}, "<a:bodyPr/>", "<a:lstStyle/>", NUMBER_FIELD.replace("‹#›", String(number))),
    ),
  ];
  file.add(path, "slide", writeContent("p:sld", shapes));
  writeNotes(file, slide, number, path);
  return path;
}

/** One relationship for each address, however often it is named. */
function linksOf(file: Package, path: string): LinkId {
  const known = new Map<string, string>();
  return (address) => {
    const id = known.get(address) ?? file.relateToLink(path, address);
    known.set(address, id);
    return id;
  };
}

type ItemWriter = {
  file: Package;
  path: string;
  name: (text: string, alt?: string | null) => ShapeName;
  charts: ChartCounter;
  linkId: LinkId;
  alt: string;
};

function writeItem(writer: ItemWriter, item: SlideItem): string {
  const { name, linkId, alt } = writer;
  switch (item.kind) {
    case "text":
      return writeTextBox(name(item.name), item.box, item.paragraphs, item.frame ?? {}, linkId);
    case "shape":
      return writeShape(name(item.name, item.alt ?? null), item.box, item.look, item.path);
    case "table":
      return writeTableFrame(name(item.name, item.alt ?? alt), item.box, item.table, linkId);
    case "chart":
      return writeChartItem(writer, item);
    case "group":
      return writeGroup(
        name(item.name, item.alt),
        item.box,
        item.items.map((inner) => writeItem(writer, inner)),
      );
  }
}

function writeChartItem(
  { file, path, name, charts, alt }: ItemWriter,
  item: Extract<SlideItem, { kind: "chart" }>,
): string {
  const number = charts.next();
  const chartPath = `ppt/charts/chart${number}.xml`;
  const bookPath = `ppt/embeddings/workbook${number}.xlsx`;
  const { sheet, toXml } = writeChart(item.chart);
  file.add(bookPath, "embedded", writeWorkbook(sheet));
  file.add(chartPath, "chart", toXml(file.relate(chartPath, bookPath, "embedded")));
  const data = describeChart(item.chart);
  const said = item.alt ?? (data === "" ? alt : `${item.name}. ${data}`);
  return writeChartFrame(name(item.name, said), item.box, file.relate(path, chartPath, "chart"));
}

function writeNotes(file: Package, { notes }: Slide, number: number, slidePath: string): void {
  const path = `ppt/notesSlides/notesSlide${number}.xml`;
  file.relate(slidePath, path, "notesSlide");
  file.relate(path, NOTES_MASTER, "notesMaster");
  file.relate(path, slidePath, "slide");
  const text = writePlaceholder({ id: 3, name: "Notes" }, { type: "body", idx: 3 }, notes, linksOf(file, path));
  file.add(path, "notesSlide", writeContent("p:notes", [NOTES_PICTURE, text]));
}

function writeContent(name: string, shapes: readonly string[]): string {
  return tag(
    name,
    NAMESPACES,
    tag("p:cSld", {}, writeShapeTree(shapes)),
    tag("p:clrMapOvr", {}, "<a:masterClrMapping/>"),
  );
}
