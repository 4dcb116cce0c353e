import { describe, expect, test } from "vitest";
import { toEvidence, wholeEvidence } from "../../../src/evidence/model.ts";
import { FINDINGS } from "../../../src/claims/findings/findings.ts";
import { toPlainWordsView } from "../../../src/panels/patients/view.ts";
import { viewsOf } from "../../../src/panels/registry.ts";
import { completeEvidence } from "../../../src/evidence/defaults/complete.ts";
import { onDay, panelInput } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const evidence = toEvidence(realFile);
const input = panelInput(realFile);
const ask = (day?: string) =>
  day === undefined ? toPlainWordsView(evidence, input) : toPlainWordsView(...onDay(realFile, day));
const { heading, lead = "" } = FINDINGS.patients(evidence, input);
const { numbers, parts, questions, advice } = ask().drawing;
const sentences = [
  heading,
  lead,
  ...numbers.map(({ front, text }) => `${front} ${text}.`),
  ...parts.flatMap(({ texts }) => texts),
  ...(questions?.list ?? []),
];

/** Vowel groups, less a silent e: within a tenth of what a dictionary counts in running English. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/(?<=..)(?:es|ed|e)$/, "")
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}

/** Kincaid and others (1975): the year of school in which a text is read, from words a sentence and syllables a word. */
function gradeOf(text: string): number {
  const words = text.match(/[\p{L}\d][\p{L}\d’,-]*/gu) ?? [];
  const ends = text.match(/[.?!](?:\s|$)/g) ?? [];
  const count = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / ends.length) + 11.8 * (count / words.length) - 15.59;
}

describe("in plain words", () => {
  test("the measure of reading tells a child’s text from an abstract", () => {
    expect(gradeOf("The cat sat on the mat. It was warm.")).toBeLessThan(1);
    expect(
      gradeOf("No evidence of insertional mutagenesis was identified among gene-modified lymphocyte recipients."),
    ).toBeGreaterThan(14);
  });

  test("is read at the age of about twelve", () => {
    expect(gradeOf(sentences.join(" "))).toBeLessThanOrEqual(7);
  });

  test("has no sentence of more than 25 words, and no abbreviation that it does not explain", () => {
    const text = sentences.join(" ");
    for (const sentence of text.split(/(?<=[.?!]) /)) expect(sentence.split(" ").length, sentence).toBeLessThan(26);
    expect([...new Set(text.match(/\b[A-Z]{2,}\b/g))]).toEqual(["CAR", "FDA", "US"]);
    expect(text).toContain("the FDA, which oversees medicines in the US");
  });

  test("says that people died, and how often is not known", () => {
    expect(heading).toBe(
      "Some people had a new cancer of the T cells after CAR T-cell therapy, and some of them died. How often it happens is not yet known.",
    );
    expect(sentences).toContain(
      "These cancers can come within weeks of the treatment, and people can die of them. How many of the 22 died is not stated in what we read.",
    );
  });

  test("names no number that the page does not show", () => {
    const named = [...new Set(sentences.join(" ").match(/\d[\d,]*/g))];
    expect(named).toEqual(["22", "27,000", "1", "783", "3", "8", "10,000"]);
  });

  test("gives no advice but to ask the team, and says where to report", () => {
    expect(sentences.join(" ")).not.toMatch(/\b(?:should|must|avoid|recommend)\b/i);
    expect(advice).toContain("please ask your own treatment team");
    expect(advice).toContain("MedWatch");
  });

  test("draws each count as that many marks", () => {
    expect(numbers.map(({ front, marks }) => [front, marks])).toEqual([
      ["22", 22],
      ["1", 1],
      ["3", 3],
      ["for life", 0],
    ]);
  });

  test("is the same on every day, but opens no sheet of a figure that was not public then", () => {
    const before = ask("2023-12-15");
    expect(before.words).toEqual(ask().words);
    expect(before.drawing.parts).toEqual(parts);
    expect(numbers.map(({ figure }) => figure)).toEqual(["fda.tcell", "penn.tcell", "fda.tcellCar", null]);
    expect(before.drawing.numbers.map(({ figure }) => figure)).toEqual([null, null, null, null]);
    const [onThatDay, asked] = onDay(realFile, "2023-12-15");
    expect(FINDINGS.patients(onThatDay, asked).heading).toBe(heading);
    expect(wholeEvidence(onThatDay)).toBe(wholeEvidence(onThatDay));
  });

  test("is a view of its own, called as the file says, and none where the file has none", () => {
    const names = (file: typeof realFile) => viewsOf(file).map(({ name }) => name);
    expect(names(realFile)).toEqual(["Answer", "Compare", "Why they differ", "Timeline", "Patients", "Sources"]);
    const { plainWords: _, ...without } = realFile;
    expect(names(completeEvidence(without))).toEqual(["Answer", "Compare", "Why they differ", "Timeline", "Sources"]);
    expect(toPlainWordsView(toEvidence(without), input).empty).not.toBeNull();
  });
});
