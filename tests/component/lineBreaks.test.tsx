import { act, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { realFile } from "../fixtures/realEvidence.ts";
import { mountPage, type Mounted } from "./mountPage.tsx";

/** What must stand on one line, typed here apart from the code that keeps it together. */
const TORN =
  /\b(?:T|B)-[Cc]ell|\bHIV-1|\bCAR T\b|\bCAR-T\b|\bDESCAR-T\b|\d (?:doses|patients|reports|cases|years|months|days|patient-years|people|tumours|trials|products|points|documents|cancers|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;

/** Texts of the page in which a line could break where it must not. */
function tornTexts(container: Element): string[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const torn: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest("svg, option, style, no-break, [data-announcer]") !== null) continue;
    for (const [found] of (node.textContent ?? "").matchAll(TORN)) torn.push(`${parent.tagName}: ${found}`);
  }
  return torn;
}

async function visit(page: Mounted, search: string): Promise<Element> {
  await act(async () => page.bar.visit(search));
  if (!search.includes("present")) {
    await waitFor(() => expect(document.documentElement.dataset["live"]).toBe("yes"), { timeout: 20_000 });
  } else {
    await waitFor(() => expect(document.querySelector(".slide-small")).not.toBeNull(), { timeout: 20_000 });
  }
  return document.body;
}

describe("no line breaks inside a word like T-cell, or between a number and its unit", () => {
  test.each([
    ["?"],
    ["?outcome=any"],
    ["?outcome=tcell-car"],
    [`?sources=${realFile.sources.map(({ id }) => id).join()}`],
    ["?known=2023-12-15"],
    ["?figure=fda.tcell"],
  ])("on the page: %s", async (search) => {
    const page = await mountPage(realFile);
    const body = await visit(page, search);
    expect(body.querySelectorAll("no-break").length).toBeGreaterThan(100);
    expect([...new Set(tornTexts(body))]).toEqual([]);
  });

  test("on the slides", async () => {
    const page = await mountPage(realFile);
    for (let number = 1; number <= realFile.slides.length; number++) {
      const body = await visit(page, `?present=${number}`);
      expect([...new Set(tornTexts(body))], `slide ${number}`).toEqual([]);
    }
  });

  test("and the text stays plain: it can be copied, and found by typing it", async () => {
    const { container } = await mountPage(realFile);
    for (const drawing of container.querySelectorAll("svg")) drawing.remove();
    expect(container.textContent.match(/.{0,20}[\u2011\u00a0].{0,20}/)).toBeNull();
    expect([...container.querySelectorAll("td, th")].map((cell) => cell.innerHTML).join("")).toContain("<no-break>");
    expect(container.querySelector("h1")?.textContent).toBe("Second cancers after CAR T-cell therapy");
  });
});
