import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import type { EvidenceFile } from "../../src/evidence/schema.ts";
import { toPlainText } from "../../src/claims/words/typography.ts";
import { PANELS, panelsOf, panelTexts } from "../../src/panels/registry.ts";
import { madeEvidence } from "../fixtures/madeEvidence.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { mountPage } from "./mountPage.tsx";

const FIXTURES: [string, EvidenceFile][] = [
  ["the shipped file", realFile],
  ...[1, 2, 3, 4, 5].map((count): [string, EvidenceFile] => [`${count} made-up sources`, madeEvidence(count)]),
];

/** The panels whose headings say what they found, as the page opens; of the others the heading is the file's title. */
const DERIVED: Record<string, Record<string, string>> = {
  "the shipped file": {
    says: "As quoted: two counts of different things",
    matched: "T-cell cancers per 10,000: the same kind of cancer",
  },
  "1 made-up sources": { says: "Panel says: one count", matched: "Relapses per 10,000 people" },
  "2 made-up sources": { says: "Panel says: two counts", matched: "Relapses per 10,000 people" },
  "3 made-up sources": { says: "Panel says: three counts", matched: "Relapses per 10,000 people" },
  "4 made-up sources": { says: "Panel says: three counts", matched: "Relapses per 10,000 people" },
  "5 made-up sources": { says: "Panel says: four counts", matched: "Relapses per 10,000 people" },
};

/** The region of a panel: the only one of that name, and its heading has the same words. */
function regionOf(of: string, file: EvidenceFile, id: string): HTMLElement {
  const title = DERIVED[of]?.[id] ?? panelTexts(file, id).title;
  const isTitle = (name: string) => toPlainText(name) === title;
  const region = screen.getByRole("region", { name: isTitle });
  expect(region.id).toBe(id);
  expect(within(region).getByRole("heading", { level: 3, name: isTitle })).toBeTruthy();
  return region;
}

/** A panel that is off until somebody asks: before that it holds its question, and nothing to draw or to table. */
const UNTIL_ASKED = "public-database";

/** The ids that an attribute holds, on what the selector finds in a part of the page. */
const idsIn = (root: Element | null, selector: string, attribute: string): string[] =>
  [...(root?.querySelectorAll(selector) ?? [])].map((node) => node.getAttribute(attribute) ?? "");

/** Whether a figure states a number of cases; where it does not, there may be a sentence instead of a mark. */
const isCounted = (file: EvidenceFile, id: string): boolean =>
  ["known", "atLeast"].includes(file.figures.find((figure) => figure.id === id)?.numerator.kind ?? "");

// Panels are loaded when first drawn; load them once, so that the tests do not wait for it.
beforeAll(async () => {
  await Promise.all(PANELS.map((entry) => entry.load()));
});

describe.each(FIXTURES)("every panel, on %s", (of, file) => {
  test("is a region named by its heading, with a drawing, a table and words", async () => {
    const { container } = await mountPage(file);
    for (const entry of panelsOf(file)) {
      const region = regionOf(of, file, entry.id);
      // What a made-up file leaves out is said in a sentence; the shipped file has something for every panel.
      if ((file === realFile && entry.id !== UNTIL_ASKED) || region.querySelector(".nothing") === null) {
        expect(within(region).getAllByRole("table").length, entry.id).toBeGreaterThan(0);
        expect(region.querySelector(".as-words li"), entry.id).not.toBeNull();
      }
      expect(within(region).queryByRole("alert"), entry.id).toBeNull();
    }
    // recharts draws nothing when it has no size, and says nothing: marks have to be there.
    const charts = container.querySelectorAll("[data-chart]");
    expect(charts.length).toBeGreaterThan(3);
    for (const chart of charts) {
      expect(chart.querySelectorAll("[data-mark]").length, chart.getAttribute("aria-label") ?? "").toBeGreaterThan(0);
      expect(chart.getAttribute("aria-label")).toMatch(/\S/);
      for (const path of chart.querySelectorAll("path"))
        expect(path.getAttribute("d")).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test("shows the same figures in its drawing and in its table", async () => {
    await mountPage(file);
    let compared = 0;
    for (const { id } of panelsOf(file)) {
      const panel = document.getElementById(id);
      const drawing = panel?.querySelector("[data-panel-drawing]") ?? null;
      const marked = idsIn(drawing, "[data-mark][data-figure]", "data-figure");
      const named = [
        ...idsIn(drawing, "[data-figure]", "data-figure"),
        ...idsIn(drawing, "[data-row-figure]", "data-row-figure"),
      ];
      const listed = idsIn(panel?.querySelector(".as-table") ?? null, "[data-row-figure]", "data-row-figure");
      expect(listed, `${id}: every mark stands in the table`).toEqual(expect.arrayContaining(marked));
      const counted = listed.filter((figure) => isCounted(file, figure));
      expect(named, `${id}: every row of the table is drawn`).toEqual(expect.arrayContaining(counted));
      compared += listed.length;
    }
    expect(compared).toBeGreaterThan(0);
  });

  test("says in a sentence that no source is chosen", async () => {
    await mountPage(file, "?sources=");
    for (const entry of panelsOf(file)) {
      const region = screen.getByRole("region", { name: panelTexts(file, entry.id).title });
      // Papers, counts, documents and the plain words are there whatever is chosen, and so is a database.
      if (entry.view === "sources" || entry.view === "patients" || entry.id === UNTIL_ASKED) continue;
      expect(within(region).getByText(/No source is chosen/, { selector: ".nothing" }), entry.id).toBeTruthy();
    }
  });
});

describe("an exception in one panel", () => {
  test("stays in that panel, says which, and offers to try again", async () => {
    const broken = structuredClone(realFile);
    const onset = broken.onsets[0];
    if (onset === undefined) throw new Error("no onset");
    // A file that slipped past the border.
    Reflect.set(onset, "spans", null);
    await mountPage(broken);
    const region = await screen.findByRole("region", { name: "When did they appear?" });
    await waitFor(() => expect(within(region).getByRole("alert").textContent).toMatch(/could not be drawn/));
    expect(within(region).getByRole("button", { name: "Try again" })).toBeTruthy();
    for (const entry of panelsOf(realFile).filter((other) => other.id !== "onset")) {
      const other = regionOf("the shipped file", realFile, entry.id);
      expect(within(other).queryByRole("alert"), entry.id).toBeNull();
      await waitFor(() => expect(other.querySelector(".panel-body"), entry.id).not.toBeNull());
    }
    const { takeComplaints } = await import("./setup.ts");
    expect(takeComplaints().join("\n")).toMatch(/spans|null/);
  });
});
