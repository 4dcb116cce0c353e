import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../serve.mjs";
import { goLive, openSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What stands above everything else in the window, without the page itself. */
const atTop = (page: Page) =>
  page.evaluate(() =>
    document
      .elementFromPoint(innerWidth / 4, 12)
      ?.closest("#not-arrived, .notice")
      ?.textContent?.trim(),
  );

const SAYS =
  "The address asks for another view (outcome=any). It could not be loaded: what stands here is the first view.";

describe("where the scripts do not arrive, and the address asks for another view,", () => {
  test.each<[string, (page: Page) => Promise<unknown>]>([
    [
      "since a proxy answers with a page of its own",
      (page) =>
        page.route(/\.js$/, (route) => route.fulfill({ contentType: "text/html", body: "<p>Log in first</p>" })),
    ],
    [
      "since they are sent as plain text that is not to be sniffed",
      (page) =>
        page.route(/\.js$/, async (route) => {
          const response = await route.fetch();
          await route.fulfill({
            response,
            headers: { "content-type": "text/plain", "x-content-type-options": "nosniff" },
          });
        }),
    ],
    ["since the network is gone", (page) => page.route(/\.js$/, (route) => route.abort("connectionreset"))],
  ])("the page says so at its top: %s", async (_, fail) => {
    const { page, close } = await visit(site);
    await fail(page);
    await page.goto(`${site.origin}/?outcome=any&utm_source=mail`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toBe(`${SAYS} Try again`);
    expect(await atTop(page)).toBe(`${SAYS} Try again`);
    await page.unrouteAll();
    await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
    await goLive(page);
    await page.getByRole("heading", { level: 2, name: /^Only Penn gave a number for this/ }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await close();
  });

  test("the page says so at its top: since a folder is served without its slash", async () => {
    const { page, close } = await visit(site);
    // As a host that finds the folder's page and forgets to redirect: everything beside it is asked for one level up.
    await page.route(`${site.origin}/cart?outcome=any`, async (route) =>
      route.fulfill({ response: await route.fetch({ url: `${site.origin}/` }) }),
    );
    await page.route(`${site.origin}/assets/**`, (route) => route.fulfill({ status: 404, body: "not here" }));
    await page.goto(`${site.origin}/cart?outcome=any`);
    await page.getByRole("alert").waitFor();
    expect(await atTop(page)).toBe(`${SAYS} Try again`);
    await close();
  });

  test("and scripts are off, a line at the top says what does not work", async () => {
    const page = await site.open("?outcome=any", { javaScriptEnabled: false });
    const line = page.locator("noscript .notice");
    expect((await line.innerText()).replace(/\s+/g, " ")).toBe(
      "Scripts are off, so this page shows its first view and no other. Links to other views, the slides and the downloads need them.",
    );
    expect((await line.boundingBox())?.y).toBeLessThan(40);
    await page.context().close();
  });

  test("a page with its scripts says nothing of it", async () => {
    const page = await site.show("?outcome=any");
    expect(await page.getByText("Scripts are off").isVisible()).toBe(false);
    expect(await page.getByRole("alert").count()).toBe(0);
  });
});

describe("in a frame that is sandboxed without its origin", () => {
  const folder = mkdtempSync(join(tmpdir(), "frame-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The panel of an address in a frame of another page, from a host that lets itself be framed and adds `headers`. */
  async function framed(headers: Record<string, string>) {
    const shared = await serve("dist", { headers: { "content-security-policy": "frame-ancestors *", ...headers } });
    const src = `${shared.origin}/?embed=how-often&outcome=any`;
    const frame = `<iframe sandbox="allow-scripts" width="700" height="600" src="${src}"></iframe>`;
    writeFileSync(join(folder, "index.html"), `<!doctype html><title>A journal</title>${frame}`);
    const host = await serve(folder);
    const opened = await visit(site);
    await opened.page.goto(host.origin);
    const close = async () => {
      await opened.close();
      await Promise.all([host.close(), shared.close()]);
    };
    return { ...opened, frame: opened.page.frameLocator("iframe"), close };
  }

  test("a panel is one sentence where the host sends its scripts to nobody else", async () => {
    const { frame, close } = await framed({});
    await frame.getByRole("alert").waitFor();
    expect(await frame.locator("body").innerText()).toBe(
      "This panel could not be loaded here. Try again Open the page",
    );
    await close();
  });

  test("a panel is itself where the host sends its scripts to everybody, and a click does no harm", async () => {
    const { frame, complaints, close } = await framed({ "access-control-allow-origin": "*" });
    await frame.getByRole("heading", { level: 3, name: "Every source that counted it" }).waitFor();
    expect(await frame.locator("header.bar").count()).toBe(0);
    await frame.locator("[data-drawn=live] [data-mark] [data-point]").first().click();
    await frame.locator("dialog[open]").waitFor();
    await frame.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => frame.locator("dialog[open]").count()).toBe(0);
    expect(await frame.getByRole("alert").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe("an address that others have written into", () => {
  const FOREIGN = "utm_source=newsletter&fbclid=IwAR2x&gclid=Cj0K&mc_eid=7";
  const isClean = (text: string) => !/utm_|fbclid|gclid|mc_eid/.test(text);

  test("keeps it, and nothing that leaves the page has it", async () => {
    const { page, context, go, close } = await visit(site);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await go(`?${FOREIGN}&outcome=any`);
    await page.locator('.bar-controls label:has(input[name="view"][value="table"])').click();
    await expect.poll(() => new URL(page.url()).search).toBe(`?${FOREIGN}&outcome=any&view=table`);

    await page.getByRole("button", { name: "Share", exact: true }).click();
    const menu = page.getByRole("group", { name: "Share" });
    const mail = decodeURIComponent((await menu.getByRole("link", { name: /^Mail/ }).getAttribute("href")) ?? "");
    expect(mail).toContain(`${site.origin}/?outcome=any&view=table`);
    expect(isClean(mail)).toBe(true);
    for (const [name, holds] of [
      ["Copy link", `${site.origin}/?outcome=any&view=table`],
      ["Copy as text", `${site.origin}/?outcome=any&view=table`],
    ] as const) {
      await menu.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      await expect.poll(() => menu.getByRole("status").textContent()).toMatch(/ copied\.$/);
      await expect.poll(copied).toContain(holds);
      expect(isClean(await copied()), name).toBe(true);
    }
    await page.keyboard.press("Escape");

    await page.locator("#says .as-table a.figure").first().click();
    await page.locator("dialog[open]").getByRole("button", { name: "Copy link" }).click();
    await expect.poll(copied).toMatch(/\/\?outcome=any&view=table&figure=/);
    expect(isClean(await copied())).toBe(true);
    await page.keyboard.press("Escape");

    await page.locator(".bar .go").click();
    await page.locator("main [data-slide]").first().waitFor();
    await page.keyboard.press("q");
    const address = await page.locator(".deck-address").textContent();
    expect(address).toContain(`${site.origin}/?outcome=any&view=table`);
    expect(isClean(address ?? "")).toBe(true);
    expect(isClean((await page.locator("main.deck").textContent()) ?? "")).toBe(true);
    expect(page.url()).toContain(FOREIGN);
    await close();
  });

  test("and mangled is named, with the name that was meant", async () => {
    const page = await site.show("?view=table&amp;outcome=any");
    expect(await page.locator(".url-problems li").allTextContents()).toEqual([
      "The address asks for amp;outcome=“any”; expected the name outcome. The default is shown.",
    ]);
    expect(await page.locator("#matched table").isVisible()).toBe(true);
  });
});
