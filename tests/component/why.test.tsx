import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { realFile } from "../fixtures/realEvidence.ts";
import { mountPage } from "./mountPage.tsx";

const panel = (id: string) => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`found no panel, expected #${id}`);
  return found;
};
const drawing = (id: string) => {
  const found = panel(id).querySelector<HTMLElement>("[data-panel-drawing]");
  if (found === null) throw new Error(`found no drawing in #${id}`);
  return found;
};
const bodyRows = (root: Element) => [...root.querySelectorAll("tbody tr")];
const tableRows = (id: string) => bodyRows(panel(id).querySelector(".as-table") ?? panel(id));
const text = (node: Element | null | undefined) => node?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";

describe("the ledger", () => {
  test("mirrors two sources around the points, with verdicts that are read out", async () => {
    await mountPage(realFile);
    const rows = bodyRows(drawing("ledger"));
    expect(rows).toHaveLength(8);
    const verdicts = rows.map((row) => row.getAttribute("data-verdict"));
    expect(verdicts.slice(0, 1)).toEqual(["match"]);
    expect(rows.map((row) => text(row.querySelector("th .visually-hidden")))).toEqual(
      verdicts.map((verdict) => `: ${{ match: "same", differs: "differs", unknown: "not known" }[verdict ?? ""]}`),
    );
    // Drawing and table hold the same points and verdicts in the same order.
    expect(tableRows("ledger").map((row) => text(row.querySelector("th")))).toEqual(
      rows.map((row) => text(row.querySelector("th > span:last-child")).replace(/:.*$/, "")),
    );
  });

  test("lets two of more sources be picked", async () => {
    await mountPage(realFile, `?sources=${realFile.sources.map((source) => source.id).join(",")}`);
    const region = within(panel("ledger"));
    const heads = () => [...drawing("ledger").querySelectorAll("thead th .source-name")].map(text);
    expect(heads()).toEqual(["FDA case reports", "Penn trial cohort"]);
    fireEvent.change(region.getByRole("combobox", { name: "with" }), { target: { value: "ema" } });
    expect(heads()).toEqual(["FDA case reports", "EMA safety review"]);
    expect(text(region.getByRole("status"))).toMatch(/^They match on \d of 8 points/);
  });
});

describe("cases and what was found in them", () => {
  test("has in its marks what the table counts", async () => {
    await mountPage(realFile, `?sources=${realFile.sources.map((source) => source.id).join(",")}`);
    const counts = (source: string, state: string) =>
      drawing("tested")
        .querySelector(`[data-mark][data-source="${source}"] [data-state="${state}"]`)
        ?.getAttribute("data-cases") ?? "0";
    for (const { source, cases, found = 0, notFound = 0 } of realFile.testing) {
      expect(counts(source, "found"), source).toBe(String(found));
      expect(counts(source, "notFound"), source).toBe(String(notFound));
      expect(counts(source, "notStated"), source).toBe(String(cases - found - notFound));
    }
    expect(tableRows("tested")).toHaveLength(realFile.testing.length);
  });

  test("are so many paths however many there are, in the source's colour and without a canvas", async () => {
    const many = structuredClone(realFile);
    for (const testing of many.testing) testing.cases = 700;
    await mountPage(many);
    expect(drawing("tested").querySelectorAll("canvas")).toHaveLength(0);
    const path = drawing("tested").querySelector('[data-state="notStated"]');
    expect(path?.getAttribute("data-cases")).toBe("697");
    expect(path?.getAttribute("stroke")).toBe("var(--c)");
    expect(path?.getAttribute("d")?.split("M").length).toBe(698);
  });
});

describe("can both be right", () => {
  test("moves picture and sentence with one handle, which is off at 100", async () => {
    const { bar } = await mountPage(realFile);
    const slider = within(panel("both-right")).getByRole("slider", { name: "Cases reported of every 100" });
    const sentence = () => text(panel("both-right").querySelector(".live-sentence"));
    expect(slider).toHaveProperty("value", "100");
    expect(slider).toHaveProperty("min", "1");
    expect(drawing("both-right").querySelector("[data-what-if]")).toBeNull();
    fireEvent.change(slider, { target: { value: "13" } });
    expect(slider).toHaveProperty("value", "13");
    await waitFor(() => expect(sentence()).toContain("If only 13 of every 100 cases had been reported"));
    expect(drawing("both-right").querySelector("[data-what-if]")).not.toBeNull();
    expect(bar.search()).toContain("reporting=13");
    fireEvent.click(screen.getByRole("button", { name: "As reported" }));
    await waitFor(() => expect(sentence()).toMatch(/^If Penn’s patients had/));
    expect(bar.search()).not.toContain("reporting");
  });

  test("has a sentence and no picture for an outcome that only one source counted", async () => {
    await mountPage(realFile, "?outcome=any");
    expect(panel("both-right").querySelector("[data-chart]")).toBeNull();
    expect(text(panel("both-right").querySelector(".nothing"))).toBe(
      "The FDA authors’ paper gives no number for this, so there is nothing to compare.",
    );
  });
});

describe("claims and records", () => {
  test("are all in the document, the weightiest in view and the rest folded by the browser's own means", async () => {
    await mountPage(realFile);
    const rows = bodyRows(drawing("differs"));
    expect(rows).toHaveLength(14);
    const inView = rows.filter((row) => row.closest("details") === null);
    expect(inView).toHaveLength(3);
    // A few words in view, the whole sentence and its place on demand.
    expect([...(inView[2]?.querySelectorAll("summary") ?? [])].map((node) => text(node))).toEqual([
      "No T-cell cancer at Penn mentioned",
      "1 T-cell lymphoma, not marked by the vector",
    ]);
    expect(text(inView[2] ?? null)).toMatch(
      /The article does not mention a T-cell cancer among Penn’s patients\..*News article, whole text/,
    );
    expect(text(drawing("differs").querySelector(".more-rows > summary"))).toBe(
      "11 more differences: 3 major, 8 moderate",
    );
    expect(tableRows("differs")).toHaveLength(14);
  });
});

test("causes stand in one matrix, with what was tested and cannot be told folded into it", async () => {
  await mountPage(realFile);
  const rows = bodyRows(drawing("causes"));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row.querySelectorAll("[role=cell]")).toHaveLength(2);
  expect(tableRows("causes")).toHaveLength(6);
});
