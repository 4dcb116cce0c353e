import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const script = `console.log("${"interval ".repeat(500)}");`;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<title>Dashboard</title>");
  writeFileSync(join(folder, "assets", "index-Dk3_x-9Q.js"), script);
  server = await serve(folder, { headers: { "X-Test": "added" } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks without `fetch`, which would undo the compression. */
async function ask(path: string) {
  const response = await new Promise<IncomingMessage>((resolve) => {
    get(server.origin + path, { headers: { "Accept-Encoding": "br" } }, resolve);
  });
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

test("every answer has the headers that the README asks of hosts, and those of a test", async () => {
  for (const path of ["/?outcome=any", "/assets/index-Dk3_x-9Q.js", "/missing.js"]) {
    const { headers } = await ask(path);
    expect(headers["content-security-policy"], path).toBe("frame-ancestors 'none'");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("no-referrer");
  }
  expect((await ask("/")).headers["x-test"]).toBe("added");
});

test("what the build names by its content may be kept for good, and everything else is asked for again", async () => {
  const kept = async (path: string) => (await ask(path)).headers["cache-control"];
  expect(await kept("/assets/index-Dk3_x-9Q.js")).toBe("public, max-age=31536000, immutable");
  expect(await kept("/")).toBe("no-cache");
  expect(await kept("/assets/missing-Dk3_x-9Q.js")).toBeUndefined();
});

test("text is sent in brotli, and what is not there is not found", async () => {
  const { headers, body } = await ask("/assets/index-Dk3_x-9Q.js");
  expect(headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(body).toString()).toBe(script);
  for (const path of ["/missing.js", "/assets", "/%00", "/..%2fsecret.txt"]) expect((await ask(path)).status).toBe(404);
});

test("a new build shows after a reload", async () => {
  writeFileSync(join(folder, "index.html"), "<title>Newer</title>");
  expect((await ask("/")).body.toString()).toBe("<title>Newer</title>");
});

// As a terminal's Ctrl+C ends all that runs in it, and as SIGTERM ends only the shell in which npm runs a script.
test.each([
  ["Ctrl+C", "SIGINT", (pid: number) => -pid],
  ["SIGTERM to npm", "SIGTERM", (pid: number) => pid],
] as const)(
  "`npm start` takes another port for one that is taken, and %s leaves nothing running",
  async (_, signal, to) => {
    const { port } = new URL(server.origin);
    const command = `node node_modules/vite/bin/vite.js preview --outDir ${folder}; true`;
    const shell = spawn("sh", ["-c", command], {
      detached: true,
      env: { ...process.env, PORT: port, NO_COLOR: "1", npm_lifecycle_event: "start" },
    });
    let said = "";
    shell.stdout.on("data", (text: Buffer) => (said += text.toString()));
    await expect.poll(() => said, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    const [origin = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    expect(origin).not.toBe(server.origin);
    expect((await fetch(origin)).status).toBe(200);
    const isOver = once(shell, "exit");
    process.kill(to(shell.pid ?? 0), signal);
    await isOver;
    await expect
      .poll(
        () =>
          fetch(origin).then(
            () => "running",
            () => "gone",
          ),
        { timeout: 5_000 },
      )
      .toBe("gone");
  },
  30_000,
);
