import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PANELS } from "../../src/panels/registry.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { readPdf } from "./pdfText.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let page: Page;
/** What a sheet leaves between its margins, in CSS pixels; the page is laid out at this width when it is printed. */
const SHEETS = { A4: 680, Letter: 702 } as const;

beforeAll(async () => {
  site = await openSite();
  page = await site.open();
  await page.emulateMedia({ media: "print" });
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const withoutSpace = (text: string) => text.replaceAll(/\s/g, "");

describe.each(["A4", "Letter"] as const)("the handout on %s", (format) => {
  it("carries each panel's title, caveats and documents, page numbers and the data version", async () => {
    const { pages, text } = await readPdf(await page.pdf({ format }));
    expect(pages).toBeGreaterThan(10);
    expect(pages).toBeLessThan(26);
    const panels = await page.locator(".panel").evaluateAll((all) =>
      all.map((panel) => ({
        title: panel.querySelector("h2")?.textContent ?? "",
        caveats: [...panel.querySelectorAll<HTMLElement>(".caveats p")]
          .filter((line) => line.checkVisibility())
          .map((line) => line.innerText),
      })),
    );
    expect(panels).toHaveLength(PANELS.length);
    for (const { title, caveats } of panels) {
      expect(text).toContain(withoutSpace(title));
      expect(caveats.join(" ")).toContain(
        "Reports, not confirmed cases, and not an incidence: doses are not patients, and not every case is reported.",
      );
      for (const caveat of caveats) expect(text).toContain(withoutSpace(caveat));
    }
    expect(text).toContain(`1/${pages}`);
    expect(text).toContain(`${pages}/${pages}`);
    expect(text.split(withoutSpace(`Data version ${realFile.dataVersion}`)).length - 1).toBeGreaterThanOrEqual(pages);
  });

  it("shows every chart with its table, inside the sheet, and no control", async () => {
    await page.setViewportSize({ width: SHEETS[format], height: 1000 });
    const faults = await page.evaluate((width) => {
      const found: string[] = [];
      for (const panel of document.querySelectorAll(".panel")) {
        const shows = (selector: string) =>
          [...panel.querySelectorAll(selector)].some((element) => element.checkVisibility());
        if (!shows("table, .account")) found.push(`${panel.id}: no table`);
        if (panel.querySelector("[data-chart]") !== null && !shows("[data-chart] svg"))
          found.push(`${panel.id}: no chart`);
      }
      for (const element of document.querySelectorAll("svg, svg text, table, td, p, li")) {
        const box = element.getBoundingClientRect();
        if (!element.checkVisibility() || box.width === 0) continue;
        if (box.left < -0.5 || box.right > width + 0.5) found.push(`outside: ${element.textContent}`);
      }
      for (const control of document.querySelectorAll("button, input, select, summary, dialog")) {
        if (control.checkVisibility()) found.push(`control: ${control.outerHTML}`);
      }
      return found;
    }, SHEETS[format]);
    expect(faults).toEqual([]);
  });
});

describe("what is printed", () => {
  it("is light on a dark screen, and follows the filter", async () => {
    const dark = await site.open("?sources=penn", { colorScheme: "dark" });
    await dark.emulateMedia({ media: "print", colorScheme: "dark" });
    const colours = await dark.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(27, 26, 24)" });
    const { text } = await readPdf(await dark.pdf({ format: "A4" }));
    expect(text).toContain("Penn:Gene-modifiedTcells");
    expect(text).not.toContain("FDA:Reported,notconfirmed");
    await dark.context().close();
  });

  it("keeps chart and table when the page shows words", async () => {
    const words = await site.open("?view=words");
    await words.emulateMedia({ media: "print" });
    expect(await words.locator("#how-often table").isVisible()).toBe(true);
    expect(await words.locator("#how-often [data-chart] svg").first().isVisible()).toBe(true);
    expect(await words.locator("#how-often .words").isVisible()).toBe(false);
    await words.context().close();
  });
});
