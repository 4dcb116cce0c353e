import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { parseEvidence } from "../../../src/evidence/parse.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { toQuote } from "../../../src/panels/says/view.ts";
import { toQuoted } from "../../../src/claims/quoted.ts";
import { fillTemplate } from "../../../src/claims/words/template.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const fiveCohorts = parseEvidence(readFileSync("src/evidence/examples/second-cancers-five-cohorts.json", "utf8"));

/** Every sentence of a file as it is shown, but for the titles and notes of documents. */
function sentencesOf({ documents, ...file }: EvidenceFile): string[] {
  const evidence = toEvidence({ ...file, documents });
  const collect = (value: unknown): string[] => {
    if (typeof value === "string") return fillTemplate(value, evidence).split(/(?<=[.?!]) (?=[\p{Lu}“\d])/u);
    if (Array.isArray(value)) return value.flatMap(collect);
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(collect) : [];
  };
  return collect(file);
}

const countWords = (sentence: string) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.each([
  ["the shipped file", realFile],
  ["the example of five cohorts", fiveCohorts],
])("%s", (_, file) => {
  test("has one idea a sentence: fewer than 22 words", () => {
    expect(sentencesOf(file).filter((sentence) => countWords(sentence) >= 22)).toEqual([]);
  });

  test("does not put the T-cell lymphoma of Penn’s commercial cohort among its 16 second cancers", () => {
    const evidence = toEvidence(file);
    const source = file.sources.find(({ id }) => id === "ghilardi");
    const any = file.outcomes.find(({ id }) => id === "any");
    if (source === undefined || any === undefined) throw new Error("found no cohort or no outcome");
    expect(toQuote(evidence, source, toQuoted(evidence, source, any), any)).toMatchObject({
      numeral: "16",
      parts: null,
    });
    expect(sentencesOf(file).join(" ")).not.toMatch(/16 of 449 patients, 1 of them/);
  });
});

test("both articles are told in full: blood cancers, and more products approved and in development", () => {
  const told = sentencesOf(realFile);
  expect(told).toContain("The article counts more than 30,000 patients with blood cancers treated since 2017.");
  expect(told).toContain("More products have been approved since, says HCN, and many are in development.");
});
