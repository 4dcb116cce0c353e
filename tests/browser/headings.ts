import type { Page } from "playwright-core";

/** The headings of panels that are seen; some are there only for those who listen. */
export const headings = (page: Page): Promise<string[]> =>
  page
    .locator(".panel h3")
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height > 2).map((one) => one.textContent));
