import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type OpenOptions, openSite, type Site } from "./site.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  expect(site.complaints).toEqual([]);
  for (const context of site.browser.contexts()) await context.close();
});

/** Every kind of view that a link can ask for. A new one, such as a slide, is one line. */
const VIEWS: readonly string[] = [
  ...["tcell", "tcell-car", "any"].flatMap((outcome) =>
    ["chart", "table", "words"].map((view) => `?outcome=${outcome}&view=${view}`),
  ),
  "?sources=",
  "?sources=fda",
  "?sources=penn&view=words",
  "?sources=fda,penn,ema,gilead,descart,ghilardi,stanford,steffin,tix",
  "?sources=fda,penn,ema,gilead,descart,ghilardi,stanford,steffin,tix&view=table&outcome=any",
  "?figure=fda.tcell",
  "?known=2024-06-01",
  "?scale=log&reporting=50",
  "?outcome=nonsense",
];

/** Panels that look the same for every outcome; one outcome is enough for them. */
const SAME_FOR_EVERY_OUTCOME = ["tested", "onset", "causes", "timeline", "benefit", "differs", "sources"];

const OTHER_OUTCOME = /outcome=(?!tcell&)/;
/** All but the three views of the first outcome and those with all sources: there these panels have been seen. */
const WITHOUT_NEW_COLOURS = /^(?!\?outcome=tcell&|.*tix)/;

/** The other rules look at the document alone, which is the same in every theme and width. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];
const RULES_OF_SIZE = ["target-size", "scrollable-region-focusable"];

const PHONE = { viewport: { width: 390, height: 844 } };
const SETTINGS: readonly [string, OpenOptions, string[] | null][] = [
  ["light, 1366 px", {}, null],
  ["light, 390 px", PHONE, [...RULES_OF_COLOUR, ...RULES_OF_SIZE]],
  ["dark, 1366 px", { colorScheme: "dark" }, RULES_OF_COLOUR],
  ["dark, 390 px", { colorScheme: "dark", ...PHONE }, RULES_OF_COLOUR],
  ["forced colours, 1366 px", { forcedColors: "active" }, RULES_OF_COLOUR],
  ["forced colours, 390 px", { forcedColors: "active", ...PHONE }, RULES_OF_COLOUR],
];

/** Goes to another view of the page as a link inside it would. */
async function goTo(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    history.replaceState(null, "", `${location.pathname}${address}`);
    dispatchEvent(new PopStateEvent("popstate"));
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, search);
}

/** What axe finds wrong, one line for each element. The policy of the page allows no script tag, so it is evaluated. */
async function findViolations(page: Page, rules: string[] | null, without: string[] = []): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => {${axe}})()`);
  const runOnly =
    rules === null
      ? '{type:"tag",values:["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]}'
      : JSON.stringify(rules);
  const where = JSON.stringify({ include: ["html"], exclude: without.map((id) => `#${id}`) });
  return page.evaluate<string[]>(
    `axe.run(${where}, {resultTypes: ["violations"], runOnly: ${runOnly}}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.html.slice(0, 160))))`,
  );
}

describe.each(SETTINGS)("axe, %s", (_, options, rules) => {
  test("finds nothing wrong on any view", async () => {
    const page = await site.open("", options);
    const found: string[] = [];
    for (const view of VIEWS) {
      await goTo(page, view);
      const without = (rules === null ? OTHER_OUTCOME : WITHOUT_NEW_COLOURS).test(view) ? SAME_FOR_EVERY_OUTCOME : [];
      found.push(...(await findViolations(page, rules, without)).map((violation) => `${view} ${violation}`));
    }
    expect(found).toEqual([]);
  }, 300_000);
});

/** Views in the place of the page; each is opened by itself. */
const TALK = ["?present=1", "?present=3", "?present=8", "?present=1#presenter"];

test.each<[string, OpenOptions]>([
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
])(
  "axe, %s, finds nothing wrong in the deck and the presenter's window",
  async (_, options) => {
    const found: string[] = [];
    for (const view of TALK) {
      const page = await site.open(view, options);
      found.push(...(await findViolations(page, null)).map((violation) => `${view} ${violation}`));
      await page.context().close();
    }
    expect(found).toEqual([]);
  },
  120_000,
);

test("axe would find a broken page", async () => {
  const page = await site.open();
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

type Stop = { where: string; name: string; ring: boolean; seen: boolean; inChart: boolean };

/** The focused element as somebody without a mouse meets it; `null` outside the page. */
const readStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    // A radio button is drawn by the text beside it.
    const drawn = element.matches(".segments input") ? (element.nextElementSibling ?? element) : element;
    const style = getComputedStyle(drawn);
    const box = drawn.getBoundingClientRect();
    const points = [0.05, 0.5, 0.95].flatMap((across) =>
      [0.05, 0.5, 0.95].map((down) => ({ x: box.left + box.width * across, y: box.top + box.height * down })),
    );
    return {
      where: element.closest("section")?.id || (element.closest("section") ?? element).className,
      name: element.getAttribute("aria-label") ?? element.textContent.slice(0, 40),
      ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      seen: points.some(({ x, y }) => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (drawn.contains(hit) || hit.contains(drawn) || hit === element);
      }),
      inChart: element.closest("[data-chart]") !== null,
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
    if (stop.name === last) return stops;
    if (stops.length > 1500) throw new Error("the focus never left the page");
  }
}

describe.each([
  ["1366 px", { width: 1366, height: 768 }],
  ["320 px", { width: 320, height: 640 }],
] as const)("the keyboard, %s", (_, viewport) => {
  test("walks the whole page in order, always seen, never under the controls, and back again", async () => {
    const page = await site.open("", { viewport });
    const down = await walk(page, "Tab");
    expect(down[0]?.name).toBe("Skip to the findings");
    expect(down.filter((stop) => !stop.ring).map((stop) => stop.name)).toEqual([]);
    expect(down.filter((stop) => !stop.seen).map((stop) => `${stop.where}: ${stop.name}`)).toEqual([]);
    const panels = await page.$$eval("section.panel", (sections) => sections.map((section) => section.id));
    const visited = down.map((stop) => stop.where).filter((where, i, all) => where !== all[i - 1]);
    // After the panels, whoever reads on can open a file of their own.
    expect(visited.slice(0, panels.length + 2)).toEqual(["skip", "controls", ...panels]);
    const up = await walk(page, "Shift+Tab", "Skip to the findings");
    expect(up.filter((stop) => !stop.seen).map((stop) => `${stop.where}: ${stop.name}`)).toEqual([]);
    expect(up.map((stop) => stop.name)).toEqual(down.map((stop) => stop.name).reverse());
  });
});

test("the link at the top skips the controls", async () => {
  const page = await site.open();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("says");
  await page.keyboard.press("Tab");
  expect((await readStop(page))?.where).toBe("says");
});

test("the box of more sources closes when the keyboard leaves it, and with Escape", async () => {
  const page = await site.open();
  const summary = page.locator(".more summary");
  const isOpen = () => page.locator(".more").evaluate((details: HTMLDetailsElement) => details.open);
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect.poll(isOpen).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(isOpen).toBe(false);
  await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Tab");
  await expect.poll(isOpen).toBe(false);
});

const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

test("every chart is one stop, and its arrows walk all of its points in the order of the drawing", async () => {
  const page = await site.open();
  const charts = page.locator("[data-chart]");
  expect(await charts.count()).toBe(8);
  for (const chart of await charts.all()) {
    const points = await chart
      .locator("[data-mark]")
      .evaluateAll((marks) =>
        marks.filter((mark) => mark.checkVisibility()).map((mark) => mark.getAttribute("aria-label") ?? ""),
      );
    expect(points.length).toBeGreaterThan(0);
    await chart.focus();
    const walked: string[] = [];
    for (const _ of points) {
      await page.keyboard.press("ArrowRight");
      walked.push(await focusedLabel(page));
    }
    expect(walked).toEqual(points);
    expect(points.filter((point) => !/\d/.test(point) && !point.includes("not stated"))).toEqual([]);
    await page.keyboard.press("Home");
    await expect.poll(() => focusedLabel(page)).toBe(points[0]);
    await page.keyboard.press("Escape");
    await expect.poll(() => chart.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await expect.poll(() => chart.evaluate((element) => element.contains(document.activeElement))).toBe(false);
  }
});

test("points are announced with source, value, n of N, unit and interval", async () => {
  const page = await site.open();
  await page.locator("#how-often [data-chart]").focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => focusedLabel(page))
    .toBe(
      "FDA case reports: 22 of more than 27,000 doses; about 8 reported cases per 10,000 doses (exact 95% interval 5–12)",
    );
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => focusedLabel(page))
    .toBe("Penn trial cohort: 1 of 783 patients; about 13 patients per 10,000 (exact 95% interval 0.3–71)");
  await page.locator("#out-of-10000 [data-chart]").focus();
  await page.keyboard.press("End");
  await expect
    .poll(() => focusedLabel(page))
    .toBe("Penn trial cohort: 1 of 783 patients; about 13 patients per 10,000 (exact 95% interval 0.3–71)");
  const reversed = await page.locator("#both-right [data-mark]").evaluateAll((marks) => {
    const places = marks.map((mark) => mark.getBoundingClientRect().left);
    return places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0));
  });
  expect(reversed).toBe(false);
});

test("Enter on a point opens the sheet of its figure, and Escape leads back to the point", async () => {
  const page = await site.open();
  await page.locator("#how-often [data-chart]").focus();
  await page.keyboard.press("ArrowRight");
  const label = await focusedLabel(page);
  await page.keyboard.press("Enter");
  await page.locator("dialog[open] h2").waitFor();
  await expect.poll(() => page.getByRole("dialog").innerText()).toContain("22 of more than 27,000 doses");
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await expect.poll(() => focusedLabel(page)).toBe(label);
});

test("an estimated share in the what-if can be chosen by keyboard", async () => {
  const page = await site.open("?reporting=50");
  const chart = page.locator("#both-right [data-chart]");
  await chart.focus();
  // The panel is far below, and takes over the share of the address after what the window shows.
  await expect.poll(() => chart.locator("[data-target]").count()).toBe(2);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focusedLabel(page)).toContain("Hazell and Shakir 2006");
  await expect.poll(() => focusedLabel(page)).toMatch(/6% reported; at that share, a chance of \d+ in 100/);
  await page.keyboard.press("Enter");
  const slider = page.locator("#both-right input[type=range]");
  await expect.poll(() => slider.inputValue()).toBe("6");
  await expect
    .poll(() => slider.getAttribute("aria-valuetext"))
    .toMatch(/^What if 6% of cases were reported: a chance of/);
});

/** What a screen reader is told of a chart besides its name. */
const describeChart = (page: Page, panel: string) =>
  page.locator(`#${panel} [data-chart] > [data-summary]`).first().textContent();

test("a chart's name and sentence follow the data, and every chart has both", async () => {
  const page = await site.open();
  const charts = await page.locator("[data-chart]").evaluateAll((frames) =>
    frames.map((frame) => ({
      name: frame.getAttribute("aria-label") ?? "",
      sentence: document.getElementById(frame.getAttribute("aria-describedby") ?? "")?.textContent ?? "",
    })),
  );
  expect(new Set(charts.map((chart) => chart.name)).size).toBe(charts.length);
  expect(charts.filter((chart) => !/\d.*\. Arrow keys/.test(chart.sentence))).toEqual([]);
  await expect.poll(() => describeChart(page, "how-often")).toContain("about 13 patients per 10,000 (Penn)");
  await goTo(page, "?outcome=any");
  await expect.poll(() => describeChart(page, "how-often")).toContain("about 230 patients per 10,000 (Penn)");
  await goTo(page, "?sources=fda");
  await expect.poll(() => describeChart(page, "how-often")).not.toContain("Penn");
  await expect.poll(() => describeChart(page, "onset")).toContain("within 24 months");
});

test("table, words and chart of a panel are one step from each other, with the same figures", async () => {
  const page = await site.open();
  const panels = await page.$$eval("section.panel", (sections) => sections.map((section) => section.id));
  for (const panel of panels) {
    const link = (view: string) => page.locator(`#${panel} .panel-views a`, { hasText: view });
    await goTo(page, "");
    const place = await page.locator(`#${panel}`).evaluate((section) => {
      section.scrollIntoView();
      return section.getBoundingClientRect().top;
    });
    for (const [view, held] of [
      ["Words", ".words"],
      ["Table", ".table-box"],
    ] as const) {
      await link(view).press("Enter");
      expect(
        await page.evaluate(
          ([id, selector]) =>
            document.activeElement?.closest("section")?.id === id && document.activeElement.matches(selector),
          [panel, held] as const,
        ),
        `${panel} ${view}`,
      ).toBe(true);
      const moved =
        (await page.locator(`#${panel}`).evaluate((section) => section.getBoundingClientRect().top)) - place;
      const atEnd = await page.evaluate(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 1);
      expect(atEnd || Math.abs(moved) < 60, `${panel} moved by ${moved}`).toBe(true);
    }
  }
  for (const view of ["table", "words"]) {
    await goTo(page, `?view=${view}`);
    const text = await page.locator(`#how-often .as-${view}`).innerText();
    for (const figure of ["22 of more than 27,000 doses", "1 of 783 patients", "about 8", "5–12", "0.3–71"]) {
      expect(text, view).toContain(figure);
    }
  }
});

test("a filter says in a sentence what it changed", async () => {
  const page = await site.open();
  const said = () => page.locator("[data-announcer]").textContent();
  expect(await said()).toBe("");
  expect(await page.locator("[data-announcer]").getAttribute("role")).toBe("status");
  await page.getByRole("radio", { name: "Any second cancer" }).check();
  await expect
    .poll(said)
    .toMatch(
      /^Counted as second cancers of any kind: about 230 patients per 10,000 \(Penn\)\. FDA case reports: not counted/,
    );
  await page.getByRole("radio", { name: "Table", exact: true }).check();
  await expect.poll(said).toBe("Every panel is shown as a table.");
  await page.getByRole("checkbox", { name: "Penn trial cohort" }).uncheck();
  await expect.poll(said).toBe("As second cancers of any kind: FDA case reports: not counted by this source.");
  await page.locator("#sources input[type=search]").fill("registry");
  const found = page.locator("#sources .found");
  await expect.poll(() => found.getAttribute("role")).toBe("status");
  await expect.poll(() => found.textContent()).toMatch(/^\d of 43 documents name “registry”\.$/);
});

test("the timeline is an ordered list that works without scripts", async () => {
  const page = await site.open("", { javaScriptEnabled: false });
  const entries = await page.locator("#timeline ol.events > li").allInnerTexts();
  expect(entries.length).toBeGreaterThan(10);
  const years = entries.map((entry) => Number(/20\d\d/.exec(entry)?.[0]));
  expect(years).toEqual([...years].sort((one, other) => one - other));
});

test("list and drawing of the timeline select each other", async () => {
  const page = await site.open();
  const selected = () =>
    page.evaluate(() => [
      document.querySelector("#timeline .events [aria-pressed=true]")?.getAttribute("data-target"),
      document.querySelector("#timeline svg [aria-pressed=true]")?.getAttribute("data-target"),
      document.querySelectorAll("#timeline [data-selected]").length,
    ]);
  const button = page.locator("#timeline .event-pick").nth(3);
  await button.press("Enter");
  const id = await button.getAttribute("data-target");
  await expect.poll(selected).toEqual([id, id, 1]);
  await page.locator("#timeline [data-chart]").focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
  const target = await page.evaluate(() => document.activeElement?.getAttribute("data-target"));
  await page.keyboard.press("Enter");
  await expect.poll(selected).toEqual([target, target, 1]);
  expect(target).not.toBe(id);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(`event-${target}`);
});

test("in every drawing a source is told by its shape and its name besides its colour", async () => {
  const page = await site.open();
  const outlines = await page
    .locator("#how-often [data-mark] [data-point]")
    .evaluateAll((points) => points.map((point) => (point.getAttribute("d") ?? "").replace(/[\d. -]+/g, "")));
  expect(outlines).toHaveLength(2);
  expect(new Set(outlines).size).toBe(2);
  const unnamed = await page.$$eval(
    "#how-often .drawn svg, #onset .drawn svg, #tested .side-by-side > [data-source], .icon-arrays figure",
    (drawings) =>
      drawings
        .filter((drawing) => drawing.checkVisibility())
        .filter((drawing) => !/FDA case reports|Penn trial cohort/.test(drawing.textContent))
        .map((drawing) => drawing.outerHTML.slice(0, 120)),
  );
  expect(unnamed).toEqual([]);
});

/** What sticks out of the page to the right, with the boxes left out that scroll by themselves. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const tooWide =
      document.documentElement.scrollWidth > wide ? [`page: ${document.documentElement.scrollWidth}`] : [];
    for (const element of document.querySelectorAll("main *, header *, footer *")) {
      if (element.closest(".table-box, .controls, .visually-hidden, svg, caption") !== null) continue;
      if (!element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      if (box.right > wide + 1 && box.width > 0) tooWide.push(`${element.tagName} ${element.className}: ${box.right}`);
    }
    return tooWide;
  });

describe.each([
  ["320 px", { width: 320, height: 640 }],
  ["400% zoom", { width: 320, height: 192 }],
] as const)("at %s", (_, viewport) => {
  test("nothing scrolls sideways but tables in their boxes, and targets are 24 px", async () => {
    const page = await site.open("", { viewport });
    let seen: string[] = [];
    for (const view of ["", "?view=table", "?view=words", "?figure=fda.tcell", "?outcome=any&reporting=50&scale=log"]) {
      await goTo(page, view);
      expect(await sticksOut(page), view).toEqual([]);
      if (!view.includes("words")) expect(await findViolations(page, ["target-size"], seen), view).toEqual([]);
      seen = SAME_FOR_EVERY_OUTCOME;
    }
    await goTo(page, "?view=table");
    const boxes = await page
      .locator("#sources .table-box")
      .evaluate((box) => [box.scrollWidth > box.clientWidth, box.tabIndex]);
    expect(boxes).toEqual([true, 0]);
    const share = await page.locator(".controls").evaluate((bar) => {
      scrollTo(0, 2000);
      return Math.max(0, bar.getBoundingClientRect().bottom) / innerHeight;
    });
    expect(share).toBeLessThan(0.34);
  });
});

/** The text spacing of WCAG 1.4.12, set as a reader's own style sheet would. */
const setTextSpacing = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

test.each([320, 1366])("at %i px wide text of wider spacing is neither cut nor covered", async (width) => {
  const page = await site.open("", { viewport: { width, height: 768 } });
  await setTextSpacing(page);
  for (const view of ["", "?view=table", "?view=words"]) {
    await goTo(page, view);
    expect(await sticksOut(page), view).toEqual([]);
    const cut = await page.$$eval("main *, header *", (elements) =>
      elements
        .filter((element) => element.checkVisibility() && element.closest(".visually-hidden, caption, svg") === null)
        .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX))
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut, view).toEqual([]);
  }
});

test("nothing moves for those who ask for reduced motion", async () => {
  const page = await site.open("", { reducedMotion: "reduce" });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("@layer page{.card{transition:opacity 9s}html{scroll-behavior:smooth}}");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await page.getByRole("radio", { name: "Any second cancer" }).check();
  await page.locator("#how-often .figure, #says .figure").first().click();
  const moving = await page.evaluate(() => [
    ...document.getAnimations().map(() => "animation"),
    ...[...document.querySelectorAll("*")]
      .filter((element) => {
        const style = getComputedStyle(element);
        return (
          parseFloat(style.transitionDuration) > 0 ||
          style.animationName !== "none" ||
          style.scrollBehavior === "smooth"
        );
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  ]);
  expect(moving).toEqual([]);
});

test("the first screen of a laptop shows both findings and the matched comparison", async () => {
  const page = await site.open();
  for (const part of [
    ".lead",
    ".lead-basis",
    "#says .big >> nth=0",
    "#says .big >> nth=1",
    "#how-often svg >> nth=0",
  ]) {
    const box = await page.locator(part).boundingBox();
    expect((box?.y ?? 1e9) + (box?.height ?? 0), part).toBeLessThanOrEqual(768);
  }
});

test("with forced colours the words on the inverse of the page stay readable", async () => {
  const page = await site.open("", { forcedColors: "active" });
  await page.locator("#how-often [data-chart]").focus();
  await page.keyboard.press("ArrowRight");
  const tip = await page.locator(".tip").evaluate((element) => {
    const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(element);
    return { apart: color !== backgroundColor, forcedColorAdjust };
  });
  expect(tip).toEqual({ apart: true, forcedColorAdjust: "none" });
});
