import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { ONE_FILE } from "../../src/build/oneFilePlugin.ts";
import { launchBrowser } from "./site.ts";

const atSlide = (page: Page, number: number) => page.locator(`main [data-slide="${number}"]`).first().waitFor();

it("keeps both windows of the talk in step when the page is opened from disk", async () => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ offline: true });
    const complaints: string[] = [];
    context.on("weberror", (error) => complaints.push(error.error().message));
    context.on("console", (message) => complaints.push(message.text()));
    const audience = await context.newPage();
    await audience.goto(`${pathToFileURL(ONE_FILE).href}?present=3`);
    await atSlide(audience, 3);
    const [presenter] = await Promise.all([audience.waitForEvent("popup"), audience.keyboard.press("p")]);
    await presenter.getByText("In step with the audience’s window.").waitFor();
    await presenter.keyboard.press("ArrowRight");
    await atSlide(audience, 4);
    await audience.keyboard.press("End");
    await atSlide(presenter, 10);
    await audience.close();
    await presenter.keyboard.press("Home");
    await atSlide(presenter, 1);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
