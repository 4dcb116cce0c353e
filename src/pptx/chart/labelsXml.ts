import { INK } from "../colour.ts";
import { type Look, writeChartText, writeDefaultLook } from "../text.ts";
import { escapeXml, tag } from "../xml.ts";
import { val, writePoints } from "./dataXml.ts";
import { withDirectionMarks } from "../rightToLeft.ts";

/** Office 2013's addition to charts, by which labels follow cells. */
const C15 = "http://schemas.microsoft.com/office/drawing/2012/chart";
const LABELS = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";
const RANGE = "{02D57815-91ED-43cb-92C2-25804820EDAC}";

/** A label of one point; `text` is what its cell holds now. */
export type PointLabel = { index: number; text: string; place: string; look: Look };

/**
 * Labels whose text is that of cells: when a cell changes, the label does. A program that does not know the addition of
 * 2013 shows the text that the cells have now.
 */
export function writeCellLabels(labels: readonly PointLabel[]): string {
  const [first] = labels;
  if (first === undefined) return "";
  return tag(
    "c:dLbls",
    {},
    ...labels.map(writeLabel),
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    writeChartText({ colour: INK, ...first.look }),
    SWITCHES,
    extension(LABELS, tag("c15:showDataLabelsRange", { val: 0 })),
  );
}

function writeLabel({ index, text, place, look }: PointLabel): string {
  const field = tag(
    "a:fld",
    { id: `{5A1E0000-0000-4000-8000-${String(index).padStart(12, "0")}}`, type: "CELLRANGE" },
    writeDefaultLook({ colour: INK, heading: false, ...look }).replaceAll("a:defRPr", "a:rPr"),
    "<a:pPr/>",
    tag("a:t", {}, escapeXml(withDirectionMarks(text))),
  );
  const body = '<a:bodyPr wrap="none" lIns="38100" tIns="19050" rIns="38100" bIns="19050" anchor="ctr"/>';
  const rich = tag("c:rich", {}, body, "<a:lstStyle/>", tag("a:p", {}, field, '<a:endParaRPr lang="en-GB"/>'));
  return tag(
    "c:dLbl",
    {},
    val("idx", index),
    tag("c:tx", {}, rich),
    val("dLblPos", place),
    SWITCHES,
    extension(LABELS, `<c15:dlblFieldTable/>${tag("c15:showDataLabelsRange", { val: 1 })}`),
  );
}

/** The cells that the labels of a series take their text from; stands at the end of the series. */
export function writeLabelRange(range: string, texts: readonly string[]): string {
  const cache = tag("c15:dlblRangeCache", {}, writePoints(texts));
  return extension(RANGE, tag("c15:datalabelsRange", {}, tag("c15:f", {}, escapeXml(range)), cache));
}

const SWITCHES = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"]
  .map((name) => val(`show${name}`, 0))
  .join("");

function extension(uri: string, content: string): string {
  return tag("c:extLst", {}, tag("c:ext", { uri, "xmlns:c15": C15 }, content));
}
