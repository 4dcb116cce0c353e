import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { realFile } from "../fixtures/realEvidence.ts";
import {
  allBut,
  findViolations,
  goTo,
  layOutAll,
  PHONE,
  RULES_OF_COLOUR,
  RULES_OF_SIZE,
  SAME_FOR_EVERY_OUTCOME,
} from "./access.ts";
import { type OpenOptions, openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  expect(site.complaints).toEqual([]);
});

const ALL = realFile.sources.map((source) => source.id).join(",");

/** Every kind of view that a link can ask for. */
const VIEWS: readonly string[] = [
  ...["tcell", "tcell-car", "any"].map((outcome) => `?outcome=${outcome}`),
  "?view=words",
  "?sources=",
  `?sources=${ALL}`,
  `?sources=${ALL}&view=table&outcome=any`,
  "?figure=fda.tcell",
  "?known=2024-01-10&outcome=nonsense",
  "?reporting=50&find=registry&sources=fda,penn",
];

const A_DAY = "?known=2024-01-10";

/** The panels that stand in a view as they do in those before it. */
function seenBefore(view: string): string[] {
  if (view.includes("figure=")) return allBut();
  if (view === A_DAY) return allBut("says", "matched", "timeline", "known");
  if (view.includes("reporting=")) return allBut("both-right", "sources");
  return /outcome=(?!tcell&|tcell$)/.test(view) ? SAME_FOR_EVERY_OUTCOME : [];
}

/** Where other colours or another width may matter. */
const FEW = [`?sources=${ALL}`, "?view=table", "?figure=fda.tcell", A_DAY];

const SETTINGS: readonly [string, OpenOptions, readonly string[], string[] | null][] = [
  ["light, 1366 px", {}, VIEWS, null],
  ["light, 390 px", PHONE, FEW, [...RULES_OF_COLOUR, ...RULES_OF_SIZE]],
  ["dark, 1366 px", { colorScheme: "dark" }, FEW, RULES_OF_COLOUR],
  ["dark, 390 px", { colorScheme: "dark", ...PHONE }, [`?sources=${ALL}`], RULES_OF_COLOUR],
  ["forced colours, 1366 px", { forcedColors: "active" }, FEW, RULES_OF_COLOUR],
];

/** Unfolds every panel and fold, so that what stands in them is looked at as well. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("main details")) fold.open = true;
  });

describe.each(SETTINGS)("axe, %s", (_, options, views, rules) => {
  test("finds nothing wrong on any view", async () => {
    const page = await site.show("", options);
    await layOutAll(page);
    const found: string[] = [];
    for (const view of views) {
      await goTo(page, view);
      await unfold(page);
      if (view.includes("figure=")) await page.getByRole("dialog").waitFor();
      const violations = await findViolations(page, rules, seenBefore(view));
      found.push(...violations.map((violation) => `${view} ${violation}`));
    }
    expect(found).toEqual([]);
  }, 120_000);
});

test("axe would find a broken page", async () => {
  const page = await site.show();
  await page.evaluate(() => {
    const broken = document.createElement("main");
    broken.innerHTML = `<button></button><p id="pale">pale</p>`;
    document.body.append(broken);
    const pale = document.getElementById("pale");
    pale?.style.setProperty("color", "#eee");
  });
  const rules = (await findViolations(page, null)).map((line) => line.split(":")[0]);
  expect(rules).toContain("button-name");
  expect(rules).toContain("color-contrast");
});
