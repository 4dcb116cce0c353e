import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toEmbedCode } from "../../src/export/embedCode.ts";
import { panelTexts } from "../../src/panels/registry.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { newContext, openSite, type Site } from "./site.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

const titleOf = (id: string) => panelTexts(realFile, id).title;

/** A page of somebody else's with the code that Share gives; the site's host lets itself be framed. */
async function frame(id: string, search = ""): Promise<Page> {
  const page = await (await newContext(site.browser, { viewport: { width: 900, height: 900 } })).newPage();
  await page.route(`${site.origin}/**`, async (route) => {
    const response = await route.fetch();
    const { "content-security-policy": _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  const code = toEmbedCode({ link: `${site.origin}/${search}#${id}`, panel: { id, title: titleOf(id) } });
  await page.route("https://host.example/", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><body>${code}</body>` }),
  );
  await page.goto("https://host.example/");
  return page;
}

test("shows one panel with its caveat, its sources and a link, and no bar, in a bare page", async () => {
  const page = await frame("matched", "?sources=penn");
  const inside = page.frameLocator("iframe");
  await inside.getByRole("heading", { name: "T-cell cancers per 10,000 patients", exact: true }).waitFor();
  expect(await inside.locator(".panel").count()).toBe(1);
  expect(await inside.locator(".bar, .colophon").count()).toBe(0);
  await expect.poll(() => inside.locator(".embed-credits").innerText()).toContain("Penn: ");
  const words = await inside.locator(".embed-credits").innerText();
  expect(words).not.toContain("FDA: ");
  expect(words).toContain(`Data version ${realFile.dataVersion}`);
  expect(await inside.locator(".embed-credits a").getAttribute("href")).toBe(`${site.origin}/?sources=penn#matched`);
  await page.context().close();
});

test("grows to the height that the panel tells its host", async () => {
  const page = await frame("sources");
  const inside = page.frameLocator("iframe");
  await inside.getByRole("heading", { name: titleOf("sources") }).waitFor();
  const needed = () =>
    inside.locator(".embed").evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
  await expect.poll(async () => Number(await page.locator("iframe").getAttribute("height")) - (await needed())).toBe(0);
  expect(Number(await page.locator("iframe").getAttribute("height"))).not.toBe(520);
  await page.context().close();
});

test("says which panels there are where an address names none of them", async () => {
  const page = await site.open("?embed=nothing", { live: false });
  await page.getByText("This page has no panel “nothing”").waitFor();
  await page.context().close();
});
