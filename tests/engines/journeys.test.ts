import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { realFile } from "../fixtures/realEvidence.ts";
import { serve } from "../serve.mjs";
import { type Driver, ENGINES } from "./driver.ts";
import { createHand } from "./hand.ts";

const VIEWS = ["answer", "compare", "why", "timeline", "sources"];
/** Fewer pixels than these are a heading without what belongs under it. */
const DRAWN = 2_000;

describe.each(ENGINES)("in $name", ({ name, program, install, start }) => {
  test.runIf(program === "")("nothing was tried, since it is not installed", () => {
    console.log(`${name} is not installed, so nothing was tried in it: apt-get install ${install}`);
  });
  if (program === "") return;

  let driver: Driver;
  let server: Awaited<ReturnType<typeof serve>>;
  let hand: ReturnType<typeof createHand>;
  beforeAll(async () => {
    [driver, server] = await Promise.all([start(), serve("dist")]);
    hand = createHand(driver, server.origin);
    await driver.send("WebDriver:SetWindowRect", { width: 1366, height: 900 });
  });
  afterAll(async () => {
    await driver.close();
    await server.close();
  });
  const search = () => hand.until("return location.search");

  test("every view is drawn, and the links of the bar lead to it", async () => {
    await hand.go();
    for (const view of VIEWS) {
      const title = await hand.run("return document.querySelector(arguments[0]).ariaLabel", `#view-${view}`);
      await hand.click("nav.views a", String(title));
      await hand
        .until(
          "return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().top) < innerHeight / 2",
          `#view-${view}`,
        )
        .toBe(true);
      expect(await hand.painted(`#view-${view}`), view).toBeGreaterThan(DRAWN);
    }
    for (const panel of ["matched", "how-often", "both-right", "out-of-10000", "onset", "timeline"]) {
      expect(await hand.painted(`#${panel} [data-chart]`), panel).toBeGreaterThan(DRAWN);
    }
  });

  test("a source is switched off, an outcome chosen, and both stand in the address", async () => {
    await hand.go();
    const lanes = "return document.querySelectorAll('#matched [data-drawn=live] [data-mark]').length";
    await hand.painted("#matched [data-chart]");
    await hand.until(lanes).toBe(3);
    await hand.click("label:has(input[name=source][value=penn])");
    await search().toBe("?sources=fda,precart");
    await hand.until(lanes).toBe(2);
    await hand.click("label:has(input[name=outcome][value=any])");
    await search().toBe("?sources=fda,precart&outcome=any");
    await hand.click("label:has(input[name=view][value=table])");
    await search().toContain("view=table");
    expect(await hand.painted("#matched table")).toBeGreaterThan(DRAWN);
  });

  test("the handle of the timeline is dragged to an earlier day, and a key moves it on", async () => {
    await hand.go();
    await hand.dragFromEnd("#timeline .as-of-slider");
    await search().toMatch(/^\?known=20\d{2}-\d{2}-\d{2}$/);
    const dragged = await hand.run("return location.search");
    await hand.press("ArrowLeft");
    await search().not.toBe(dragged);
    expect(await hand.painted("#timeline [data-chart]")).toBeGreaterThan(DRAWN);
  });

  test("a figure opens its sheet, and Escape closes it", async () => {
    await hand.go();
    await hand.click("#view-answer [data-figure]");
    await search().toMatch(/^\?figure=/);
    expect(await hand.painted(".figure-sheet")).toBeGreaterThan(DRAWN);
    await hand.press("Escape");
    await search().toBe("");
  });

  test("every slide of the talk is drawn", async () => {
    await hand.go();
    await hand.click("header.bar button", "Present");
    for (let number = 1; number <= realFile.slides.length; number += 1) {
      const slide = `main [data-slide="${number}"]`;
      expect(await hand.painted(slide), slide).toBeGreaterThan(DRAWN);
      await hand.press("ArrowRight");
    }
    await hand.click(".deck-bar .leave");
    await search().toBe("");
    expect(await hand.painted("#view-answer")).toBeGreaterThan(DRAWN);
  });

  test("links of panels lead to what they name, and unfold it", async () => {
    await hand.go();
    await hand.click("#view-answer .view-caveats a", "All cautions");
    await hand.until("return location.hash").toBe("#cautions");
    await hand.until("return document.querySelector('#cautions details[data-fold]').open").toBe(true);
    await hand
      .until("return Math.round(document.querySelector('#cautions').getBoundingClientRect().top) < innerHeight / 2")
      .toBe(true);
    expect(await hand.painted("#cautions")).toBeGreaterThan(DRAWN);
  });

  test("a panel alone in a frame is drawn", async () => {
    await driver.send("WebDriver:Navigate", { url: `${server.origin}/?embed=how-often&outcome=any` });
    await hand.until("return document.querySelector('main.embed [data-drawn=live]') !== null").toBe(true);
    expect(await hand.painted("main.embed [data-chart]")).toBeGreaterThan(DRAWN);
    expect(await hand.run("return document.querySelector('header.bar') === null")).toBe(true);
  });

  test("a mark that has the focus is ringed", async () => {
    await hand.go();
    const chart = "#matched [data-chart]";
    expect(await hand.ringed(chart)).toBe(0);
    await hand.run("document.querySelector(arguments[0]).focus()", chart);
    await hand.press("ArrowRight");
    await hand.until("return document.activeElement.matches('[data-mark]')").toBe(true);
    // A row of the chart has two long sides of 800 pixels.
    expect(await hand.ringed(chart)).toBeGreaterThan(1_500);
  });

  test("the data is saved as a file", async () => {
    await hand.go();
    await hand.click("header.bar button", "Download");
    await hand.click("[role=group][aria-label=Download] button", "Data");
    await hand
      .until("return find('[role=group][aria-label=Download] [role=status]')?.textContent")
      .toMatch(/^Saved .*\.zip\.$/);
    await expect
      .poll(() => readdirSync(driver.downloads).filter((file) => file.endsWith(".zip")), { timeout: 20_000 })
      .toHaveLength(1);
  });
});
