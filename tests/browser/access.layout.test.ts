import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { manySources, type Names } from "../fixtures/manySources.ts";
import { addStyles, findViolations, goTo, layOutAll, SAME_FOR_EVERY_OUTCOME } from "./access.ts";
import { FONT_SETS, openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
afterEach(async () => {
  expect(site.complaints).toEqual([]);
});

const asFile = (file: object) => Buffer.from(JSON.stringify(file));

/** What sticks out of the page to the right, with the boxes left out that scroll by themselves. */
const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const tooWide =
      document.documentElement.scrollWidth > wide ? [`page: ${document.documentElement.scrollWidth}`] : [];
    for (const element of document.querySelectorAll("main *, header *, footer *, .pill, dialog[open] *")) {
      if (element.closest(".table-box, .visually-hidden, svg, caption, [popover]") !== null) continue;
      if (!element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      if (box.right > wide + 1 && box.width > 0) {
        tooWide.push(`${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}: ${box.right}`);
      }
    }
    return tooWide;
  });

test.each<Names>(["long", "oneWord", "rightToLeft"])("a file of %s names fits a phone", async (names) => {
  const page = await site.open("", { viewport: { width: 390, height: 844 } });
  const file = { name: "names.json", mimeType: "application/json", buffer: asFile(manySources(3, 2, names)) };
  await page.getByLabel("Your own evidence file").setInputFiles(file);
  await page.getByRole("region", { name: "Whose figures are shown" }).waitFor();
  await layOutAll(page);
  expect(await sticksOut(page)).toEqual([]);
  // A name that is drawn ends before the number at the end of its line.
  const meet = await page.locator("#matched [data-chart] svg").evaluate((drawing) => {
    const boxes = [...drawing.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
    return boxes.filter((one, i) =>
      boxes.some(
        (other, j) =>
          j > i &&
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4,
      ),
    ).length;
  });
  expect(meet).toBe(0);
  await page.context().close();
});

describe.each([
  ["320 px", { width: 320, height: 640 }],
  ["400% zoom", { width: 320, height: 192 }],
] as const)("at %s", (_, viewport) => {
  test("nothing scrolls sideways but tables in their boxes, and targets are 24 px", async () => {
    const page = await site.show("", { viewport });
    await layOutAll(page);
    let seen: string[] = [];
    for (const view of ["", "?view=table", "?view=words", "?figure=fda.tcell", "?outcome=any&reporting=50"]) {
      await goTo(page, view);
      if (view.includes("figure")) await page.getByRole("dialog").waitFor();
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
      expect(await sticksOut(page), view).toEqual([]);
      if (!view.includes("words")) expect(await findViolations(page, ["target-size"], seen), view).toEqual([]);
      seen = SAME_FOR_EVERY_OUTCOME;
    }
    await goTo(page, "?view=table");
    await page.locator("#sources summary").first().press("Enter");
    // Columns that do not fit are cards, which need no scrolling.
    const cards = page.locator("#sources .cards");
    expect(await cards.locator("li").count()).toBeGreaterThan(20);
    expect(await cards.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    // In a low window the views go with the page, and the controls at its foot stay.
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    const covered = await page.locator(".bar, nav.views, .bar-controls").evaluateAll((parts) => {
      const rows = Array.from({ length: innerHeight }, (_, y) =>
        parts.some((part) => part.getBoundingClientRect().top <= y && y < part.getBoundingClientRect().bottom),
      );
      return rows.filter(Boolean).length / innerHeight;
    });
    expect(covered).toBeGreaterThan(0);
    expect(covered).toBeLessThan(0.34);
  });

  test("the sheet of controls lies within the window, with targets of 24 px", async () => {
    const page = await site.show("", { viewport });
    await page.locator(".pill").press("Enter");
    const sheet = page.getByRole("dialog", { name: "Choose what is shown" });
    await sheet.getByRole("button", { name: /^Sources/ }).press("Enter");
    expect(await sheet.getByRole("checkbox").count()).toBe(11);
    await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
    const { top, bottom, isWide } = await sheet.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom, isWide: element.scrollWidth > element.clientWidth };
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(viewport.height);
    expect(isWide).toBe(false);
    expect(await sticksOut(page)).toEqual([]);
    expect(await findViolations(page, ["target-size"])).toEqual([]);
  });
});

/** The text spacing of WCAG 1.4.12, set as a reader's own style sheet would. */
const TEXT_SPACING =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

test.each([320, 1366])("at %i px wide text of wider spacing is neither cut nor covered", async (width) => {
  const page = await site.show("", { viewport: { width, height: 768 } });
  await layOutAll(page);
  await addStyles(page, TEXT_SPACING);
  for (const view of ["", "?view=table", "?view=words"]) {
    await goTo(page, view);
    expect(await sticksOut(page), view).toEqual([]);
    const cut = await page.$$eval("main *, header *", (elements) =>
      elements
        .filter((element) => element.checkVisibility())
        // What is only heard is cut on purpose, and wholly.
        .filter((element) => getComputedStyle(element).clipPath !== "inset(50%)")
        .filter((element) => element.closest("svg, [popover]") === null)
        .filter((element) => ["hidden", "clip"].includes(getComputedStyle(element).overflowX))
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut, view).toEqual([]);
  }
  await goTo(page, "");
  const cutInDrawings = await page.$$eval("main [data-chart] svg text", (texts) =>
    texts
      .filter((text) => text.checkVisibility() && text.closest("svg")?.ownerSVGElement === null)
      .filter((text) => {
        const frame = text.closest("svg");
        if (frame === null || getComputedStyle(frame).overflowX === "visible") return false;
        const [box, around] = [text.getBoundingClientRect(), frame.getBoundingClientRect()];
        return box.width > 0 && (box.right > around.right + 2 || box.left < around.left - 2);
      })
      .map((text) => `${text.closest("section")?.id}: ${text.textContent}`),
  );
  expect(cutInDrawings).toEqual([]);
});

test("nothing moves for those who ask for reduced motion", async () => {
  const page = await site.show("", { reducedMotion: "reduce" });
  await addStyles(page, "@layer page{.card{transition:opacity 9s}html{scroll-behavior:smooth}}");
  await page.getByRole("radio", { name: "Any second cancer" }).check({ force: true });
  await page.getByRole("button", { name: "As of today" }).click();
  await page.locator("#says .figure").first().click();
  await page.getByRole("dialog").waitFor();
  const moving = await page.evaluate(() => {
    // Views off the screen are laid out by an animation that changes nothing else.
    const isLayout = ({ effect }: Animation) =>
      effect instanceof KeyframeEffect &&
      effect.getKeyframes().every((frame) => Object.keys(frame).every((key) => LAYOUT.includes(key)));
    const LAYOUT = ["offset", "computedOffset", "easing", "composite", "contentVisibility"];
    return [
      ...document
        .getAnimations()
        .filter((animation) => !isLayout(animation))
        .map((animation) => `animation ${animation.id}`),
      ...[...document.querySelectorAll("*")]
        .filter((element) => {
          const style = getComputedStyle(element);
          return (
            parseFloat(style.transitionDuration) > 0 ||
            (style.animationName !== "none" && !element.matches(".view")) ||
            style.scrollBehavior === "smooth"
          );
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    ];
  });
  expect(moving).toEqual([]);
});

test.each(FONT_SETS)(
  "the first screen of a laptop shows verdict, counts and matched chart, %s fonts",
  async (fonts) => {
    const dressed = await openSite({ fonts });
    try {
      for (const viewport of [
        { width: 1366, height: 768 },
        { width: 1280, height: 720 },
      ]) {
        const page = await dressed.show("", { viewport });
        for (const part of [
          "#view-answer > h2",
          "#says .quote-number >> nth=0",
          "#says .quote-number >> nth=1",
          "#matched [data-chart] svg >> nth=0",
        ]) {
          const box = await page.locator(part).boundingBox();
          expect((box?.y ?? 1e9) + (box?.height ?? 0), `${part} at ${viewport.width}`).toBeLessThanOrEqual(
            viewport.height,
          );
        }
      }
      expect(dressed.complaints).toEqual([]);
    } finally {
      await dressed.close();
    }
  },
);

test("with forced colours the tip stays readable", async () => {
  const page = await site.show("", { forcedColors: "active" });
  await page.locator("#how-often [data-chart]").first().focus();
  await page.keyboard.press("ArrowRight");
  const { color, backgroundColor } = await page.locator(".tip").evaluate((element) => {
    const style = getComputedStyle(element);
    return { color: style.color, backgroundColor: style.backgroundColor };
  });
  expect(color).not.toBe(backgroundColor);
});

test("in every drawing a source is told by its shape and its name besides its colour", async () => {
  const page = await site.show();
  await layOutAll(page);
  // The outline of each point, as steps around its middle, whatever its size.
  const outlines = await page
    .locator("#how-often .forest:not(details) [data-size=page] [data-mark] [data-point]")
    .evaluateAll((points) =>
      points
        .filter((point) => point instanceof SVGGeometryElement)
        .map((point) => {
          const { x, y, width, height } = point.getBBox();
          return Array.from({ length: 8 }, (_, i) => {
            const at = point.getPointAtLength((point.getTotalLength() * (i + 0.36)) / 8);
            return [(at.x - x) / width, (at.y - y) / height].map((part) => part.toFixed(1)).join(" ");
          }).join(", ");
        }),
    );
  // Nine sources, two of which have a rate by time watched as well.
  expect(outlines).toHaveLength(11);
  expect(new Set(outlines).size).toBe(9);
  const drawings = page.locator(
    "#says .quote, #matched .drawn svg, #how-often .drawn svg, #onset .drawn svg, #tested .drawn svg",
  );
  const texts = await drawings.evaluateAll((all) =>
    all
      .filter((drawing) => drawing.checkVisibility() && drawing.parentElement?.closest("svg") === null)
      .map((drawing) => drawing.textContent),
  );
  expect(texts.length).toBeGreaterThanOrEqual(6);
  expect(texts.filter((text) => !/FDA|Penn/.test(text))).toEqual([]);
});
