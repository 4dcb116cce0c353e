import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { checkEvidence } from "../../../src/evidence/parse.ts";
import { EvidenceError } from "../../../src/evidence/problem.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { readTable } from "../../../src/evidence/table/readTable.ts";
import { toClaim } from "../../../src/claims/claim.ts";
import { FINDINGS } from "../../../src/claims/findings/findings.ts";
import { toReasonsView } from "../../../src/panels/reasons/view.ts";
import { toSaysView } from "../../../src/panels/says/view.ts";
import { panelInput } from "../../fixtures/panelInput.ts";

const known = (value: number) => ({ kind: "known", value });
const patients = (n: number) => ({ quantity: known(n), unit: { one: "patient", many: "patients" } });
type Row = { id: string; source: string; outcome: string; numerator: object } & Record<string, unknown>;

const comparison = (figures: readonly Row[], outcomes: readonly object[] = [{ id: "rev", label: "Revision" }]) => ({
  schemaVersion: 3,
  title: "Apixaban or warfarin",
  sources: [
    { id: "apix", name: "Apixaban arm" },
    { id: "warf", name: "Warfarin arm" },
  ],
  documents: [{ id: "d", title: "A paper" }],
  outcomes,
  figures: figures.map((figure) => ({ ...figure, citations: [{ document: "d", locator: "t" }] })),
});

/** The verdict, the headline numbers and the reasons of a file, as sentences. */
function read(file: EvidenceFile) {
  const evidence = toEvidence(file);
  const input = panelInput(file);
  const says = toSaysView(evidence, input);
  return {
    verdict: FINDINGS.answer(evidence, input).heading,
    compared: FINDINGS.compare(evidence, input).heading,
    says: says.words.map(({ text }) => text),
    parts: says.drawing.quotes.map(({ parts }) => parts),
    reasons: toReasonsView(evidence, input).words.map(({ text }) => text),
  };
}

describe("two outcomes of one source", () => {
  const outcomes = [
    { id: "ich", label: "Intracranial haemorrhage" },
    { id: "stroke", label: "Ischaemic stroke" },
  ];
  const figures = [
    { id: "a.ich", source: "apix", outcome: "ich", numerator: known(52), denominator: patients(9_088) },
    { id: "w.ich", source: "warf", outcome: "ich", numerator: known(122), denominator: patients(9_052) },
    { id: "a.s", source: "apix", outcome: "stroke", numerator: known(162), denominator: patients(9_120) },
    { id: "w.s", source: "warf", outcome: "stroke", numerator: known(175), denominator: patients(9_081) },
  ];

  test("are no parts of each other, and the numbers are those of the outcome in question", () => {
    const { says, parts } = read(checkEvidence(comparison(figures, outcomes)));
    expect(says).toEqual(["Apixaban arm: 52 cases.", "Warfarin arm: 122 cases."]);
    expect(parts).toEqual([null, null]);
  });

  test("of a table stay apart as well: a stroke and a broken hip", () => {
    const { file } = readTable(
      "source,kind,outcome,events,n,unit,document,locator\nRegistry,followed,Stroke,5,1000,patient/patients,Paper A,table 1\nRegistry,followed,Broken hip,12,1000,patient/patients,Paper A,table 2\n",
      "counts.csv",
    );
    const { says, parts } = read(file);
    expect(says).toEqual(["Registry: 5 cases."]);
    expect(parts).toEqual([null]);
  });

  test("are whole and part where the file says so", () => {
    const within = figures.map((figure) => (figure.id === "a.ich" ? { ...figure, within: "a.s" } : figure));
    const { says, parts } = read(checkEvidence(comparison(within, outcomes)));
    expect(says[0]).toBe("Apixaban arm: 162 cases.");
    expect(parts[0]).toEqual({ filled: "52 intracranial haemorrhage", open: "110 cases: other cases" });
  });

  test.each([
    [{ within: "w.s" }, 'found "w.s", expected a figure of the same source for another outcome'],
    [{ within: "a.ich" }, 'found "a.ich", expected a figure of the same source for another outcome'],
    [{ within: "nowhere" }, 'found "nowhere", expected the id of a figure in this file'],
    [
      { within: "a.s", numerator: known(163) },
      "found 163 cases within 162, expected a count that is no more than the wider one",
    ],
  ])("%j is refused where it cannot be", (change, fault) => {
    const wrong = figures.map((figure) => (figure.id === "a.ich" ? { ...figure, ...change } : figure));
    expect(() => checkEvidence(comparison(wrong, outcomes))).toThrow(fault);
  });
});

describe("a number that is not there", () => {
  const warfarin = { id: "w.r", source: "warf", outcome: "rev", numerator: known(4), denominator: patients(104) };
  const apixaban = (numerator: object, more: object = {}) =>
    comparison([
      { id: "a.r", source: "apix", outcome: "rev", numerator, denominator: patients(31_171), ...more },
      warfarin,
    ]);

  test("is not stated: nobody is said not to have counted", () => {
    const { verdict, compared, says } = read(checkEvidence(apixaban({ kind: "notStated" })));
    expect(verdict).toBe("Only Warfarin arm gave a number for this: 4 revision among 104 patients.");
    expect(compared).toContain("For Apixaban arm the number is not stated.");
    expect(says[0]).toBe("Apixaban arm: not stated.");
  });

  test("is absent: there is no figure, and nobody knows why", () => {
    const { compared, says } = read(checkEvidence(comparison([warfarin])));
    expect(compared).toContain("Apixaban arm gave no number for this.");
    expect(says[0]).toBe("Apixaban arm: no number for this.");
  });

  test("was not counted: the file says so, in its own sentence where it has one", () => {
    const note = "The arm was closed before revisions were recorded.";
    const { compared, says } = read(checkEvidence(apixaban({ kind: "notCounted", note }, { estimate: "none" })));
    expect(compared).toContain(note);
    expect(says[0]).toBe("Apixaban arm: not counted by this source.");
  });

  test("is published in another form: the paper’s own estimate is told", () => {
    const published = { kind: "cumulative", percent: 6.2, text: "6.2% within two years" };
    const { verdict, compared, says } = read(
      checkEvidence(apixaban({ kind: "notStated" }, { estimate: "none", published })),
    );
    expect(verdict).toBe("Only Warfarin arm has a count to compare: 4 revision among 104 patients.");
    expect(compared).toContain("Apixaban arm gave 6.2% within two years.");
    expect(says[0]).toBe("Apixaban arm: 6.2% within two years.");
  });

  test("was left out as faulty: the page does not take it for one that is not there", () => {
    const faulty = apixaban(known(40_000));
    const error = (() => {
      try {
        checkEvidence(faulty);
      } catch (caught) {
        if (caught instanceof EvidenceError) return caught;
      }
      throw new Error("no fault was found");
    })();
    const rest = error.rest?.file;
    if (rest === undefined) throw new Error("nothing was left");
    const { verdict, compared, says } = read(rest);
    expect(verdict).toBe("Only Warfarin arm has a count to compare: 4 revision among 104 patients.");
    expect(compared).toContain("The figure of Apixaban arm was left out, since it is faulty.");
    expect(says[0]).toBe("Apixaban arm: left out: the figure in the file is faulty.");
  });

  test("is one claim for everybody who reads it", () => {
    const evidence = toEvidence(checkEvidence(apixaban({ kind: "notStated" })));
    const [source] = evidence.file.sources;
    const [outcome] = evidence.file.outcomes;
    if (source === undefined || outcome === undefined) throw new Error("nothing is chosen");
    expect(toClaim(evidence, source, outcome)).toBe(toClaim(evidence, source, outcome));
    expect(toEvidence(evidence.whole)).toBe(evidence);
  });
});
