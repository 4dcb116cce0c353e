import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { describe, expect, it } from "vitest";
import { createMeasure } from "../../../src/charts/native/measureText.ts";
import { toOneSlide } from "../../../src/export/slides/deck.ts";
import { writePresentation } from "../../../src/pptx/presentation.ts";
import { toNativeAxis } from "../../../src/charts/native/place.ts";
import { attributesOf, type Parts, readPackage, relationsOf } from "../../fixtures/presentationRules.ts";
import { takeView } from "../../fixtures/taken.ts";

async function slideOf(panel: string, search = ""): Promise<Parts> {
  const deck = await toOneSlide(takeView(search), panel, createMeasure());
  if (deck === null) throw new RangeError(`no panel ${panel}`);
  return readPackage(writePresentation(deck));
}

const chartOf = (parts: Parts) => parts.text.get("ppt/charts/chart1.xml") ?? "";
function sheetOf(parts: Parts): string {
  const [book] = relationsOf(parts, "ppt/charts/chart1.xml");
  const workbook = readPackage(parts.bytes.get(book?.target ?? "") ?? new Uint8Array());
  return workbook.text.get("xl/worksheets/sheet1.xml") ?? "";
}
const slideText = (parts: Parts) => parts.text.get("ppt/slides/slide1.xml") ?? "";

describe("the slide of the matched comparison", () => {
  it("holds estimates and exact bounds at full precision", async () => {
    const chart = chartOf(await slideOf("matched", "?sources=fda,penn"));
    const values = new Set([...chart.matchAll(/<c:v>([\d.]+)<\/c:v>/g)].map((match) => Number(match[1]).toFixed(4)));
    for (const value of ["8.1481", "5.1071", "12.3338", "12.7714", "0.3233", "70.9503"]) {
      expect([...values]).toContain(value);
    }
  });

  it("computes them in the sheet from n and N, as the page does", async () => {
    const sheet = sheetOf(await slideOf("matched", "?sources=fda"));
    expect(sheet).toMatch(/<c r="B2"><f>M2\/N2\*10000<\/f><v>8\.148/);
    expect(sheet).toContain("<f>IF(M2=0,0,BETAINV(0.025,M2,N2-M2+1))*10000</f>");
    // A zero that is edited to one gets the interval of one, and the other way round.
    expect(sheet).toContain("<f>IF(M2=0,1-0.05^(1/N2),BETAINV(0.975,M2+1,N2-M2))*10000</f>");
    expect(sheet).toContain("-INT(LOG10(B2))");
    expect(sheet).toContain('<c r="M2"><v>22</v></c><c r="N2"><v>27000</v></c>');
    // BETAINV(p, a, b) is the quantile of the beta distribution.
    expect(betaQuantile(0.025, 22, 26_979) * 10_000).toBeCloseTo(5.1071, 4);
    expect(betaQuantile(0.975, 23, 26_978) * 10_000).toBeCloseTo(12.3338, 4);
  });

  it("draws a mark that rests on few cases hollow, and says why there is none", async () => {
    const penn = await slideOf("matched", "?sources=penn");
    expect(chartOf(penn).match(/<c:symbol val="diamond"\/>/g)).toHaveLength(2);
    const any = await slideOf("matched", "?sources=fda,penn&outcome=any");
    expect(chartOf(any)).not.toContain("FDA case reports");
    expect(slideText(any)).toMatch(/FDA case reports.*the FDA authors’ paper gives no number for this/s);
  });

  it("labels its axes with digits that tell the steps apart, and counts in whole steps", async () => {
    expect(chartOf(await slideOf("matched", "?sources=fda,penn"))).toContain('formatCode="#,##0" sourceLinked="0"');
    const one = chartOf(await slideOf("tested", "?sources=penn"));
    expect(one).toContain('<c:numFmt formatCode="#,##0" sourceLinked="0"/>');
    expect(one).toContain('<c:max val="5"/><c:min val="0"/>');
    expect(one).toContain('<c:majorUnit val="1"/>');
    expect(toNativeAxis({ domain: [0, 0.01], ticks: [0, 0.0025, 0.005, 0.0075, 0.01] }, {}).format).toBe("#,##0.0000");
    expect(toNativeAxis({ domain: [0, 2], ticks: [0, 0.5, 1, 1.5, 2] }, { unit: "%" }).format).toBe('#,##0.0"%"');
  });

  it("says the data of the chart to those who do not see it", async () => {
    const [alt] = attributesOf(slideText(await slideOf("matched", "?sources=fda,penn")), "p:cNvPr", "descr").filter(
      (text) => text.includes("Estimates"),
    );
    expect(alt).toContain("FDA case reports: about 8 (5–12)");
    expect(alt).toContain("Penn trial cohort: about 13 (0.3–71)");
  });

  it("shows cases instead of a rate where no rate may be computed", async () => {
    const chart = chartOf(await slideOf("matched", "?sources=fda,penn&outcome=tcell-car"));
    expect(chart).toContain("<c:barChart>");
    expect(chart).not.toContain("10,000");
  });
});

describe("other slides", () => {
  it("names every event of the timeline, over the first days of its years", async () => {
    const chart = chartOf(await slideOf("timeline"));
    const years = [...chart.matchAll(/<c:v>(20\d\d)<\/c:v>/g)].map((match) => match[1]);
    expect([...new Set(years)]).toEqual(["2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"]);
    expect(chart).toContain("<c:v>Kymriah</c:v>");
  });

  it.each(["both-right", "tested", "onset", "how-often"])("draws %s as a native chart", async (id) => {
    expect(chartOf(await slideOf(id))).toContain("<c:plotArea>");
  });

  it.each(["ledger", "causes", "differs"])("shows %s as one table", async (id) => {
    const parts = await slideOf(id);
    expect(slideText(parts).match(/<a:tbl>/g)).toHaveLength(1);
  });
});
