import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { makeUnique, toColumnName } from "../../../src/export/data/columns.ts";
import { toFigureData } from "../../../src/export/data/figureData.ts";
import { toEvidence } from "../../../src/evidence/model.ts";
import { toPanelZip } from "../../../src/export/panelExport.ts";
import { PANELS } from "../../../src/panels/registry.ts";
import { findInvalidParts } from "../../fixtures/openXml.ts";
import { readPackage } from "../../fixtures/presentationRules.ts";
import { readCsv } from "../../fixtures/readCsv.ts";
import { realFile as file } from "../../fixtures/realEvidence.ts";
import { takePanel } from "../../fixtures/taken.ts";

type Metadata = {
  empty: string | null;
  files: { name: string; rows: number; columns: { name: string; kind: string }[] }[];
};

async function zipOf(...view: Parameters<typeof takePanel>) {
  const parts = unzipSync(toPanelZip(await takePanel(...view)));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const metadata: Metadata = JSON.parse(text("metadata.json"));
  return { names: Object.keys(parts).toSorted((a, b) => a.localeCompare(b)), text, metadata };
}

describe("naming columns", () => {
  it("makes short plain names", () => {
    expect(toColumnName("Estimate per 10,000")).toBe("estimate_per_10000");
    expect(toColumnName("n of N")).toBe("n_of_n");
    expect(toColumnName("≠")).toBe("column");
    expect(toColumnName("Exact interval and the method of it")).toBe("exact_interval_and_the");
  });
  it("makes each unique", () => {
    expect(makeUnique(["a", "b", "a", "a"])).toEqual(["a", "b", "a_2", "a_3"]);
  });
});

describe.each(PANELS.map((entry) => entry.id))("the data of %s", (id) => {
  it("is CSV whose columns are described, unique and, where they hold numbers, hold nothing else", async () => {
    const { names, text, metadata } = await zipOf(id);
    expect(names).toEqual(["data.csv", "documents.csv", "figures.csv", "metadata.json", "README.txt", "tables.xlsx"]);
    for (const described of metadata.files) {
      const [header = [], ...rows] = readCsv(text(described.name));
      expect(header).toEqual(described.columns.map((column) => column.name));
      expect(new Set(header).size).toBe(header.length);
      for (const name of header) expect(name.length).toBeLessThanOrEqual(40);
      expect(rows.length).toBe(described.rows);
      described.columns.forEach((column, i) => {
        if (column.kind !== "number") return;
        for (const row of rows) expect(row[i], column.name).toMatch(/^$|^-?\d+(\.\d+)?(e-?\d+)?$/);
      });
    }
  });
});

describe("figures as data", () => {
  const { columns, rows } = toFigureData(toEvidence(file), file.figures);
  const cell = (id: string, name: string) =>
    rows.find((row) => row[0] === id)?.[columns.findIndex((column) => column.name === name)];

  it("gives n, N, estimate and exact bounds at full precision", () => {
    expect(cell("fda.tcell", "n")).toBe(22);
    expect(cell("fda.tcell", "of_n")).toBe(27_000);
    expect(cell("fda.tcell", "of_qualifier")).toBe("more than");
    expect(cell("fda.tcell", "estimate")).toBeCloseTo(8.1481, 4);
    expect(cell("fda.tcell", "lower_95")).toBeCloseTo(5.1071, 4);
    expect(cell("fda.tcell", "upper_95")).toBeCloseTo(12.3338, 4);
  });

  it("names source, outcome and documents by their ids, and says follow-up and first public day", () => {
    expect(cell("penn.tcell", "source_id")).toBe("penn");
    expect(cell("penn.tcell", "outcome_id")).toBe("tcell");
    expect(cell("penn.tcell", "document_ids")).toMatch(/^natmed\b/);
    expect(cell("penn.tcell", "follow_up")).toBe("At least 2.8 years a patient on average; 15 planned.");
    expect(cell("fda.tcell", "data_cut")).toBe("2023-12-31");
    expect(cell("fda.tcell", "first_public")).toMatch(/^2024-01-\d\d$/);
  });

  it("of a day in the past name no data cut after it", () => {
    const day = "2023-12-15";
    const early = toEvidence(file, day);
    const figures = toFigureData(early, early.file.figures);
    const place = figures.columns.findIndex((column) => column.name === "data_cut");
    expect(figures.rows.length).toBeGreaterThan(3);
    for (const row of figures.rows) expect(String(row[place] ?? "") <= day, String(row[0])).toBe(true);
    expect(figures.rows.map((row) => row[0])).toContain("fda.nov23");
  });

  it("leaves a missing number empty, and says why in a column of its own", () => {
    for (const row of rows) {
      const at = (name: string) => row[columns.findIndex((column) => column.name === name)];
      expect(at("n") === null, String(row[0])).toBe(at("n_missing") !== null);
      expect(at("estimate") === null, String(row[0])).toBe(at("estimate_missing") !== null);
    }
  });
});

describe("the workbook beside the data", { timeout: 60_000 }, () => {
  it("is valid to the Open XML SDK, with notes and every table, numbers as numbers", async () => {
    const parts = unzipSync(toPanelZip(await takePanel("how-often")));
    const book = parts["tables.xlsx"] ?? new Uint8Array();
    expect(await findInvalidParts(book, "xlsx")).toEqual([]);
    const { text } = readPackage(book);
    expect(text.get("xl/workbook.xml")).toMatch(/name="Notes".*name="data".*name="figures".*name="documents"/);
    expect(text.get("xl/worksheets/sheet1.xml")).toContain("Licence: MIT");
    expect(text.get("xl/worksheets/sheet3.xml")).toContain("<v>27000</v>");
  });
});

describe("dates in the data of a panel", () => {
  it("stand as in ISO 8601 beside the words", async () => {
    const [header = [], first = []] = readCsv((await zipOf("timeline")).text("data.csv"));
    expect(first[header.indexOf("iso_date")]).toBe("2017-08-30");
  });
});

describe("what goes with the data", () => {
  it("says filter, version, caveats and sources, for people and for programs", async () => {
    const { text, metadata } = await zipOf("how-often", "?sources=penn&outcome=any");
    expect(metadata).toMatchObject({
      filter: { panel: "how-often", outcome: "any", sources: ["penn"], asOf: null },
      dataVersion: "2026-12-01",
      exported: "2026-11-22",
      link: "https://example.org/?sources=penn&outcome=any#how-often",
    });
    expect(text("README.txt")).toContain("Outcome: Any second cancer.");
    expect(text("README.txt")).toContain("Penn: ");
  });

  it("says why there is nothing", async () => {
    const { text, metadata } = await zipOf("how-often", "?sources=");
    expect(metadata.empty).toMatch(/\S/);
    expect(text("README.txt")).toContain(`Nothing to show: ${metadata.empty}`);
  });
});
