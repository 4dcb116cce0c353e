import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { launchOptions } from "../../src/setup/browser.mjs";
import type { FontSet } from "../../src/setup/fonts.mjs";
import { serve } from "../serve.mjs";

/** The built dashboard in a real browser. Nothing may be written to the console, and nothing may fail unseen. */
export type Site = {
  origin: string;
  browser: Browser;
  /** Opens a page of a context of its own; `path` starts after the slash: "?outcome=any". */
  open: (path?: string, options?: OpenOptions) => Promise<Page>;
  /**
   * The same in the one page that the tests of a file share, one after another: a document loaded anew, at the size and
   * in the colours of this test. It costs two thirds of a context; what a test leaves in the browser (storage, routes,
   * permissions) the next one finds, so one that leaves something opens a page of its own.
   */
  show: (path?: string, options?: ShowOptions) => Promise<Page>;
  /** Console messages and uncaught errors of all pages so far. */
  complaints: string[];
  close: () => Promise<void>;
};

export type ContextOptions = BrowserContextOptions & {
  /** Let the page keep its copy for use offline, as it does some seconds after it is live (default: no). */
  keepsCopy?: boolean;
};

export type OpenOptions = ContextOptions & {
  /** Wait until React has taken the page over (default), or look at the page as it arrives. */
  live?: boolean;
};

export type ShowOptions = Pick<OpenOptions, "viewport" | "colorScheme" | "forcedColors" | "reducedMotion" | "live">;

const LAPTOP = { width: 1366, height: 768 };

/** Both sets, for `describe.each(FONT_SETS)` around a test of layout. */
export const FONT_SETS: readonly FontSet[] = ["narrow", "wide"];

/** The tests' browser, which knows the fonts of one set and no others (on Linux; elsewhere those of the machine). */
export const launchBrowser = (fonts?: FontSet): Promise<Browser> => chromium.launch(launchOptions(fonts));

/**
 * A context with the window of a laptop unless told otherwise. Its browser has no service workers, as some have none in
 * private windows: to keep the copy costs more than to load the page, mostly while another test runs.
 */
export async function newContext(browser: Browser, { keepsCopy = false, ...options }: ContextOptions = {}) {
  const context = await browser.newContext({ viewport: LAPTOP, ...options });
  if (!keepsCopy) await context.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
  return context;
}

/** Opens the built site. */
export async function openSite({
  directory = "dist",
  fonts = "narrow",
}: { directory?: string; fonts?: FontSet } = {}): Promise<Site> {
  const [browser, server] = await Promise.all([launchBrowser(fonts), serve(directory)]);
  const complaints: string[] = [];
  const newPage = async (options: ContextOptions) => {
    const page = await (await newContext(browser, options)).newPage();
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    return page;
  };
  let shared: Promise<Page> | null = null;
  return {
    origin: server.origin,
    browser,
    complaints,
    open: async (address = "", { live = true, ...options } = {}) => {
      const page = await newPage(options);
      await page.goto(`${server.origin}/${address}`);
      if (live && options.javaScriptEnabled !== false) await goLive(page);
      return page;
    },
    show: async (address = "", { live = true, viewport, colorScheme, forcedColors, reducedMotion } = {}) => {
      shared ??= newPage({});
      const page = await shared;
      // A window that a document fills cannot be sized, and an address that differs in its hash alone loads nothing.
      const isFull = await page.evaluate(() => document.fullscreenElement !== null);
      if (isFull || address.includes("#")) await page.goto("about:blank");
      await page.setViewportSize(viewport ?? LAPTOP);
      await page.emulateMedia({
        media: null,
        colorScheme: colorScheme ?? null,
        forcedColors: forcedColors ?? null,
        reducedMotion: reducedMotion ?? null,
      });
      await page.goto(`${server.origin}/${address}`);
      if (live) await goLive(page);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the page says that everything on it is live. */
export async function goLive(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset["live"] === "yes");
}
