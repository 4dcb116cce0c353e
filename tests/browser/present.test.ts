import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPages, readPdf } from "./pdfText.ts";
import { FONT_SETS, openSite, type Site } from "./site.ts";

const SLIDES = 10;
/** A slide is one drawing: what collides at one size collides at all, and the others must show it whole. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 960, height: 540 },
];
const EVERY_SOURCE = "fda,penn,ema,gilead,descart,ghilardi,stanford,steffin,tix,lorenc,precart";
/** Filters of the page with which a talk may begin. */
const FILTERS = [
  ["as it opens", ""],
  ["any second cancer", "&outcome=any"],
  ["one source", "&sources=penn"],
  ["every source", `&sources=${EVERY_SOURCE}`],
  ["the gene", "&outcome=tcell-car"],
  ["as of 15 Dec 2023", "&known=2023-12-15"],
  ["as of 23 Jan 2024", "&known=2024-01-23"],
  ["as of 2 Feb 2025", "&known=2025-02-02"],
] as const;

const search = (page: Page) => new URL(page.url()).search;
const position = (page: Page) => page.locator(".slide-position").first().textContent();
/** What the picture of a slide says, its no-break spaces as spaces. */
const said = async (page: Page) =>
  ((await page.locator(".stage .slide-drawing").textContent()) ?? "").replaceAll("\u00a0", " ");
const headline = (page: Page) => page.locator("main .slide h1").first().textContent();

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

/** Opens a slide by its address, as a copied link does. */
async function openSlide(address: string, options: Parameters<Site["open"]>[1] = {}): Promise<Page> {
  const page = await site.open(address, { live: false, ...options });
  await page.locator("main .slide h1").first().waitFor();
  return page;
}

/** The heading takes the focus when the slides have begun to listen to the keys. */
const waitForKeys = (page: Page) => page.locator("main .slide h1:focus").waitFor();

/** Waits for what the window shows now; the presenter's has the next slide beside it. */
async function waitForSlide(page: Page, number: number) {
  await page
    .locator(`main:not(.presenter) [data-slide="${number}"], .presenter-now [data-slide="${number}"]`)
    .waitFor();
}

/** What of a slide is cut, too small at 1280 pixels, or lies over other words; in words, none for a good slide. */
function findFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { innerWidth: width, innerHeight: height } = window;
    const scrolling = document.documentElement;
    if (scrolling.scrollWidth > width || scrolling.scrollHeight > height) faults.push("the page scrolls");
    const svg = document.querySelector<SVGSVGElement>(".stage .slide-drawing");
    if (svg === null) return ["no slide"];
    const around = svg.getBoundingClientRect();
    const scale = around.width / 1280;
    const texts = [...svg.querySelectorAll<SVGTextElement>("text")].map((element) => ({
      words: element.textContent ?? "",
      box: element.getBoundingClientRect(),
      sizes: [element, ...element.querySelectorAll("tspan")].flatMap((one) => one.getAttribute("font-size") ?? []),
    }));
    for (const { words, box, sizes } of texts) {
      const isInside =
        box.left >= around.left && box.right <= around.right && box.top >= around.top && box.bottom <= around.bottom;
      if (!isInside) faults.push(`cut: ${words}`);
      if (sizes.some((size) => Number(size) < 15.9)) faults.push(`${sizes.join()} px: ${words}`);
    }
    texts.forEach((one, i) =>
      texts.slice(i + 1).forEach((other) => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        // Boxes of letters are higher than the letters are.
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        const least = Math.min(one.box.height, other.box.height);
        if (across > 2 * scale && down > 0.45 * least) faults.push(`“${one.words}” over “${other.words}”`);
      }),
    );
    return faults;
  });
}

describe.each(FONT_SETS)("every slide, in the %s fonts", (fonts) => {
  let own: Site;
  beforeAll(async () => {
    own = await openSite({ fonts });
  });
  afterAll(() => own.close());

  it.each(FILTERS)("is whole and legible %s", async (_, query) => {
    const page = await own.show(`?present=1${query}`, { viewport: { width: 1280, height: 720 }, live: false });
    await waitForKeys(page);
    const count = Number((await position(page))?.split("/")[1]);
    expect(count).toBeGreaterThan(2);
    const faults: string[] = [];
    for (let number = 1; number <= count; number++) {
      await waitForSlide(page, number);
      for (const fault of await findFaults(page)) faults.push(`slide ${number}: ${fault}`);
      // The address of exactly this view is a key away on every slide, and a clicker puts it away and goes on.
      await page.keyboard.press("q");
      await page.getByRole("img", { name: "QR code of this view" }).waitFor();
      const outcome = /outcome=[^&]*/.exec(query)?.[0] ?? "";
      expect(await page.locator(".deck-address").last().textContent()).toContain(`${own.origin}/`);
      expect(await page.locator(".deck-address").last().textContent()).toContain(outcome);
      await page.keyboard.press("PageDown");
    }
    expect(faults).toEqual([]);
  });

  it("is whole at every size", async () => {
    for (const viewport of SIZES) {
      const page = await own.show("?present=8", { viewport, live: false });
      await waitForSlide(page, 8);
      expect(await findFaults(page), `${viewport.width}`).toEqual([]);
      const box = await page.locator(".stage").boundingBox();
      expect(box?.width).toBeCloseTo(Math.min(viewport.width, (viewport.height * 16) / 9), -1);
    }
  });
});

it("fits the width of a phone, with the bar at its foot", async () => {
  const page = await openSlide("?present=9", { viewport: { width: 390, height: 844 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const bar = page.locator(".deck-bar");
  expect((await bar.boundingBox())?.height ?? Infinity).toBeLessThanOrEqual(844 / 8);
  expect(await bar.getByRole("button").allInnerTexts()).toEqual(["‹", "›", "More", "Exit"]);
  await bar.getByRole("button", { name: "More" }).click();
  expect(await bar.getByRole("radio", { name: "Any second cancer" }).isVisible()).toBe(true);
  await page.context().close();
});

describe("steps", () => {
  const figures = ["fda.tcell", "penn.tcell", "precart.tcell"];
  const shown = (page: Page, scope = ".stage") =>
    page.evaluate(
      ([within, ids]) =>
        ids.filter((id) => document.querySelector(`${within} [data-figure="${id}"]:not([visibility])`) !== null),
      [scope, figures] as const,
    );

  it("bring the rows of a slide one after the other, in both windows, and paper has them all", async () => {
    const audience = await openSlide("?present=3");
    await waitForKeys(audience);
    const [presenter] = await Promise.all([audience.waitForEvent("popup"), audience.keyboard.press("p")]);
    await presenter.getByText("In step with the audience’s window.").waitFor();
    await presenter.keyboard.press("PageDown");
    await waitForSlide(audience, 4);
    expect(await shown(audience)).toEqual(figures);
    await presenter.getByText("Own words").click();
    await presenter.getByLabel("Rows one after the other").check();
    await presenter.getByRole("button", { name: "Keep" }).click();
    await expect.poll(() => shown(audience)).toEqual(["fda.tcell"]);
    await presenter.keyboard.press("PageDown");
    await expect.poll(() => shown(audience)).toEqual(["fda.tcell", "penn.tcell"]);
    await audience.keyboard.press("Space");
    await expect.poll(() => shown(presenter, ".presenter-now")).toEqual(figures);
    await audience.keyboard.press("PageUp");
    await expect.poll(() => shown(presenter, ".presenter-now")).toEqual(["fda.tcell", "penn.tcell"]);
    await audience.emulateMedia({ media: "print" });
    const pdf = await audience.pdf({ preferCSSPageSize: true });
    expect((await readPdf(pdf)).text).toContain("298/235,665people");
    await audience.emulateMedia({ media: null });
    for (const _ of "on") await audience.keyboard.press("PageDown");
    await waitForSlide(presenter, 5);
    await presenter.keyboard.press("PageUp");
    await waitForSlide(audience, 4);
    await expect.poll(() => shown(audience)).toEqual(figures);
    // Whoever comes from the front sees them come again.
    await audience.keyboard.press("3");
    await audience.keyboard.press("Enter");
    await expect.poll(() => search(audience)).toBe("?present=3");
    await audience.reload();
    await waitForKeys(audience);
    await audience.keyboard.press("PageDown");
    await waitForSlide(audience, 4);
    await expect.poll(() => shown(audience)).toEqual(["fda.tcell"]);
    await audience.context().close();
  });
});

describe("the presenter's own words", () => {
  it("stand over what the figures say, outlive a reload, and travel as a file", async () => {
    const audience = await openSlide("?present=2");
    await waitForKeys(audience);
    const [presenter] = await Promise.all([audience.waitForEvent("popup"), audience.keyboard.press("p")]);
    await presenter.getByText("In step with the audience’s window.").waitFor();
    await presenter.getByText("Own words").click();
    await presenter.getByLabel("Headline").click();
    // What is typed is no shortcut.
    await presenter.keyboard.type("Both are near 20. Now what?");
    await presenter.getByRole("textbox", { name: "Note" }).fill("Pause here.");
    await presenter.getByRole("button", { name: "Keep" }).click();
    await expect.poll(() => said(audience)).toContain("Both are near 20. Now what?");
    expect(await said(audience)).toContain(
      "Presenter’s wording. The figures say: 22 and 18 do not count the same thing.",
    );
    expect(await said(audience)).toContain("reports, not confirmed cases; not an incidence.");
    expect(await findFaults(audience)).toEqual([]);
    expect(await presenter.getByRole("region", { name: "Notes" }).textContent()).toContain("Pause here.");
    expect(await presenter.locator(".presenter-next h1").textContent()).toBe("Only 1 of Penn’s 18 is a T-cell cancer.");
    const [download] = await Promise.all([
      presenter.waitForEvent("download"),
      presenter.getByRole("link", { name: "Save talk file" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("second-cancers-after-car-t-talk.json");
    const saved = await download.path();
    await audience.reload();
    await expect.poll(() => said(audience)).toContain("Both are near 20. Now what?");
    await presenter.getByRole("button", { name: "Drop these words" }).click();
    await expect.poll(() => said(audience)).not.toContain("Presenter’s wording");
    expect(await headline(audience)).toBe("22 and 18 do not count the same thing.");
    await presenter.getByLabel("Open talk file").setInputFiles({
      name: "other.json",
      mimeType: "application/json",
      buffer: Buffer.from("{}"),
    });
    await presenter.getByText("This is no talk file.").waitFor();
    await presenter.getByLabel("Open talk file").setInputFiles(saved);
    await expect.poll(() => said(audience)).toContain("Both are near 20. Now what?");
    // A clicker's key goes on from the field too.
    await presenter.getByLabel("Headline").focus();
    await presenter.keyboard.press("PageDown");
    await waitForSlide(audience, 3);
    await audience.context().close();
  });
});

describe("on paper", () => {
  const TITLES = [
    "Do the FDA and Penn disagree about second cancers after CAR T?",
    "22 and 18 do not count the same thing.",
    "Only 1 of Penn’s 18 is a T-cell cancer.",
    "Of T-cell cancers alone, Penn has a single case: too few to confirm or contradict the FDA’s reports.",
    "If the FDA’s figure held for Penn’s 783 patients, Penn would see one case or none 87 times in 100.",
    "The therapy’s gene was found in 3 of the FDA’s reports, and not in Penn’s one case.",
    "The FDA required its warning nine months before Penn’s cohort was published.",
    "Five groups of patients were followed for T-cell cancers, and each had one or none.",
    "Some patients have lasting remissions, T-cell cancers can be fatal and the watch is for life.",
    "Tested tumours, more patients and more years would help to settle it.",
  ].map((title) => title.replaceAll(/\s/g, ""));

  it("the talk is every slide, whole, a page each and 16 to 9, from whichever slide it is printed", async () => {
    const page = await openSlide("?present=4");
    const pages = await readPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pages.map(({ text }) => TITLES.findIndex((title) => text.includes(title)))).toEqual([...TITLES.keys()]);
    for (const { width, height } of pages) expect(width / height).toBeCloseTo(16 / 9, 2);
    await page.context().close();
  });

  it("the notes are under the slides where they are wanted", async () => {
    const page = await openSlide("?present=4");
    await page.evaluate(() => {
      // The dialog of the browser, of which the test is the hand.
      window.print = () => document.body.setAttribute("data-asked", "");
    });
    await page.keyboard.press("o");
    await page.getByRole("button", { name: "Print with notes" }).click();
    await page.locator("[data-asked]").waitFor({ state: "attached" });
    const pages = await readPages(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(TITLES.length);
    expect(pages[1]?.text).toContain("Dosesarenotpatients,andreportsarenotfollow-up.");
    for (const { width, height } of pages) expect(height).toBeGreaterThan(width);
    // Once: the next print is of the slides again.
    expect((await readPages(await page.pdf({ preferCSSPageSize: true })))[1]?.text).not.toContain(
      "Dosesarenotpatients",
    );
    await page.context().close();
  });
});

describe("closer, another day, and back again", () => {
  it("Z and a double click go to where the mouse is, and Escape leaves one thing at a time", async () => {
    const page = await site.open("", { live: false });
    // Full screen takes Escape for itself: without it, what lies over the slide goes first, and then the talk.
    await page.addInitScript(() => void Reflect.deleteProperty(Element.prototype, "requestFullscreen"));
    await page.goto(`${site.origin}/?present=4`);
    await waitForKeys(page);
    const name = page.locator(".stage text", { hasText: "95% interval" }).first();
    const box = await name.boundingBox();
    if (box === null) throw new Error("no axis");
    const width = async () => (await name.boundingBox())?.width ?? 0;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.press("z");
    await expect.poll(async () => (await width()) / box.width).toBeCloseTo(2, 1);
    const near = await name.boundingBox();
    expect((near?.x ?? 0) + (near?.width ?? 0) / 2).toBeCloseTo(box.x + box.width / 2, -1);
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await width()) / box.width).toBeCloseTo(1, 1);
    expect(search(page)).toBe("?present=4");
    await page.mouse.dblclick(640, 600);
    await expect.poll(async () => (await width()) / box.width).toBeCloseTo(2, 1);
    // The next slide is seen whole.
    await page.keyboard.press("PageDown");
    await waitForSlide(page, 5);
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("#how-often").waitFor();
    expect(search(page)).toBe("");
    await page.context().close();
  });

  it("A cuts the talk to a day of the record, which every slide then says", async () => {
    const page = await openSlide("?present=2");
    await waitForKeys(page);
    await page.keyboard.press("a");
    await page.getByRole("button", { name: "28 Nov 2023" }).click();
    await expect
      .poll(() => headline(page))
      .toBe("About 20 reports of T-cell cancers were known, and the number of doses was not public.");
    expect(await said(page)).toContain("As of 28 Nov 2023.");
    await page.keyboard.press("o");
    // What has nothing to show is passed over, and can be left out for good.
    const empty = page.getByRole("button", { name: "Leave out “Can both be right?”" });
    await empty.click();
    await expect.poll(() => search(page)).not.toContain("groups");
    await empty.waitFor({ state: "detached" });
    await page.keyboard.press("PageDown");
    await expect.poll(() => headline(page)).toBe("Some reports named CAR-positive lymphoma; no number was public.");
    await page.context().close();
  });

  it("P on the page comes back to the slide that was left", async () => {
    const page = await site.open("?outcome=any");
    await page.getByRole("button", { name: "Present" }).click();
    await waitForSlide(page, 1);
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await waitForSlide(page, 3);
    await page.getByRole("button", { name: "Exit" }).click();
    await page.locator("#how-often").waitFor();
    await page.keyboard.press("p");
    await waitForSlide(page, 3);
    expect(await headline(page)).toBe("Only 1 of Penn’s 18 is a T-cell cancer.");
    await page.context().close();
  });

  it("a mouse button that is held shows the dot, and letting go takes it away", async () => {
    const page = await openSlide("?present=5");
    await page.mouse.move(1000, 40);
    await page.mouse.down();
    await page.mouse.move(1100, 60);
    const dot = await page.locator(".stage-dot").boundingBox();
    expect((dot?.x ?? 0) + (dot?.width ?? 0) / 2).toBeCloseTo(1100, 0);
    await page.mouse.up();
    await page.locator(".stage-dot").waitFor({ state: "detached" });
    await page.context().close();
  });

  it("keys go by their place on a Cyrillic keyboard", async () => {
    const page = await openSlide("?present=2");
    await waitForKeys(page);
    const keyboard = await page.context().newCDPSession(page);
    const press = async (key: string, code: string) => {
      for (const type of ["keyDown", "keyUp"] as const)
        await keyboard.send("Input.dispatchKeyEvent", {
          type,
          key,
          code,
          ...(type === "keyDown" && key.length === 1 ? { text: key } : {}),
        });
    };
    await press("т", "KeyN");
    await waitForSlide(page, 3);
    await press("и", "KeyB");
    await page.locator(".deck-black").waitFor();
    await press("и", "KeyB");
    await page.locator(".deck-black").waitFor({ state: "detached" });
    await press("Backspace", "Backspace");
    await waitForSlide(page, 2);
    await page.context().close();
  });
});

describe("the bar", () => {
  const opacity = (page: Page) =>
    page.locator(".deck-bar").evaluate((element) => Number(getComputedStyle(element).opacity));

  it("hides until the mouse moves or the Tab key asks for it, and goes again", async () => {
    const page = await openSlide("?present=4");
    expect(await opacity(page)).toBe(0);
    await page.clock.install();
    await page.mouse.move(400, 300);
    await page.mouse.move(420, 320);
    await expect.poll(() => opacity(page)).toBe(1);
    await page.clock.fastForward(3_000);
    await expect.poll(() => opacity(page)).toBe(0);
    for (let i = 0; i < 4; i++) await page.keyboard.press("Tab");
    await expect.poll(() => opacity(page)).toBe(1);
    await page.context().close();
  });

  it("opens the other sources with a click, and Escape closes them and not the slides", async () => {
    const page = await openSlide("?present=4");
    await page.mouse.move(400, 300);
    await page.mouse.move(420, 320);
    await page.getByRole("button", { name: /more$/ }).click();
    const other = page.getByRole("checkbox", { name: "Stanford" });
    await other.waitFor();
    await page.keyboard.press("Escape");
    await other.waitFor({ state: "hidden" });
    expect(search(page)).toBe("?present=4");
    await page.context().close();
  });
});

describe("the whole talk", () => {
  it("goes by keyboard alone, with the charts live", async () => {
    const page = await site.open();
    await page.getByRole("button", { name: "Present" }).focus();
    await page.keyboard.press("Enter");
    await waitForSlide(page, 1);
    await expect.poll(() => page.evaluate(() => document.fullscreenElement === document.documentElement)).toBe(true);
    for (let number = 2; number <= SLIDES; number++) {
      await page.keyboard.press(number % 2 === 0 ? "PageDown" : "Space");
      await waitForSlide(page, number);
      await expect.poll(() => search(page)).toBe(`?present=${number}`);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    }
    for (const key of ["Home", "ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
    await waitForSlide(page, 4);
    // Into the picture: Enter opens where the figure comes from.
    await page.getByRole("button", { name: "T-cell cancers reported to the FDA" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await expect.poll(() => search(page)).toBe("?present=4&figure=fda.tcell");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    // The browser tells of a closed dialog in a task of its own, after it is hidden.
    await expect.poll(() => search(page)).toBe("?present=4");
    // Filter and outcome with Tab and Space, then back to the saved view with R.
    await page.getByRole("checkbox", { name: "FDA" }).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => page.locator('.slide [data-figure="fda.tcell"]').first().isVisible()).toBe(false);
    await page.getByRole("radio", { name: "T-cell cancer" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => search(page)).toContain("outcome=");
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    await expect.poll(() => search(page)).toBe("?present=4");
    await expect.poll(() => page.locator('.slide [data-figure="fda.tcell"]').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it("is left with Back after many slides, and comes back to the view before it", async () => {
    const page = await site.open("?outcome=any");
    await page.getByRole("button", { name: "Present" }).click();
    await waitForSlide(page, 1);
    for (const key of ["ArrowRight", "ArrowRight", "End", "ArrowLeft"]) await page.keyboard.press(key);
    await expect.poll(() => search(page)).toBe("?outcome=any&present=9");
    await page.goBack();
    await page.locator("#how-often").waitFor();
    await expect.poll(() => search(page)).toBe("?outcome=any");
    await page.goForward();
    await waitForSlide(page, 8);
    await page.getByRole("button", { name: "Exit" }).click();
    await page.locator("#how-often").waitFor();
    await expect.poll(() => search(page)).toBe("?outcome=any");
    // The focus is where the talk began, and no chart has to be waited for.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Present");
    expect(await page.locator(".drawn:not(:has(svg, canvas))").count()).toBe(0);
    await page.context().close();
  });

  it("opens from a link without showing the page first, and says that it is coming", async () => {
    const page = await site.open("", { live: false });
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/\.js$/, async (route) => {
      await gate;
      await route.continue();
    });
    const sees = () => page.locator("#view-answer h2").isVisible();
    await page.goto(`${site.origin}/?present=3`, { waitUntil: "commit" });
    await page.locator("#sources").waitFor({ state: "attached" });
    expect(await sees()).toBe(false);
    const waits = await page.evaluate(() => getComputedStyle(document.body, "::before").content);
    expect(waits).toMatch(/slides/);
    letGo();
    await waitForSlide(page, 3);
    await page.goto(`${site.origin}/?outcome=any`);
    await expect.poll(sees).toBe(true);
    await page.context().close();
  });

  it("comes back to the same slide after a reload, with what was changed", async () => {
    const page = await openSlide("?present=4&sources=penn");
    expect(await position(page)).toBe("4 / 9");
    await page.reload();
    await waitForSlide(page, 4);
    expect(await page.getByRole("checkbox", { name: "FDA" }).isChecked()).toBe(false);
    await page.context().close();
  });

  it("has no page behind it, and each region once", async () => {
    const page = await openSlide("?present=3");
    expect(await page.locator(".panels").count()).toBe(0);
    const names = await page.locator("h1, h2").evaluateAll((all) => all.map((heading) => heading.textContent));
    expect(new Set(names).size).toBe(names.length);
    await page.context().close();
  });

  it("keeps the keys with the slides after a click", async () => {
    const page = await openSlide("?present=3");
    await page.getByRole("radio", { name: "Any second cancer" }).click();
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    await page.keyboard.press("PageDown");
    await waitForSlide(page, 4);
    await page.context().close();
  });

  it("asks the screen to stay awake, and moves nothing", async () => {
    const page = await site.open("", { live: false, reducedMotion: "reduce" });
    await page.addInitScript(() => {
      const asked: string[] = [];
      Object.assign(window, { asked });
      Object.defineProperty(navigator, "wakeLock", {
        value: {
          request: (kind: string) =>
            Promise.resolve({ release: () => Promise.resolve(asked.push(`no ${kind}`)) }).finally(() =>
              asked.push(kind),
            ),
        },
      });
    });
    await page.goto(`${site.origin}/?present=1`);
    await waitForSlide(page, 1);
    await page.waitForFunction(
      () => "asked" in window && Array.isArray(window.asked) && window.asked.includes("screen"),
    );
    await page.keyboard.press("ArrowRight");
    await waitForSlide(page, 2);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.context().close();
  });
});

describe("the presenter's window", () => {
  async function openBoth(): Promise<{ audience: Page; presenter: Page }> {
    const audience = await openSlide("?present=2");
    // The windows say every second that they are there: a test may put the clock forward.
    await audience.context().clock.install();
    const [presenter] = await Promise.all([audience.waitForEvent("popup"), audience.keyboard.press("p")]);
    presenter.on("console", (message) => site.complaints.push(message.text()));
    await presenter.locator(".presenter-now h1").waitFor();
    await presenter.getByText("In step with the audience’s window.").waitFor();
    return { audience, presenter };
  }

  it("shows slide, next slide, notes, elapsed time and clock", async () => {
    const { audience, presenter } = await openBoth();
    expect(await headline(presenter)).toBe(await headline(audience));
    expect(await presenter.locator(".presenter-next h1").textContent()).toBe("Only 1 of Penn’s 18 is a T-cell cancer.");
    expect(await presenter.getByRole("region", { name: "Notes" }).textContent()).toContain("Doses are not patients");
    await presenter.clock.fastForward(61_000);
    await presenter.waitForFunction(() => document.querySelector("[role=timer]")?.textContent?.startsWith("1:"));
    await presenter.getByRole("button", { name: "Pause" }).click();
    await expect.poll(() => presenter.locator(".stopwatch time").textContent()).toMatch(/\d:\d\d/);
    await audience.context().close();
  });

  it("drives the other and is driven by it, filter and outcome too", async () => {
    const { audience, presenter } = await openBoth();
    await presenter.keyboard.press("ArrowRight");
    await waitForSlide(audience, 3);
    await audience.keyboard.press("End");
    await waitForSlide(presenter, 10);
    await audience.keyboard.press("4");
    await audience.keyboard.press("Enter");
    await waitForSlide(presenter, 4);
    await presenter.getByRole("checkbox", { name: "Penn" }).click();
    await audience.waitForURL(/sources=fda/);
    await audience.getByRole("radio", { name: "Any second cancer" }).click();
    await presenter.waitForURL(/outcome=any/);
    await expect.poll(() => search(audience)).toBe(search(presenter));
    await presenter.keyboard.press("r");
    await audience.waitForURL((url) => url.search === "?present=4");
    await audience.context().close();
  });

  it("turns the slides with a clicker after a hand or a key has moved the handle, in both windows", async () => {
    const audience = await openSlide(`?present=2&slides=${encodeURIComponent("question;both-right?;settle")}`);
    await waitForKeys(audience);
    const [presenter] = await Promise.all([audience.waitForEvent("popup"), audience.keyboard.press("p")]);
    await presenter.getByText("In step with the audience’s window.").waitFor();
    for (const [page, scope] of [
      [audience, "main"],
      [presenter, ".presenter-now"],
    ] as const) {
      const handle = page.locator(`${scope} input[type="range"]`).first();
      const box = await handle.boundingBox();
      if (box === null) throw new Error("no handle");
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect.poll(() => handle.inputValue()).not.toBe("100");
      const moved = await handle.inputValue();
      for (const key of ["PageDown", "PageUp"]) await page.keyboard.press(key);
      await waitForSlide(page, 2);
      expect(await handle.inputValue()).toBe(moved);
      await handle.focus();
      await page.keyboard.press("Space");
      await waitForSlide(page, 3);
      await page.keyboard.press("PageUp");
      await waitForSlide(page, 2);
    }
    await audience.context().close();
  });

  it("shares a black screen, the dot and the figure under the speaker's mouse, and says so", async () => {
    const { audience, presenter } = await openBoth();
    expect(await presenter.title()).toMatch(/^PRESENTER NOTES, do not share/);
    await audience.keyboard.press("b");
    await presenter.getByText("The audience is black.").waitFor();
    await presenter.keyboard.press(".");
    await audience.locator(".deck-black").waitFor({ state: "detached" });
    const stage = await presenter.locator(".presenter-now .stage").boundingBox();
    if (stage === null) throw new Error("no slide");
    await presenter.mouse.move(stage.x + stage.width * 0.3, stage.y + stage.height * 0.12);
    await presenter.mouse.move(stage.x + stage.width * 0.25, stage.y + stage.height * 0.5);
    await presenter.keyboard.down("l");
    const dot = audience.locator(".stage-dot");
    await dot.waitFor();
    const [place, room] = [await dot.boundingBox(), await audience.locator(".stage").boundingBox()];
    if (place === null || room === null) throw new Error("no dot");
    expect((place.x + place.width / 2 - room.x) / room.width).toBeCloseTo(0.25, 1);
    expect((place.y + place.height / 2 - room.y) / room.height).toBeCloseTo(0.5, 1);
    await presenter.keyboard.up("l");
    await dot.waitFor({ state: "detached" });
    const marks = await presenter.locator('.presenter-now [data-figure="fda.tcell"]').last().boundingBox();
    if (marks === null) throw new Error("no marks");
    await presenter.mouse.move(marks.x + 6, marks.y + marks.height / 2);
    await audience.locator('[data-figure="fda.tcell"][data-lit]').first().waitFor();
    await audience.context().close();
  });

  it("finds the audience's window again after that was reloaded", async () => {
    const { audience, presenter } = await openBoth();
    await audience.reload();
    await waitForSlide(audience, 2);
    await waitForKeys(audience);
    // At once: before the presenter's window has said that it is still there.
    await audience.keyboard.press("ArrowRight");
    await waitForSlide(presenter, 3);
    await presenter.getByText("In step with the audience’s window.").waitFor();
    await presenter.keyboard.press("ArrowRight");
    await waitForSlide(audience, 4);
    await audience.context().close();
  });

  it("goes on alone when the audience's window is closed, and the other way round", async () => {
    const first = await openBoth();
    await first.audience.close();
    await first.presenter.clock.fastForward(3_000);
    await first.presenter.getByText("The audience’s window shows no slides now.").waitFor();
    await first.presenter.keyboard.press("ArrowRight");
    await waitForSlide(first.presenter, 3);
    const [again] = await Promise.all([
      first.presenter.waitForEvent("popup"),
      first.presenter.getByRole("button", { name: "Audience window" }).click(),
    ]);
    await waitForSlide(again, 3);
    await first.presenter.getByText("In step with the audience’s window.").waitFor();
    await first.presenter.keyboard.press("ArrowRight");
    await waitForSlide(again, 4);
    await first.presenter.close();
    await again.keyboard.press("ArrowRight");
    await waitForSlide(again, 5);
    await again.context().close();
  });

  it("shows the file that was opened from the disk, and so says that it is in step", async () => {
    const audience = await site.open();
    const file: unknown = JSON.parse(await (await audience.request.get(await evidenceAddress(audience))).text());
    const text = JSON.stringify(file).replaceAll("What each counted, among whom, and for how long", "My own question");
    await audience.locator("input[type=file]").setInputFiles({
      name: "mine.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    await audience.getByText("mine.json").first().waitFor();
    await audience.getByRole("button", { name: "Present" }).click();
    await waitForSlide(audience, 1);
    const [presenter] = await Promise.all([audience.waitForEvent("popup"), audience.keyboard.press("p")]);
    await presenter.getByText("My own question").first().waitFor();
    await presenter.getByText("In step with the audience’s window.").waitFor();
    await presenter.keyboard.press("ArrowRight");
    await waitForSlide(audience, 2);
    // Whose figures these are is said on the slide and in the tab, and stays so after a reload.
    const saysWhose = async () => {
      await expect.poll(() => audience.title()).toMatch(/^Own evidence, mine\.json\. Slide 2 of 10/);
      expect(await said(audience)).toContain("Own evidence: mine.json.");
    };
    await saysWhose();
    await audience.reload();
    await waitForSlide(audience, 2);
    await saysWhose();
    // The file is not in the browser any more: the figures of the site do not come in its place in silence.
    await audience.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open("own-evidence");
          asked.onerror = () => reject(new Error("no store"));
          asked.onsuccess = () => {
            const clearing = asked.result.transaction("files", "readwrite").objectStore("files").clear();
            clearing.onsuccess = () => {
              asked.result.close();
              resolve();
            };
          };
        }),
    );
    await presenter.close();
    await audience.reload();
    await audience.getByText("Your own evidence could not be opened again.").first().waitFor();
    await audience.getByRole("button", { name: "Close" }).last().click();
    await audience.getByText("Your own evidence could not be opened again.").waitFor({ state: "detached" });
    await audience.context().close();
  });
});

it("goes on with its talk when a file is dropped on the slides", async () => {
  const page = await openSlide("?present=4");
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(["{}"], "other.json", { type: "application/json" }));
    for (const type of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  });
  await page.keyboard.press("ArrowRight");
  await waitForSlide(page, 5);
  expect(await page.getByText("other.json").count()).toBe(0);
  await page.context().close();
});

describe("the keys of the slides", () => {
  /** A key of another layout: the letter that it writes, at the place of a Latin one. */
  async function press(page: Page, key: string, code: string, { repeats = 0 } = {}) {
    const client = await page.context().newCDPSession(page);
    const text = key.length === 1 ? { text: key } : {};
    for (let i = 0; i <= repeats; i++) {
      await client.send("Input.dispatchKeyEvent", { type: "keyDown", key, code, autoRepeat: i > 0, ...text });
    }
    await client.send("Input.dispatchKeyEvent", { type: "keyUp", key, code });
    await client.detach();
  }
  const black = (page: Page) => page.locator(".deck-black").count();

  it.each([
    ["Russian", "и"],
    ["Greek", "β"],
    ["Hebrew", "נ"],
  ])("are found by their place on a %s keyboard, and one that is held acts once", async (_, letter) => {
    const page = await openSlide("?present=2");
    await press(page, letter, "KeyB");
    await expect.poll(() => black(page)).toBe(1);
    await press(page, letter, "KeyB", { repeats: 5 });
    await expect.poll(() => black(page)).toBe(0);
    await press(page, "ArrowRight", "ArrowRight", { repeats: 5 });
    await expect.poll(() => position(page)).toBe("3 / 10");
    await page.context().close();
  });
});

/** Where the page fetches its evidence from. */
async function evidenceAddress(page: Page): Promise<string> {
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  return names.find((name) => /evidence[^/]*\.json/.test(name)) ?? "";
}
