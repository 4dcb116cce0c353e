import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { panelsOf } from "../../src/panels/registry.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { smallText } from "../fixtures/smallEvidence.ts";
import { openSite, type Site } from "./site.ts";
import { type Visit, visit } from "./visit.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Way = { starts: "beforeHydration" | "live"; wraps: "texts" | "words" };

/**
 * What Chrome's translator does, and extensions that mark words do: each text gives way to `<font><font>` with other
 * words, or is cut up and its words wrapped; so does whatever comes later. It leaves drawings and `translate="no"` alone.
 */
function translate({ starts, wraps }: Way): void {
  const own = new WeakSet<Node>();
  const isLeft = (text: Text) =>
    text.data.trim() === "" ||
    own.has(text) ||
    (text.parentElement?.closest("svg, script, style, textarea, option, [translate=no]") ?? null) !== null;
  const say = (words: string) => {
    const text = document.createTextNode(words.replaceAll("e", "é"));
    own.add(text);
    return text;
  };
  const change = (text: Text) => {
    if (isLeft(text)) return;
    if (wraps === "texts") {
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.append(say(text.data));
      outer.append(inner);
      text.replaceWith(outer);
      return;
    }
    // The text stays and loses its end, as with those that look words up.
    const at = text.data.search(/\S+\s*$/);
    const word = document.createElement("span");
    word.append(say(text.data.slice(at)));
    text.after(word);
    text.data = text.data.slice(0, at);
    own.add(text);
  };
  const changeAll = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    if (root instanceof Text) texts.push(root);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) texts.push(node);
    }
    texts.forEach(change);
  };
  const start = () => {
    changeAll(document.body);
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === "characterData") changeAll(target);
        addedNodes.forEach(changeAll);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  if (starts === "live") {
    new MutationObserver((_, observer) => {
      if (document.documentElement.dataset["live"] !== "yes") return;
      observer.disconnect();
      start();
    }).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ["data-live"] });
  } else document.addEventListener("DOMContentLoaded", start);
}

/** All words of the page in their order, read back into the language of the page, a sentence each. */
const words = (page: Page) =>
  page.locator("#root").evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let all = "";
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      // A chart stands in the page as it arrived in two sizes.
      if (node.parentElement?.closest("svg")?.checkVisibility() !== false) all += node.textContent;
    }
    return all.replaceAll("é", "e").split(/(?<=[.:?])/);
  });

const isWrapped = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.querySelector("font, span") !== null);

const choose = (name: string, value: string) => (page: Page) =>
  page.locator(`.bar-controls label:has(input[name="${name}"][value="${value}"])`).click();

async function dragTheDay(page: Page) {
  await page.locator(".as-of-chip button").first().click();
  const slider = page.locator("#as-of-strip .as-of-slider");
  const box = await slider.boundingBox();
  if (box === null) throw new Error("the slider has no box");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, y, { steps: 4 });
  await page.mouse.up();
}

/** A step that is over when a dialog is open. */
const opens = (step: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await step(page);
  await page.locator("dialog[open]").waitFor();
};

const OWN_FILE = { name: "own.json", mimeType: "application/json", buffer: Buffer.from(smallText()) };

const STEPS: [string, (page: Page) => Promise<unknown>][] = [
  ["another outcome", choose("outcome", "any")],
  ["the third outcome", choose("outcome", "tcell-car")],
  ["the first outcome", choose("outcome", "tcell")],
  ["a source less", choose("source", "penn")],
  ["the source again", choose("source", "penn")],
  ["tables", choose("view", "table")],
  ["words", choose("view", "words")],
  ["charts", choose("view", "chart")],
  ["an earlier day", dragTheDay],
  ["today", (page) => page.locator(".as-of-clear").click()],
  ["a tip", (page) => page.locator("#matched [data-drawn=live] [data-mark] [data-point]").first().hover()],
  ["a sheet", opens((page) => page.locator("#says a.figure").first().click())],
  ["no sheet", (page) => page.keyboard.press("Escape")],
  ["the menu of a panel", (page) => page.locator("#says .save > button").click()],
  ["no menu", (page) => page.keyboard.press("Escape")],
  [
    "the talk",
    async (page) => {
      await page.locator(".bar .go").click();
      await page.locator("main [data-slide]").first().waitFor();
    },
  ],
  ...realFile.slides
    .slice(1)
    .map((slide): [string, (page: Page) => Promise<unknown>] => [
      `the slide ${slide.id}`,
      (page) => page.keyboard.press("PageDown"),
    ]),
  ["the keys of the slides", opens((page) => page.keyboard.press("?"))],
  ["no keys", (page) => page.keyboard.press("Escape")],
  ["the page", (page) => page.locator(".deck-bar .leave").click()],
  ["a file of one's own", (page) => page.locator(".own-picker input[type=file]").setInputFiles(OWN_FILE)],
  ["the site's figures", (page) => page.locator(".own-shown button").first().click()],
];

describe.each<[string, Way]>([
  ["a translator that comes when the page is live", { starts: "live", wraps: "texts" }],
  ["a translator that was faster than the scripts", { starts: "beforeHydration", wraps: "texts" }],
  ["an extension that wraps words", { starts: "live", wraps: "words" }],
])("with %s", (_, way) => {
  let plain: Visit;
  let translated: Visit;
  beforeAll(async () => {
    [plain, translated] = await Promise.all([visit(site), visit(site)]);
    await translated.page.addInitScript(translate, way);
    await Promise.all([plain.go(), translated.go()]);
  });
  afterAll(async () => {
    await Promise.all([plain.close(), translated.close()]);
  });

  test("the page says at every step what it says without, in the other language, and old words are gone", async () => {
    expect(await isWrapped(translated.page, "#view-answer h2")).toBe(true);
    for (const [name, step] of STEPS) {
      await step(plain.page);
      await step(translated.page);
      await expect
        .poll(async () => {
          const [expected, found] = [await words(plain.page), await words(translated.page)];
          const at = expected.findIndex((sentence, i) => sentence !== found[i]);
          return at === -1 ? [] : [name, found.slice(at, at + 3), expected.slice(at, at + 3)];
        })
        .toEqual([]);
      expect(await translated.page.getByRole("alert").count(), name).toBe(0);
    }
  });
});

describe("what others take out of the page or put around it", () => {
  /** Takes out what the page itself is about to take out, which is then no more where it was. */
  const takeOut = (page: Page) => page.evaluate(() => document.querySelector(".as-of-chip .chevron")?.remove());
  const chooseDay = async (page: Page) => {
    await page.locator(".as-of-chip button").first().click();
    await page.locator("#as-of-strip input[type=date]").fill("2024-01-23");
  };

  test.each<[string, (page: Page) => Promise<void>]>([
    ["a piece of the bar", takeOut],
    [
      "a piece of the bar, and a box around everything",
      async (page) => {
        await takeOut(page);
        await page.evaluate(() => {
          const root = document.querySelector("#root");
          const box = document.createElement("div");
          box.append(...(root?.childNodes ?? []));
          root?.append(box);
        });
      },
    ],
  ])("is said in one sentence, and trying again draws the view that was chosen: %s", async (_, change) => {
    const { page, go, close } = await visit(site);
    await go("?outcome=any");
    await change(page);
    await chooseDay(page);
    const problem = page.getByRole("alert");
    await problem.getByText("The page could not be drawn").waitFor();
    expect(await problem.count()).toBe(1);
    await problem.getByRole("button", { name: "Try again" }).click();
    await expect
      .poll(() => page.locator(".as-of-chip").allInnerTexts())
      .toEqual([expect.stringContaining("23 Jan 2024")]);
    expect(await page.locator("section.panel").count()).toBe(panelsOf(realFile).length);
    await choose("outcome", "tcell")(page);
    await expect.poll(() => new URL(page.url()).search).toBe("?known=2024-01-23");
    expect(await problem.count()).toBe(0);
    await close();
  });
});
