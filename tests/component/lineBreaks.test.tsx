import { act, render, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { Heading } from "../../src/panels/Words.tsx";
import { realFile } from "../fixtures/realEvidence.ts";
import { mountPage, type Mounted } from "./mountPage.tsx";

/** What must stand on one line, typed here apart from the code that holds it together. */
const TORN =
  /\bCAR T\b|\d (?:doses|patients|reports|cases|years|months|days|patient-years|people|tumours|trials|products|points|documents|cancers|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\d \/ \d/g;
/** Breaks no lines, is cut to one line, or is not seen. */
const NO_PROSE =
  "svg, option, style, button, [hidden], .visually-hidden, [data-announcer], header.bar, .pill, .slide-position, .slide-number";

/** Texts of the page in which a line could break where it must not. */
function tornTexts(container: Element): string[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const torn: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (parent === null || parent.closest(NO_PROSE) !== null) continue;
    for (const [found] of (node.textContent ?? "").matchAll(TORN)) torn.push(`${parent.outerHTML}: ${found}`);
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

describe("no line breaks inside CAR T, or between a number and its unit", () => {
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
    expect([...body.textContent.matchAll(/\d\u00A0patients/g)].length).toBeGreaterThan(10);
    expect([...new Set(tornTexts(body))]).toEqual([]);
  });

  test("on the slides", async () => {
    const page = await mountPage(realFile);
    for (let number = 1; number <= realFile.slides.length; number++) {
      const body = await visit(page, `?present=${number}`);
      expect([...new Set(tornTexts(body))], `slide ${number}`).toEqual([]);
    }
  });

  test("nor at a hyphen of a heading", () => {
    const { container } = render(<Heading as="h3">T-cell cancer in 15-year studies of long-term survivors</Heading>);
    const whole = [...container.querySelectorAll("h3 .one-line")].map((part) => part.textContent);
    expect(whole).toEqual(["T-cell", "15-year"]);
    expect(container.textContent).toBe("T-cell cancer in 15-year studies of long-term survivors");
  });

  test("and what a screen reader is told stays plain", async () => {
    const { container } = await mountPage(realFile);
    const names = [...container.querySelectorAll("[aria-label]")].map(
      (named) => named.getAttribute("aria-label") ?? "",
    );
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => /[\u00A0\u2060\u2011]/.test(name))).toEqual([]);
  });
});
