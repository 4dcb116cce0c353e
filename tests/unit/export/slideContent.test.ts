import { beforeAll, describe, expect, it } from "vitest";
import type { Measure } from "../../../src/charts/native/measureText.ts";
import { toDeck, toOneSlide } from "../../../src/export/slides/deck.ts";
import type { Slide } from "../../../src/pptx/slide.ts";
import type { SlideItem } from "../../../src/pptx/slideItem.ts";
import type { Paragraph } from "../../../src/pptx/text.ts";
import { PANELS } from "../../../src/panels/registry.ts";
import { checkEvidence } from "../../../src/evidence/parse.ts";
import { manySources } from "../../fixtures/manySources.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";
import { takeView } from "../../fixtures/taken.ts";

/** About as wide as Arial sets English, on average. */
const asArial: Measure = (text, { size, weight = 400 }) => text.length * size * (weight > 500 ? 0.54 : 0.5);

const every = `?sources=${file.sources.map((source) => source.id).join(",")}`;

const say = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ runs }) => runs.map((run) => run.text).join("")).join("\n");

function sayItem(item: SlideItem): string {
  switch (item.kind) {
    case "text":
      return say(item.paragraphs);
    case "table":
      return item.table.rows.flatMap((row) => row.cells.map(say)).join("\n");
    case "group":
      return [item.alt ?? "", ...item.items.map(sayItem)].join("\n");
    case "chart":
    case "shape":
      return item.alt ?? "";
  }
}
const shownOn = (...slides: readonly Slide[]) => slides.flatMap(({ items }) => items.map(sayItem)).join("\n");

const slidesOf = async (panel: string, view = ""): Promise<readonly Slide[]> =>
  (await toOneSlide(takeView(view), panel, asArial))?.slides ?? never();

async function slideOf(panel: string, view = ""): Promise<Slide> {
  const [slide] = await slidesOf(panel, view);
  return slide ?? never();
}

describe("a panel as one slide", () => {
  it("shows every source on every point of the ledger", async () => {
    const slides = await slidesOf("ledger", every);
    const shown = shownOn(...slides);
    expect(say(slides[1]?.title ?? [])).toBe(`Do they count the same thing? (2 of ${slides.length})`);
    for (const row of file.ledger) expect(shown).toContain(row.label);
    for (const { name, shortName } of file.sources)
      expect(shown.includes(name) || shown.includes(shortName)).toBe(true);
  });

  it("says what each source says of each cause in one table", async () => {
    const slide = await slideOf("causes");
    expect(slide.items.map((item) => item.kind)).toEqual(["table"]);
    for (const cause of file.causes) expect(shownOn(slide)).toContain(cause.label);
    expect(shownOn(slide)).toContain("No evidence of high-level marking by the vector");
    expect(say(slide.notes)).toContain("Untested tumours remain unexplained.");
  });

  it("shows the quoted numbers with one mark for each case, and says nothing twice", async () => {
    const slide = await slideOf("says", "?sources=fda,penn&outcome=any");
    expect(shownOn(slide)).toContain("Of these, 1 T-cell lymphoma");
    expect(slide.text).toEqual([]);
  });

  it("gives long names and words to a table, where they would lie over the numbers", async () => {
    const own = checkEvidence(manySources(3, 6, "oneWord"));
    const deck = await toOneSlide(takeView("", own), "says", asArial);
    expect(deck?.slides[0]?.items.map(({ name }) => name).join()).not.toContain(": number");
    const four = shownOn(await slideOf("says", "?sources=fda,penn,ema,gilead"));
    expect(four).toMatch(/^Gilead$/m);
    expect(four).not.toContain("Gilead safety database");
  });

  it("draws what was known from day to day as bands, and one box for what lies behind the chosen day", async () => {
    const now = shownOn(await slideOf("known"));
    expect(now).toContain("FDA’s count: about 20 reports, then 22, then 22 after more than 27,000 doses");
    const then = shownOn(await slideOf("known", "?known=2023-12-15"));
    expect(then).toContain("FDA’s count: about 20 reports");
    expect(then.split("after 15 Dec 2023")).toHaveLength(2);
  });

  it("names the bars of its counts without the counts, which stand in the sheet", async () => {
    const { items } = await slideOf("tested");
    const bars = items.flatMap((item) =>
      item.kind === "chart" && item.chart.model.kind === "bar" ? item.chart.model.bars : [],
    );
    expect(bars.map((bar) => [bar.category, bar.value])).toEqual([
      ["FDA: gene found", 3],
      ["FDA: not stated", 19],
      ["Penn: looked for, not found", 1],
    ]);
  });

  it("shows every caution of the chosen sources, and of no others", async () => {
    const few = shownOn(await slideOf("cautions"));
    expect(few).toContain("How many of the reported cancers were tested for the CAR gene is not clearly stated.");
    expect(few).not.toContain("DESCAR-T registry");
    const all = shownOn(...(await slidesOf("cautions", every)));
    for (const source of file.sources) expect(all).toContain(`${source.name}: ${source.caveat}`);
  });

  it.each(["", every])("shows every difference between articles and record with %j", async (view) => {
    const shown = shownOn(...(await slidesOf("differs", view)));
    expect(shown).toContain("The article tells of 15 years of follow-up.");
    expect(shown.match(/^(major|moderate|minor)$/gm)).toHaveLength(file.disagreements.length);
  });

  it.each(PANELS.map((entry) => entry.id))("keeps on each slide of %s what it holds inside it", async (id) => {
    for (const { items } of await slidesOf(id, every)) {
      for (const { box } of items) expect(box.y + box.height).toBeLessThanOrEqual(7.5);
    }
  });
});

describe("a talk as of a day before anything was counted", () => {
  let slides: readonly Slide[] = [];
  beforeAll(async () => {
    ({ slides } = await toDeck(takeView("?known=2023-12-15"), file.slides, asArial));
  });

  it("leaves out the slides that would be empty, and says the day on the others", () => {
    const told = slides.slice(0, -1);
    expect(told.map(({ title }) => say(title))).toContain(
      "About 20 reports of T-cell cancers were known, and the number of doses was not public.",
    );
    expect(told.length).toBeLessThan(file.slides.length);
    for (const slide of told) expect(`${say(slide.foot)}${shownOn(slide)}`).toContain("As of 15 Dec 2023");
  });

  it("carries the caveat of no source that had published nothing", () => {
    const caveat = file.sources.find(({ id }) => id === "penn")?.caveat ?? never();
    for (const slide of slides) expect(`${say(slide.foot)}${say(slide.notes)}`, say(slide.title)).not.toContain(caveat);
  });
});

it("lists every document of a talk at its end, with how it was read", async () => {
  const { slides } = await toDeck(takeView(every), file.slides, asArial);
  const last = slides.filter(({ title }) => say(title).startsWith("Sources"));
  expect(last.length).toBeGreaterThan(0);
  const shown = shownOn(...last);
  expect(shown).toContain("Verdun and Marks. N Engl J Med 2024;390:584");
  expect(say(last[0]?.text ?? [])).toMatch(/^\d+ documents/);
});

function never(): never {
  throw new RangeError("no such slide");
}
