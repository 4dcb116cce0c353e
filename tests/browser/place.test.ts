import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { panelsOf } from "../../src/panels/registry.ts";
import { toPlainText } from "../../src/claims/words/typography.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const topOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => Math.round(element.getBoundingClientRect().top));
const search = (page: Page) => new URL(page.url()).search;

/** Scrolls with the wheel until a panel stands at this height of the window. */
async function scrollTo(page: Page, id: string, height: number) {
  await page.mouse.move(200, 300);
  await expect
    .poll(async () => {
      const off = (await topOf(page, id)) - height;
      if (off !== 0) await page.mouse.wheel(0, off);
      return Math.abs(off);
    })
    .toBeLessThan(3);
}

/** A click that scrolls nothing into view first, as a hand would. */
async function clickOn(page: Page, place: Locator) {
  const box = await place.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
}

/** Once everything is drawn as the controls say, the views off the screen included. */
const settled = (page: Page) =>
  page.waitForFunction(
    () =>
      document.documentElement.dataset["live"] === "yes" &&
      document.getAnimations().every(({ playState }) => playState !== "running"),
  );

describe("nothing moves the reader", () => {
  test.each([
    ["1366", { width: 1366, height: 768 }, "how-often"],
    ["1366", { width: 1366, height: 768 }, "tested"],
    ["1024", { width: 1024, height: 768 }, "known"],
  ])(
    "at %s px an outcome, a source and a form keep what is looked at, and Back restores it",
    async (_, viewport, id) => {
      const page = await site.show("", { viewport });
      const bar = page.locator(".bar");
      await scrollTo(page, id, 200);
      const places = [await topOf(page, id)];
      const steps: [() => Promise<void>, string][] = [
        [() => clickOn(page, bar.getByText("Any second cancer", { exact: true })), "?outcome=any"],
        [() => clickOn(page, bar.locator(".source-box").first()), "?outcome=any&sources=penn,precart"],
        [() => clickOn(page, bar.getByText("Table", { exact: true })), "?outcome=any&sources=penn,precart&view=table"],
      ];
      for (const [act, address] of steps) {
        await act();
        await expect.poll(() => search(page)).toBe(address);
        await settled(page);
        await expect
          .poll(async () => Math.abs((await topOf(page, id)) - (places.at(-1) ?? 0)), { message: address })
          .toBeLessThan(4);
        places.push(await topOf(page, id));
      }
      // Somewhere else in the meantime.
      await scrollTo(page, "papers", 300);
      for (const at of [2, 1, 0]) {
        await page.goBack();
        await expect.poll(() => search(page)).toBe(steps[at - 1]?.[1] ?? "");
        await settled(page);
        await expect.poll(async () => Math.abs((await topOf(page, id)) - (places[at] ?? 0))).toBeLessThan(4);
      }
    },
  );

  test("on a phone Back leads from one view to the place in another that was left", async () => {
    const page = await site.show("", { viewport: { width: 390, height: 844 } });
    await scrollTo(page, "tested", 150);
    const before = await topOf(page, "tested");
    await clickOn(page, page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Timeline" }));
    await expect.poll(() => topOf(page, "view-timeline")).toBeLessThan(100);
    await page.goBack();
    await expect.poll(async () => Math.abs((await topOf(page, "tested")) - before)).toBeLessThan(4);
  });
});

describe("a copied link to a panel", () => {
  const VIEWS = ["", "?outcome=any", "?known=2024-01-23", "?view=table"];
  // Every panel at every width, and the four views among them in turn.
  test.each([
    ["1366", { width: 1366, height: 768 }],
    ["1024", { width: 1024, height: 768 }],
    ["390", { width: 390, height: 844 }],
  ] as const)(
    "lands below the bar at %s px, for every panel",
    async (name, viewport) => {
      const off: string[] = [];
      for (const [i, { id }] of panelsOf(realFile).entries()) {
        const view = VIEWS[(i + Number(name)) % VIEWS.length] ?? "";
        const page = await site.show(`${view}#${id}`, { viewport });
        await settled(page);
        const landed = () =>
          page.evaluate((panel) => {
            const bars = [...document.querySelectorAll(".bar, .views")].filter(
              (part) => getComputedStyle(part).position === "sticky",
            );
            const under = Math.max(...bars.map((part) => part.getBoundingClientRect().bottom));
            const top = document.getElementById(panel)?.getBoundingClientRect().top ?? -Infinity;
            const { scrollHeight } = document.documentElement;
            const isAtEnd = scrollY + innerHeight >= scrollHeight - 1;
            // Nothing scrolls beyond the end of the page.
            return top >= under && (top <= under + 24 || (isAtEnd && top < innerHeight));
          }, id);
        await expect.poll(landed, { message: `${view}#${id}` }).toBe(true);
        if (!(await landed())) off.push(`${view}#${id}`);
      }
      expect(off).toEqual([]);
    },
    120_000,
  );
});

describe("what a control has changed", () => {
  test("is said in one line where the answer is out of sight, with a way back, until the reader moves on", async () => {
    const page = await site.show("", { viewport: { width: 390, height: 844 } });
    await scrollTo(page, "how-often", 100);
    await clickOn(page, page.locator(".pill"));
    await clickOn(page, page.locator(".sheet").getByText("Any second cancer"));
    const line = page.getByRole("complementary", { name: "What changed" });
    const words = async () => toPlainText(await line.innerText()).replace(/\s+/g, " ");
    await expect.poll(words).toBe("Any second cancer: Only Penn gave a number for this: 18 of 783 patients. Undo");
    const [box, views] = [await line.boundingBox(), await page.locator(".views").boundingBox()];
    expect(box?.y).toBe((views?.y ?? 0) + (views?.height ?? 0));
    expect(box?.height ?? 1e3).toBeLessThan(70);
    await clickOn(page, line.getByRole("button", { name: "Undo" }));
    await expect.poll(() => search(page)).toBe("");
    await clickOn(page, page.locator(".sheet").getByText("Any second cancer"));
    await line.waitFor();
    await page.mouse.move(200, 300);
    await page.mouse.wheel(0, 40);
    await line.waitFor({ state: "detached" });
  });

  test("is not said twice where the answer is seen", async () => {
    const page = await site.show();
    await clickOn(page, page.locator(".bar").getByText("Any second cancer", { exact: true }));
    await expect
      .poll(async () => toPlainText(await page.locator("#view-answer > h2").innerText()))
      .toContain("18 of 783");
    expect(await page.getByRole("complementary", { name: "What changed" }).count()).toBe(0);
  });
});

test("without a source the page says so once, with the way back", async () => {
  const page = await site.show("?sources=");
  expect(await page.locator(".nothing").and(page.locator(":visible")).count()).toBe(0);
  const back = page.getByRole("button", { name: "Show FDA and Penn" });
  expect(await back.count()).toBe(1);
  await clickOn(page, back);
  await expect.poll(() => search(page)).toBe("?sources=fda,penn");
  await expect.poll(() => page.locator("#says .quote-number").allInnerTexts()).toEqual(["22", "18"]);
});

test("the button that closes the sheet of a figure stays in view", async () => {
  const page = await site.show("?figure=fda.tcell", { viewport: { width: 1366, height: 600 } });
  const sheet = page.getByRole("dialog");
  await sheet.waitFor();
  const close = sheet.getByRole("button", { name: "Close" });
  const before = await close.boundingBox();
  await page.mouse.move(1200, 400);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.locator(".sheet-body").evaluate((body) => body.scrollTop)).toBeGreaterThan(300);
  expect(Math.abs(((await close.boundingBox())?.y ?? 1e3) - (before?.y ?? 0))).toBeLessThan(20);
  await clickOn(page, close);
  await sheet.waitFor({ state: "hidden" });
});

describe("the day", () => {
  test("is chosen on one axis, and the strip of days prints the years", async () => {
    const page = await site.show();
    await scrollTo(page, "known", 200);
    await clickOn(page, page.locator("#known").getByRole("button", { name: "24 Jan 2024" }));
    await expect.poll(() => search(page)).toBe("?known=2024-01-24");
    expect(await page.getByRole("slider", { name: "As of" }).and(page.locator(":visible")).count()).toBe(1);
    await clickOn(page, page.getByRole("button", { name: "As of 24 Jan 2024" }));
    const years = page.locator(".as-of-strip .strip-word[data-year]");
    await expect
      .poll(async () => (await years.allInnerTexts()).sort())
      .toEqual(["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"]);
    expect(await page.getByRole("slider", { name: "As of" }).and(page.locator(":visible")).count()).toBe(1);
  });

  test("of an event is reached by keys, as its tip says", async () => {
    const page = await site.show();
    await page.locator("#timeline [data-chart]").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    const tip = page.getByRole("tooltip");
    await expect.poll(() => tip.innerText()).toContain("Shift and Enter: See the page as of this day");
    expect(toPlainText(await tip.innerText())).toContain("24 Jan 2024");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => search(page)).toBe("?known=2024-01-24");
  });
});
