import { describe, expect, test } from "vitest";
import { composeAnswers } from "../../../src/evidence/openFda/compose.ts";
import { checkEvidence } from "../../../src/evidence/parse.ts";
import { EvidenceError } from "../../../src/evidence/problem.ts";
import { keptAnswers, sectionOf } from "../../fixtures/keptAnswers.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

/** The problems of the shipped file with answers, after a change to a copy of it. */
function problemsAfter(change: (section: ReturnType<typeof JSON.parse>) => void): string[] {
  const copy = JSON.parse(JSON.stringify(realFile));
  change(copy.publicDatabase);
  try {
    checkEvidence(copy);
    return [];
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    return error.problems.map((problem) => `${problem.path}: found ${problem.found}, expected ${problem.expected}`);
  }
}

describe("the shipped file", () => {
  test("asks about the seven products, by brand and generic name, and for the twelve terms of the sheet", () => {
    const { products, terms } = sectionOf(realFile);
    expect(products.map(({ reportedAs }) => reportedAs)).toEqual([
      ["Yescarta", "axicabtagene ciloleucel"],
      ["Kymriah", "tisagenlecleucel"],
      ["Tecartus", "brexucabtagene autoleucel"],
      ["Breyanzi", "lisocabtagene maraleucel"],
      ["Abecma", "idecabtagene vicleucel"],
      ["Carvykti", "ciltacabtagene autoleucel"],
      ["Aucatzyl", "obecabtagene autoleucel"],
    ]);
    expect(terms).toEqual([
      "T-cell lymphoma",
      "Peripheral T-cell lymphoma unspecified",
      "Anaplastic large cell lymphoma T- and null-cell types",
      "Angioimmunoblastic T-cell lymphoma",
      "Cutaneous T-cell lymphoma",
      "Mycosis fungoides",
      "T-cell type acute leukaemia",
      "T-cell prolymphocytic leukaemia",
      "Large granular lymphocytosis",
      "Hepatosplenic T-cell lymphoma",
      "T-lymphoblastic lymphoma/leukaemia",
      "T-cell lymphoproliferative disorder",
    ]);
  });

  test("holds no answers: nobody has asked for it", () => {
    expect(sectionOf(realFile).answers).toBeUndefined();
  });

  test("sets the published counts beside it, none of them as the same", () => {
    expect(sectionOf(realFile).beside.map(({ count, comparable }) => [count, comparable])).toEqual([
      ["about-20", "no"],
      ["22", "no"],
      ["19", "inPart"],
      ["17", "inPart"],
    ]);
  });

  test("is sound without the section", () => {
    const { publicDatabase: _, ...rest } = realFile;
    expect(checkEvidence(rest).publicDatabase).toBeUndefined();
  });
});

describe("the section", () => {
  test.each<[string, (section: ReturnType<typeof JSON.parse>) => void, RegExp]>([
    ["a phrase that would end its quotation marks", (s) => (s.terms[0] = 'x" OR "y'), /terms\[0\]: found "x\\" OR/],
    ["a field that would be a query", (s) => (s.fields.term = "a:b"), /fields\.term: found "a:b"/],
    ["an endpoint elsewhere", (s) => (s.endpoint = "//example.org/x"), /endpoint: found/],
    ["a count that is not in the file", (s) => (s.beside[0].count = "99"), /beside\[0\]\.count: found "99"/],
    [
      "answers, which no file holds any more",
      (s) => (s.answers = {}),
      /publicDatabase\.answers: found "answers", expected no such key/,
    ],
    ["a product twice", (s) => (s.products[1].id = "yescarta"), /products\[1\]: found "yescarta" a second time/],
  ])("a section with %s is refused", (_, change, words) => {
    expect(problemsAfter(change).join("\n")).toMatch(words);
  });
});

describe("answers that have just come", () => {
  const section = sectionOf(realFile);
  const kept = keptAnswers(section);
  const given = kept.list.map((answer, i) => ({ answer, at: Date.UTC(2026, 1, 8, 14, 5, 9) + i }));

  test("are dated by the first of them", () => {
    expect(composeAnswers(section, kept.products, given, "https://example.org")).toEqual(kept);
  });

  test.each<[string, string, number, string]>([
    [
      "more with a term than there are",
      "naming:abecma",
      900,
      'answer "naming:abecma": found 900 reports, expected at most 879, all reports of the product',
    ],
    [
      "more together than one by one",
      "naming",
      76,
      'answer "naming": found 76 reports, expected at most 75, those of each product one after the other',
    ],
    [
      "less together than of one",
      "naming",
      33,
      'answer "naming:carvykti": found 34 reports, expected at most 33, those of the products together',
    ],
  ])("that say %s are refused with the place", (_, id, total, words) => {
    const wrong = given.map((entry) =>
      entry.answer.id === id && entry.answer.kind === "total"
        ? { ...entry, answer: { ...entry.answer, total } }
        : entry,
    );
    expect(() => composeAnswers(section, kept.products, wrong, "https://example.org")).toThrow(words);
  });
});
