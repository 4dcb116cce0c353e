import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { readOwn } from "../../../src/evidence/intake.ts";
import { checkEvidence } from "../../../src/evidence/parse.ts";
import { EvidenceError } from "../../../src/evidence/problem.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { readTable } from "../../../src/evidence/intake.ts";
import { toClaim } from "../../../src/claims/claim.ts";
import { FINDINGS } from "../../../src/claims/findings/findings.ts";
import { toMatchedView } from "../../../src/panels/matched/view.ts";
import { toBothRightView } from "../../../src/panels/bothRight/view.ts";
import { toOnsetView } from "../../../src/panels/onset/view.ts";
import { toOutOf10000View } from "../../../src/panels/outOf10000/view.ts";
import { toPapersView } from "../../../src/panels/papers/view.ts";
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
function read(file: EvidenceFile, outcome?: string) {
  const evidence = toEvidence(file);
  const input = panelInput(file, outcome === undefined ? {} : { outcome });
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
    expect(parts[0]).toEqual({ filled: "52 cases of intracranial haemorrhage", open: "110 cases: other cases" });
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
    expect(verdict).toBe("Only Warfarin arm gave a number for this: 4 cases of revision among 104 patients.");
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
    expect(says[0]).toBe("Apixaban arm: the arm was closed before revisions were recorded.");
  });

  test("was not counted: without a sentence in the file the page has one", () => {
    const { says } = read(checkEvidence(apixaban({ kind: "notCounted" }, { estimate: "none" })));
    expect(says[0]).toBe("Apixaban arm: not counted by this source.");
  });

  test("is published in another form: the paper’s own estimate is told", () => {
    const published = { kind: "cumulative", percent: 6.2, text: "6.2% within two years" };
    const { verdict, compared, says } = read(
      checkEvidence(apixaban({ kind: "notStated" }, { estimate: "none", published })),
    );
    expect(verdict).toBe("Only Warfarin arm has a count to compare: 4 cases of revision among 104 patients.");
    expect(compared).toContain("Apixaban arm gave 6.2% within two years.");
    expect(says[0]).toBe("Apixaban arm: 6.2% within two years.");
  });

  test("is held back as small, or given as a percentage: that is told, and nothing is made of it", () => {
    const { compared, says } = read(checkEvidence(apixaban({ kind: "notStated", note: "fewer than 5" })));
    expect(compared).toContain("Apixaban arm gave fewer than 5.");
    expect(says[0]).toBe("Apixaban arm: fewer than 5.");
    const row = "Warfarin arm,Revision,4,104,patient/patients,A paper";
    const { file } = readTable(
      `source,outcome,events,n,unit,document\nApixaban arm,Revision,6.2%,"31,171",patient/patients,A paper\n${row}\n`,
      "a.csv",
    );
    expect(read(file).compared).toContain("Apixaban arm gave 6.2% of 31,171 patients.");
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
    expect(verdict).toBe("Only Warfarin arm has a count to compare: 4 cases of revision among 104 patients.");
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

const subject = (name: string) => readOwn(readFileSync(`tests/fixtures/subjects/${name}`), name).file;

describe("a device registry and a trial, as a table", () => {
  const file = subject("hips.csv");

  test("are told in the nouns of the table, each by its own number", () => {
    const { verdict, compared, says, reasons } = read(file);
    expect(verdict).toBe(
      "No clear conflict: counting error alone could make National Joint Registry and Amsterdam trial differ as they do.",
    );
    expect(compared).toBe(
      "About 620 per 10,000 of National Joint Registry’s hips; for Amsterdam trial, anything from 106 to 956 per 10,000 hips.",
    );
    expect(says).toEqual(["National Joint Registry: 1,934 cases.", "Amsterdam trial: 4 cases."]);
    expect(reasons).toEqual([
      "How sure National Joint Registry’s number is. Counting error alone allows 594–648 per 10,000 hips (exact 95% interval).",
      "How sure Amsterdam trial’s number is. Counting error alone allows 106–956 per 10,000 hips (exact 95% interval).",
      "For how long. National Joint Registry: for how long is not stated. Amsterdam trial: for how long is not stated.",
    ]);
  });

  test("say of an outcome without a number what is not stated, and of one among nobody knows how many that", () => {
    const { verdict, reasons } = read(file, "dislocation");
    expect(verdict).toBe("Amsterdam trial gave at least 3 cases, of how many hips is not stated.");
    expect(reasons).toEqual([
      "What National Joint Registry counted. Revision: 1,934 of 31,171 hips. The number for dislocation is not stated.",
      "What Amsterdam trial counted. Revision: 4 of 104 hips. For dislocation: at least 3 cases, of how many hips is not stated.",
    ]);
  });
});

describe("reports after a vaccine and a cohort", () => {
  const file = subject("myocarditis.json");
  const evidence = toEvidence(file);
  const input = panelInput(file);

  test("are set side by side per million, which the title of the panel says", () => {
    expect(read(file).compared).toBe(
      "About 8 reported cases per 1,000,000 people; about 21 per 1,000,000 of Clalit’s people.",
    );
    expect(toMatchedView(evidence, input).drawing).toMatchObject({ forest: { axis: { ticks: [0, 10, 20, 30] } } });
    expect(evidence.panel("out-of-10000")?.title).toBe("How many in a million?");
    expect(toOutOf10000View(evidence, input).words.map(({ text }) => text)).toEqual([
      "VAERS reports: about 8 (8–9) of 1,000,000 people; about 999,992 without a report.",
      "Clalit Health Services: about 21 (16–28) of 1,000,000 people; about 999,979 without one.",
    ]);
  });

  test("get a verdict that leaves open why they do not fit", () => {
    expect(read(file).verdict).toBe(
      "The counts do not fit. At VAERS’s figure one would expect about 22 cases in 2,558,421 people; Clalit found 54. Not every case is reported, and people and follow-up may differ too.",
    );
    const { notes, words } = toBothRightView(evidence, input);
    expect(notes[0]?.text).toBe("A what-if: it applies VAERS’s figure to other people.");
    expect(words[1]?.text).toBe(
      "With every case reported, it is under 1 in 100. At the ends of VAERS’s own interval (8 and 9 per 1,000,000), each taken alone, it is under 1 and under 1.",
    );
  });

  test("say in four ways why a source has no number", () => {
    expect(read(file, "young").reasons).toEqual([
      "What VAERS counted. Cases of myocarditis: 1,626 of 192,405,448 people. For cases in young men: rates by age and sex only.",
      "What Clalit counted. Cases of myocarditis: 54 of 2,558,421 people. For cases in young men: 10.69 per 100,000 male patients aged 16 to 29.",
    ]);
    expect(read(file, "death").compared).toBe(
      "For Clalit, anything from below 1 to 2 per 1,000,000 people. VAERS did not count this.",
    );
    expect(read(file, "death").says[1]).toBe("Clalit Health Services: 1 case.");
  });

  test("are dated in days, and the axis counts days", () => {
    const { drawing } = toOnsetView(evidence, input);
    expect(drawing.axisLabel).toBe("days from the dose to the case of myocarditis");
    expect(drawing.ranges[0]).toMatchObject({ median: 2, latest: null });
    expect(drawing.axis.domain).toEqual([0, 2]);
  });
});

describe("two arms of one trial", () => {
  const file = subject("apixaban.json");

  test("are compared without more than counting error being blamed, and their paper stands once", () => {
    const { verdict, compared } = read(file);
    expect(verdict).toBe(
      "Counting error alone would seldom make Apixaban arm and Warfarin arm differ as they do; whom they counted, and for how long, may differ too.",
    );
    expect(compared).toBe(
      "About 57 per 10,000 of Apixaban arm’s patients; about 135 per 10,000 of Warfarin arm’s patients.",
    );
    const { compared: papers } = toPapersView(toEvidence(file), panelInput(file)).drawing;
    expect(papers.map(({ document, sources }) => [document.id, ...sources.map(({ id }) => id)])).toEqual([
      ["aristotle", "apix", "warf"],
    ]);
    expect(papers[0]?.figures[1]?.words).toBe("Intracranial haemorrhage, Warfarin arm: 122 cases");
  });
});

describe("the base of the page", () => {
  const arms = (events: number, n: number) =>
    toEvidence(
      checkEvidence(
        comparison([
          { id: "a.r", source: "apix", outcome: "rev", numerator: known(events), denominator: patients(n) },
          { id: "w.r", source: "warf", outcome: "rev", numerator: known(events), denominator: patients(n) },
        ]),
      ),
    );

  test.each([
    [9, 100_000, 1_000_000, "How many in a million?", "about 90 (41–171) of 1,000,000 patients"],
    [10, 100_000, 10_000, "How many in 10,000?", "about 1 (0.5–2) of 10,000 patients"],
    [9, 100, 10_000, "How many in 10,000?", "about 900 (420–1,640) of 10,000 patients"],
    [10, 100, 100, "How many in 100?", "about 10 (5–18) of 100 patients"],
  ])("for %d of %d is %d", (events, n, base, title, words) => {
    const evidence = arms(events, n);
    expect(evidence.bases.share).toBe(base);
    const view = toOutOf10000View(evidence, panelInput(evidence.file));
    expect(evidence.panel("out-of-10000")?.title).toBe(title);
    expect(view.drawing.rows[0]?.words).toBe(words);
  });
});

test("an outcome that is shown case by case shows its cases where nobody looked for anything in them", () => {
  const file = checkEvidence(
    comparison(
      [{ id: "a.d", source: "apix", outcome: "death", numerator: known(3) }],
      [{ id: "death", label: "Deaths", measure: "cases" }],
    ),
  );
  const { drawing, words } = toMatchedView(toEvidence(file), panelInput(file));
  expect(drawing).toMatchObject({ kind: "cases", cases: { sources: [{ groups: [{ count: 3, label: "3 cases" }] }] } });
  expect(words.map(({ text }) => text)).toEqual(["Apixaban arm: 3 cases.", "Warfarin arm: no number for this."]);
  expect(read(file).verdict).toBe("Apixaban arm gave 3 cases, without a number of people.");
});
