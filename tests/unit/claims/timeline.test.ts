import { describe, expect, it } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { partialDate } from "../../../src/evidence/partialDate.ts";
import { toPublicRecord } from "../../../src/evidence/publicFrom.ts";
import { toPanelInput } from "../../../src/panels/page.ts";
import { toKnownView } from "../../../src/panels/known/view.ts";
import { toTimelineView } from "../../../src/panels/timeline/view.ts";
import { toEventDays } from "../../../src/claims/time/asOf.ts";
import { timelineFinding } from "../../../src/claims/findings/timeline.ts";
import { describeSpan, toKnownSentence } from "../../../src/claims/time/knownRecord.ts";
import { toStripAxis, toStripWords } from "../../../src/claims/time/strip.ts";
import { layOutTimeline } from "../../../src/claims/time/timelineLayout.ts";
import { defaultViewState } from "../../../src/claims/address/viewState.ts";
import { madeEvidence } from "../../fixtures/madeEvidence.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const everything = realFile.sources.map((source) => source.id);

function on(known: string | null, sources = defaultViewState(realFile).sources) {
  const evidence = toEvidence(realFile, known);
  return { evidence, input: toPanelInput({ ...defaultViewState(realFile), known, sources }, evidence) };
}
const pick = (...names: string[]) => everything.filter((id) => names.includes(id));

describe("the finding of the timeline", () => {
  const heading = (known: string | null, sources = defaultViewState(realFile).sources) => {
    const { evidence, input } = on(known, sources);
    return timelineFinding(evidence, input).heading;
  };

  it.each([
    [null, undefined, "The FDA’s number came first. Penn’s came a year after the FDA asked for new label warnings."],
    [null, pick("fda"), "The FDA’s first number came on 28 Nov 2023."],
    [null, pick("penn"), "Penn’s number came on 3 Feb 2025, a year after the FDA asked for new label warnings."],
    [null, everything, "The FDA’s number came first. Penn’s came a year after the FDA asked for new label warnings."],
    [null, [], "Choose a source to see when its number came."],
    ["2023-12-15", undefined, "The FDA’s first number was public from 28 Nov 2023."],
    ["2019-01-01", undefined, "By 1 Jan 2019 none of the chosen sources had a number in public."],
    ["2024-06-30", pick("penn"), "By 30 Jun 2024 none of the chosen sources had a number in public."],
  ])("as of %s, of %s", (known, sources, expected) => {
    expect(heading(known, sources)).toBe(expected);
  });
});

describe("what was public on a day, in one sentence", () => {
  it.each([
    ["2019-01-01", "no count public, no boxed warning for T-cell cancers, Penn unpublished"],
    [
      "2023-12-15",
      "about 20 reports known, some reports CAR-positive, investigation open, no boxed warning for T-cell cancers, Penn unpublished",
    ],
    [
      "2024-01-10",
      "22 reports known, number of doses not public, some reports CAR-positive, investigation open, no boxed warning for T-cell cancers, Penn unpublished",
    ],
    [
      "2024-01-24",
      "22 reported after more than 27,000 doses, CAR gene found in 3, new label warnings asked for, Penn unpublished",
    ],
    [null, "22 reported after more than 27,000 doses, CAR gene found in 3, boxed warning required, Penn published"],
  ])("%s", (known, expected) => {
    const { evidence, input } = on(known);
    expect(toKnownSentence(evidence, input.sources)).toBe(expected);
  });

  it("tells nothing before the day on which it was public", () => {
    const record = toPublicRecord(realFile);
    for (const row of realFile.timeline.record) {
      for (const step of row.steps) {
        const event = realFile.events.find((entry) => entry.id === step.event);
        const day = partialDate(event?.date ?? "").end;
        expect(record.named(`${step.text} ${step.sentence ?? ""}`), `${row.id} ${step.event}`).toBeLessThanOrEqual(day);
      }
    }
  });
});

describe("the record of what was known", () => {
  it("has a band from the day on which something came to be known", () => {
    const { evidence, input } = on(null);
    const { drawing, summary } = toKnownView(evidence, input);
    const words = drawing.rows.map((row) => row.bands.map((band) => `${band.text} x${band.columns}`));
    expect(words).toEqual([
      ["about 20 reports x1", "22 x2", "22 after more than 27,000 doses x3"],
      ["some CAR-positive, no number x3", "found in 3; number tested not stated x3"],
      ["no boxed warning for T-cell cancers x2", "warning asked for x2", "boxed warning required x2"],
      ["not published x5", "18 of 783; 1 patient with a T-cell lymphoma x1"],
    ]);
    expect(summary).toBe("Boxed warning required on 18 Apr 2024; Penn published 9 months later.");
  });

  it("says nothing of the days after the chosen one", () => {
    const { evidence, input } = on("2023-12-15");
    const { drawing, table } = toKnownView(evidence, input);
    expect(drawing.later).toBe(5);
    expect(JSON.stringify(table)).not.toMatch(/27,000|783|boxed warning required/);
  });
});

describe("the timeline", () => {
  it.each([
    ["by default", defaultViewState(realFile).sources],
    ["with every source", everything],
  ])("names every event, %s", (_, sources) => {
    const { evidence, input } = on(null, sources);
    const { drawing } = toTimelineView(evidence, input);
    for (const sizes of [{ width: 1240, name: 13.5, axis: 12.5 }]) {
      const layout = layOutTimeline(drawing.marks, drawing.years, drawing.window, sizes.width, sizes);
      const named = [...layout.overview.flags, ...(layout.magnified?.flags ?? [])].map((flag) => flag.key);
      expect(new Set(named)).toEqual(new Set(drawing.marks.map((mark) => mark.key)));
      expect(layout.height).toBeLessThan(520);
    }
  });

  it("marks an event whose numbers were public only later", () => {
    const { evidence, input } = on(null);
    const { drawing } = toTimelineView(evidence, input);
    expect(drawing.events.filter((event) => event.later !== null).map((event) => [event.id, event.later])).toEqual([
      ["cut-fda", "not public in full until 24 Jan 2024"],
    ]);
  });

  it("counts a product once, however often it was approved", () => {
    const again = realFile.events.find((event) => event.tallied === "Yescarta");
    if (again === undefined) throw new Error("no approval of the product in the file");
    const file = { ...realFile, events: [...realFile.events, { ...again, id: "again", date: "2022-04-01" }] };
    const { input } = on(null);
    expect(toTimelineView(toEvidence(file, null), input).drawing.tallies).toEqual(["7 approved products"]);
  });

  it("carries the publicity mark only where reports are shown", () => {
    const withReports = on(null);
    expect(toTimelineView(withReports.evidence, withReports.input).drawing.publicity?.text).toBe(
      "Reports after 28 Nov 2023 came under publicity",
    );
    const without = on(null, pick("penn"));
    expect(toTimelineView(without.evidence, without.input).drawing.publicity).toBe(null);
  });

  it("draws a file of another topic, with and without months that are magnified", () => {
    const file = madeEvidence(3);
    for (const made of [file, { ...file, timeline: { columns: [], record: [] } }]) {
      const evidence = toEvidence(made);
      const view = toTimelineView(evidence, toPanelInput(defaultViewState(made), evidence));
      const { marks, years, window } = view.drawing;
      expect(layOutTimeline(marks, years, window, 1240, { name: 13.5, axis: 12.5 }).height).toBeGreaterThan(60);
    }
  });
});

describe("the words under the strip", () => {
  it("do not overlap, hold the present event, and give away no number", () => {
    const days = toEventDays(realFile, everything);
    const axis = toStripAxis(realFile);
    for (const width of [300, 700, 1220]) {
      const years = toStripWords(realFile, days, axis, width, Infinity).filter((word) => word.isYear);
      if (width > 1000) {
        expect(years.map((word) => word.text)).toEqual(
          expect.arrayContaining(["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"]),
        );
      }
      const words = toStripWords(realFile, days, axis, width, Date.parse("2023-12-15"));
      expect(words.find((word) => word.isNow)?.text).toBe("28 Nov: investigation");
      for (const word of words) expect(word.text).not.toMatch(/\b(22|27,000|783|18 of)\b/);
      for (const isYear of [true, false]) {
        const lefts = words.filter((word) => word.isYear === isYear).map((word) => word.left);
        expect(lefts.length).toBeGreaterThan(1);
        expect(new Set(lefts).size).toBe(lefts.length);
      }
    }
  });
});

it.each([
  ["2024-01-08", "2024-01-24", "16 days"],
  ["2024-01-19", "2025-02-03", "a year"],
  ["2024-04-18", "2025-02-03", "9 months"],
  ["2020-01-01", "2022-01-05", "2 years"],
  ["2023-11-28", "2023-11-29", "a day"],
])("from %s to %s is %s", (from, to, words) => {
  expect(describeSpan(Date.parse(from), Date.parse(to))).toBe(words);
});
