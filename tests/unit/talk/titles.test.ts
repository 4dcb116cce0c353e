import { describe, expect, it } from "vitest";
import { defaultViewState, parseViewState } from "../../../src/claims/address/viewState.ts";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";
import { stepAt, toRun } from "../../../src/talk/run.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;

/** The headlines of the talk under a view, each with the name of its picture. */
function titles(search: string, file: EvidenceFile = realFile): Record<string, string> {
  const { state, problems } = parseViewState(search, file);
  expect(problems).toEqual([]);
  const run = toRun({ file, state, link: () => null, own: null, words: {}, measure });
  return Object.fromEntries(run.map(({ slide, told }) => [slide.picture ?? slide.id, told?.title ?? ""]));
}

describe("the headlines of the talk", () => {
  it("are findings of both sources", () => {
    expect(titles("")).toEqual({
      question: "Do the FDA and Penn disagree about second cancers after CAR T?",
      unlike: "22 and 18 do not count the same thing.",
      split: "Only 1 of Penn’s 18 is a T-cell cancer.",
      rates: "Of T-cell cancers alone, Penn has a single case: too few to confirm or contradict the FDA’s reports.",
      groups: "If the FDA’s figure held for Penn’s 783 patients, Penn would see one case or none 87 times in 100.",
      tested: "The therapy’s gene was found in 3 of the FDA’s reports, and not in Penn’s one case.",
      known: "The FDA required its warning nine months before Penn’s cohort was published.",
      everyone: "Five groups of patients were followed for T-cell cancers, and each had one or none.",
      people: "Some patients have lasting remissions, T-cell cancers can be fatal and the watch is for life.",
      settle: "Tested tumours, more patients and more years would help to settle it.",
    });
  });

  it("are those of the reports alone", () => {
    expect(titles("?sources=fda")).toEqual({
      question: "How many T-cell cancers were reported after CAR T?",
      unlike: "22 counts reports of T-cell cancers, after more than 27,000 doses.",
      split: "All 22 of the FDA’s reported cases are T-cell cancers.",
      rates: "The FDA had about 8 reports per 10,000 doses; how many cases occurred is not known.",
      tested: "The therapy’s gene was found in 3 of the FDA’s reports; how many were tested is not clear.",
      known: "From the FDA’s notice to the required warning it took four months.",
      everyone: "Three counts of reports name T-cell cancers; they may hold the same cases.",
      people: "Some patients have lasting remissions, T-cell cancers can be fatal and the watch is for life.",
      settle: "Tested tumours, more patients and more years would help to settle it.",
    });
  });

  it("are those of the cohort alone", () => {
    expect(titles("?sources=penn")).toMatchObject({
      question: "How many second cancers did Penn’s patients have?",
      unlike: "18 counts patients with second cancers of any kind, among 783 patients.",
      split: "Only 1 of Penn’s 18 is a T-cell cancer.",
      rates: "Penn’s single case leaves anything from below 1 to 71 per 10,000 open.",
      tested: "Penn looked for the therapy’s gene in its one T-cell lymphoma and did not find it.",
      known: "Penn’s cohort was published on 3 Feb 2025.",
      everyone: "Five groups of patients were followed for T-cell cancers, and each had one or none.",
    });
    expect(titles("?sources=penn")).not.toHaveProperty("groups");
  });

  it("follow the outcome, and leave out what it has no picture of", () => {
    const any = titles("?outcome=any");
    expect(any["rates"]).toBe(
      "Of the two, only Penn gives a number for second cancers of any kind: about 230 per 10,000 patients.",
    );
    expect(any["everyone"]).toBe(
      "Three groups of patients were followed for second cancers of any kind: 18 of 783 patients, 16 of 449 patients and 13 of 340 patients.",
    );
    expect(any).not.toHaveProperty("groups");
    expect(titles("?outcome=any&sources=fda")["rates"]).toBe(
      "The FDA authors’ paper gives no number for second cancers of any kind.",
    );
    expect(titles("?outcome=any&sources=penn")["rates"]).toBe(
      "18 of Penn’s 783 patients had second cancers of any kind: about 230 per 10,000 patients.",
    );
    const cases = titles("?outcome=tcell-car");
    for (const left of ["rates", "groups", "everyone"]) expect(cases).not.toHaveProperty(left);
  });

  it("tell one story on an earlier day, without what came later", () => {
    const december = titles("?known=2023-12-15");
    expect(december["unlike"]).toBe(
      "About 20 reports of T-cell cancers were known, and the number of doses was not public.",
    );
    expect(Object.values(december).join(" ")).not.toMatch(/27,000|783|\b18\b|\b71\b/);
    expect(december).not.toHaveProperty("rates");
    expect(december).not.toHaveProperty("split");
    expect(december["tested"]).toBe("Some reports named CAR-positive lymphoma; no number was public.");
    expect(titles("?known=2024-01-23")["tested"]).toBe(december["tested"]);
    expect(titles("?known=2024-01-24")["tested"]).toBe(
      "The therapy’s gene was found in 3 of the FDA’s reports; how many were tested is not clear.",
    );
    expect(titles("?known=2023-12-15&sources=gilead")).not.toHaveProperty("tested");
    expect(titles("?known=2024-01-15")["unlike"]).toBe(
      "22 reports of T-cell cancers were known, and the number of doses was not public.",
    );
    expect(titles("?known=2024-05-01")["unlike"]).toBe(
      "22 reported cases after more than 27,000 doses; the Penn trial cohort was not yet published.",
    );
  });

  it("ask the question alone when no source is chosen", () => {
    expect(Object.keys(titles("?sources="))).toEqual(["question", "people", "settle"]);
    expect(titles("?sources=")["question"]).toBe("Second cancers after CAR T: who counted what?");
  });

  it("count what the file counts: no case, or many of them", () => {
    const file = structuredClone(realFile);
    const set = (id: string, value: number) => {
      for (const figure of file.figures) if (figure.id === id) figure.numerator = { kind: "known", value };
    };
    set("penn.tcell", 0);
    expect(titles("", file)["split"]).toBe("None of Penn’s 18 is a T-cell cancer.");
    expect(titles("", file)["rates"]).toContain("Penn has no case: too few");
    set("penn.tcell", 12);
    expect(titles("", file)["split"]).toBe("12 of Penn’s 18 are T-cell cancers.");
    expect(titles("", file)["rates"]).toBe(
      "T-cell cancers: 22 reported cases after more than 27,000 doses, and 12 of 783 patients.",
    );
    expect(titles("", file)).not.toHaveProperty("groups");
  });

  it("stand beside the presenter's own, which is marked as such", () => {
    const state = defaultViewState(realFile);
    const words = { unlike: { headline: "Two counts, two questions", note: "Slowly.", inSteps: false } };
    const run = toRun({ file: realFile, state, link: () => null, own: null, words, measure });
    const told = run[1]?.told;
    expect(told?.title).toBe("Two counts, two questions");
    expect(told?.note).toBe("Slowly.");
    expect(told?.alt.replaceAll("\u00a0", " ")).toContain(
      "Presenter’s wording. The figures say: 22 and 18 do not count the same thing.",
    );
    expect(told?.foot.map(({ text }) => text).join("")).toContain("reports, not confirmed cases; not an incidence");
    expect(run[2]?.told?.title).toBe("Only 1 of Penn’s 18 is a T-cell cancer.");
  });

  it("say of an outcome that was chosen when nothing was public on it", () => {
    const alt = (search: string) => {
      const { state } = parseViewState(search, realFile);
      return toRun({ file: realFile, state, link: () => null, own: null, words: {}, measure })[0]?.told?.alt;
    };
    const nothing = "Nothing on second cancers of any kind was public by then";
    expect(alt("?outcome=any&known=2023-12-15")).toContain(nothing);
    expect(alt("?outcome=any&known=2025-03-01")).not.toContain("Nothing on");
    expect(alt("?outcome=any")).not.toContain("Nothing on");
  });

  it("follow the what-if", () => {
    expect(titles("?reporting=20")["groups"]).toBe(
      "If only 20 of every 100 cases were reported, Penn would see one case or none 17 times in 100.",
    );
  });
});

it("shows the next slide where the one that was asked for is left out, and the last at the end", () => {
  const state = { ...defaultViewState(realFile), sources: [] };
  const run = toRun({ file: realFile, state, link: () => null, own: null, words: {}, measure });
  expect(run[stepAt(run, 5)]?.slide.picture).toBe("people");
  expect(run[stepAt(run, 99)]?.slide.picture).toBe("settle");
});
