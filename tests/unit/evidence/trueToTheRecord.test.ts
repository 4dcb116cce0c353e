import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { othersStatedBy } from "../../../src/claims/comparedPapers.ts";
import { toFigureRecord } from "../../../src/claims/figureRecord.ts";
import { toForestRow } from "../../../src/claims/forest/forest.ts";
import { summariseKnown, toKnownRows } from "../../../src/claims/time/knownRecord.ts";
import { toClaim } from "../../../src/claims/claim.ts";
import { toQuoted } from "../../../src/claims/quoted.ts";
import { fillTemplate } from "../../../src/claims/words/template.ts";
import { formatRateEstimate } from "../../../src/claims/forest/forest.ts";
import { toEstimate } from "../../../src/claims/estimates.ts";
import { toCompatibility } from "../../../src/claims/compatibility.ts";
import { toBenefitView } from "../../../src/panels/benefit/view.ts";
import { toBothRightView } from "../../../src/panels/bothRight/view.ts";
import { toCautionsView } from "../../../src/panels/cautions/view.ts";
import { toHowOftenView } from "../../../src/panels/howOften/view.ts";
import { toOnsetView } from "../../../src/panels/onset/view.ts";
import { toOutlookView } from "../../../src/panels/outlook/view.ts";
import { toReasonsView } from "../../../src/panels/reasons/view.ts";
import { toSaysView } from "../../../src/panels/says/view.ts";
import { onDay, panelInput } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const evidence = toEvidence(realFile);
const byId = <Entry extends { id: string }>(list: readonly Entry[], id: string): Entry => {
  const found = list.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`found no ${id}`);
  return found;
};
const account = (cause: string, source: string) => {
  const found = byId(realFile.causes, cause).accounts.find((entry) => entry.source === source);
  if (found === undefined) throw new Error(`found no account of ${source}`);
  return found;
};

/** Every sentence of the file as it is shown, placeholders written out. */
const shown = (function collect(value: unknown): string[] {
  if (typeof value === "string") return [fillTemplate(value, evidence)];
  if (Array.isArray(value)) return value.flatMap(collect);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(collect) : [];
})(realFile).join("\n");

describe("what the first version got wrong does not come back", () => {
  test.each<[string, RegExp]>([
    ["a reporting rate shown as completeness", /81%/],
    ["the two sources counted in the same way", /counted the same way|like for like/i],
    ["a sentence on overlapping intervals", /ranges? overlap|intervals? overlap|overlapping/i],
    ["the gene per 10,000 doses, or as a floor", /at least about|at least 3/i],
    ["the most likely cause", /most likely cause|likely cause/i],
    ["patient-years of patients", /2,200 of 783/],
    ["sources that overlap for certain", /\boverlaps\b/i],
    ["accounts that are none", /6 accounts/],
    ["how to take samples, from the FDA", /how to take samples/i],
    ["targeted insertion that would lower", /would lower/i],
    ["the plan as never reached", /not what has been reached/i],
    ["the chance with a wrong last digit", /0\.866/],
    ["an uncounted 0 at Stanford", /0 of 724/],
    ["what would still fit", /would still fit|stands in|what was read/i],
    ["3 of 22 as a share", /3 of (?:the )?22|14%? of the 22/],
    ["how many in how many", /\b1 in \d/i],
    ["what is not verified", /1[-–]19 months|1 to 19 months/],
    ["a longer follow-up before the therapy, which nobody compared", /more years of follow-up|over more years/],
    ["T-cell lymphoma among the 16 of Penn’s commercial cohort", /16 of 449 patients, 1 of them/],
    ["an article without any T-cell cancer", /does not mention a T-cell cancer\./],
    ["an estimate at 36 months as one within them", /14% within 36 months/],
  ])("%s", (_, wrong) => expect(shown).not.toMatch(wrong));

  test("insertional mutagenesis is not put into the mouth of the FDA", () => {
    const { says, tested, cannotTell } = account("insertional-mutagenesis", "fda");
    const words = [says, tested, cannotTell].map((part) => fillTemplate(part?.text ?? "", evidence)).join(" ");
    expect(words).toContain("judged the product most likely involved");
    expect(words).toContain("name no mechanism");
    expect(words).not.toMatch(/insertional/i);
  });

  test("of nine places four are silent, and say so in the words of the reports that were read", () => {
    const silent = realFile.causes.flatMap((cause) => cause.accounts.filter((entry) => entry.silent === true));
    const words = {
      fda: "The reports we read of the FDA paper do not mention this.",
      ema: "The reports we read of the EMA’s review do not mention this.",
    };
    expect(silent.map((entry) => [entry.source, entry.says.text])).toEqual([
      ["fda", words.fda],
      ["ema", words.ema],
      ["fda", words.fda],
      ["ema", words.ema],
    ]);
  });

  test("sources may overlap only where they may: no patient of France, Stanford and Baylor can be the same", () => {
    for (const one of ["descart", "stanford", "steffin"]) {
      for (const other of ["descart", "stanford", "steffin"]) {
        expect(byId(realFile.sources, one).overlapsWith).not.toContain(other);
      }
    }
    for (const source of realFile.sources) {
      for (const other of source.overlapsWith) {
        expect(byId(realFile.sources, other).overlapsWith, `${other} and ${source.id}`).toContain(source.id);
      }
    }
  });

  test("the only marks on the axis of completeness are two of Hazell’s, said as what they are", () => {
    expect(
      realFile.completenessAnchors.map((anchor) => [anchor.percent, anchor.words, anchor.citations[0]?.document]),
    ).toEqual([
      [6, "6%", "hazell"],
      [15, "15%", "hazell"],
    ]);
    for (const anchor of realFile.completenessAnchors) expect(anchor.label).toContain("none of them CAR T");
  });
});

describe("what the third reading found does not come back", () => {
  test.each<[string, RegExp]>([
    ["what was never public, of what the notice had named", /Nothing on this was public|CAR gene: not public/i],
    ["no boxed warning at all", /no boxed warning(?! for T-cell cancers)/i],
    ["monitoring and studies that are older than the warning", /Since the boxed warning/],
    ["a bound beside another count", /The FDA had about 8 reported cases/],
    ["a bound where tumours were tested where possible", /None found in 783 patients still leaves/],
    ["a panel that is denied", /tested against each other/],
    ["the REMS without what it was for", /its extra safety programme for these products/],
    ["other patients and products, which nobody states", /in other patients, after other products/],
    ["5–6% beside 82–98%", /5–6%/],
    ["the FDA as not counting what its paper gives no number of", /the FDA authors counted T-cell cancers only/],
    ["an excess as a frequency", /most frequent in the first year/],
    ["what the FDA knew on a day, from its last count", /it knew of 22/],
    ["a follow-up that is at least so long", /(?<!at least )2\.8 years/i],
    ["a percentage in a row per 10,000", /6\.0% pooled/],
  ])("%s", (_, wrong) => {
    const { timeline, ...rest } = realFile;
    expect(shown).not.toMatch(wrong);
    expect(JSON.stringify([timeline, rest.slides])).not.toMatch(wrong);
  });

  test.each([
    ["2017-08-30", ["nothing in the documents here"]],
    ["2023-11-28", ["nothing in the documents here", "some CAR-positive, no number"]],
    [
      "2024-01-24",
      ["nothing in the documents here", "some CAR-positive, no number", "found in 3; number tested not stated"],
    ],
  ])("the band of the gene by %s: %j", (day, texts) => {
    const rows = toKnownRows(toEvidence(realFile, day), realFile.sources);
    expect(rows.find(({ id }) => id === "gene")?.states.map(({ text }) => text)).toEqual(texts);
  });

  test("people died, and the page says so among the harms, with the onset and on the last slide", () => {
    const texts = (list: readonly { text: string }[]) => list.map(({ text }) => fillTemplate(text, evidence)).join(" ");
    const harms = texts(realFile.context.filter(({ topic }) => topic === "Known harms"));
    expect(harms).toContain("Some people died: the FDA’s notice of 28 Nov 2023 names deaths among the reports");
    expect(harms).toContain("The boxed warning says that these cancers can be fatal.");
    expect(harms).toContain("Of 17 reports in the FDA’s public database, 41.2% gave death as the outcome.");
    expect(harms).toContain("Some of the cancers in the EMA’s review were fatal");
    const onset = toOnsetView(evidence, panelInput(realFile, { sources: ["fda", "ema"] }));
    expect(onset.notes.map(({ text }) => text)).toEqual([
      "FDA: The boxed warning says that these cancers can show within weeks of the infusion, and that they can be fatal. How many of the 22 died is not stated in what we read.",
      "EMA: Some of these cancers were fatal; how many is not stated in what we read.",
    ]);
    const last = toOutlookView(evidence, panelInput(realFile));
    expect(last.words.map(({ text }) => text).join(" ")).toContain("Some people died:");
    expect(byId(realFile.slides, "patients").note).toContain("and some people died");
  });

  test.each([
    ["2023-11-28", "names deaths among the reports", /boxed warning|EMA|\b22\b|15 years/],
    ["2024-01-24", "the FDA Roundup refers them to the manufacturer", /EMA|HCN|boxed warning/],
    ["2024-06-14", "The boxed warning says that these cancers can be fatal", /in the EMA’s review were fatal|HCN/],
    ["2025-06-26", "larger cohorts may show exceptions", /several changes in a cell|HCN/],
  ])("by %s a statement says nothing that only a later document states", (day, said, later) => {
    const [then, input] = onDay(realFile, day, { sources: ["fda", "penn", "ema"] });
    const words = toBenefitView(then, input)
      .words.map(({ text }) => text)
      .join(" ");
    expect(words).toContain(said);
    expect(words).not.toMatch(later);
  });

  test("papers’ own cumulative estimates stand on an axis of their own, those of parts and beside a count too", () => {
    const { cumulative } = toHowOftenView(evidence, {
      ...panelInput(realFile, { outcome: "any" }),
      compare: "all",
    }).drawing;
    expect(
      cumulative?.groups.flatMap(({ rows }) =>
        rows.map(({ source, counted, point, bounds, unit }) =>
          [source.shortName, counted, point, bounds, unit].join("|"),
        ),
      ),
    ).toEqual([
      "Penn commercial|449 patients; solid cancers|15.2%||at 5 years; interval not stated",
      "Penn commercial|449 patients; blood cancers|2.3%||at 5 years; interval not stated",
      "Stanford|724 patients; no count given|about 6.5%||at 3 years; interval not stated",
      "Baylor|340 patients; any kind|3.6%|(1.8–6.4)|at 5 years, as published",
      "Two centres|355 patients; no count given|14%|(9.2–19)|at 36 months, as published",
      "Two centres|355 patients; solid cancers|6.1%|(3.1–10)|at 36 months, as published",
      "Two centres|355 patients; blood cancers|4.5%|(2.1–8.1)|at 36 months, as published",
      "Two centres|355 patients; skin cancers|4.2%|(2.1–7.5)|at 36 months, as published",
    ]);
  });

  test("“more than” makes the figure an upper estimate, and the chance at it a lower one", () => {
    expect(byId(realFile.figures, "fda.tcell").quotientNote).toContain("so the quotient is an upper estimate");
    const { reported, patients, chance } =
      toCompatibility(evidence, byId(realFile.comparisons, "reports-in-cohort")) ?? {};
    expect(reported?.denominator?.quantity).toMatchObject({ value: 27_000, qualifier: "more than" });
    // 28,000 doses instead: the figure falls to 7.9 per 10,000, and one case or none is seen more often.
    const more = 22 / 28_000;
    const oneOrNone = (1 - more) ** 783 + 783 * more * (1 - more) ** 782;
    expect(patients).toBe(783);
    expect(oneOrNone).toBeGreaterThan(chance ?? 1);
  });

  test("the REMS was for other harms, and the earlier label had a boxed warning for them", () => {
    expect(byId(realFile.context, "rems-removed").text).toContain(
      "It was for cytokine release syndrome and neurological toxicities, not for cancers.",
    );
    expect(byId(realFile.context, "boxed-warning").text).toContain("There was one before");
  });

  test("what we reckon is called our reckoning, and not cited to a paper", () => {
    const stated = toCautionsView(evidence, panelInput(realFile)).table.rows.map(({ cells }) =>
      cells.map(({ text }) => text).join(" | "),
    );
    for (const words of ["783 patients are too few", "as high as 38 per 10,000", "most have not reached them yet"]) {
      const row = stated.find((text) => text.includes(words));
      expect(row, words).toContain("our reckoning from Nature Medicine");
    }
  });

  test("on a day, a count that is not public is named as what it is", () => {
    const [onThatDay, input] = onDay(realFile, "2023-12-15", { sources: ["fda"] });
    const view = toReasonsView(onThatDay, { ...input, unpublished: [byId(realFile.sources, "penn")] });
    const words = view.words.map(({ text }) => text).join(" ");
    expect(words).not.toMatch(/Anything from/i);
    expect(words).toContain("the Penn trial cohort (until 3 Feb 2025)");
  });

  test("the what-if says its own chance, whatever else is shown", () => {
    const view = toBothRightView(evidence, { ...panelInput(realFile), reporting: 20 });
    const [one] = view.drawing.comparisons;
    expect(one?.explained).toEqual([
      "With every case reported, it is 87 in 100. At the ends of the FDA’s own interval (5 and 12 per 10,000), each taken alone, it is 94 and 75. The number of doses is given as “more than”, so each chance is at least that high.",
      "Only if fewer than 14 of every 100 cases had been reported would Penn’s single case be a surprise. At 5 and 12 per 10,000, 14 becomes 8 and 20. By a two-sided convention it is about 11.",
      "The published shares, of other drugs, lie on both sides. At 6 of 100 reported, one or none would be a surprise (3 in 10,000); at 15 it would not (7 in 100).",
      "Penn cannot rule out a true figure as high as 60 per 10,000 (one-sided 95%). One side, because the question is whether it saw too few. By custom, a chance under 5 in 100 counts as a surprise.",
    ]);
  });

  test.each([
    "If these patients were watched for less time than Penn’s, the what-if’s chance of one case or none is too high.",
    "Patients without earlier chemotherapy, as in the HIV-1 trials, may have fewer second cancers: then the what-if’s chance is too low.",
    "Onsets later than 24 months may be missing, since some patients had not been watched for so long.",
    "n of N is no cumulative risk: some people die of something else first, and some are watched only briefly.",
    "The two ends of an interval are a range to ask about, not a joint test.",
    "The intervals are read one at a time: the more of them stand here, the likelier one misses.",
    "The count was made because a signal had been seen. Such counts tend to be high.",
    "Not seeing a conflict in a small group is not agreement.",
    "Three bounds are not the same. For T-cell cancers the two-sided interval is 0.3–71 per 10,000. One-sided, up to 60 is not ruled out; for those that carry the vector, up to 38.",
    "No two sources are added or divided. Only one panel applies the figure of one source to another, as a what-if.",
  ])("a statistician’s caution stands: %s", (words) => {
    const all = toCautionsView(evidence, panelInput(realFile)).table.rows.map(({ cells }) => cells[1]?.text);
    expect(all).toContain(words);
  });

  test("before CAR T carries its follow-up, and stands on the axis per patient-year from both of its bounds", () => {
    const figure = evidence.figure("precart.tcellPersonTime");
    const estimate = figure === undefined ? null : toEstimate(figure);
    expect(estimate === null ? "" : formatRateEstimate(estimate)).toBe("0.22–0.23 (0.20–0.26)");
    const source = byId(realFile.sources, "precart");
    expect(fillTemplate(source.followUp.text, evidence)).toBe(
      "About 5.6 years each (our reckoning from a rate that was cut off).",
    );
    expect(source.caveat).toContain("followed about twice as long as Penn’s patients");
  });
});

describe("the sheet of a figure", () => {
  const sheet = (id: string) => {
    const figure = evidence.figure(id);
    if (figure === undefined) throw new Error(`found no ${id}`);
    return toFigureRecord(evidence, figure);
  };
  const heading = (id: string) => `${sheet(id).number} ${sheet(id).statement}`;

  test.each([
    ["tix.tcell", "1.5% of 326 second cancers in the pooled studies were T-cell cancers"],
    ["penn.personYears", ">2,200 Patient-years observed in the Penn cohort, in 783 patients"],
    [
      "penn.anyPersonTime",
      "18 Second cancers of any kind by person-time, Penn trial cohort, in more than 2,200 patient-years",
    ],
  ])("%s: %s", (id, words) => expect(heading(id)).toBe(words));

  test.each([
    ["tix.any", "About 600 per 10,000 patients (95% interval 480–740), the paper’s own pooled estimate."],
    ["stanford.any", "About 6.5% within three years, a cumulative estimate without a count."],
    ["lorenc.any", "14% at 36 months (95% interval 9.2–19), a cumulative estimate without a count."],
  ])("%s prints the paper’s own estimate and computes none", (id, words) => {
    expect(sheet(id)).toMatchObject({ published: words, estimate: null });
  });

  test.each([
    ["fda.nov23", "Yes: one report says 19, another 20."],
    ["fda.patients", "None of them gives a number."],
  ])("%s says whether its documents disagree: %s", (id, words) => expect(sheet(id).agreement).toBe(words));

  test.each(["fda.monitor", "fda.patients", "fda.personTime", "fda.doses", "fda.any", "fda.carTested", "gilead.any"])(
    "publicity does not raise %s",
    (id) => {
      expect(sheet(id).isNot.join(" ")).not.toContain("Publicity");
    },
  );

  test.each(["fda.tcell", "fda.tcellCar", "fda.products", "fda.onsetKnown", "ema.tcell", "gilead.tcell"])(
    "publicity may raise %s",
    (id) => expect(sheet(id).isNot.join(" ")).toContain("Publicity from 28 Nov 2023 on may have raised reporting."),
  );

  test("names no document for a number that it does not give", () => {
    expect(sheet("stanford.any").also).toEqual([]);
    expect(sheet("fda.tcellCar").also.map(({ document }) => document.id)).not.toContain("hcn");
  });
});

test("a count whose people are not public yet is quoted with what it counts", () => {
  const then = toEvidence(realFile, "2024-01-08");
  const view = toSaysView(then, panelInput(realFile, { sources: ["fda"] }));
  expect(view.summary).toBe("FDA: 22 T-cell cancers reported, to 31 Dec 2023.");
});

test("Penn’s commercial cohort is not split: nobody puts its T-cell lymphoma among the 16", () => {
  const [tcell, any] = [byId(realFile.outcomes, "tcell"), byId(realFile.outcomes, "any")];
  expect(toQuoted(evidence, byId(realFile.sources, "ghilardi"), any)).toMatchObject({
    figure: { id: "ghilardi.any" },
    within: null,
  });
  // Beside the two numbers of the debate, the others are quoted with the outcome in question.
  expect(toQuoted(evidence, byId(realFile.sources, "ghilardi"), tcell)?.figure.id).toBe("ghilardi.tcell");
  expect(toQuoted(evidence, byId(realFile.sources, "penn"), tcell)?.within?.id).toBe("penn.tcell");
  const reasons = (source: string) =>
    toReasonsView(evidence, panelInput(realFile, { sources: ["fda", source] })).words.map(({ text }) => text);
  expect(reasons("ghilardi").join(" ")).not.toContain("16");
  expect(reasons("penn")[0]).toContain("Only one of Penn’s 18 is a T-cell cancer.");
});

test("what was known at first has no gap where a thing has no words", () => {
  expect(summariseKnown(toKnownRows(toEvidence(realFile, "2017-08-30"), realFile.sources), "2017-08-30")).toBe(
    "No count public, no boxed warning for T-cell cancers and Penn unpublished by 30 Aug 2017.",
  );
});

test("a single change is told with its day, and a row that says what is not public keeps its sense", () => {
  const on = (day: string) => summariseKnown(toKnownRows(toEvidence(realFile, day), realFile.sources), day);
  expect(on("2024-01-08")).toBe("8 Jan 2024: 22 reports known, number of doses not public.");
  expect(on("2024-04-18")).toBe("18 Apr 2024: boxed warning required.");
});

test("what comes from trials and routine care is cited from who said it", () => {
  const roundup = realFile.ledger.flatMap((row) =>
    row.entries.flatMap((entry) => entry.citations.filter((citation) => citation.document === "fda-roundup")),
  );
  expect(roundup).toEqual([]);
  const monitoring = byId(realFile.context, "monitoring-for-life").citations;
  expect(monitoring.map((citation) => citation.document)).toEqual(["fda-roundup-notice", "fda-boxed"]);
});

test.each([
  [
    "elsallab",
    ["19 T-cell cancers in the reports left after exclusions, of 536 second cancers in 12,394 reports of any event"],
  ],
  [
    "hazell",
    [
      "Any reaction, many drugs, none of them CAR T: 6% reported",
      "Specific serious reactions, many drugs, none of them CAR T: 15% reported",
    ],
  ],
])("%s is listed with the counts and marks that the page takes from it", (id, words) => {
  expect(othersStatedBy(evidence, byId(realFile.documents, id))).toEqual(words);
});

test("no day is made up from a year", () => {
  const said = toForestRow(
    toEvidence(realFile, "2017-08-30"),
    byId(realFile.sources, "gilead"),
    byId(realFile.outcomes, "tcell"),
  );
  expect(said.place?.words).toBe("its document gives only the year 2024, so it is shown from the end of that year");
});

test("whether people of the registries are in other sources too is not stated", () => {
  const own = byId(realFile.ledger, "overlap").entries.find((entry) => entry.source === "precart");
  expect(own).toMatchObject({ code: null, short: "not stated" });
});

describe("the gene is shown as cases", () => {
  test.each([
    ["fda", 22, 3, undefined],
    ["penn", 1, 0, 1],
    ["ema", 38, 7, undefined],
    ["gilead", 13, undefined, undefined],
    ["descart", 1, 1, 0],
    ["ghilardi", 1, undefined, undefined],
    ["stanford", 1, undefined, undefined],
    ["steffin", 11, 0, 11],
  ])("%s: %d cases, found %s, looked for and not found %s", (source, cases, found, notFound) => {
    const entry = realFile.testing.find((testing) => testing.source === source);
    expect([entry?.cases, entry?.found, entry?.notFound]).toEqual([cases, found, notFound]);
  });

  test("and nothing about it is computed per 10,000, for any source", () => {
    const outcome = byId(realFile.outcomes, "tcell-car");
    const claims = realFile.sources.map((source) => toClaim(evidence, source, outcome));
    expect(claims.filter((claim) => claim.kind === "estimate")).toEqual([]);
    expect(claims.map(({ words }) => words.says).join(" ")).not.toContain("10,000");
  });

  test("in words: what was found, and between which two numbers the truth lies", () => {
    const words = fillTemplate(realFile.testing[0]?.summary.text ?? "", evidence);
    expect(words).toBe(
      "Of 22 reports, the CAR gene was found in 3; how many were tested is not clear. So between 3 and 22 carried it.",
    );
  });
});

describe("what was missing is there", () => {
  test("the registries before the therapy, with their sentence, on by default and with no verdict on them", () => {
    const source = byId(realFile.sources, "precart");
    expect(source).toMatchObject({ name: "US registries, before CAR T", role: "baseline", shownByDefault: true });
    expect(source.caveat).toBe(
      "First treatment only; followed about twice as long as Penn’s patients; diagnosed and registered, not reported. It does not say what would have happened to patients given CAR T.",
    );
    expect(source.limits.map((limit) => fillTemplate(limit.text, evidence)).join(" ")).toContain(
      "288,478 people after a first B-cell lymphoma. T-cell lymphoma was 4.7 times as frequent in them as in the general population (the paper’s own 95% interval 4.2–5.2)",
    );
  });

  test("the public counts, reconciled, each with who, from what, to which day and counting what", () => {
    expect(realFile.publicCounts.map((entry) => [entry.id, entry.to, entry.secondary ?? false])).toEqual([
      ["about-20", "2023-11-28", false],
      ["22", "2023-12-31", false],
      ["19", null, true],
      ["17", "2024-02-06", false],
      ["13", "2024-03-05", false],
      ["38", "2024-04", false],
    ]);
    expect(byId(realFile.publicCounts, "19").outOf).toBe("of 536 second cancers in 12,394 reports of any event");
  });

  test.each([
    ["fda.onset", "14 of 22"],
    ["penn.onset", "18 of 18"],
    ["gilead.onset", "notStated of 13"],
    ["descart.onset", "1 of 1"],
    ["ghilardi.onset", "1 of 1"],
  ])("%s says how many could be dated: %s", (id, words) => {
    const cases = byId(realFile.onsets, id).cases;
    const dated = cases?.dated.kind === "known" ? cases.dated.value : cases?.dated.kind;
    expect(`${dated ?? ""} of ${cases?.of ?? ""}`).toBe(words);
  });

  test("the registry’s case after 3 years, Penn’s commercial one after 3 months", () => {
    expect(byId(realFile.onsets, "descart.onset").only).toEqual({ value: 3, unit: "years" });
    expect(byId(realFile.onsets, "ghilardi.onset").only).toEqual({ value: 3, unit: "months" });
  });

  test("published estimates stay what they are", () => {
    expect(byId(realFile.figures, "stanford.any").published).toMatchObject({
      kind: "cumulative",
      percent: 6.5,
      at: { value: 3, unit: "years" },
    });
    expect(byId(realFile.figures, "lorenc.any").published).toMatchObject({
      kind: "cumulative",
      percent: 14,
      interval: { lower: 9.2, upper: 19 },
      at: { value: 36, unit: "months" },
    });
    expect(byId(realFile.figures, "tix.any").published).toMatchObject({
      kind: "pooled",
      percent: 6,
      interval: { lower: 4.8, upper: 7.4 },
    });
  });

  test("that reports and doses do not cover the same people is said with the quotient", () => {
    expect(byId(realFile.figures, "fda.tcell").quotientNote).toMatch(/trials.*do not cover exactly the same people/);
  });

  test("the randomised trials, both named harms, and the article’s own “rather than” and “likely”", () => {
    expect(shown).toContain("second cancers were similar with CAR T and with standard care (the paper’s own P = 0.92)");
    expect(shown).toMatch(/cytopenia.*hypogammaglobulinaemia/);
    expect(shown).toMatch(/“rather than”.*“likely”/);
  });

  test("papers have their authors, journal, volume, pages and DOI as fields", () => {
    const papers = realFile.documents.filter(
      (document) => document.type === "article" && document.journal !== undefined,
    );
    expect(papers.length).toBeGreaterThanOrEqual(14);
    expect(byId(realFile.documents, "nejm")).toMatchObject({
      authors: ["Verdun", "Marks"],
      journal: "N Engl J Med",
      volume: "390",
      pages: "584",
      doi: "10.1056/NEJMp2400209",
    });
    expect(byId(realFile.documents, "natmed").doi).toBeUndefined();
  });

  test("every document of the evidence sheet", () => {
    const ids = realFile.documents.map((document) => document.id);
    for (const id of "hcn article nejm natmed penntoday newsmedical aabb-penn fda-notice aabb-jan24 fda-roundup fda-boxed fda-rems mlo fda-ltfu biospace reuters biocentury ema gilead descart ghilardi stanford steffin tix elsallab faers17 openfda eurekalert precart chihara dores hazell lorenc".split(
      " ",
    )) {
      expect(ids).toContain(id);
    }
  });
});

describe("the ledger", () => {
  const signs = (outcome: string) =>
    realFile.ledger.map((row) => {
      const code = (source: string) =>
        row.entries.find((entry) => entry.source === source && (entry.outcome ?? outcome) === outcome)?.code ?? null;
      const [one, other] = [code("fda"), code("penn")];
      return one === null || other === null ? "?" : one === other ? "=" : "≠";
    });

  test.each([
    ["tcell", "= ≠ ≠ ? ≠ ? ≠ ?"],
    ["any", "≠ ≠ ≠ ? ≠ ? ≠ ?"],
  ])("for %s: %s", (outcome, expected) => expect(signs(outcome).join(" ")).toBe(expected));
});
