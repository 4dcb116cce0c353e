import { type BrowserContext, type Locator, type Page } from "playwright-core";
import { expect } from "vitest";
import { type ContextOptions, goLive, newContext, type Site } from "./site.ts";

/** A page of a context of its own, with what it wrote and asked for. */
export type Visit = {
  page: Page;
  context: BrowserContext;
  complaints: string[];
  /** Every request of the context, service worker included. */
  requests: string[];
  /** Opens an address of the site and wakes the page. */
  go: (path?: string) => Promise<void>;
  close: () => Promise<void>;
};

/** What the browser itself writes when a request fails; a test that makes one fail expects it. */
export const isFailedRequest = (complaint: string) => complaint.startsWith("error: Failed to load resource");

/** Unlike `site.open`, leaves time to prepare the page (routes, watchers) before it goes anywhere. */
export async function visit(site: Site, options: ContextOptions = {}): Promise<Visit> {
  const context = await newContext(site.browser, options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  context.on("request", (request) => requests.push(request.url()));
  return {
    page,
    context,
    complaints,
    requests,
    go: async (path = "") => {
      await page.goto(`${site.origin}/${path}`);
      await goLive(page);
    },
    close: () => context.close(),
  };
}

/**
 * Waits for an element with the clock put forward meanwhile, since the page tries a request that failed again after some
 * seconds. The clock has to be the test's own (`clock.install()`) since before the page was opened.
 */
export async function waitAhead(element: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await element.page().clock.fastForward(2_000);
        return element.isVisible();
      },
      { timeout: 30_000 },
    )
    .toBe(true);
}

/**
 * Waits until a page has its copy for use offline, which it asks for some seconds after it is live. The clock has to be
 * the test's own, as above.
 */
export async function untilKept(page: Page): Promise<void> {
  await page.clock.fastForward(5_000);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}
