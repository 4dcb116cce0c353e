import { describe, expect, test } from "vitest";
import { addressOf, toQuestions } from "../../../src/evidence/openFda/questions.ts";
import { OPENFDA } from "../../../src/evidence/openFda/service.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

const section = realFile.publicDatabase;
if (section === undefined) throw new Error("the shipped file has no questions");
const two = toQuestions(section, ["kymriah", "aucatzyl"]);
const read = (id: string) => new URLSearchParams(two.find((question) => question.id === id)?.query);

describe("the questions about two products", () => {
  test("are two for each, what they have together, and what parts that", () => {
    expect(two.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "all:kymriah total",
      "naming:kymriah total",
      "all:aucatzyl total",
      "naming:aucatzyl total",
      "all total",
      "naming total",
      "received days",
      "split:death codes",
      "split:hospital codes",
      "split:country codes",
      "split:reporter codes",
    ]);
  });

  test("ask for the brand or the generic name, and for any of the terms", () => {
    expect(read("all:kymriah").get("search")).toBe('patient.drug.medicinalproduct:("Kymriah" OR "tisagenlecleucel")');
    expect(read("naming:kymriah").get("search")).toMatch(
      /^patient\.drug\.medicinalproduct:\("Kymriah" OR "tisagenlecleucel"\) AND patient\.reaction\.reactionmeddrapt:\("T-cell lymphoma" OR "Peripheral T-cell lymphoma unspecified" OR .* OR "T-cell lymphoproliferative disorder"\)$/,
    );
  });

  test("ask for what both have together in one question, so that a report which names both counts once", () => {
    expect(read("naming").get("search")).toMatch(
      /^patient\.drug\.medicinalproduct:\("Kymriah" OR "tisagenlecleucel" OR "Aucatzyl" OR "obecabtagene autoleucel"\) AND /,
    );
  });

  test("use only what the service takes: search, count and limit, and the signs that it allows", () => {
    for (const { query } of two) {
      const parameters = new URLSearchParams(query);
      expect([...parameters.keys()].every((name) => ["search", "count", "limit"].includes(name))).toBe(true);
      // The FDA's own code, api/faers/elasticsearch_query.js, SUPPORTED_QUERY_RE.
      expect(parameters.get("search")).toMatch(/^[&0-9a-zA-Z@%/\\',._:()"[\]{}\-+><=* ]+$/);
      expect(query).not.toMatch(/%20|%2B/);
    }
    expect(read("split:country").get("count")).toBe("occurcountry.exact");
    expect(read("received").has("limit")).toBe(false);
  });

  test("have an address that anybody can open", () => {
    const [first] = two;
    expect(addressOf(OPENFDA.origin, section, first?.query ?? "")).toBe(
      "https://api.fda.gov/drug/event.json?search=patient.drug.medicinalproduct:(%22Kymriah%22+OR+%22tisagenlecleucel%22)&limit=1",
    );
  });
});

test("all seven are asked in 21 questions, far below what the service allows in a minute", () => {
  expect(
    toQuestions(
      section,
      section.products.map(({ id }) => id),
    ),
  ).toHaveLength(21);
});
