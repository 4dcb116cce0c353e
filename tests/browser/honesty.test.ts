import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { knownNumbers, numbersIn } from "../fixtures/knownNumbers.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { openSite, type Site } from "./site.ts";

/** The rules of honest comparison, on the page as it is rendered: every text, label and cell, in every outcome. */
let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const OUTCOMES = realFile.outcomes.map((outcome) => outcome.id);
const ALL = realFile.sources.map((source) => source.id).join(",");
const VIEWS = OUTCOMES.flatMap((outcome) => [
  `?outcome=${outcome}`,
  `?outcome=${outcome}&sources=${ALL}&reporting=40&scale=log`,
]);

type Said = { panel: string; where: string; text: string; fda: boolean; chart: number };

/** Every text node and label of the page, with the panel and chart that it stands in; axis ticks are left out. */
async function everythingSaid(page: Page): Promise<Said[]> {
  return page.evaluate(() => {
    const charts = [...document.querySelectorAll("[data-chart]")];
    const place = (element: Element, where: string, text: string) => ({
      panel: element.closest("section.panel")?.id ?? "page",
      where,
      text: text.replace(/\s+/g, " ").trim(),
      fda: element.closest('[data-source~="fda"]') !== null,
      chart: charts.findIndex((chart) => chart.contains(element)),
    });
    const said = [];
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("script, style, [data-tick]") !== null) continue;
      for (const name of ["aria-label", "title", "alt", "placeholder"]) {
        const label = element.getAttribute(name);
        if (label !== null) said.push(place(element, name, label));
      }
      const own = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? "");
      if (own.join("").trim() !== "") said.push(place(element, element.tagName.toLowerCase(), own.join("")));
    }
    return said;
  });
}

/** Titles and citations of documents are the publishers' words, not ours. */
const publishers = realFile.documents.flatMap((document) => [document.title, document.citation, document.short]);
const inOurVoice = (said: Said) =>
  !publishers.some((words) => said.text === words || words.includes(said.text)) &&
  said.panel !== "sources" &&
  said.where !== "option";

describe.each(VIEWS)("%s", (view) => {
  let page: Page;
  let said: Said[];
  beforeAll(async () => {
    page = await site.open(view);
    await page.waitForTimeout(1_000);
    said = await everythingSaid(page);
    expect(said.length).toBeGreaterThan(500);
  });
  afterAll(() => page.context().close());

  test("no words that make an incidence of reports", () => {
    const wrong = said
      .filter((entry) => entry.fda && inOurVoice(entry))
      .map((entry) => entry.text.replace(/not an incidence/gi, ""))
      .filter((text) => /\bincidence|\brisks?\b|rate of cancer|cancer rate/i.test(text));
    expect(wrong).toEqual([]);
  });

  test("no ratio, relative risk, difference, p-value or sum across sources, and no “1 in X”", () => {
    const wrong = said
      .map((entry) => entry.text)
      .filter((text) =>
        /relative risk|risk ratio|odds ratio|hazard ratio|rate ratio|p-value|\bp [<=] ?0|\b\d+(\.\d+)?[- ]?fold\b|\d times (higher|lower|more|less|as )|\b1 in \d|combined total|in total\b/i.test(
          text,
        ),
      );
    expect(wrong).toEqual([]);
  });

  test("no adjective of ours calls it rare or safe", () => {
    const wrong = said.filter(
      (entry) => inOurVoice(entry) && /\b(rare|rarely|safe|unsafe|dangerous|alarming|reassuring)\b/i.test(entry.text),
    );
    expect(wrong.map((entry) => `${entry.panel}: ${entry.text}`)).toEqual([]);
  });

  test("every mark that gives a figure per 10,000 carries n of N with its unit, and its interval with level", () => {
    const labels = said.filter(
      (entry) =>
        entry.where === "aria-label" &&
        entry.panel === "how-often" &&
        /per 10,000/.test(entry.text) &&
        !/Arrow keys|, table/.test(entry.text),
    );
    expect(labels.length).toBeGreaterThan(0);
    for (const { text } of labels) {
      expect(text).toMatch(/\d[\d,]* (of|found in) (more than |about )?[\d,]+ (doses|patients)/);
      expect(text).toMatch(/exact 95% interval|one-sided 95%/);
    }
  });

  test("22 and 18 never share an axis", async () => {
    const charts = new Map<number, string>();
    for (const entry of said)
      if (entry.chart >= 0) charts.set(entry.chart, `${charts.get(entry.chart) ?? ""} | ${entry.text}`);
    expect(charts.size).toBeGreaterThan(4);
    for (const texts of charts.values()) {
      expect(/\b22 of\b/.test(texts) && /\b18 of\b/.test(texts), texts).toBe(false);
      // With the context studies, 22 and 18 can also be a rounded estimate and an end of an interval.
      if (!view.includes("sources=")) {
        expect(numbersIn(texts).includes("22") && numbersIn(texts).includes("18"), texts).toBe(false);
      }
    }
  });

  test("every panel with figures of a source carries that source's caveat", () => {
    const fda = realFile.sources[0]?.caveat ?? "";
    for (const id of ["says", "how-often", "out-of-10000", "tested", "onset"]) {
      expect(
        said.some((entry) => entry.panel === id && entry.text === fda),
        id,
      ).toBe(true);
    }
  });

  test("every number stands in the evidence file or is a named computation", () => {
    const known = knownNumbers(realFile);
    // The walk has to be able to fail: these look like figures and are none.
    for (const invented of ["0.866", "8.3", "1,234", "26,999"]) expect(known.has(invented), invented).toBe(false);
    // The slider and its curve answer for the percentage that the address asks for.
    const whatIf = new Set(["40", "43", "56", "57", "50"]);
    const wrong = said
      .filter((entry) => !(entry.panel === "out-of-10000" && entry.text === ""))
      .flatMap((entry) => numbersIn(entry.text.replace(/CD19|HIV-1/g, "")).map((number) => ({ number, entry })))
      .filter(({ number, entry }) => !known.has(number) && !(entry.panel === "both-right" && whatIf.has(number)))
      .map(({ number, entry }) => `${entry.panel}: ${number} in “${entry.text.slice(0, 120)}”`);
    expect(wrong).toEqual([]);
  });
});

test("a zero is an interval", async () => {
  const page = await site.open("?outcome=tcell-car");
  const lane = page.locator('#how-often [data-mark][data-source="penn"]').first();
  await expect
    .poll(() => lane.getAttribute("aria-label"), { timeout: 5_000 })
    .toBe("Penn trial cohort: 0 found in 783 patients; up to 38 per 10,000 patients would still fit (one-sided 95%)");
  await page.context().close();
});

test("3 of 22 is never printed", async () => {
  const page = await site.open("?outcome=tcell-car&view=words");
  expect(await page.locator("body").innerText()).not.toMatch(/3 (of|\/|out of) (the )?22/);
  await page.context().close();
});

test("both default sources get the same size of card, text and marker", async () => {
  const page = await site.open();
  const boxes = await page.locator("#says .card").evaluateAll((cards) =>
    cards.map((card) => ({
      width: Math.round(card.getBoundingClientRect().width),
      font: getComputedStyle(card.querySelector(".big") ?? card).fontSize,
    })),
  );
  expect(boxes).toHaveLength(2);
  expect(boxes[0]).toEqual(boxes[1]);
  await page.context().close();
});
