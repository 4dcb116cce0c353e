import { describe, expect, test } from "vitest";
import { toEvidence } from "../../../src/evidence/model.ts";
import { parsePartialDate } from "../../../src/evidence/partialDate.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const shows = (day: string, figure: string) => toEvidence(realFile, day).figure(figure) !== undefined;

describe("what was public on a day", () => {
  test("the 22 is public from the day on which an official gave it, not from the data cut", () => {
    expect(shows("2023-12-31", "fda.tcell")).toBe(false);
    expect(shows("2024-01-07", "fda.tcell")).toBe(false);
    expect(shows("2024-01-08", "fda.tcell")).toBe(true);
  });

  test("the doses and the CAR finding come with the paper of 24 Jan 2024", () => {
    expect(shows("2024-01-23", "fda.doses")).toBe(false);
    expect(shows("2024-01-24", "fda.doses")).toBe(true);
    expect(shows("2024-01-24", "fda.tcellCar")).toBe(true);
  });

  test("the Penn cohort is public from 3 Feb 2025", () => {
    expect(shows("2025-02-02", "penn.any")).toBe(false);
    expect(shows("2025-02-03", "penn.any")).toBe(true);
    expect(shows("2025-02-03", "penn.tcell")).toBe(true);
  });

  test("hidden figures are counted, and the place of an unpublished source says that it was not public", () => {
    const evidence = toEvidence(realFile, "2024-06-30");
    const [, penn] = realFile.sources;
    const [outcome] = realFile.outcomes;
    if (penn === undefined || outcome === undefined) throw new Error("no source");
    expect(evidence.hiddenFigures).toBeGreaterThan(0);
    expect(evidence.slot(penn.id, outcome.id)).toEqual({ kind: "notPublic", from: Date.UTC(2025, 1, 3) });
    expect(new Date(evidence.sourcePublicFrom(penn.id)).toISOString().slice(0, 10)).toBe("2025-02-03");
  });

  test("no later event stays, and none that names a figure of later", () => {
    const early = toEvidence(realFile, "2023-12-31").file.events;
    expect(early.every((event) => event.date.slice(0, 4) <= "2023")).toBe(true);
    expect(early.some((event) => event.kind === "data cut")).toBe(false);
    expect(toEvidence(realFile, "2024-01-24").file.events.some((event) => event.kind === "data cut")).toBe(true);
  });

  test("without a day everything is there", () => {
    expect(toEvidence(realFile).file).toBe(realFile);
  });
});

describe("a date as precise as it is known", () => {
  test.each([
    ["2017-08-30", "day", "2017-08-30", "2017-08-30"],
    ["2020-01", "month", "2020-01-01", "2020-01-31"],
    ["2023-Q3", "quarter", "2023-07-01", "2023-09-30"],
    ["2024", "year", "2024-01-01", "2024-12-31"],
    ["0050", "year", "0050-01-01", "0050-12-31"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
  ])("%s is a %s from %s to %s", (text, precision, start, end) => {
    const date = parsePartialDate(text);
    expect(date?.precision).toBe(precision);
    expect(new Date(date?.start ?? 0).toISOString().slice(0, 10)).toBe(start);
    expect(new Date(date?.end ?? 0).toISOString().slice(0, 10)).toBe(end);
  });

  test.each(["2023-02-30", "2023-13", "2023-Q5", "23-01-01", "", "2023-1-1", "2023-00-10", "yesterday"])(
    "%j is no date",
    (text) => {
      expect(parsePartialDate(text)).toBeNull();
    },
  );
});
