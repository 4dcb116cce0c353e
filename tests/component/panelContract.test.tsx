import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import type { EvidenceFile } from "../../src/evidence/schema.ts";
import { PANELS, panelsOf, panelTexts } from "../../src/panels/registry.ts";
import { madeEvidence } from "../fixtures/madeEvidence.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { mountPage } from "./mountPage.tsx";

const FIXTURES: [string, EvidenceFile][] = [
  ["the shipped file", realFile],
  ...[1, 2, 3, 4, 5].map((count): [string, EvidenceFile] => [`${count} made-up sources`, madeEvidence(count)]),
];

// Panels are loaded when first drawn; load them once, so that the tests do not wait for it.
beforeAll(async () => {
  await Promise.all(PANELS.map((entry) => entry.load()));
});

describe.each(FIXTURES)("every panel, on %s", (_, file) => {
  test("is a region named by its heading, with a drawing, a table and words", async () => {
    const { container } = await mountPage(file);
    for (const entry of panelsOf(file)) {
      const region = screen.getByRole("region", { name: panelTexts(file, entry.id).title });
      expect(within(region).getByRole("heading", { level: 3, name: panelTexts(file, entry.id).title })).toBeTruthy();
      // What a made-up file leaves out is said in a sentence; the shipped file has something for every panel.
      if (file === realFile || region.querySelector(".nothing") === null) {
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
    const figures = (root: Element | null, attribute: string) =>
      [...(root?.querySelectorAll(`[${attribute}]`) ?? [])]
        .map((node) => node.getAttribute(attribute) ?? "")
        .filter((id, i, all) => all.indexOf(id) === i)
        .toSorted((a, b) => a.localeCompare(b));
    for (const id of ["says", "how-often", "tested", "onset", "both-right"]) {
      const panel = document.getElementById(id);
      const drawn = figures(
        panel?.querySelector("[data-panel-drawing]") ?? null,
        id === "says" ? "data-row-figure" : "data-figure",
      );
      expect(drawn, id).toEqual(figures(panel?.querySelector(".as-table") ?? null, "data-row-figure"));
    }
  });

  test("says in a sentence that no source is chosen", async () => {
    await mountPage(file, "?sources=");
    for (const entry of panelsOf(file)) {
      const region = screen.getByRole("region", { name: panelTexts(file, entry.id).title });
      // Papers, counts and documents are there whatever is chosen.
      if (entry.view === "sources") continue;
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
      const other = screen.getByRole("region", { name: panelTexts(realFile, entry.id).title });
      expect(within(other).queryByRole("alert"), entry.id).toBeNull();
      await waitFor(() => expect(other.querySelector(".panel-body"), entry.id).not.toBeNull());
    }
    const { takeComplaints } = await import("./setup.ts");
    expect(takeComplaints().join("\n")).toMatch(/spans|null/);
  });
});
