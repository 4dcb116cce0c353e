import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { panelsOf } from "../../src/panels/registry.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { headings } from "./headings.ts";
import { readPdf } from "./pdfText.ts";
import { FONT_SETS, openSite, type Site } from "./site.ts";

const withoutSpace = (text: string) => text.replaceAll(/\s/g, "");
const every = realFile.sources.map((source) => source.id).join(",");
const FORMATS = ["A4", "Letter"] as const;
/** What a sheet leaves between its margins, in CSS pixels; the page is laid out at this width when it is printed. */
const SHEETS = { A4: 688, Letter: 710 } as const;

const handout = (page: Page) => page.evaluate(() => (document.documentElement.dataset["print"] = "handout"));

describe.each(FONT_SETS)("printed with the %s fonts", (fonts) => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ fonts });
  });
  afterAll(async () => {
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  it.each([
    ["", "T-cell cancers per 10,000: the same kind of cancer"],
    ["?outcome=tcell-car", "Was the therapy’s gene in the cancer?"],
    ["?outcome=any&known=2024-06-01", "Same kind of cancer"],
    ["?sources=penn", "T-cell cancers per 10,000 patients"],
    [`?sources=${every}`, "T-cell cancers per 10,000: the same kind of cancer"],
    [`?sources=${every}&outcome=any`, "Second cancers of any kind per 10,000 patients"],
  ])("the page is a brief of one sheet, A4 and Letter, with %j", async (search, heading) => {
    const page = await site.show(search);
    const verdict = await page.locator("#view-answer h2").innerText();
    for (const format of FORMATS) {
      const { pages, text } = await readPdf(await page.pdf({ format }));
      expect(pages, format).toBe(1);
      expect(text).toContain(withoutSpace(verdict));
      expect(text).toContain(withoutSpace(heading));
      // Where reports are divided by doses, it stands there that they are not of the same people.
      if (search === "") expect(text).toContain(withoutSpace("do not cover exactly the same people"));
      expect(text).toContain("Printed");
      expect(text).toContain(withoutSpace(site.origin));
      expect(text).toContain(withoutSpace(`Data version ${realFile.dataVersion}`));
    }
  });

  describe.each(FORMATS)("on %s", (format) => {
    it("the handout holds every panel, with filter, day and address in its head, and nothing outside the sheet", async () => {
      // With broad letters and every source the words of one chart are longer than a sheet is wide.
      const page = await site.show(fonts === "wide" ? "" : `?sources=${every}`);
      await handout(page);
      const { pages, text } = await readPdf(await page.pdf({ format }));
      expect(pages).toBeGreaterThan(10);
      expect(pages).toBeLessThan(45);
      const titles = await headings(page);
      expect(titles.length).toBeGreaterThanOrEqual(panelsOf(realFile).length - 1);
      for (const title of titles) expect(text).toContain(withoutSpace(title));
      if (fonts === "narrow")
        expect(text).toContain(withoutSpace(`${realFile.sources.length} sources · everything in this file, to`));
      expect(text.split("Printed").length - 1).toBeGreaterThanOrEqual(pages);
      expect(text).toContain("10.1056/NEJMp2400209");
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize({ width: SHEETS[format], height: 1000 });
      expect(await findOutside(page, SHEETS[format])).toEqual([]);
    });
  });

  it("the handout names each document once, with its DOI or address, on well filled pages", async () => {
    const page = await site.show();
    await handout(page);
    const { pages, text } = await readPdf(await page.pdf({ format: "A4" }));
    expect(pages).toBeLessThanOrEqual(fonts === "narrow" ? 18 : 24);
    const last = realFile.documents.at(-1);
    expect(text.split(withoutSpace(last?.title ?? "no document")).length - 1).toBe(1);
    expect(text).toContain(withoutSpace(last?.doi ?? "no DOI"));
  });

  it.each(["brief", "handout"])("the signs between two sources cover no words on the %s", async (printout) => {
    const page = await site.show();
    if (printout === "handout") await handout(page);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: SHEETS.A4, height: 1000 });
    const gaps = await page.locator(".ledger tbody tr").evaluateAll((rows) =>
      rows.map((row) => {
        const words = document.createRange();
        words.selectNodeContents(row.querySelector("td") ?? row);
        const sign = row.querySelector(".sign")?.getBoundingClientRect().left ?? 0;
        return sign - Math.max(...[...words.getClientRects()].map((box) => box.right));
      }),
    );
    expect(gaps).toHaveLength(realFile.ledger.length);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
  });

  it("is light on a dark screen, and follows the filter", async () => {
    const dark = await site.show("?sources=penn", { colorScheme: "dark" });
    await dark.emulateMedia({ media: "print", colorScheme: "dark" });
    const colours = await dark.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { backgroundColor, color };
    });
    expect(colours).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(27, 26, 24)" });
    const { text } = await readPdf(await dark.pdf({ format: "A4" }));
    expect(text).toContain("Penn:");
    expect(text).not.toContain("FDA:");
  });
});

const findOutside = (page: Page, width: number) =>
  page.evaluate((most) => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("svg, svg text, table, td, p, li")) {
      const box = element.getBoundingClientRect();
      if (!element.checkVisibility() || box.width === 0 || element.closest(".visually-hidden") !== null) continue;
      if (box.left < -0.5 || box.right > most + 0.5) found.push(`outside: ${element.textContent?.slice(0, 60)}`);
    }
    for (const control of document.querySelectorAll("button:not(.figure, .day-button), input, select, dialog")) {
      if (control.checkVisibility() && !control.hasAttribute("data-figure")) {
        found.push(`control: ${control.outerHTML.slice(0, 90)}`);
      }
    }
    return found;
  }, width);
