import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { panelsOf } from "../../src/panels/registry.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { goTo } from "./access.ts";
import { differingPixels } from "./pixels.ts";
import { goLive, openSite, type Site } from "./site.ts";
import { toPlainText } from "../../src/claims/words/typography.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  expect(site.complaints).toEqual([]);
});

type Stop = { where: string; name: string; ring: boolean; seen: boolean };

/** The focused element as somebody without a mouse meets it; `null` outside the page. */
const readStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    // A radio button is drawn by the text beside it.
    const drawn = element.matches(".segments input") ? (element.nextElementSibling ?? element) : element;
    const style = getComputedStyle(drawn);
    const box = drawn.getBoundingClientRect();
    // The track of the day's handle lets the pointer through to the marks under it, which is no cover.
    if (element instanceof HTMLElement) element.style.pointerEvents = "auto";
    const points = [0.05, 0.5, 0.95].flatMap((across) =>
      [0.05, 0.5, 0.95].map((down) => ({ x: box.left + box.width * across, y: box.top + box.height * down })),
    );
    const label = element.getAttribute("aria-label") ?? (element.textContent.slice(0, 60) || "");
    const named = label === "" && "labels" in element ? element.closest("label")?.textContent : label;
    return {
      where:
        element.closest("section.panel")?.id ??
        element.closest("header, nav, section, footer")?.className ??
        element.className,
      name: named ?? element.id,
      // The ring of a slider is around its handle, which no script can ask; it has a test of its own.
      ring: element.matches(".as-of-slider") || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
      seen: points.some(({ x, y }) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (drawn.contains(hit) || hit.contains(drawn) || hit === element);
      }),
    };
  });

/** Presses a key until the focus leaves the page, or has come to the last stop, and lists where it stopped. */
async function walk(page: Page, key: string, last?: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press(key);
    const stop = await readStop(page);
    if (stop === null) return stops;
    stops.push(stop);
    if (last !== undefined && stop.name.startsWith(last)) return stops;
    if (stops.length > 500) throw new Error("the focus never left the page");
  }
}

const SKIP = "Skip to the answer";

describe.each([
  ["1366 px", { width: 1366, height: 768 }, "As of today"],
  // What opens the other controls stands with the bar, before the page.
  ["320 px", { width: 320, height: 640 }, "T-cell cancer · 3 sources"],
] as const)("the keyboard, %s", (_, viewport, control) => {
  test("walks the whole page in order, always seen, never under the controls, and back again", async () => {
    const page = await site.show("", { viewport });
    const down = await walk(page, "Tab");
    expect(down[0]?.name).toMatch(SKIP);
    expect(down.filter((stop) => !stop.ring).map((stop) => stop.name)).toEqual([]);
    expect(down.filter((stop) => !stop.seen).map((stop) => `${stop.where}: ${stop.name}`)).toEqual([]);
    const visited = down
      .map((stop) => stop.where)
      // The navigation lies within the bar, and a view's cautions follow its panels.
      .map((where) => (where === "views" ? "bar" : where))
      .filter((where) => where !== "view")
      .filter((where, i, all) => where !== all[i - 1]);
    expect(visited).toEqual(["skip", "bar", ...panelsOf(realFile).map((panel) => panel.id), "colophon"]);
    expect(down.flatMap((stop) => (stop.name === control ? [stop.where] : []))).toEqual(["bar"]);
    const up = await walk(page, "Shift+Tab", SKIP);
    expect(up.filter((stop) => !stop.seen).map((stop) => `${stop.where}: ${stop.name}`)).toEqual([]);
    expect(up.map((stop) => stop.name)).toEqual(down.map((stop) => stop.name).reverse());
  });
});

test("the handle of the day shows that it has the focus", async () => {
  const page = await site.show();
  await page.keyboard.press("Tab");
  const handle = page.locator("#timeline .as-of-slider");
  await handle.scrollIntoViewIfNeeded();
  const box = page.locator("#timeline .timeline-box");
  const shot = async () => PNG.sync.read(await box.screenshot());
  const clear = await shot();
  await handle.focus();
  expect(differingPixels(clear, await shot())).toBeGreaterThan(100);
});

test("the handle on the timeline keeps the focus while it is moved", async () => {
  const page = await site.show();
  const handle = page.locator("#timeline").getByRole("slider", { name: "As of" });
  await handle.focus();
  const days = [];
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => new URL(page.url()).searchParams.get("known")).not.toBe(days.at(-1) ?? null);
    days.push(new URL(page.url()).searchParams.get("known"));
  }
  expect(days).toEqual(["2025-10-31", "2025-06-26", "2025-02-03"]);
  expect(await handle.evaluate((element) => element === document.activeElement)).toBe(true);
});

test("the link at the top skips the controls", async () => {
  const page = await site.show();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("view-answer");
  await page.keyboard.press("Tab");
  expect((await readStop(page))?.where).toBe("says");
});

test("the box of more sources closes when the keyboard leaves it, and with Escape", async () => {
  const page = await site.show();
  const button = page.getByRole("button", { name: "1 of 9 more" });
  const box = page.locator(".chip-menu .menu-list");
  const isOpen = () => box.evaluate((element) => element.matches(":popover-open"));
  await button.focus();
  await page.keyboard.press("Enter");
  await box.waitFor();
  await page.keyboard.press("Tab");
  await expect.poll(() => box.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(isOpen).toBe(false);
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await box.waitFor();
  await page.keyboard.press("Shift+Tab");
  await expect.poll(isOpen).toBe(false);
});

test("on a phone the sheet of controls leaves the answer in view and in reach, and Escape gives the focus back", async () => {
  const page = await site.show("", { viewport: { width: 390, height: 844 } });
  const pill = page.locator(".pill");
  await pill.focus();
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: "Choose what is shown" });
  await sheet.waitFor();
  const top = (await sheet.boundingBox())?.y ?? 0;
  const verdict = page.locator("#view-answer h2");
  expect((await verdict.boundingBox())?.y ?? 0).toBeLessThan(top / 2);
  await sheet.getByRole("radio", { name: "Any second cancer" }).focus();
  await page.keyboard.press("Space");
  await expect.poll(async () => toPlainText((await verdict.textContent()) ?? "")).toContain("18 of 783 patients");
  const done = sheet.getByRole("button", { name: "Done" });
  await sheet.getByRole("button", { name: /^Sources/ }).click();
  await sheet.getByRole("checkbox", { name: /before CAR T/ }).focus();
  expect((await done.boundingBox())?.y ?? 0).toBeGreaterThan(top - 40);
  expect(await done.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await expect.poll(() => pill.evaluate((element) => element === document.activeElement)).toBe(true);
});

/** The name of what has the focus; words may be kept together by spaces that do not break. */
const focusedLabel = (page: Page) =>
  page.evaluate(() => (document.activeElement?.getAttribute("aria-label") ?? "").replace(/\s+/g, " "));

test("every chart is one stop, and its arrows walk all of its points in the order of the document", async () => {
  const page = await site.show();
  const charts = page.locator("[data-chart]");
  expect(await charts.count()).toBe(10);
  for (const chart of await charts.all()) {
    await chart.focus();
    const points = await chart
      .locator("[data-mark]")
      .evaluateAll((marks) =>
        marks
          .filter((mark) => mark.getClientRects().length > 0)
          .map((mark) => (mark.getAttribute("aria-label") ?? "").replace(/\s+/g, " ")),
      );
    expect(points.length).toBeGreaterThan(0);
    const walked: string[] = [];
    for (const _ of points) {
      await page.keyboard.press("ArrowRight");
      walked.push(await focusedLabel(page));
    }
    expect(walked).toEqual(points);
    expect(points.filter((point) => !/\d/.test(point) && !point.includes("not stated"))).toEqual([]);
    await page.keyboard.press("Home");
    await expect.poll(() => focusedLabel(page)).toBe(points[0]);
    // The first closes the tip, where the focus stays.
    await page.keyboard.press("Escape");
    await page.locator(".tip").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await expect.poll(() => chart.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    const name = (await chart.getAttribute("aria-label")) ?? "";
    await expect
      .poll(() => chart.evaluate((element) => element.contains(document.activeElement)), { message: name })
      .toBe(false);
  }
});

test("the browser's own key for Back works on a point of a chart", async () => {
  const page = await site.show();
  await page.getByRole("radio", { name: "Any second cancer" }).check();
  await expect.poll(() => describeChart(page, "how-often")).toContain("230");
  await goLive(page);
  await page.locator("#how-often [data-chart]").first().focus();
  await page.keyboard.press("ArrowRight");
  const point = await focusedLabel(page);
  const isLeft = await page.evaluate(
    () =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent("keydown", { key: "ArrowLeft", altKey: true, bubbles: true, cancelable: true }),
      ) === true,
  );
  expect([isLeft, await focusedLabel(page)]).toEqual([true, point]);
});

test("points are announced with source, value, n of N, unit and interval", async () => {
  const page = await site.show();
  const FDA =
    "FDA case reports: 22 reported cases after more than 27,000 doses: about 8 per 10,000 doses (95% interval 5–12: counting error only)";
  const PENN =
    "Penn trial cohort: 1 of 783 patients: about 13 per 10,000 patients (95% interval 0.3–71: counting error only)";
  const EMA =
    "EMA safety review: 38 reported cases among about 42,500 patients: about 9 per 10,000 patients (95% interval 6–12: counting error only)";
  const GILEAD =
    "Gilead safety database (axi-cel): 13 reported cases among 17,578 patients: about 7 per 10,000 patients (95% interval 4–13: counting error only)";
  const DESCART =
    "DESCAR-T registry: 1 of 3,066 patients: about 3 per 10,000 patients (95% interval 0.08–18: counting error only)";
  for (const panel of ["matched", "out-of-10000", "how-often"]) {
    await page.locator(`#${panel} [data-chart]`).first().focus();
    await page.keyboard.press("ArrowRight");
    // The comparison has every source of the outcome, inside its group by the people counted.
    const points = panel === "how-often" ? [EMA, FDA, GILEAD, DESCART, PENN] : [FDA, PENN];
    for (const [i, point] of points.entries()) {
      if (i > 0) await page.keyboard.press("ArrowRight");
      await expect.poll(() => focusedLabel(page), { message: panel }).toBe(point);
    }
    await page.keyboard.press("End");
    await expect.poll(() => focusedLabel(page), { message: panel }).toMatch(/^Before CAR T: 298 of 235,665 people/);
  }
  // Along the curve, then along the scale under it.
  await page.locator("#both-right [data-chart]").focus();
  await page.keyboard.press("End");
  await expect
    .poll(() => focusedLabel(page))
    .toMatch(/^Any reaction, .*\. If 6% were reported, the true figure would be about 136 per 10,000/);
  await page.keyboard.press("ArrowLeft");
  await expect
    .poll(() => focusedLabel(page))
    .toMatch(/^Specific serious reactions, .*\. If 15% were reported, the true figure would be about 54 per 10,000/);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => focusedLabel(page)).toMatch(/^Penn trial cohort cannot rule out .* as high as 60 per 10,000/);
  const places = await page
    .locator("#both-right [data-mark]")
    .evaluateAll((marks) =>
      marks.map((mark) => mark.querySelector("[data-point]")?.getBoundingClientRect().left ?? -1),
    );
  const points = places.filter((place) => place >= 0).slice(0, -2);
  expect(points).toHaveLength(3);
  expect(points).toEqual([...points].sort((one, other) => one - other));
});

test("Enter on a point opens the sheet of its figure, and Escape leads back to the point", async () => {
  const page = await site.show();
  await page.locator("#how-often [data-chart]").first().focus();
  // The second point is the FDA's.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const label = await focusedLabel(page);
  await page.keyboard.press("Enter");
  const sheet = page.getByRole("dialog", { name: /^22 T-cell cancers reported/ });
  await sheet.waitFor();
  await expect.poll(async () => toPlainText(await sheet.innerText())).toContain("more than 27,000 doses");
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await expect.poll(() => focusedLabel(page)).toBe(label);
});

test("the what-if goes by keyboard, tells its sentence with its value, and can be taken back", async () => {
  const page = await site.show("?reporting=7");
  const handle = page.getByRole("slider", { name: "Cases reported of every 100" });
  await expect.poll(() => handle.inputValue()).toBe("7");
  await handle.focus();
  // To the right is fewer, as on the scale under the curve.
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => new URL(page.url()).searchParams.get("reporting")).toBe("6");
  const sentence = page.locator("#both-right .live-sentence");
  await expect.poll(async () => toPlainText(await sentence.innerText())).toMatch(/\b6 of every 100/);
  await expect
    .poll(() => handle.getAttribute("aria-valuetext"))
    .toBe(`6 of every 100. ${toPlainText(await sentence.innerText())}`);
  await page.locator("#both-right summary", { hasText: "More on this what-if" }).press("Enter");
  expect(toPlainText(await page.locator(".what-if-key").innerText())).toMatch(/\b6% reported/);
  await page.getByRole("button", { name: "As reported" }).press("Enter");
  await expect.poll(() => handle.inputValue()).toBe("100");
  await expect.poll(() => new URL(page.url()).search).toBe("");
});

/** What a screen reader is told of a chart besides its name. */
const describeChart = (page: Page, panel: string) =>
  page.locator(`#${panel} [data-chart] > [data-summary]`).first().textContent();

test("a chart's name and sentence follow the data, and every chart has both", async () => {
  const page = await site.show();
  const charts = await page.locator("[data-chart]").evaluateAll((frames) =>
    frames.map((frame) => ({
      name: frame.getAttribute("aria-label") ?? "",
      sentence: document.getElementById(frame.getAttribute("aria-describedby") ?? "")?.textContent ?? "",
    })),
  );
  expect(charts.filter((chart) => chart.name === "")).toEqual([]);
  expect(new Set(charts.map((chart) => chart.name)).size).toBe(charts.length);
  expect(charts.filter((chart) => !/\S.*\.$/.test(chart.sentence))).toEqual([]);
  await expect.poll(() => describeChart(page, "how-often")).toContain("About 8 reported cases");
  await goTo(page, "?outcome=any");
  await expect.poll(() => describeChart(page, "how-often")).toContain("230");
  await goTo(page, "?sources=fda");
  await expect.poll(() => describeChart(page, "how-often")).not.toContain("Penn");
  await expect.poll(() => describeChart(page, "onset")).toContain("within 24 months");
});

test("table, words and chart of every panel are one step from each other, with the same figures", async () => {
  const page = await site.show();
  await page.locator("main").evaluate((main) => {
    for (const fold of main.querySelectorAll<HTMLDetailsElement>("details.panel-fold")) fold.open = true;
  });
  const shown = () =>
    // A panel that asks first shows nothing before it is asked.
    page.$$eval("section.panel:not(#public-database)", (panels) =>
      panels.map(
        (panel) =>
          [
            panel.id,
            ["as-chart", "as-table", "as-words"].filter((as) =>
              [...panel.querySelectorAll(`.${as}`)].some((part) => part.checkVisibility()),
            ),
          ] as const,
      ),
    );
  const chart = page.locator(".bar").getByRole("radio", { name: "Chart", exact: true });
  expect((await shown()).filter(([, as]) => !as.includes("as-chart") || as.includes("as-words"))).toEqual([]);
  await chart.focus();
  for (const [view, as] of [
    ["Table", "as-table"],
    ["Words", "as-words"],
  ] as const) {
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => new URL(page.url()).search).toBe(`?view=${view.toLowerCase()}`);
    // Where the table is the drawing, it is also what stands for the chart.
    await expect.poll(async () => (await shown()).filter(([, all]) => !all.includes(as))).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest("label")?.textContent)).toBe(view);
    const text = await page.locator(`#how-often .${as}`).innerText();
    for (const figure of ["more than 27,000", "783", "about 8", "5–12", "0.3–71"])
      expect(toPlainText(text), view).toContain(figure);
    const unnamed = await page.$$eval(
      "section.panel .table-box",
      (boxes) => boxes.filter((box) => !(box.getAttribute("aria-label") ?? "").endsWith("table")).length,
    );
    expect(unnamed).toBe(0);
  }
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => new URL(page.url()).search).toBe("");
});

/** Keeps what every place that speaks up by itself says from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const live = "[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]";
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      const places = new Set(
        changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live)),
      );
      for (const change of changes) {
        for (const added of change.addedNodes) if (added instanceof Element && added.matches(live)) places.add(added);
      }
      for (const place of places) {
        const text = place?.textContent.trim() ?? "";
        if (text !== "" && place?.checkVisibility() === true) said.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

/** What has been said since the last time that this was asked, once the panels have caught up. */
async function heard(page: Page): Promise<string[]> {
  await page.waitForFunction(
    () => document.documentElement.dataset["live"] === "yes" && Reflect.get(window, "said").length > 0,
  );
  return page.evaluate(() => Reflect.get(window, "said").splice(0));
}

test("a filter says in one sentence, and once, what it changed", async () => {
  const page = await site.show();
  expect(await page.locator("[data-announcer]").textContent()).toBe("");
  expect(await page.locator("[data-announcer]").getAttribute("role")).toBe("status");
  const bar = page.locator(".bar");
  await listen(page);
  await bar.getByRole("radio", { name: "Any second cancer" }).check({ force: true });
  expect(await heard(page)).toEqual([toPlainText(await page.locator("#view-answer > h2").innerText())]);
  await bar.getByRole("radio", { name: "Table", exact: true }).check({ force: true });
  expect(await heard(page)).toEqual(["Every panel is shown as a table."]);
  await bar.getByRole("checkbox", { name: "Penn trial cohort" }).uncheck();
  expect(await heard(page)).toEqual([toPlainText(await page.locator("#view-answer > h2").innerText())]);
  await bar.getByRole("button", { name: "As of today" }).press("Enter");
  await bar.getByRole("slider", { name: "As of" }).focus();
  await page.keyboard.press("Home");
  const [said, ...more] = await heard(page);
  expect(said).toMatch(/^As public on 30 Aug 2017\./);
  expect(more).toEqual([]);
});

test("a search among the documents says how many it found", async () => {
  const page = await site.show();
  await page.locator("#sources summary").first().press("Enter");
  await page.getByRole("searchbox", { name: "Find in documents" }).fill("registry");
  const found = page.locator("#sources .found");
  await expect.poll(() => found.getAttribute("role")).toBe("status");
  await expect
    .poll(async () => toPlainText((await found.textContent()) ?? ""))
    .toMatch(/^\d of 49 documents name “registry”\.$/);
});

test("the timeline is an ordered list that works without scripts", async () => {
  const page = await site.open("", { javaScriptEnabled: false });
  await page.locator("#timeline .event-fold summary").press("Enter");
  const entries = await page.locator("#timeline ol.events > li").allInnerTexts();
  expect(entries.length).toBeGreaterThan(10);
  const years = entries.map((entry) => Number(/20\d\d/.exec(entry)?.[0]));
  expect(years).toEqual([...years].sort((one, other) => one - other));
  await page.context().close();
});
