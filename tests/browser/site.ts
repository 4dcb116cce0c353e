import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findBrowser, launchFlags } from "../../src/setup/browser.mjs";
import { type FontSet, fontEnvironment } from "../../src/setup/fonts.mjs";
import { serve } from "../../src/setup/serve.mjs";

/** The built dashboard in a real browser. Nothing may be written to the console, and nothing may fail unseen. */
export type Site = {
  origin: string;
  browser: Browser;
  /** Opens a page of its own; `path` starts after the slash: "?outcome=any". */
  open: (path?: string, options?: OpenOptions) => Promise<Page>;
  /** Console messages and uncaught errors of all pages so far. */
  complaints: string[];
  close: () => Promise<void>;
};

export type OpenOptions = BrowserContextOptions & {
  /** Wait until React has taken the page over (default), or look at the page as it arrives. */
  live?: boolean;
};

/** Both sets, for `describe.each(FONT_SETS)` around a test of layout. */
export const FONT_SETS: readonly FontSet[] = ["narrow", "wide"];

/** The tests' browser, which knows the fonts of one set and no others (on Linux; elsewhere those of the machine). */
export async function launchBrowser(fonts: FontSet = "narrow"): Promise<Browser> {
  const { path } = await findBrowser();
  const env = { ...process.env, ...fontEnvironment(fonts) };
  return chromium.launch({ executablePath: path, args: launchFlags, env });
}

/** Opens the built site; `npm test` has built it. */
export async function openSite({
  directory = "dist",
  fonts = "narrow",
}: { directory?: string; fonts?: FontSet } = {}): Promise<Site> {
  if (!existsSync(`${directory}/index.html`)) {
    throw new Error(`${directory}/index.html: found nothing, expected the built page (npm test builds it)`);
  }
  const [browser, server] = await Promise.all([launchBrowser(fonts), serve(directory)]);
  const complaints: string[] = [];
  return {
    origin: server.origin,
    browser,
    complaints,
    open: async (address = "", { live = true, ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
      const page = await context.newPage();
      page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
      await page.goto(`${server.origin}/${address}`);
      if (live && options.javaScriptEnabled !== false) await goLive(page);
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
