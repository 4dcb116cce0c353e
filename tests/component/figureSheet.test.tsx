import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { FigureSheet } from "../../src/app/sheet/FigureSheet.tsx";
import { ViewProvider } from "../../src/panels/ViewProvider.tsx";
import { memoryBar } from "../fixtures/memoryBar.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { toPlainText } from "../../src/claims/words/typography.ts";

function openSheet(search: string) {
  const bar = memoryBar(search);
  const keep = vi.fn();
  render(
    <ViewProvider file={realFile} bar={bar}>
      <FigureSheet keep={keep} />
    </ViewProvider>,
  );
  return { bar, keep };
}

describe("the sheet of a figure", () => {
  test("is named by the number and what it counts, and gives documents, readings and interval", async () => {
    openSheet("?figure=penn.tcell");
    const sheet = await screen.findByRole("dialog", { name: /^1\s+T-cell lymphoma among 783\spatients/ });
    expect(toPlainText(sheet.textContent)).toContain("1 of 783 patients: about 13 per 10,000 patients");
    expect(sheet.textContent).toContain("Clopper-Pearson");
    expect(sheet.textContent).toContain("abstract read");
    expect(
      within(sheet)
        .getAllByRole("heading")
        .map((heading) => heading.textContent),
    ).toEqual([
      expect.stringMatching(/^1 T-cell lymphoma/),
      "First source",
      "Do they disagree?",
      "What the articles got wrong, or left out",
      "What it is not",
      "Interval and method",
    ]);
    for (const link of within(sheet).getAllByRole("link")) {
      expect(link.getAttribute("rel")).toBe("noopener noreferrer");
      expect(link.textContent).toMatch(/\p{L}|^10\./u);
    }
  });

  test("puts the paper before the news, and sets out the other numbers in print", async () => {
    openSheet("?figure=fda.tcell");
    const text = (await screen.findByRole("dialog")).textContent;
    expect(text.indexOf("Verdun and Marks")).toBeLessThan(text.indexOf("BioSpace, Jan 2024"));
    expect(text).toContain("about 20");
    expect(text).toMatch(/not read known through HCN, BioSpace and Reuters/);
  });

  test("closes by its button, and clears its parameter only", async () => {
    const { bar } = openSheet("?outcome=any&figure=penn.any");
    await userEvent.setup().click(await screen.findByRole("button", { name: "Close" }));
    await waitFor(() => expect(bar.search()).toBe("?outcome=any"));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("says that a figure was not public on the day, and leads back to today", async () => {
    const { bar } = openSheet("?known=2023-12-15&figure=penn.any");
    const sheet = await screen.findByRole("dialog");
    expect(toPlainText(sheet.textContent)).toContain(
      "This figure was not public on 15 Dec 2023, the day that the page shows.",
    );
    expect(within(sheet).queryByRole("button", { name: /Copy/ })).toBeNull();
    await userEvent.setup().click(within(sheet).getByRole("button", { name: "Show everything in this file" }));
    await waitFor(() => expect(bar.search()).toBe("?figure=penn.any"));
    await waitFor(() => expect(toPlainText(sheet.textContent)).toContain("18 of 783 patients"));
  });

  test("copies a citation with the number, authors, journal and address", async () => {
    const user = userEvent.setup();
    openSheet("?figure=fda.tcell");
    await user.click(await screen.findByRole("button", { name: "Copy citation" }));
    await waitFor(async () =>
      expect(await navigator.clipboard.readText()).toBe(
        "22: T-cell cancers reported after more than 27,000 doses, to 31 Dec 2023. Verdun and Marks. Secondary Cancers after Chimeric Antigen Receptor T-Cell Therapy. N Engl J Med 2024;390:584, online 24 Jan 2024. https://doi.org/10.1056/NEJMp2400209",
      ),
    );
    expect(screen.getByRole("status").textContent).toBe("The citation is copied.");
  });
});
