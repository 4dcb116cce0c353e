import { expect, test } from "vitest";
import { launchBrowser } from "./site.ts";

/** The families that a browser has really drawn the words with. */
async function drawnWith(fonts: "narrow" | "wide", family: string): Promise<string[]> {
  const browser = await launchBrowser(fonts);
  try {
    const page = await browser.newPage();
    await page.setContent(`<p style="font: 20px ${family}">Rates 0.02</p>`);
    const session = await page.context().newCDPSession(page);
    await session.send("DOM.enable");
    await session.send("CSS.enable");
    const { root } = await session.send("DOM.getDocument");
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "p" });
    const { fonts: drawn } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    return drawn.map((font) => font.familyName);
  } finally {
    await browser.close();
  }
}

test.skipIf(process.platform !== "linux").each([
  ["narrow", "sans-serif", "Arimo"],
  ["narrow", "Georgia, serif", "Tinos"],
  ["narrow", "'No such font'", "Tinos"],
  ["wide", "'Liberation Sans', system-ui", "DejaVu Sans"],
  ["wide", "Georgia, serif", "DejaVu Serif"],
  ["wide", "monospace", "DejaVu Sans Mono"],
] as const)("the %s set draws %s with %s, whatever fonts the machine has", async (set, asked, drawn) => {
  expect(await drawnWith(set, asked)).toEqual([drawn]);
});
