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
    page = await site.show(view);
    said = await everythingSaid(page);
    expect(said.length).toBeGreaterThan(500);
  });

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
      // What a paper gives within itself may be quoted, and is then called the paper's own.
      .filter((text) => !text.includes("the paper’s own"))
      .filter((text) =>
        /relative risk|risk ratio|odds ratio|hazard ratio|rate ratio|p-value|\bp [<=] ?0|\b\d+(\.\d+)?[- ]?fold\b|\d times (higher|lower|more|less|as )|\b1 in \d|combined total|in total\b/i.test(
          text,
        ),
      );
    expect(wrong).toEqual([]);
  });

  test("no adjective of ours calls it rare or safe", () => {
    const question = realFile.panels["out-of-10000"]?.title ?? "";
    const wrong = said
      .filter(inOurVoice)
      // The question is the reader's, and an adjective with its author is not ours.
      .map((entry) => ({ ...entry, text: entry.text.replaceAll(question, "") }))
      .filter(({ text }) => !/\b(HCN calls|the German regulator called)\b/.test(text))
      .filter(({ text }) => /\b(rare|rarely|safe|unsafe|dangerous|alarming|reassuring)\b/i.test(text));
    expect(wrong.map((entry) => `${entry.panel}: ${entry.text}`)).toEqual([]);
  });

  test("every mark that gives a figure per 10,000 carries n of N with its unit, and its interval with level", async () => {
    const labels = await page
      .locator("#matched [data-mark][aria-label*='per 10,000'], #how-often [data-mark][aria-label*='per 10,000']")
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
    // The outcome shown as cases has no figure per 10,000 at all.
    expect(labels.length > 0).toBe(!view.startsWith("?outcome=tcell-car"));
    for (const text of labels) {
      expect(text).toMatch(/(of|after|among|in) (more than |about )?[\d,]+ (doses|patients|people)/);
      expect(text).toMatch(/95%/);
    }
  });

  test("22 and 18 never share an axis", () => {
    const charts = new Map<number, string>();
    for (const entry of said) {
      // Onset is drawn over years, and what the bars are of is said beside them; a timeline has no scale of counts.
      if (entry.chart >= 0 && !["onset", "timeline"].includes(entry.panel)) {
        charts.set(entry.chart, `${charts.get(entry.chart) ?? ""} | ${entry.text}`);
      }
    }
    expect(charts.size).toBeGreaterThan(0);
    for (const texts of charts.values()) {
      expect(/\b22 (of|reported)\b/.test(texts) && /\b18 of\b/.test(texts), texts).toBe(false);
    }
  });

  test("every view says each source's caveat once", async () => {
    const lines = await page
      .locator(".view-caveats")
      .evaluateAll((places) =>
        places.map((place) => (place.textContent ?? "").replaceAll("\u2011", "-").replaceAll("\u00a0", " ")),
      );
    expect(lines).toHaveLength(5);
    const shown = view.includes("sources=")
      ? realFile.sources
      : realFile.sources.filter((source) => source.shownByDefault);
    for (const line of lines) {
      for (const { id, caveat } of shown) expect(line.split(caveat).length - 1, id).toBe(1);
    }
  });

  test("every number stands in the evidence file or is a named computation", () => {
    const known = knownNumbers(realFile);
    // The walk has to be able to fail: these look like figures and are none.
    for (const invented of ["0.866", "8.3", "1,234", "26,999"]) expect(known.has(invented), invented).toBe(false);
    // The slider and its curve answer for the percentage that the address asks for.
    const whatIf = new Set(["40", "43", "56", "57", "50", "0.5264"]);
    const wrong = said
      .filter((entry) => !(entry.panel === "out-of-10000" && entry.text === ""))
      .flatMap((entry) =>
        numbersIn(entry.text.replace(/CD19|HIV-1|https?:\S+|^Printed.*/g, "")).map((number) => ({ number, entry })),
      )
      .filter(({ number, entry }) => !known.has(number) && !(entry.panel === "both-right" && whatIf.has(number)))
      .map(({ number, entry }) => `${entry.panel}: ${number} in “${entry.text.slice(0, 120)}”`);
    expect(wrong).toEqual([]);
  });
});

test("a zero is an interval", async () => {
  const page = await site.show("?sources=lorenc");
  const mark = page.locator('#how-often [data-mark][data-source="lorenc"]').first();
  await expect.poll(() => mark.getAttribute("aria-label")).toMatch(/none found in 355/);
  expect(await mark.getAttribute("aria-label")).toMatch(/as high as 84 per 10,000/);
  expect(await mark.getAttribute("aria-label")).toMatch(/one-sided 95%/);
});

test("3 of 22 is never printed", async () => {
  const page = await site.show("?outcome=tcell-car&view=words");
  expect(await page.locator("body").innerText()).not.toMatch(/3 (of|\/|out of) (the )?22/);
});

test("both compared sources get the same size of numeral and of marks", async () => {
  const page = await site.show();
  const sizes = await page
    .locator("#says [data-panel-drawing] .figure")
    .evaluateAll((figures) =>
      figures
        .filter((figure) => ["22", "18"].includes(figure.textContent?.trim() ?? ""))
        .map((figure) => getComputedStyle(figure).fontSize),
    );
  expect(sizes).toHaveLength(2);
  expect(sizes[0]).toBe(sizes[1]);
});
