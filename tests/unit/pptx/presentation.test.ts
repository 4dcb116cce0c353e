import { describe, expect, it } from "vitest";
import { writeChart } from "../../../src/pptx/chart/chartXml.ts";
import { writePresentation } from "../../../src/pptx/presentation.ts";
import { madeDeck, scatter } from "../../fixtures/madeDeck.ts";
import { findInvalidParts } from "../../fixtures/openXml.ts";
import { findBrokenRules, readPackage, relationsOf } from "../../fixtures/presentationRules.ts";

const bytes = writePresentation(madeDeck);
const parts = readPackage(bytes);
const part = (path: string) => parts.text.get(path) ?? "";
const chartOn = (slide: number) =>
  relationsOf(parts, `ppt/slides/slide${slide}.xml`).find((relation) => relation.type.endsWith("/chart"))?.target ?? "";
const sheetOf = (chart: string) => {
  const [book] = relationsOf(parts, chart);
  const workbook = readPackage(parts.bytes.get(book?.target ?? "") ?? new Uint8Array());
  return { workbook, xml: workbook.text.get("xl/worksheets/sheet1.xml") ?? "" };
};

describe("a presentation with one of everything", { timeout: 60_000 }, () => {
  it("is valid to the Open XML SDK, and breaks no rule of the package", async () => {
    expect(findBrokenRules(parts)).toEqual([]);
    expect(await findInvalidParts(bytes, "pptx")).toEqual([]);
  });

  it("would be found invalid with a child of a chart out of its place", async () => {
    const { zipSync, strToU8 } = await import("fflate");
    const path = chartOn(1);
    const broken = part(path).replace(/(<c:idx val="0"\/>)(<c:order val="0"\/>)/, "$2$1");
    const file = zipSync({ ...Object.fromEntries(parts.bytes), [path]: strToU8(broken) });
    expect((await findInvalidParts(file, "pptx")).join()).toContain("/c:ser");
  });

  it("holds workbooks that are valid too", async () => {
    for (const slide of [1, 2, 3]) {
      const [book] = relationsOf(parts, chartOn(slide));
      expect(await findInvalidParts(parts.bytes.get(book?.target ?? "") ?? new Uint8Array(), "xlsx")).toEqual([]);
    }
  });

  it("states no fixed colour outside its theme", () => {
    for (const [path, xml] of parts.text)
      if (!path.startsWith("ppt/theme/")) expect(xml, path).not.toContain("srgbClr");
  });

  it("numbers its slides, and offers a layout for a title and one for content", () => {
    expect(part("ppt/slides/slide3.xml")).toMatch(/<p:ph type="sldNum".*<a:t>3<\/a:t>/s);
    expect(part("ppt/slideLayouts/slideLayout1.xml")).toContain('type="title"');
    expect(part("ppt/slideLayouts/slideLayout2.xml")).toContain('type="obj"');
    expect(relationsOf(parts, "ppt/slides/slide5.xml")[0]?.target).toBe("ppt/slideLayouts/slideLayout1.xml");
  });

  it("states title, subject and author in its properties", () => {
    const core = part("docProps/core.xml");
    expect(core).toContain("<dc:title>Fruit &lt;&amp;&gt;</dc:title>");
    expect(core).toContain("<dc:subject>Apples</dc:subject>");
    expect(core).toContain("<dc:creator>A grocer</dc:creator>");
    expect(core).toContain("2026-11-25T00:00:00Z");
  });

  it("describes charts and tables, and marks a shape without words as decoration", () => {
    expect(part("ppt/slides/slide2.xml")).toContain('name="Years" descr="Apples and pears"');
    expect(part("ppt/slides/slide1.xml")).toMatch(/descr="Chart\. [^"]+: [^"]+"/);
    expect(part("ppt/slides/slide4.xml")).toMatch(/name="Square" descr=""><a:extLst>.*decorative/s);
  });

  it("keeps a chart and the names of its lanes in one group", () => {
    const group = /<p:grpSp>.*<\/p:grpSp>/s.exec(part("ppt/slides/slide1.xml"))?.[0] ?? "";
    expect(group).toContain("<p:graphicFrame>");
    expect(group).toContain("<a:t>Apples</a:t>");
  });
});

describe("a chart whose number is changed in Excel", () => {
  const chart = part(chartOn(1));
  const { xml: sheet } = sheetOf(chartOn(1));

  it("moves the mark with its interval: both stand on cells, the bars on formulas over the bounds", () => {
    expect(chart).toContain('<c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="cust"/>');
    expect(chart).toMatch(/<c:plus><c:numRef><c:f>Data!\$J\$2<\/c:f>.*?<c:v>22.5<\/c:v>/);
    expect(chart).toMatch(/<c:minus><c:numRef><c:f>Data!\$I\$2<\/c:f>.*?<c:v>14.5<\/c:v>/);
    expect(sheet).toContain('<c r="I2"><f>B2-G2</f><v>14.5</v></c>');
    expect(sheet).toContain('<c r="J2"><f>H2-B2</f><v>22.5</v></c>');
    expect(sheet).toContain('<c r="B2"><f>M2/N2*100</f><v>20</v></c>');
  });

  it("changes the label, which is the text of a cell", () => {
    expect(chart).toContain("<c15:datalabelsRange><c15:f>Data!$L$2</c15:f>");
    expect(chart).toContain('type="CELLRANGE"');
    expect(sheet).toContain('<c r="L2" t="str"><f>ROUND(B2,1)&amp;&quot; of 100&quot;</f><v>20 of 100</v></c>');
  });

  it("moves the band under the mark, and the hole of a hollow mark", () => {
    expect(chart).toContain("<c:xVal><c:numRef><c:f>Data!$G$2:$H$2</c:f>");
    const onPears = [...chart.matchAll(/<c:xVal><c:numRef><c:f>Data!\$B\$3<\/c:f>/g)];
    expect(onPears).toHaveLength(2);
  });
});

it("labels the first day of each year, whatever the first year", () => {
  const chart = part(chartOn(2));
  expect(chart).toContain('<c:tickLblPos val="none"/>');
  const cache = /<c15:dlblRangeCache>.*?<\/c15:dlblRangeCache>/.exec(chart)?.[0] ?? "";
  expect([...cache.matchAll(/<c:v>([^<]*)</g)].map((match) => match[1])).toEqual(["2018", "2019"]);
  expect(chart).toMatch(/<c:v>43101<\/c:v>.*<c:v>43466<\/c:v>/);
});

it("refuses a formula that names no column", () => {
  const point = { x: { formula: "[weight]", value: 1 }, y: 0.5 };
  const model = scatter.model.kind === "scatter" ? scatter.model : null;
  expect(model).not.toBeNull();
  if (model === null) return;
  const chart = {
    ...scatter,
    model: { ...model, series: [{ name: "A", colour: { slot: "accent1" }, points: [point] }] },
  } as const;
  expect(() => writeChart(chart)).toThrow("[weight]: found in a formula, expected the key of a column");
});
