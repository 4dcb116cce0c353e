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
import { takePanel, takeView } from "../../fixtures/taken.ts";

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
const shownOn = (slide: Slide) => slide.items.map(sayItem).join("\n");

async function slideOf(panel: string, view = ""): Promise<Slide> {
  const deck = await toOneSlide(takeView(view), panel, asArial);
  const [slide] = deck?.slides ?? [];
  if (slide === undefined) throw new RangeError(`no slide of ${panel}`);
  return slide;
}

describe("a panel as one slide", () => {
  it("shows every source on every point of the ledger", async () => {
    const slide = await slideOf("ledger", every);
    const shown = shownOn(slide);
    for (const row of file.ledger) expect(shown).toContain(row.label);
    for (const { name, shortName } of file.sources)
      expect(shown.includes(name) || shown.includes(shortName)).toBe(true);
    expect(shown).not.toContain("in the notes");
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
    const all = await slideOf("cautions", every);
    for (const source of file.sources) expect(shownOn(all)).toContain(source.name);
    expect(shownOn(all)).not.toContain("in the notes");
  });

  it.each(["", every])("shows every difference between articles and record with %j", async (view) => {
    const slide = await slideOf("differs", view);
    expect(shownOn(slide)).not.toContain("in the notes");
    expect(shownOn(slide)).toContain("The article tells of 15 years of follow-up.");
  });

  it.each(PANELS.map((entry) => entry.id))("keeps what does not fit of %s in the notes", async (id) => {
    const slide = await slideOf(id, every);
    const { view } = await takePanel(id, every);
    const all = `${shownOn(slide)}\n${say(slide.notes)}`;
    if (!all.includes("in the notes")) return;
    for (const line of view.words) expect(all).toContain(line.text);
    expect(view.words.length).toBeGreaterThanOrEqual(view.table.rows.length);
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

it("lists every document of a talk on one slide, with how it was read", async () => {
  const { slides } = await toDeck(takeView(every), file.slides, asArial);
  const shown = shownOn(slides.at(-1) ?? never());
  expect(shown).toContain("Verdun and Marks. N Engl J Med 2024;390:584");
  expect(shown).not.toContain("in the notes");
});

function never(): never {
  throw new RangeError("no such slide");
}
