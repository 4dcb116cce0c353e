import { describe, expect, it } from "vitest";
import { highlightRules, toHighlight } from "../../../src/app/linkedHighlight.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

describe("the rules that light a figure", () => {
  const rules = highlightRules({ kind: "figure", id: "a.tcell", source: "a", figures: ["a.tcell"] });

  it("fade the other figures and sources to 38%, and nothing that holds the lit one", () => {
    expect(rules).toContain(
      ':is([data-figure],[data-source]:not([data-source~="a"])):not(:is([data-figure="a.tcell"])):not(:has([data-figure="a.tcell"]))',
    );
    expect(rules).toContain("{opacity:0.38}");
  });

  it("change colour and opacity, and an outline in forced colours, and nothing that is laid out", () => {
    const properties = [...rules.matchAll(/[{;]([a-z-]+):/g)].map((match) => match[1]);
    expect(new Set(properties)).toEqual(
      new Set(["background-color", "opacity", "outline", "outline-offset", "stroke"]),
    );
  });

  it("hold on screens only", () => {
    expect(rules.match(/@media [^{]+/g)).toEqual([
      "@media screen and (forced-colors:none)",
      "@media screen and (forced-colors:active)",
    ]);
  });
});

describe("what lights up", () => {
  it("is the figure alone, and the label of its source", () => {
    expect(toHighlight(realFile, { kind: "figure", id: "penn.any" })).toEqual({
      kind: "figure",
      id: "penn.any",
      source: "penn",
      figures: ["penn.any"],
    });
  });

  it("is every figure of a source", () => {
    expect(toHighlight(realFile, { kind: "source", id: "descart" })?.figures).toContain("descart.tcell");
  });

  it("is nothing for what the file does not know", () => {
    expect(toHighlight(realFile, { kind: "figure", id: "nobody.nothing" })).toBeNull();
    expect(toHighlight(realFile, { kind: "source", id: "nobody" })).toBeNull();
  });
});
