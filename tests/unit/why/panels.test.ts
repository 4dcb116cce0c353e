import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { toCausesView } from "../../../src/panels/causes/view.ts";
import { toDiffersView } from "../../../src/panels/differs/view.ts";
import { toLedgerView } from "../../../src/panels/ledger/view.ts";
import { toOnsetView } from "../../../src/panels/onset/view.ts";
import { toTestedView } from "../../../src/panels/tested/view.ts";
import { onDay, panelInput } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

type Asked = Parameters<typeof panelInput>[1];
const evidence = toEvidence(realFile);
const all = realFile.sources.map((source) => source.id);

describe("was it in the cancer", () => {
  const ask = (asked?: Asked, file: EvidenceFile = realFile) => toTestedView(toEvidence(file), panelInput(file, asked));
  const groups = (asked?: Asked, file?: EvidenceFile) =>
    ask(asked, file).drawing.sources.map(({ title, groups }) => [
      title,
      ...groups.map(({ label, detail }) => `${label} ${detail}`.trim()),
    ]);

  test("draws cases by what is known of them, and never a rate", () => {
    expect(groups()).toEqual([
      [
        "FDA case reports: 22 reports",
        "3 gene found",
        "19 not stated tested or not, found or not: so it was in 3 to 22",
      ],
      ["Penn trial cohort: 1 T-cell lymphoma", "1 looked for, not found 0 of 1 found"],
    ]);
    const view = ask({ sources: all });
    const text = JSON.stringify([view.table, view.words, view.summary, view.basis]);
    expect(text).not.toMatch(/per 10,000|%|3 of (the )?22|27,000/);
  });

  test("keeps what half of the reports were tested for between its ends", () => {
    expect(groups({ sources: ["ema"] })).toEqual([
      [
        "EMA safety review: 38 reports",
        "7 gene found",
        "31 not stated tested or not, found or not: so it was in 7 to 38",
      ],
    ]);
  });

  test("counts in its basis what is drawn", () => {
    expect(ask().basis).toEqual([
      "FDA: 22 reports; gene found in 3, not stated for 19",
      "Penn: 1 T-cell lymphoma; looked for, not found in 1",
    ]);
  });

  test("draws no case where there is none, and one mark for many where there are many", () => {
    const file = structuredClone(realFile);
    const [first, second] = file.testing;
    if (first === undefined || second === undefined) throw new Error("found no testing");
    Object.assign(first, { cases: 0, found: 0 });
    Object.assign(second, { cases: 45_000, found: 300, notFound: 200 });
    expect(groups({}, file)).toEqual([
      ["FDA case reports: 0 reports"],
      [
        "Penn trial cohort: 45,000 T-cell lymphomas",
        "300 gene found",
        "200 looked for, not found 300 of 500 found",
        "44,500 not stated tested or not, found or not: so it was in 300 to 44,800",
      ],
    ]);
    expect(ask({}, file).drawing.casesPerMark).toBe(100);
  });

  test("is a sentence where no source is chosen", () => {
    expect(ask({ sources: [] }).empty).toBe("No source is chosen.");
  });
});

describe("when did they appear", () => {
  const ask = (asked?: Asked) => toOnsetView(evidence, panelInput(realFile, asked));

  test("labels each range with what it dates and how many could be dated", () => {
    expect(ask({ sources: all }).drawing.ranges.map(({ among, words }) => `${among} | ${words}`)).toEqual([
      "14 of the FDA’s 22 reports could be dated | T-cell cancers: all within 24 months, about half in the first 12 months",
      "Penn gives median and range of its 18 patients | second cancers of any kind: 51 days to 14 years, median 1.94 years",
      "How many of the EMA’s 38 reports could be dated is not stated | T-cell cancers: within weeks and up to several years after the infusion",
      "How many of Gilead’s 13 reports could be dated is not stated | T-cell cancers: 1.8 to 58.5 months, median 12.2 months",
      "The French registry dated its one case | T-cell cancer, after 3 years",
      "Penn’s commercial cohort dated its one case | T-cell cancer, after 3 months",
    ]);
  });

  test("says of what is drawn how much it rests on", () => {
    expect(ask().basis).toEqual([
      "FDA: 14 of 22 reports could be dated",
      "Penn: 18 of 18 patients in the median and range",
    ]);
  });

  test("cuts its summary where it would be a wall", () => {
    expect(ask({ sources: all }).summary).toMatch(/Three more sources below\.$/);
    expect(ask({ sources: ["penn"] }).summary).toBe(
      "Penn gives median and range of its 18 patients (second cancers of any kind: 51 days to 14 years, median 1.94 years).",
    );
  });

  test("shows on a day what was public", () => {
    const [onThatDay, input] = onDay(realFile, "2024-01-10", { sources: all });
    expect(toOnsetView(onThatDay, input).drawing.ranges).toEqual([]);
    expect(toOnsetView(onThatDay, input).empty).not.toBeNull();
  });
});

describe("what is said to cause them", () => {
  const ask = (asked?: Asked) => toCausesView(evidence, panelInput(realFile, asked));

  test("counts as an account only what addresses the cause", () => {
    expect(ask().summary).toBe(
      "Three suggested causes. The FDA account we read addresses one, Penn’s all three; neither settles it.",
    );
    expect(ask({ sources: ["fda"] }).summary).toBe(
      "Three suggested causes. The FDA account we read addresses one; it does not settle it.",
    );
    expect(ask({ sources: all }).summary).toBe(
      "Three suggested causes. The FDA account we read addresses one, Penn’s all three, the EMA’s one; none settles it.",
    );
    expect(ask().basis).toEqual(["FDA: addresses 1 of 3 causes", "Penn: addresses 3 of 3 causes"]);
  });

  test("is a sentence where no chosen source gives an account", () => {
    expect(ask({ sources: ["gilead"] }).empty).toBe("The chosen source says nothing on this.");
    expect(ask({ sources: ["descart", "gilead"] }).empty).toBe("The chosen sources say nothing on this.");
    expect(ask({ sources: [] }).empty).toBe("No source is chosen.");
  });
});

describe("what the articles got wrong, or left out", () => {
  const ask = (asked?: Asked) => toDiffersView(evidence, panelInput(realFile, asked));

  test("shows the weightiest three and folds the rest, with all of them in table and words", () => {
    const view = ask();
    expect(view.drawing.first.map((row) => [row.number, row.weight])).toEqual([
      [1, "major"],
      [2, "major"],
      [3, "major"],
    ]);
    expect(view.drawing.more).toBe("11 more differences: 3 major, 8 moderate");
    expect(view.table.rows).toHaveLength(14);
    expect(view.words).toHaveLength(14);
    expect(view.summary).toBe("14 differences between articles and record, six of them major.");
  });

  test("keeps only what rests on a document, unless nothing does", () => {
    const one = ask({ document: "fda-boxed" });
    expect(one.table.rows.map((row) => row.cells[0]?.text)).toEqual(["8"]);
    expect(one.summary).toBe("One difference between articles and record.");
    expect(one.drawing.rest).toEqual([]);
    expect(ask({ document: "steffin" }).table.rows).toHaveLength(14);
  });

  test("is a sentence where no source is chosen", () => {
    expect(ask({ sources: [] }).empty).toBe("No source is chosen.");
  });
});

describe("on a day when only a count of reports was known", () => {
  const [onThatDay, input] = onDay(realFile, "2023-12-15", { sources: ["fda", "penn", "precart"] });
  test.each([
    ["ledger", toLedgerView],
    ["onset", toOnsetView],
    ["causes", toCausesView],
    ["differs", toDiffersView],
  ])("%s says so, and leaves no sentence with holes", (_, toView) => {
    const view = toView(onThatDay, input);
    expect(view.empty).toBe("No document here says anything on this by 15 Dec 2023.");
    expect(view.summary).toBe(view.empty);
    expect(view.table.rows).toEqual([]);
    expect(view.words.map(({ text }) => text).filter((text) => /: ?\.|, ?\./.test(text))).toEqual([]);
  });

  test("the gene was named then, without a number", () => {
    expect(toTestedView(onThatDay, input).empty).toBe(
      "Some reports were of CAR-positive lymphoma; no number was public.",
    );
  });
});
