import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { goLive, openSite, type Site } from "./site.ts";
import { untilKept, visit } from "./visit.ts";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const html = readFileSync("dist/index.html", "utf8");
const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";

describe("the page is closed", () => {
  test("by its policy: its own files, hashed scripts and styles, no eval, nobody else but what a reader may ask", () => {
    const directives = new Map(policy.split("; ").map((line) => [line.split(" ")[0], line.split(" ").slice(1)]));
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("connect-src")).toEqual(["'self'", "https://api.fda.gov"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    expect(directives.get("form-action")).toEqual(["'none'"]);
    for (const name of ["script-src", "style-src"]) {
      expect(directives.get(name)?.[0]).toBe("'self'");
      expect(
        directives
          .get(name)
          ?.slice(1)
          .every((source) => source.startsWith("'sha256-")),
      ).toBe(true);
    }
    expect(policy.replace("connect-src 'self' https://api.fda.gov;", "")).not.toMatch(/unsafe|https?:|\*/);
    // It holds from the first byte that could load anything.
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.search(/<(?:script|style|link)\b/));
    expect(html).not.toMatch(/ style="| on\w+="/);
  });

  test("in fact: a script, a style, an eval, a request and a frame of others are all refused", async () => {
    const { page, go, close } = await visit(site);
    await go();
    const refused = await page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.owned = '1'";
      document.head.append(script);
      const style = document.createElement("style");
      style.textContent = "body{display:none}";
      document.head.append(style);
      const image = document.createElement("img");
      image.src = "https://example.org/pixel.gif";
      document.body.append(image);
      const frame = document.createElement("iframe");
      frame.src = "https://example.org/";
      document.body.append(frame);
      await fetch("https://example.org/collect").catch(() => undefined);
      navigator.sendBeacon("https://example.org/beacon");
      // In a task of the page itself: what a test tool evaluates is exempt.
      const evaluated = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(Reflect.construct(Function, ["return true"])());
          } catch (error) {
            resolve(error instanceof EvalError ? "refused" : error);
          }
        }, 0);
      });
      Object.assign(window, { violations });
      return { evaluated, owned: document.documentElement.dataset["owned"] };
    });
    expect(refused.owned).toBeUndefined();
    expect(refused.evaluated).toBe("refused");
    for (const directive of [
      "script-src-elem",
      "style-src-elem",
      "img-src",
      "frame-src",
      "connect-src",
      "script-src",
    ]) {
      await expect.poll(() => page.evaluate(() => Reflect.get(window, "violations"))).toContain(directive);
    }
    await close();
  });

  test("asks nobody else for anything, keeps no cookie and no record, whatever is done on it", async () => {
    const { page, context, go, requests, complaints, close } = await visit(site, { keepsCopy: true });
    await page.clock.install();
    await page.addInitScript(() => {
      window.addEventListener("unhandledrejection", (event) => console.error("unhandled", String(event.reason)));
      document.addEventListener("securitypolicyviolation", (event) => console.error("refused", event.blockedURI));
    });
    await go("?utm_source=mail");
    for (const box of await page.locator("input[name=source]").all())
      await box.evaluate((input: HTMLInputElement) => input.click());
    for (const name of ["outcome", "view"]) {
      for (const radio of await page.locator(`input[name=${name}]`).all()) await radio.check({ force: true });
    }
    await page.locator("input[name=view][value=chart]").check({ force: true });
    await page.locator("a.figure:visible").first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).first().click();
    await untilKept(page);
    await page.goBack();
    await page.reload();
    await goLive(page);

    expect(requests.length).toBeGreaterThan(20);
    const elsewhere = requests.filter((url) => !url.startsWith(`${site.origin}/`) && !/^(?:data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(complaints).toEqual([]);
    await close();
  });

  test("links out of it, in every view and in every record, carry noopener and noreferrer", async () => {
    const { page, go, complaints, close } = await visit(site);
    await go();
    await page
      .locator("a.figure")
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await page.getByRole("dialog").waitFor();
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) =>
        all
          .filter((link): link is HTMLAnchorElement => link instanceof HTMLAnchorElement)
          .map((link) => ({ href: link.href, rel: link.rel, protocol: link.protocol })),
      );
    const out = links.filter((link) => !link.href.startsWith(site.origin));
    expect(out.length).toBeGreaterThan(20);
    expect(out.filter((link) => link.rel !== "noopener noreferrer" || link.protocol !== "https:")).toEqual([]);
    // And from the page as it arrives, before any script.
    for (const [tag] of html.matchAll(/<a [^>]*href="https?:[^>]*>/g))
      expect(tag).toContain('rel="noopener noreferrer"');
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ["laptop", { width: 1366, height: 768 }],
    ["phone", { width: 390, height: 844 }],
  ])(
    "and still: nothing moves by itself on a %s, from the first paint until every chart is live",
    async (_, viewport) => {
      const { page, go, complaints, close } = await visit(site, { viewport, keepsCopy: true });
      await page.clock.install();
      await page.addInitScript(() => {
        const moved: string[] = [];
        Object.assign(window, { moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.push(`${entry.startTime}: ${JSON.stringify(entry)}`);
        }).observe({ type: "layout-shift", buffered: true });
      });
      await go();
      await untilKept(page);
      expect(await page.evaluate(() => Reflect.get(window, "moved"))).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
