import { describe, expect, it } from "vitest";
import type { EvidenceFile } from "../../src/evidence/schema.ts";
import { madeEvidence } from "../fixtures/madeEvidence.ts";
import { mountPage } from "./mountPage.tsx";

/** Some cases for each source, spread over three years. */
function withCases(number: number): EvidenceFile {
  const file = madeEvidence(2);
  const caseDays = Array.from({ length: number }, (_, i) => (i * 7919) % 1095);
  return { ...file, onsets: file.onsets.map((onset) => ({ ...onset, caseDays: [...caseDays] })) };
}

const onset = (root: Element) => {
  const panel = root.querySelector("#onset");
  if (panel === null) throw new Error("found no panel, expected #onset");
  return panel;
};

describe("cases of a source", () => {
  it("are strokes and bars, and the table and the words hold the same counts", async () => {
    const { container, unmount } = await mountPage(withCases(60));
    const panel = onset(container);
    expect(panel.querySelectorAll("path[data-cases]")).toHaveLength(2);
    const bars = [...panel.querySelectorAll("[data-mark]:has([data-bin])")];
    // 1,095 days in bins of three months.
    expect(bars).toHaveLength(24);
    const firstCount = bars[0]?.querySelector("[data-bin]")?.getAttribute("data-bin");
    expect(bars[0]?.getAttribute("aria-label")).toContain(`0 to 3 months: ${firstCount} of 60 cases`);
    expect(panel.querySelector(".as-table")?.textContent).toContain(`0 to 3 months${firstCount} of 60 cases`);
    expect(panel.querySelector(".words")?.textContent).toContain(`0 to 3 months: ${firstCount} of 60 cases`);
    unmount();
  });

  it("cost as many elements when there are 50,000 as when there are 1,000", async () => {
    const few = await mountPage(withCases(1_000));
    const elements = onset(few.container).querySelectorAll("*").length;
    few.unmount();
    const many = await mountPage(withCases(50_000));
    // So many strokes would run into each other: the bars count them, in the source's colour and in every export.
    expect(onset(many.container).querySelectorAll("canvas, path[data-cases]")).toHaveLength(0);
    expect(onset(many.container).querySelectorAll("[data-bin]")).toHaveLength(24);
    expect(onset(many.container).querySelectorAll("*")).toHaveLength(elements);
    many.unmount();
  });
});
