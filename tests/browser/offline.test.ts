import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { writeWorker } from "../../src/build/offlinePlugin.ts";
import { realFile } from "../fixtures/realEvidence.ts";
import { goLive, openSite, type Site } from "./site.ts";
import { untilKept, visit as visitSite } from "./visit.ts";

// A copy of the built site, which a test may change as a new release does.
const folder = mkdtempSync(join(tmpdir(), "offline-"));
let site: Site;

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync("dist", folder, { recursive: true });
});
beforeAll(async () => {
  cpSync("dist", folder, { recursive: true });
  site = await openSite({ directory: folder });
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A visit whose clock the test can put forward: the page asks for its copy some seconds after it is live. */
async function visit() {
  const opened = await visitSite(site, { keepsCopy: true });
  await opened.context.clock.install();
  const go = async (path?: string) => {
    await opened.go(path);
    await opened.page.clock.fastForward(5_000);
  };
  return { ...opened, go };
}

const TITLE = realFile.topic.name;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");

/** Puts a new version into the folder as a release does: every piece under another name, and no old piece left. */
async function release(title: string) {
  const names = readdirSync(join(folder, "assets"));
  const renamed = names.map((name): [string, string] => [
    name,
    name.replace(/.(?=\.\w+$)/, (last) => (last === "Z" ? "Y" : "Z")),
  ]);
  for (const [name, other] of renamed) renameSync(join(folder, "assets", name), join(folder, "assets", other));
  /** The page names the hash of the evidence file that it was built with. */
  let evidence: { old: string; now: string } | null = null;
  for (const file of [...renamed.map(([, other]) => `assets/${other}`), "index.html"]) {
    const path = join(folder, file);
    const old = readFileSync(path, "utf8");
    const scripts = (page: string) =>
      [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script]) => script ?? "");
    let text = renamed.reduce((page, [name, other]) => page.replaceAll(name, other), old);
    if (!file.endsWith(".js")) text = text.replaceAll(TITLE, title);
    if (file.startsWith("assets/evidence-")) evidence = { old: sha256(old), now: sha256(text) };
    if (file === "index.html") {
      if (evidence !== null) text = text.replace(evidence.old, evidence.now);
      const now = scripts(text).map(sha256);
      for (const [i, script] of scripts(old).entries()) text = text.replace(sha256(script), now[i] ?? "");
    }
    writeFileSync(path, text);
  }
  await writeWorker(folder, "es2022");
}

describe("after a first visit", () => {
  test("the site opens with the network off, in any view, live and with its evidence", async () => {
    const { page, context, go, complaints, close } = await visit();
    await go();
    await untilKept(page);
    await context.setOffline(true);
    for (const path of ["", "?outcome=any&view=table", "index.html"]) {
      await go(path);
      expect(await heading(page).textContent()).toBe(TITLE);
      expect(await page.locator("[data-drawn] svg").count()).toBeGreaterThan(5);
      // Those near the screen are alive.
      expect(await page.locator("[data-drawn=live] svg").count()).toBeGreaterThan(0);
    }
    await page.locator("input[name=outcome][value=any]").check({ force: true });
    await page.getByRole("heading", { level: 2, name: /^Only Penn gave a number for this/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test("a new version offers itself, changes nothing before it is taken, and then is there as a whole", async () => {
    const { page, go, complaints, close } = await visit();
    await go();
    await untilKept(page);
    await go();
    await release("The next version");
    // What the old version has not loaded yet comes from what is kept: the server does not have it any more.
    await go();
    expect(await heading(page).textContent()).toBe(TITLE);
    const offer = page.getByRole("button", { name: "Use it now" });
    await offer.waitFor({ timeout: 20_000 });
    await page.locator("input[name=outcome][value=any]").check({ force: true });
    expect(await heading(page).textContent()).toBe(TITLE);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state)).toBe(
      "installed",
    );

    await offer.click();
    await heading(page).getByText("The next version").waitFor();
    await goLive(page);
    await expect.poll(() => new URL(page.url()).search).toBe("?outcome=any");
    expect(await heading(page).textContent()).toBe("The next version");
    expect(complaints).toEqual([]);
    await close();
  });

  test("a new version is not offered in the middle of a talk, and another window keeps the version that it shows", async () => {
    const { page, context, go, complaints, close } = await visit();
    await go();
    await untilKept(page);
    await release("The next version");
    await go("?present=1");
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
    await page.locator('main [data-slide="1"]').first().waitFor();
    const slide = await page.locator("h1").textContent();

    const other = await context.newPage();
    await other.goto(site.origin);
    await goLive(other);
    await other.clock.fastForward(5_000);
    const offer = other.getByRole("button", { name: "Use it now" });
    await offer.waitFor();
    expect(await page.getByText("A new version is ready.").count()).toBe(0);
    await offer.click();
    await heading(other).getByText("The next version").waitFor();
    // The talk goes on with what it had: no reload, and its own pieces still come.
    expect(slide).not.toBe("The next version");
    await expect.poll(() => page.locator("h1").textContent()).toBe(slide);
    const piece = readdirSync("dist/assets").find((name) => name.startsWith("evidence-")) ?? "";
    expect(await page.evaluate(async (name) => (await fetch(`./assets/${name}`)).ok, piece)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test("a new version that was taken in one window is there at a click in the other", async () => {
    const { page, context, go, complaints, close } = await visit();
    await go();
    await untilKept(page);
    await go();
    await release("The next version");
    await go();
    const other = await context.newPage();
    await other.goto(site.origin);
    await goLive(other);
    await other.clock.fastForward(5_000);
    for (const window of [page, other]) {
      await window.getByRole("button", { name: "Use it now" }).waitFor({ timeout: 20_000 });
    }
    for (const window of [page, other]) {
      await window.getByRole("button", { name: "Use it now" }).click();
      await heading(window).getByText("The next version").waitFor();
      await goLive(window);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test("a version that is half there is not kept", async () => {
    const { page, go, complaints, close } = await visit();
    await go();
    await untilKept(page);
    await release("The next version");
    // The worker has arrived on the host, and one of its files is still another.
    writeFileSync(join(folder, "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    await page.addInitScript(() => {
      void navigator.serviceWorker.getRegistration().then((registration) => {
        registration?.addEventListener("updatefound", () => {
          const worker = registration.installing;
          worker?.addEventListener("statechange", () => {
            if (worker.state === "redundant") document.documentElement.dataset["refused"] = "yes";
          });
        });
      });
    });
    await go();
    await page.waitForFunction(() => document.documentElement.dataset["refused"] === "yes");
    expect(await page.getByText("A new version is ready.").count()).toBe(0);
    await go();
    expect(await heading(page).textContent()).toBe(TITLE);
    expect(complaints.filter((complaint) => !complaint.includes("integrity"))).toEqual([]);
    await close();
  });
});

test("a page into which the host puts a beacon, without its comments, is kept all the same", async () => {
  const path = join(folder, "index.html");
  const altered = readFileSync(path, "utf8").replace(/<!--.*?-->/g, "");
  writeFileSync(path, altered.replace("</body>", '<img alt="" hidden src="./icon.svg?beacon" /></body>'));
  const { page, context, go, close } = await visit();
  await go();
  await untilKept(page);
  await context.setOffline(true);
  await go("?outcome=any");
  expect(await heading(page).textContent()).toBe(TITLE);
  await close();
});

test("a copy that could not be kept is not fetched again within the day, and then goes on where it ended", async () => {
  const path = join(folder, "schema/evidence-3.json");
  const sound = readFileSync(path, "utf8");
  writeFileSync(path, "{}");
  const { page, requests, go, close } = await visit();
  const countOf = (name: string) => requests.filter((url) => url.endsWith(name)).length;
  await page.addInitScript(() => {
    const container = navigator.serviceWorker;
    const register = container.register.bind(container);
    container.register = async (...given) => {
      const registration = await register(...given);
      const worker: ServiceWorker | null = registration.installing;
      worker?.addEventListener("statechange", () => (document.documentElement.dataset["worker"] = worker.state));
      return registration;
    };
  });
  const untilWorker = (state: string) =>
    page.waitForFunction((wanted) => document.documentElement.dataset["worker"] === wanted, state);
  await go();
  await untilWorker("redundant");
  expect(countOf("/schema/evidence-3.json")).toBe(1);
  const kept = countOf("five-cohorts.json");
  await go();
  await untilWorker("redundant");
  expect(countOf("/schema/evidence-3.json")).toBe(1);

  writeFileSync(path, sound);
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((cache) => cache.startsWith("failed ")) ?? "";
    const failures = await caches.open(name);
    const [version] = await failures.keys();
    if (version !== undefined) await failures.put(version, new Response(String(Date.now() - 25 * 60 * 60 * 1000)));
  });
  await go();
  await untilWorker("activated");
  expect(countOf("/schema/evidence-3.json")).toBe(2);
  expect(countOf("five-cohorts.json")).toBe(kept);
  await close();
});

test("for a reader who saves data only what has been used is kept", async () => {
  const path = join(folder, "worker.js");
  const saving = 'Object.defineProperty(navigator, "connection", { value: { saveData: true } });';
  writeFileSync(path, saving + readFileSync(path, "utf8"));
  const { page, context, requests, go, complaints, close } = await visit();
  await go();
  await untilKept(page);
  await go();
  expect(requests.filter((url) => /one-file|examples|schema/.test(url))).toEqual([]);
  await context.setOffline(true);
  await go("?outcome=any");
  expect(await heading(page).textContent()).toBe(TITLE);
  expect(await page.locator("[data-drawn=live] svg").count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await close();
});
