import fc from "fast-check";
import type { EvidenceFile } from "../../../src/evidence/schema.ts";

const NAMES = ["sources", "outcome", "view", "known", "scale", "reporting", "figure", "document", "find", "present"];
const HOSTILE = [
  "__proto__",
  "constructor",
  "toString",
  "<img src=x onerror=alert(1)>",
  "javascript:alert(1)",
  "%",
  "%00",
  "%F0%28",
  "+",
  "&&==",
  "-0",
  "1e309",
  "0x10",
  "١٢",
  "2023-02-30",
  "9999-12-31",
  "0000-01-01",
  "‮abc",
  "\ud800",
];

/** Query strings of every sort: well-formed, half right, of others, hostile, and no query string at all. */
export function anySearch(file: EvidenceFile): fc.Arbitrary<string> {
  const among = (...values: string[]) => fc.constantFrom(...values);
  const sources = file.sources.map((source) => source.id);
  const day = fc
    .date({ min: new Date("2015-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const sensible: Record<string, fc.Arbitrary<string>> = {
    sources: fc.subarray([...sources, "other"]).map((list) => list.join()),
    outcome: among(...file.outcomes.map((outcome) => outcome.id), "none"),
    view: among("chart", "table", "words", "picture"),
    known: day,
    scale: among("linear", "log", "sqrt"),
    reporting: fc.integer({ min: -5, max: 120 }).map(String),
    figure: among(...file.figures.map((figure) => figure.id)),
    document: among(...file.documents.map((document) => document.id)),
    find: fc.string({ unit: "binary", maxLength: 12 }),
    present: fc.integer({ min: -1, max: 12 }).map(String),
  };
  const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), among(...HOSTILE));
  const parameter = fc.oneof(
    { weight: 6, arbitrary: among(...NAMES).chain((name) => fc.tuple(fc.constant(name), sensible[name] ?? anything)) },
    { weight: 2, arbitrary: fc.tuple(among(...NAMES), anything) },
    { weight: 1, arbitrary: fc.tuple(fc.oneof(anything, among("utm_source", "evidence")), anything) },
  );
  // Half a surrogate pair cannot be written in an address.
  const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "?"));
  const written = fc
    .array(parameter, { maxLength: 8 })
    .map((list) => `?${list.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&")}`);
  return fc.oneof({ weight: 5, arbitrary: written }, { weight: 1, arbitrary: anything });
}
