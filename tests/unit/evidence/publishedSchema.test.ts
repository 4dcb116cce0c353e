import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { evidenceJsonSchema, SCHEMA_ADDRESS } from "../../../src/build/publish.ts";
import { checkEvidence } from "../../../src/evidence/parse.ts";
import { smallFile } from "../../fixtures/smallEvidence.ts";
import { realText } from "../../fixtures/realEvidence.ts";

const schema = evidenceJsonSchema();
const ajv = new Ajv({ allErrors: true, strict: false });
const validate = ajv.compile(schema);

/** What an independent validator says of a value. */
const faultsOf = (value: unknown): string[] =>
  validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);

/** Whether the page itself takes it. */
function isTaken(value: unknown): boolean {
  try {
    checkEvidence(value);
    return true;
  } catch {
    return false;
  }
}

describe("the published form", () => {
  test("lies at an address of its version", () => {
    expect(SCHEMA_ADDRESS).toBe("schema/evidence-3.json");
  });

  test("is draft 7, and describes what an author writes", () => {
    const text = JSON.stringify(schema);
    expect(text).toContain('"$schema":"http://json-schema.org/draft-07/schema#"');
    for (const words of [
      "The title of the page.",
      "Who counted.",
      "How many cases.",
      "Names the figure in texts and links",
    ]) {
      expect(text).toContain(words);
    }
    expect(schema).toMatchObject({
      required: ["schemaVersion", "title", "sources", "documents", "outcomes", "figures"],
    });
  });

  test("describes every key that can be written", () => {
    const bare: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, entry] of Object.entries(value)) {
        // What only holds under a condition repeats keys that are described where they belong.
        if (key === "allOf") continue;
        if (key === "properties") {
          for (const [name, form] of Object.entries<Record<string, unknown>>(entry)) {
            if (typeof form["description"] !== "string" || form["description"].length < 4) bare.push(`${path}.${name}`);
          }
        }
        visit(entry, key === "properties" || key === "items" || key === "anyOf" ? path : `${path}.${key}`);
      }
    };
    visit(schema, "");
    expect(bare).toEqual([]);
    expect(JSON.stringify(schema).match(/"description":/g)?.length).toBeGreaterThan(200);
  });

  test.each([
    "part",
    "phrase",
    "joinedBy",
    "published",
    "onsets",
    "code",
    "publishes",
    "timeline",
    "within",
    "between",
    "overlapsWith",
    "per10000",
  ])("and the page of documentation tells of %s", (key) => {
    const readme = readFileSync("src/evidence/README.md", "utf8");
    expect(readme).toMatch(new RegExp('[`{"]' + key + '[`:"]'));
  });

  test.each([
    ["the file of the site", JSON.parse(realText)],
    ["a small file", smallFile()],
    [
      "half a year of people",
      {
        ...smallFile(),
        figures: smallFile().figures.map((figure) => ({
          ...figure,
          denominator: { quantity: 10.5, unit: { one: "person-year", many: "person-years" } },
        })),
      },
    ],
    ["one that names the form", { $schema: "https://example.org/evidence-3.json", ...smallFile() }],
  ])("takes %s, as the page does", (_, value) => {
    expect(faultsOf(value)).toEqual([]);
    expect(isTaken(value)).toBe(true);
  });

  test.each<[string, (file: ReturnType<typeof JSON.parse>) => void, RegExp]>([
    ["without a title", (f) => delete f.title, /must have required property 'title'/],
    ["without sources", (f) => (f.sources = []), /\/sources must NOT have fewer than 1 items/],
    [
      "with half an event",
      (f) => (f.figures[0].numerator.value = 1.5),
      /\/figures\/0\/numerator\/value must be integer/,
    ],
    [
      "with half an event as a number",
      (f) => (f.figures[0].numerator = 1.5),
      /\/figures\/0\/numerator must be integer/,
    ],
    ["with half a bottle", (f) => (f.figures[0].denominator.quantity = 10.5), /quantity must be integer/],
    ["with a number as text", (f) => (f.figures[0].numerator.value = "12"), /\/figures\/0\/numerator/],
    ["with a negative count", (f) => (f.figures[0].numerator.value = -1), /must be >= 0/],
    ["with 1e15 cases", (f) => (f.figures[0].numerator.value = 1e15), /must be <= 1000000000/],
    ["with an unknown key", (f) => (f.figures[0].numerater = 1), /must NOT have additional properties/],
    ["with a figure from nowhere", (f) => (f.figures[0].citations = []), /\/figures\/0\/citations must NOT have fewer/],
    ["with an id in capitals", (f) => (f.sources[0].id = "Post Box"), /\/sources\/0\/id must match pattern/],
    ["with a script for a link", (f) => (f.documents[0].link = "javascript:alert(1)"), /\/documents\/0\/link/],
    ["with words for a date", (f) => (f.documents[0].date = "last year"), /\/documents\/0\/date/],
    [
      "with a colour that is none",
      (f) => (f.sources[0].mark = { colour: "pink", shape: "star" }),
      /\/sources\/0\/mark/,
    ],
    ["of another form", (f) => (f.schemaVersion = 9), /\/schemaVersion/],
  ])("refuses a file %s, as the page does", (_, change, words) => {
    const file = smallFile();
    change(file);
    expect(faultsOf(file).join("\n")).toMatch(words);
    expect(isTaken(file)).toBe(false);
  });
});
