import { describe, expect, it } from "vitest";
import { highlightRules, toHighlight } from "../../../src/app/linkedHighlight.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

describe("the rules that light a figure", () => {
  const rules = highlightRules({ source: "a", colour: "blue", figures: ["a.tcell"] });

  it("fade other sources to 42%, and nothing that holds the lit figure or stands in it", () => {
    expect(rules).toContain(
      ':is([data-source]:not([data-source~="a"]),[data-legend]:not([data-legend="a"]),[data-of]:not([data-of="a"])):not(:has(:is([data-figure="a.tcell"])),:is([data-figure="a.tcell"]) *){opacity:0.42}',
    );
  });

  it("lay nothing out anew", () => {
    const properties = [...rules.matchAll(/[{;]([a-z-]+):/g)].map((match) => match[1]);
    expect(new Set(properties)).toEqual(
      new Set(["--c", "background-color", "box-shadow", "fill", "opacity", "outline", "outline-offset", "stroke"]),
    );
  });

  it("hold on screens only, and fade nothing where colours are fixed", () => {
    expect(rules.match(/@media [^{]+/g)).toEqual([
      "@media screen and (forced-colors:none)",
      "@media screen and (forced-colors:active)",
    ]);
    expect(rules.split("(forced-colors:active)")[1]).not.toContain("opacity");
  });
});

describe("what lights up", () => {
  it("is the figure, and those of whom it counts the cases", () => {
    expect(toHighlight(realFile, { kind: "figure", id: "penn.tcell" })).toEqual({
      source: "penn",
      colour: "orange",
      figures: ["penn.tcell", "penn.patients"],
    });
  });

  it("is for a source no figure of its own: the others fade", () => {
    expect(toHighlight(realFile, { kind: "source", id: "descart" })).toMatchObject({ source: "descart", figures: [] });
  });

  it("is nothing for what the file does not know", () => {
    expect(toHighlight(realFile, { kind: "figure", id: "nobody.nothing" })).toBeNull();
    expect(toHighlight(realFile, { kind: "source", id: "nobody" })).toBeNull();
  });
});
