import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { toMatchedView } from "../../../src/panels/matched/view.ts";
import { toHowOftenView } from "../../../src/panels/howOften/view.ts";
import { toClaim } from "../../../src/claims/claim.ts";
import { onDay } from "../../fixtures/panelInput.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

/** What each source that was published by then says on an outcome, as text. */
function said(day: string | null, outcomeId: string): Record<string, string> {
  const evidence = toEvidence(realFile, day);
  const outcome = realFile.outcomes.find((entry) => entry.id === outcomeId);
  if (outcome === undefined) throw new Error(`no outcome ${outcomeId}`);
  return Object.fromEntries(
    evidence.file.sources.map((source) => [source.id, toClaim(evidence, source, outcome).words.says]),
  );
}

const FDA =
  "22 reported cases after more than 27,000 doses: about 8 per 10,000 doses (95% interval 5–12: counting error only)";
const PENN = "1 of 783 patients: about 13 per 10,000 patients (95% interval 0.3–71: counting error only)";
const EMA =
  "38 reported cases among about 42,500 patients: about 9 per 10,000 patients (95% interval 6–12: counting error only)";
const GILEAD =
  "13 reported cases among 17,578 patients: about 7 per 10,000 patients (95% interval 4–13: counting error only)";
const DESCART = "1 of 3,066 patients: about 3 per 10,000 patients (95% interval 0.08–18: counting error only)";
const GHILARDI = "1 of 449 patients: about 22 per 10,000 patients (95% interval 0.6–123: counting error only)";
const STANFORD = "1 of 724 patients: about 14 per 10,000 patients (95% interval 0.3–77: counting error only)";
const LORENC = "none found in 355 patients; the true figure could be as high as 84 per 10,000 (one-sided 95%)";
const PRECART = "298 of 235,665 people: about 13 per 10,000 people (95% interval 11–14: counting error only)";
const BAYLOR = "not in the abstract";
const TIX = "1.5% of 326 second cancers";
const DATED = {
  fda: FDA,
  penn: PENN,
  ema: EMA,
  gilead: GILEAD,
  descart: DESCART,
  ghilardi: GHILARDI,
  stanford: STANFORD,
  steffin: BAYLOR,
  tix: TIX,
  lorenc: LORENC,
};

describe("what each source said of T-cell cancers, on ten days", () => {
  test.each<[string | null, Record<string, string>]>([
    ["2017-09-01", {}],
    ["2020-02-01", {}],
    ["2023-10-01", { steffin: BAYLOR }],
    [
      "2023-11-28",
      { fda: "about 20 reported cases; the number of doses was not public until 24 Jan 2024", steffin: BAYLOR },
    ],
    [
      "2023-12-15",
      { fda: "about 20 reported cases; the number of doses was not public until 24 Jan 2024", steffin: BAYLOR },
    ],
    ["2024-01-08", { fda: "22 reported cases; the number of doses was not public until 24 Jan 2024", steffin: BAYLOR }],
    ["2024-01-24", { fda: FDA, ghilardi: GHILARDI, steffin: BAYLOR }],
    ["2024-06-14", { fda: FDA, ema: EMA, ghilardi: GHILARDI, stanford: STANFORD, steffin: BAYLOR }],
    ["2025-02-03", DATED],
    // The letter on the registries carries no date: it is not shown on a past day.
    [null, { ...DATED, precart: PRECART }],
  ])("%s", (day, expected) => expect(said(day, "tcell")).toEqual(expected));
});

test.each([
  ["2024-06-20", "the German letter to doctors, and what an undated press report says", false],
  ["2024-07-18", "the German letter to doctors", true],
  ["2025-06-26", "what the undated article says", true],
])("on %s stands only what was public: %s", (day, _, hasLetter) => {
  const { sources, testing, ledger, causes, figures } = toEvidence(realFile, day).file;
  const told = JSON.stringify({ limits: sources.map(({ limits }) => limits), testing, ledger, causes, figures });
  expect(told.includes("The German letter to doctors adds")).toBe(hasLetter);
  expect(told.includes("less than half")).toBe(hasLetter);
  expect(told).toContain("a very low level of the CAR gene");
  expect(told).not.toMatch(/negative|[Tt]he article/);
});

describe("the matched chart on a day without a number", () => {
  const matchedOn = (day: string) => {
    const [evidence, input] = onDay(realFile, day);
    const unpublished = evidence.whole.sources.filter(({ id }) => id === "penn" && !evidence.isPublished(id));
    const { drawing, empty } = toMatchedView(evidence, { ...input, unpublished });
    if (drawing.kind !== "rates") throw new Error("found cases, expected rates");
    const rows = drawing.forest.groups.flatMap((group) => group.rows);
    return { empty, ticks: drawing.forest.axis.ticks, places: rows.map((row) => [row.counted, row.place?.words]) };
  };

  test("keeps a place for each source that says why there is none, and no axis", () => {
    expect(matchedOn("2023-12-15")).toEqual({
      empty: null,
      ticks: [],
      places: [
        ["~20 / not public", "the number of doses was not public until 24 Jan 2024"],
        ["not published", "not public until 3 Feb 2025"],
      ],
    });
  });

  test("is a sentence where no chosen source had published anything", () => {
    expect(matchedOn("2020-02-01")).toMatchObject({ empty: "Penn trial cohort: not public until 3 Feb 2025." });
  });
});

describe("on a day before a statement", () => {
  test("the FDA’s place for the gene names no number before the paper of 24 Jan 2024, that for other cancers does not", () => {
    expect(said("2024-01-08", "tcell-car").fda).toBe(
      "some reports were of CAR-positive lymphoma; no number was public",
    );
    expect(said("2024-01-24", "tcell-car").fda).toBe("3 reports");
    // Before the paper nobody can say what it leaves out; after it nobody can say that the FDA did not count.
    expect(said("2023-12-15", "any").fda).toBe("no number for this");
    expect(said("2024-01-24", "any").fda).toBe("the FDA authors’ paper gives no number for this");
  });

  test("a source that is not published yet has no row, no caveat, no follow-up and no box filled by it", () => {
    const evidence = toEvidence(realFile, "2024-06-30");
    expect(evidence.file.sources.map((source) => source.id)).not.toContain("penn");
    expect(evidence.whole.sources.map((source) => source.id)).toContain("penn");
    expect(JSON.stringify(evidence.file.ledger)).not.toContain('"source":"penn"');
    expect(JSON.stringify(evidence.file.causes)).not.toContain('"source":"penn"');
    expect(evidence.file.onsets.map((onset) => onset.source)).not.toContain("penn");
  });

  test.each(["2024-01-01", "2024-06-30", "2025-12-31"])("a letter without a date does not stand on %s", (day) => {
    const evidence = toEvidence(realFile, day);
    expect(evidence.figure("precart.tcell")).toBeUndefined();
    expect(evidence.file.documents.filter((document) => document.date === null)).toEqual([]);
    const [, input] = onDay(realFile, day);
    const unpublished = realFile.sources.filter(({ id }) => id === "precart");
    const { words } = toHowOftenView(evidence, { ...input, sources: [], unpublished });
    expect(words.map(({ text }) => text)).toEqual([
      "Before CAR T: its document gives no date, so it is not shown on a past day.",
    ]);
  });

  test("what limits a source by a standing page holds on every day", () => {
    const [fda] = toEvidence(realFile, "2023-12-15").file.sources;
    expect(fda?.limits.map(({ text }) => text)).toContain("A report does not show that the product caused the cancer.");
  });

  test("a figure that a dated paper gives does not wait for an undated summary", () => {
    expect(toEvidence(realFile, "2024-01-24").figure("fda.tcell")?.denominator).toBeDefined();
  });

  test.each([
    "2017-09-01",
    "2020-02-01",
    "2023-10-01",
    "2023-11-28",
    "2023-12-15",
    "2024-01-08",
    "2024-01-24",
    "2024-06-14",
  ])("no sentence that is left on %s names a later day, or a number that was not public", (day) => {
    const evidence = toEvidence(realFile, day);
    const texts = textsOf([
      evidence.file.sources.map(({ followUp, limits }) => [followUp, limits]),
      evidence.file.figures,
      evidence.file.testing,
      evidence.file.publicCounts,
      evidence.file.ledger,
      evidence.file.causes,
      evidence.file.settledBy,
      evidence.file.events,
      evidence.file.context,
      evidence.file.disagreements,
    ]);
    for (const text of texts) {
      for (const [, named] of text.matchAll(
        /(\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec) 20\d\d)/g,
      )) {
        expect(Date.parse(`${named ?? ""} UTC`), text).toBeLessThanOrEqual(Date.parse(day));
      }
      for (const [, id] of text.matchAll(/\{(?:number|figure|of):([^}]+)\}/g)) {
        expect(evidence.figure(id ?? ""), text).toBeDefined();
      }
    }
  });
});

/** The documents that each statement in a part of the file is cited from. */
function citedIn(value: unknown): string[][] {
  if (Array.isArray(value)) return value.flatMap(citedIn);
  if (typeof value !== "object" || value === null) return [];
  const own =
    "citations" in value && Array.isArray(value.citations)
      ? [value.citations.map((citation: { document: string }) => citation.document)]
      : [];
  return [...own, ...Object.values(value).flatMap(citedIn)];
}

test.each(["2017-08-30", "2023-11-28", "2024-01-24", "2025-02-03"])(
  "on %s nothing is cited from a later document, where an earlier one states it",
  (day) => {
    // The panel of the public database shows nothing on a day, and the plain words are of today on every day.
    const { publicDatabase: _, plainWords: __, ...file } = toEvidence(realFile, day).file;
    const shown = new Set<string>(file.documents.map(({ id }) => id));
    const mixed = citedIn(file).filter((ids) => ids.some((id) => shown.has(id)) && !ids.every((id) => shown.has(id)));
    expect(mixed).toEqual([]);
  },
);

test("an estimate without a count has no hole for the count in its row", () => {
  const [evidence, input] = onDay(realFile, "2026-01-01", { sources: ["stanford"], outcome: "any" });
  const [row] = toHowOftenView(evidence, input).table.rows;
  expect(row?.cells.slice(1, 5).map(({ text }) => text)).toEqual([
    "724 patients; no count given",
    "about 6.5%",
    "at 3 years; interval not stated",
    "not stated",
  ]);
});

test("a difference waits for every document that it quotes", () => {
  const shown = (day: string) => toEvidence(realFile, day).file.disagreements.map(({ id }) => id);
  // Both articles are undated: what they say cannot be set on a past day.
  expect(shown("2025-12-31")).toEqual([]);
  expect(toEvidence(realFile).file.disagreements).toHaveLength(14);
});

/** Every sentence in a part of the file: what stands under `text`, `detail`, `note`, `title` and their like. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
