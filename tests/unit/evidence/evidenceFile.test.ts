import { describe, expect, test } from "vitest";
import { crossCheck } from "../../../src/evidence/crossChecks.ts";
import { checkEvidence, parseEvidence } from "../../../src/evidence/parse.ts";
import { EvidenceError } from "../../../src/evidence/problem.ts";
import { madeEvidence } from "../../fixtures/madeEvidence.ts";
import { realFile, realText } from "../../fixtures/realEvidence.ts";

/** The problems of the shipped file after a change to a copy of it. */
function problemsAfter(change: (file: ReturnType<typeof JSON.parse>) => void): string[] {
  const copy = JSON.parse(realText);
  change(copy);
  try {
    checkEvidence(copy);
    return [];
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return error.problems.map((problem) => `${problem.path}: found ${problem.found}, expected ${problem.expected}`);
  }
}

describe("the shipped evidence file", () => {
  test("is accepted", () => {
    expect(crossCheck(realFile)).toEqual([]);
  });

  test.each([
    ["fda.tcell", 22, 27_000],
    ["penn.tcell", 1, 783],
    ["penn.any", 18, 783],
    ["penn.noneFound", 0, 783],
    ["penn.tcellCar", 0, 1],
    ["precart.tcell", 298, 235_665],
    ["lorenc.tcell", 0, 355],
    ["gilead.tcellBrexu", 0, 3_336],
    ["gilead.tcell", 13, 17_578],
    ["ema.tcell", 38, 42_500],
    ["descart.tcell", 1, 3_066],
    ["ghilardi.any", 16, 449],
    ["stanford.tcell", 1, 724],
    ["steffin.any", 13, 340],
  ])("holds %s as %d of %d", (id, events, n) => {
    const figure = realFile.figures.find((entry) => entry.id === id);
    expect(figure?.numerator).toMatchObject({ kind: "known", value: events });
    expect(figure?.denominator?.quantity).toMatchObject({ kind: "known", value: n });
  });

  test("gives the CAR finding of the FDA as cases without a denominator, and its other outcome as not counted", () => {
    const found = realFile.figures.find((entry) => entry.id === "fda.tcellCar");
    expect(found?.numerator).toEqual({ kind: "known", value: 3 });
    expect(found?.denominator).toBeUndefined();
    expect(realFile.figures.find((entry) => entry.id === "fda.any")?.numerator.kind).toBe("notCounted");
  });

  test("shows the two sources and the registries before the therapy by default, and the context on request", () => {
    expect(realFile.sources.filter((source) => source.shownByDefault).map((source) => source.name)).toEqual([
      "FDA case reports",
      "Penn trial cohort",
      "US registries, before CAR T",
    ]);
    expect(realFile.sources).toHaveLength(11);
  });

  test("holds all 25 events and all 14 differences of the evidence sheet", () => {
    expect(realFile.events).toHaveLength(25);
    expect(realFile.disagreements.map((row) => row.number)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
  });

  test("shows nothing that the evidence sheet lists as not verified", () => {
    expect(realText).not.toMatch(/1[-–]19 months|1 to 19 months/);
  });
});

describe("a made-up file", () => {
  test.each([1, 2, 3, 4, 5])("with %d sources is accepted", (count) => {
    expect(madeEvidence(count).sources).toHaveLength(count);
  });
});

describe("a wrong file is refused with the path, what was found and what was expected", () => {
  test.each<[string, (file: ReturnType<typeof JSON.parse>) => void, RegExp]>([
    [
      "a number as text",
      (f) => (f.figures[0].numerator.value = "22"),
      /^figures "fda\.tcell" · numerator\.value: found "22", expected a number, such as 7/i,
    ],
    [
      "a negative count",
      (f) => (f.figures[0].numerator.value = -1),
      /^figures "fda\.tcell" · numerator\.value: found -1, expected a number from 0/,
    ],
    ["an unknown key", (f) => (f.figures[0].numerater = 1), /^figures "fda\.tcell" · numerater: found/],
    ["a missing list", (f) => delete f.documents, /^documents: found nothing, expected/],
    [
      "a day that does not exist",
      (f) => (f.events[0].date = "2023-02-30"),
      /^events "approval-kymriah" · date: found "2023-02-30", expected a real date/,
    ],
    [
      "a link that is a script",
      (f) => (f.documents[0].link = "javascript:alert(1)"),
      /^documents "hcn" · link: found "javascript:alert\(1\)", expected an https address/,
    ],
    [
      "a figure without a document",
      (f) => (f.figures[0].citations = []),
      /^figures "fda\.tcell" · citations: found a list of 0, expected at least one document/,
    ],
    [
      "more events than people",
      (f) => (f.figures.find((x: { id: string }) => x.id === "penn.tcell").numerator.value = 784),
      /numerator\.value: found 784, expected at most the denominator, 783/,
    ],
    [
      "an unknown document",
      (f) => (f.figures[0].citations[0].document = "nowhere"),
      /citations\[0\]\.document: found "nowhere", expected the id of a document/,
    ],
    [
      "an unknown source",
      (f) => (f.figures[0].source = "nobody"),
      /figures "fda\.tcell" · source: found "nobody", expected the id of a source/,
    ],
    [
      "an id used twice",
      (f) => (f.figures[1].id = f.figures[0].id),
      /^figures "fda\.tcell" · id: found "fda\.tcell" a second time, expected an id used once/,
    ],
    [
      "a placeholder that names nothing",
      (f) => (f.context[0].text = "{of:nothing}"),
      /^context "approved-uses" · text: found "nothing", expected the id of a figure/,
    ],
    ["a placeholder of no kind", (f) => (f.context[0].text = "{sum:fda.tcell}"), /expected a known placeholder/],
    ["events out of order", (f) => f.events.reverse(), /^events "[\w-]+" · date: found .*, expected a date not before/],
    [
      "an onset that ends before it starts",
      (f) => (f.onsets[1].latest = { value: 1, unit: "days" }),
      /^onsets "penn\.onset": found .* days, expected earliest, median, latest/,
    ],
    [
      "two figures for one outcome of a source",
      (f) => (f.figures.find((x: { id: string }) => x.id === "penn.any").outcome = "tcell"),
      /expected one figure for it/,
    ],
    [
      "a count beyond what the methods take",
      (f) => (f.figures[0].denominator.quantity.value = 1e15),
      /^figures "fda\.tcell" · denominator\.quantity\.value: found 1000000000000000, expected a number up to 1,000,000,000/,
    ],
    [
      "the days of single cases, which are no longer read",
      (f) => (f.onsets[0].caseDays = [30, 60]),
      /^onsets "fda\.onset" · caseDays: found "caseDays", expected no such key/,
    ],
    [
      "an onset after millions of years",
      (f) => (f.onsets[1].latest = { value: 1e7, unit: "years" }),
      /^onsets "penn\.onset" · latest: found an object, expected a time of up to 200 years/,
    ],
    [
      "an estimate for an outcome that is shown case by case",
      (f) => (f.figures.find((x: { id: string }) => x.id === "penn.tcellCar").estimate = "per10000"),
      /estimate: found "per10000", expected "none", since the outcome is shown case by case/,
    ],
    [
      "more looked at than there are cases",
      (f) => (f.testing[1].found = 1),
      /^testing\[1\]: found 2 looked at, expected at most the 1 cases/,
    ],
    [
      "a slide of an unknown panel",
      (f) => (f.slides[0].panel = "song"),
      /^slides "[\w-]+" · panel: found "song", expected one of says, matched/,
    ],
    [
      "an event of no kind",
      (f) => (f.events[0].kind = "party"),
      /^events "approval-kymriah" · kind: found "party", expected the id of a kind of event/,
    ],
    [
      "a source of no group",
      (f) => (f.sources[0].group = "none"),
      /^sources "fda" · group: found "none", expected the id of a group/,
    ],
    [
      "years that run backwards",
      (f) => (f.topic.years.to = 2016),
      /^topic\.years\.to: found 2016, expected a year from 2017/,
    ],
    [
      "no default source",
      (f) => f.sources.forEach((s: { shownByDefault: boolean }) => (s.shownByDefault = false)),
      /^sources: found no source/,
    ],
  ])("%s", (_, change, message) => {
    expect(problemsAfter(change).join("\n")).toMatch(new RegExp(message.source, `${message.flags}m`));
  });

  test("text that is not JSON", () => {
    expect(() => parseEvidence(realText.slice(0, 500))).toThrow(/not JSON.*line \d+, column \d+\): found/s);
    expect(() => parseEvidence("<!doctype html>")).toThrow(/not JSON/);
  });
});
