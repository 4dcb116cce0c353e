import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { realFile } from "../fixtures/realEvidence.ts";
import { mountPage } from "./mountPage.tsx";
import { toPlainText } from "../../src/claims/words/typography.ts";

const group = (name: string) => screen.getByRole("group", { name });

describe("the controls", () => {
  test("are groups with the agreed names, at their defaults", async () => {
    await mountPage(realFile);
    const boxes = within(group("Sources"));
    expect(boxes.getByRole("checkbox", { name: "FDA case reports" })).toHaveProperty("checked", true);
    expect(boxes.getByRole("checkbox", { name: "Penn trial cohort" })).toHaveProperty("checked", true);
    expect(boxes.getByRole("button", { name: "1 of 9 more" })).toBeTruthy();
    expect(
      within(group("Outcome"))
        .getAllByRole("radio")
        .map((radio) => radio.parentElement?.textContent),
    ).toEqual(["T-cell cancer", "CAR gene found", "Any second cancer"]);
    expect(
      within(group("View as"))
        .getAllByRole("radio")
        .map((radio) => radio.parentElement?.textContent),
    ).toEqual(["Chart", "Table", "Words"]);
    for (const name of ["Answer", "Compare", "Why they differ", "Timeline", "Patients", "Sources"])
      expect(screen.getByRole("link", { name })).toBeTruthy();
    for (const name of ["Present", "Share", "Download"]) expect(screen.getByRole("button", { name })).toBeTruthy();
  });

  test("write the address, defaults left out, and each change is one step back", async () => {
    const user = userEvent.setup();
    const { bar } = await mountPage(realFile);
    await user.click(screen.getByRole("radio", { name: "Any second cancer" }));
    expect(bar.search()).toBe("?outcome=any");
    await user.click(screen.getByRole("checkbox", { name: "FDA case reports" }));
    expect(bar.search()).toBe("?outcome=any&sources=penn,precart");
    await user.click(screen.getByRole("radio", { name: "Words" }));
    expect(bar.search()).toBe("?outcome=any&sources=penn,precart&view=words");
    bar.back();
    await waitFor(() => expect(screen.getByRole("radio", { name: "Chart" })).toHaveProperty("checked", true));
  });

  test("with any second cancer the place of the FDA says that its authors’ paper gives no number", async () => {
    const user = userEvent.setup();
    await mountPage(realFile);
    await user.click(screen.getByRole("radio", { name: "Any second cancer" }));
    const card = document.querySelector('#says [data-source="fda"]');
    expect(card?.textContent).toContain("the FDA authors’ paper gives no number for this");
    expect(card?.textContent).not.toContain("22");
    const lane = document.querySelector('#matched [data-mark][data-source="fda"]');
    // Drawn on two lines.
    expect(lane?.textContent).toMatch(/the FDA authors’ paper gives no number\s?for this/);
    expect(lane?.textContent).not.toContain("22");
  });
});

describe("a bad address", () => {
  test("shows the default, names the bad value, and can be dismissed", async () => {
    const user = userEvent.setup();
    await mountPage(realFile, "?outcome=death&sources=fda");
    expect(screen.getByRole("radio", { name: "T-cell cancer" })).toHaveProperty("checked", true);
    expect(
      screen.getByText(/The address asks for outcome=“death”; expected one of tcell, tcell-car, any/),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/The address asks for/)).toBeNull();
  });
});

describe("the sheet of a figure", () => {
  test("opens from a figure on the page, whose link is named by more than its number", async () => {
    const user = userEvent.setup();
    const { bar } = await mountPage(realFile);
    const card = document.querySelector<HTMLElement>('#says [data-source="penn"]');
    if (card === null) throw new Error("no card");
    await user.click(within(card).getByRole("link", { name: /^18: / }));
    expect(bar.search()).toBe("?figure=penn.any");
    const sheet = await screen.findByRole("dialog", { name: /^18 / }, { timeout: 15_000 });
    await user.click(within(sheet).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(bar.search()).toBe(""));
  });

  test("no link to a figure is named by a number alone", async () => {
    await mountPage(realFile);
    const bare = [...document.querySelectorAll("a[data-figure]")]
      .map((link) => link.getAttribute("aria-label") ?? link.textContent)
      .filter((name) => !/\p{L}{2}/u.test(name.replace(/^(about|at least|more than)/, "")));
    expect(bare).toEqual([]);
  });

  test("every figure of the file has at least one document with a locator to show", () => {
    for (const figure of realFile.figures) {
      expect(figure.citations.length, figure.id).toBeGreaterThan(0);
      for (const citation of figure.citations) expect(citation.locator, figure.id).toMatch(/\S/);
    }
  });
});

test("reports that were counted after the publicity of 28 Nov 2023 carry its mark, and a cohort does not", async () => {
  await mountPage(realFile);
  const notes = [...document.querySelectorAll("#says .panel-note")].map((note) => toPlainText(note.textContent));
  expect(notes).toEqual(["Counted to 31 Dec 2023. Publicity from 28 Nov 2023 on may have raised reporting."]);
});

describe("known by", () => {
  test("relabels the page to what was public on that day", async () => {
    await mountPage(realFile, "?known=2024-06-30");
    expect(toPlainText(document.querySelector('#says [data-source="penn"]')?.textContent ?? "")).toContain(
      "not public until 3 Feb 2025",
    );
    expect(document.querySelector('#says [data-source="fda"] .quote-number')?.textContent).toBe("22");
    expect(toPlainText(document.querySelector("#view-answer .kicker")?.textContent ?? "")).toContain(
      "As of 30 Jun 2024",
    );
    expect(document.querySelector("#timeline")?.textContent).not.toContain("Penn trial cohort reported");
  });
});
