import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { checkEvidence } from "../../../src/evidence/parse.ts";
import type { Answers, EvidenceFile } from "../../../src/evidence/schema.ts";
import { describeFailure } from "../../../src/panels/publicDatabase/Asking.tsx";
import { describeNaming } from "../../../src/panels/publicDatabase/sentences.ts";
import { toPublicDatabaseView } from "../../../src/panels/publicDatabase/view.ts";
import { panelsOf } from "../../../src/panels/registry.ts";
import { toYears } from "../../../src/claims/reportYears.ts";
import { keptAnswers, sectionOf, withAnswers } from "../../fixtures/keptAnswers.ts";
import { otherDrug } from "../../fixtures/otherDrug.ts";
import { panelInput } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const section = sectionOf(realFile);
const answered = (file: EvidenceFile = withAnswers(realFile), day: string | null = null) =>
  toPublicDatabaseView(toEvidence(file, day), panelInput(realFile));
const withTotal = (id: string, total: number): Answers => {
  const answers = keptAnswers(section);
  return {
    ...answers,
    list: answers.list.map((answer) => (answer.id === id && answer.kind === "total" ? { ...answer, total } : answer)),
  };
};

describe("before anybody has asked", () => {
  const view = toPublicDatabaseView(toEvidence(realFile), panelInput(realFile));

  test("the panel holds a question, and nothing to save or to put on a slide", () => {
    expect(view.drawing.ask?.question).toBe(
      "How many reports name one of seven products and a T-cell cancer? The question goes to api.fda.gov, and to nobody else.",
    );
    expect(view.empty).toBe("No answers are here yet. Once they are, they can be saved as a table and as a picture.");
    expect(view.summary).toBe("openFDA is asked only when you say so.");
    expect([view.table.rows, view.words, view.notes]).toEqual([[], [], []]);
  });

  test("a day in the past cannot be asked for", () => {
    const past = toPublicDatabaseView(toEvidence(realFile, "2024-01-10"), panelInput(realFile));
    expect(past.drawing.ask).toBeNull();
    expect(past.empty).toBe("What the database holds today was not public on 10 Jan 2024.");
  });

  test("a file without questions has no panel", () => {
    const { publicDatabase: _, panels: _panels, ...without } = realFile;
    const ids = (file: EvidenceFile) => panelsOf(file).map(({ id }) => id);
    expect(ids(realFile)).toContain("public-database");
    expect(ids(checkEvidence(without))).not.toContain("public-database");
    expect(ids(otherDrug())).not.toContain("public-database");
  });
});

describe("answers", () => {
  const view = answered();

  test("are told as N of M, with the day of the question and that of the database", () => {
    expect(view.summary).toBe("73 of 16,400 reports that name one of seven products also name a T-cell cancer.");
    expect(view.basis).toEqual([
      "Asked of openFDA on 8 Feb 2026, 14:05 UTC; the database was last updated on 5 Feb 2026.",
    ]);
    expect(view.drawing.reports?.bars.bars.map(({ aria }) => aria)).toEqual([
      "20 of 6,410 reports that name Yescarta also name a T-cell cancer.",
      "14 of 3,591 reports that name Kymriah also name a T-cell cancer.",
      "None of the 1,262 reports that name Tecartus names a T-cell cancer.",
      "6 of 523 reports that name Breyanzi also name a T-cell cancer.",
      "1 of 879 reports that name Abecma also names a T-cell cancer.",
      "34 of 3,767 reports that name Carvykti also name a T-cell cancer.",
      "No report names Aucatzyl.",
    ]);
  });

  test("are drawn from zero, by product", () => {
    expect(view.drawing.reports?.bars.axis.domain).toEqual([0, 40]);
    expect(view.drawing.reports?.bars.bars.map(({ count, of }) => `${count} ${of ?? "-"}`)).toEqual([
      "20 of 6,410",
      "14 of 3,591",
      "0 of 1,262",
      "6 of 523",
      "1 of 879",
      "34 of 3,767",
      "0 -",
    ]);
  });

  test("are drawn by year, those after the publicity apart, and no year is left out", () => {
    expect(view.drawing.reports?.years?.columns.map(({ year, before, after }) => [year, before, after])).toEqual([
      [2019, 2, 0],
      [2020, 0, 0],
      [2021, 4, 0],
      [2022, 5, 0],
      [2023, 10, 7],
      [2024, 0, 21],
      [2025, 0, 24],
      [2026, 0, 0],
    ]);
    expect(view.drawing.reports?.years?.columns[4]?.aria).toBe(
      "2023: 17 reports, 7 of them from 28 Nov 2023 on, when publicity may have raised reporting",
    );
    expect(view.drawing.reports?.years?.columns[7]?.aria).toBe("2026: no reports to 5 Feb 2026");
    expect(view.drawing.reports?.years?.axisLabel).toBe("year first received; 2026 to 5 Feb 2026");
  });

  test("are parted so that every report stands in one part", () => {
    expect(
      view.drawing.reports?.reading.splits.map(({ label, parts }) => [label, parts.map((part) => Object.values(part))]),
    ).toEqual([
      [
        "Death",
        [
          ["reported", 21],
          ["not reported", 52],
        ],
      ],
      [
        "Hospital stay",
        [
          ["reported", 30],
          ["not reported", 43],
        ],
      ],
      [
        "Where it happened",
        [
          ["in the US", 44],
          ["elsewhere", 21],
          ["not stated", 8],
        ],
      ],
      [
        "Who reported",
        [
          ["by a physician", 40],
          ["by a pharmacist", 3],
          ["by another health professional", 18],
          ["by a consumer", 7],
          ["not stated", 5],
        ],
      ],
    ]);
  });

  test("stand beside the published counts, each with why it differs", () => {
    expect(view.drawing.reports?.beside.map(({ row, comparable }) => [row.count, row.entry.who, comparable])).toEqual([
      ["about 20", "The FDA’s notice", "no"],
      ["22", "FDA officials", "no"],
      ["19", "Elsallab and others", "inPart"],
      ["17", "Expert Opinion on Drug Safety", "inPart"],
    ]);
  });

  test("are a table in which every number has the question that gives it again", () => {
    const rows = view.table.rows.map(({ cells }) =>
      cells
        .map(({ text }) => text)
        .slice(0, 3)
        .join(" | "),
    );
    expect(rows.slice(0, 9)).toEqual([
      "name Yescarta (axicabtagene ciloleucel) | 20 | 6,410",
      "name Kymriah (tisagenlecleucel) | 14 | 3,591",
      "name Tecartus (brexucabtagene autoleucel) | 0 | 1,262",
      "name Breyanzi (lisocabtagene maraleucel) | 6 | 523",
      "name Abecma (idecabtagene vicleucel) | 1 | 879",
      "name Carvykti (ciltacabtagene autoleucel) | 34 | 3,767",
      "name Aucatzyl (obecabtagene autoleucel) | 0 | 0",
      "name one of seven products, each once | 73 | 16,400",
      "first received in 2019 | 2 | 73",
    ]);
    const asked = view.table.rows.filter(({ key }) => !key.startsWith("published"));
    expect(asked.length).toBe(8 + 8 + 12);
    for (const { cells } of asked)
      expect(cells[4]?.link).toMatch(/^https:\/\/api\.fda\.gov\/drug\/event\.json\?search=/);
  });

  test("carry the limits in the sense of the database’s own page", () => {
    expect(view.notes.map(({ text }) => text)).toEqual([
      "The reports are not verified.",
      "A report does not mean that the product caused the event.",
      "The numbers cannot say how often an event occurs: the database does not know how many people were treated.",
      "One case can be reported more than once, and not every case is reported.",
      "Publicity raises reporting.",
      "One report can name several products and several events, and reports come from other countries too.",
    ]);
  });

  test("are never a rate, a share or a sum in any sentence", () => {
    const said = [view.summary, ...view.words.map(({ text }) => text), ...view.notes.map(({ text }) => text)].join(
      "\n",
    );
    expect(said).not.toMatch(/%|percent|per 10,000|\brates?\b|\brisk|incidence|\b1 in \d|\b75\b/i);
    expect(said).toContain("A report that names two products counts under each, and once among the 73.");
  });

  test("are not shown as of a day before they were given", () => {
    expect(answered(withAnswers(realFile), "2024-06-01").empty).toBe(
      "What the database holds today was not public on 1 Jun 2024.",
    );
    expect(answered(withAnswers(realFile), "2026-02-08").empty).toBeNull();
  });

  test("about one product speak of it by name, and of no sum", () => {
    const one = answered(withAnswers(realFile, keptAnswers(section, ["carvykti"])));
    expect(one.summary).toBe("34 of 3,767 reports that name Carvykti also name a T-cell cancer.");
    expect(one.words.map(({ key }) => key)).not.toContain("once");
    expect(one.table.rows.filter(({ key }) => key === "together")).toEqual([]);
  });

  test("that no report names a term leave the years out", () => {
    const none = { ...keptAnswers(section, ["tecartus"]) };
    const list = none.list.map((answer) => (answer.kind === "counts" ? { ...answer, counts: [] } : answer));
    const view = answered(withAnswers(realFile, { ...none, list }));
    expect(view.summary).toBe("None of the 1,262 reports that name Tecartus names a T-cell cancer.");
    expect(view.drawing.reports?.years).toBeNull();
    expect(view.drawing.reports?.reading.splits.flatMap(({ parts }) => parts)).toEqual([]);
  });

  test("follow the numbers", () => {
    expect(answered(withAnswers(realFile, withTotal("naming", 74))).summary).toMatch(/^74 of 16,400 reports/);
  });
});

test.each([
  [0, 0, "No report names X."],
  [0, 1, "The one report that names X does not name a T-cell cancer."],
  [1, 1, "1 of 1 report that names X also names a T-cell cancer."],
  [1, 2, "1 of 2 reports that name X also names a T-cell cancer."],
  [2, 9, "2 of 9 reports that name X also name a T-cell cancer."],
])("%d of %d in words", (naming, all, words) => {
  expect(describeNaming({ naming, all }, "X", section)).toBe(words);
});

test("years without a day of publicity, and with one after all of them", () => {
  const days = [{ day: "2020-02-29", count: 3 }];
  expect(toYears(days, section.noun, null, null)).toMatchObject({
    columns: [{ year: 2020, before: 3, after: 0, aria: "2020: 3 reports" }],
    outlinedWords: "",
    axisLabel: "year first received",
  });
  const later = { time: Date.UTC(2023, 10, 28), words: "28 Nov 2023" };
  expect(toYears(days, section.noun, later, "2020-12-31")?.columns).toHaveLength(1);
  expect(toYears([], section.noun, later, null)).toBeNull();
});

test("every failure has its own words", () => {
  expect(describeFailure({ kind: "tooMany", message: "status 429" })).toBe(
    "openFDA says that it is asked too often from this address. It allows 240 questions a minute and 1,000 a day.",
  );
  expect(
    describeFailure({ kind: "otherShape", message: 'results[0].count: found "1", expected a number, such as 7' }),
  ).toBe(
    'openFDA answers in another form than it documents. results[0].count: found "1", expected a number, such as 7.',
  );
  expect(describeFailure({ kind: "broken", message: "status 503" })).toBe(
    "openFDA answers with an error of its own: status 503.",
  );
});
