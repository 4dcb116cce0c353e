import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { goLive, launchBrowser, newContext } from "./site.ts";

const COPIED = ["index.html", "package.json", "public", "src", "tests/bench/peers", "tsconfig.json", "vite.config.ts"];

/** A fresh clone, in which `npm run bench` has put its packages beside the pages that need them. */
function cloneWithBench(): string {
  const folder = mkdtempSync(join(tmpdir(), "clone-"));
  for (const path of COPIED) cpSync(path, join(folder, path), { recursive: true });
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync("node_modules").filter((entry) => !entry.startsWith("."))) {
    symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
  }
  cpSync("node_modules/react", join(folder, "tests/bench/node_modules/react"), { recursive: true });
  return folder;
}

test("`npm run dev` shows the page beside the packages of the bench, and loads it once", async () => {
  const folder = cloneWithBench();
  const vite = resolve("node_modules/vite/bin/vite.js");
  const server = spawn(process.execPath, [vite, "--port", "0"], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "development", NO_COLOR: "1" },
  });
  try {
    const origin = await new Promise<string>((found) => {
      let said = "";
      server.stdout.on("data", (text: Buffer) => {
        said += text.toString();
        const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
        if (address !== undefined) found(address);
      });
    });
    const browser = await launchBrowser();
    const page = await (await newContext(browser)).newPage();
    const complaints: string[] = [];
    let loads = 0;
    page.on("load", () => (loads += 1));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    await page.goto(origin);
    await goLive(page);
    expect(await page.locator("#matched [data-mark]").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "Present" }).click();
    await page.locator("main [data-slide='1']").waitFor();
    expect(complaints).toEqual([]);
    expect(loads).toBe(1);
    await browser.close();
  } finally {
    server.kill();
    await once(server, "exit");
    rmSync(folder, { recursive: true });
  }
}, 120_000);
