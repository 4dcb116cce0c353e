import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sourceRules } from "../../../src/app/sourceRules.ts";
import { realFile } from "../../fixtures/realEvidence.ts";

describe("the rules that ask the boxes", () => {
  it.each([
    ["of the sources", sourceRules(realFile), realFile.sources.length],
    ["of the views", readFileSync("src/app/styles/views.css", "utf8").split("@media")[0] ?? "", 4],
  ])("%s name the state of the page on the element that asks, so that a live page never asks", (_, css, count) => {
    const asking = css.match(/\S+:has\(input/g) ?? [];
    expect(asking).toHaveLength(count);
    for (const selector of asking) expect(selector).toMatch(/:root:not\(\[data-hydrated\]\):has\(input$/);
  });
});
