import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { realFile } from "../fixtures/realEvidence.ts";
import { goLive } from "./site.ts";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** Panels that look the same for every outcome; one outcome is enough for them. */
export const SAME_FOR_EVERY_OUTCOME = ["tested", "onset", "causes", "timeline", "benefit", "differs", "sources"];

export const PHONE = { viewport: { width: 390, height: 844 } };

/** The other rules of axe look at the document alone, which is the same in every theme and width. */
export const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

export const RULES_OF_SIZE = ["target-size", "scrollable-region-focusable"];

/** All panels but some. */
export const allBut = (...ids: string[]): string[] => Object.keys(realFile.panels).filter((id) => !ids.includes(id));

/** Goes to another view of the page as a link inside it would, and waits until every panel shows it. */
export async function goTo(page: Page, search: string): Promise<void> {
  await page.evaluate((address) => {
    history.replaceState(null, "", `${location.pathname}${address}`);
    dispatchEvent(new PopStateEvent("popstate"));
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, search);
  await goLive(page);
}

/** Adds a style sheet as a reader's browser would; the policy of the page allows no style element. */
export const addStyles = (page: Page, css: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);

/** Lays out at once what is off the screen, which the page does a moment later. */
export const layOutAll = (page: Page): Promise<void> => addStyles(page, ".view{animation:none!important}");

/**
 * What axe finds wrong, one line for each element. The policy of the page allows no script tag, so it is evaluated.
 *
 * @param without panels that are taken out of the page meanwhile: axe measures all of a page, whatever it is asked of it
 */
export async function findViolations(
  page: Page,
  rules: readonly string[] | null,
  without: readonly string[] = [],
): Promise<string[]> {
  await page.evaluate(`window.axe ?? (() => {${axe}})()`);
  const runOnly =
    rules === null
      ? '{type:"tag",values:["wcag2a","wcag2aa","wcag21a","wcag21aa","wcag22aa","best-practice"]}'
      : JSON.stringify(rules);
  const rest = await page.evaluateHandle(
    (ids) =>
      ids.flatMap((id) => {
        const panel = document.getElementById(id);
        const place = document.createComment(id);
        panel?.replaceWith(place);
        return panel === null ? [] : [{ panel, place }];
      }),
    without,
  );
  const found = await page.evaluate<string[]>(
    `axe.run("html", {resultTypes: ["violations"], runOnly: ${runOnly}}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.html.slice(0, 160))))`,
  );
  await rest.evaluate((taken) => taken.forEach(({ panel, place }) => place.replaceWith(panel)));
  return found;
}
