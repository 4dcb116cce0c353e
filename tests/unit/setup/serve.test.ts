import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serve } from "../../../src/setup/serve.mjs";

const outside = mkdtempSync(join(tmpdir(), "serve-"));
const folder = join(outside, "dist");
const script = `console.log("${"interval ".repeat(500)}");`;
const image = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
let server: Served;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  mkdirSync(join(folder, "deeper"));
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<title>Dashboard</title>");
  writeFileSync(join(folder, "deeper", "index.html"), "<title>Deeper</title>");
  writeFileSync(join(folder, "assets", "index-Dk3_x-9Q.js"), script);
  writeFileSync(join(folder, "assets", "trial-evidence.json"), "{}");
  writeFileSync(join(folder, "two words.txt"), "two words");
  for (const name of ["a.css", "a.json", "a.svg", "a.webmanifest"]) {
    writeFileSync(join(folder, name), "content");
  }
  writeFileSync(join(folder, "a.png"), image);
  server = await serve(folder, { headers: { "X-Test": "added" } });
});

afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** Asks without `fetch`, which would tidy the path and undo the compression that these tests are about. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    const request = httpRequest({ hostname, port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}

test.each([
  ["/", "text/html;charset=utf-8"],
  ["/assets/index-Dk3_x-9Q.js", "text/javascript"],
  ["/a.css", "text/css"],
  ["/a.json", "application/json"],
  ["/a.svg", "image/svg+xml"],
  ["/a.png", "image/png"],
  ["/a.webmanifest", "application/manifest+json"],
  ["/two%20words.txt", "text/plain"],
])("%s is served as %s", async (path, contentType) => {
  const { status, headers } = await ask(path);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe(contentType);
});

test("a folder's address serves its index page, whatever the query", async () => {
  expect((await ask("/?panel=counts")).body.toString()).toBe("<title>Dashboard</title>");
  expect((await ask("/deeper/")).body.toString()).toBe("<title>Deeper</title>");
});

test.each(["/missing.js", "/assets", "/assets/missing-Dk3_x-9Q.js", "/%", "/%00", "/a.js%00.css"])(
  "%s is not found",
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/../../secret.txt", "//../secret.txt"])(
  "%s does not lead out of the folder",
  async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("secret");
  },
);

test("text is sent in brotli, in gzip or plain, as the browser accepts", async () => {
  const path = "/assets/index-Dk3_x-9Q.js";
  const brotli = await ask(path, { "Accept-Encoding": "gzip, deflate, br" });
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
  expect(brotli.body.length).toBeLessThan(script.length / 10);
  const gzip = await ask(path, { "Accept-Encoding": "gzip" });
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.body).toString()).toBe(script);
  const plain = await ask(path);
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body.toString()).toBe(script);
  for (const { headers, body } of [brotli, gzip, plain]) {
    expect(headers.vary).toBe("Accept-Encoding");
    expect(headers["content-length"] ?? String(body.length)).toBe(String(body.length));
  }
});

test("images are sent as they are", async () => {
  const { headers, body } = await ask("/a.png", { "Accept-Encoding": "br" });
  expect(headers["content-encoding"]).toBeUndefined();
  expect(body).toEqual(image);
});

test("a file the browser has already is answered with 304 and no body", async () => {
  const first = await ask("/", { "Accept-Encoding": "br" });
  const etag = String(first.headers.etag);
  const again = await ask("/", { "Accept-Encoding": "br", "If-None-Match": etag });
  expect(again.status).toBe(304);
  expect(again.body.length).toBe(0);
});

test("what the build names by its content may be kept for good, and everything else is asked for again", async () => {
  const cacheControl = async (path: string) => (await ask(path)).headers["cache-control"];
  expect(await cacheControl("/assets/index-Dk3_x-9Q.js")).toBe("public, max-age=31536000, immutable");
  expect(await cacheControl("/")).toBe("no-cache");
  expect(await cacheControl("/a.webmanifest")).toBe("no-cache");
});

test("a file that has changed is served anew", async () => {
  writeFileSync(join(folder, "a.txt"), "before");
  const before = await ask("/a.txt");
  // Another file under the name: the server may still look for more in the one that it has sent.
  writeFileSync(join(folder, "b.txt"), "afterwards");
  renameSync(join(folder, "b.txt"), join(folder, "a.txt"));
  const after = await ask("/a.txt", { "If-None-Match": String(before.headers.etag) });
  expect(before.body.toString()).toBe("before");
  expect(after.body.toString()).toBe("afterwards");
});

test("HEAD gives the headers of GET without the body", async () => {
  const get = await ask("/", { "Accept-Encoding": "br" });
  const head = await ask("/", { "Accept-Encoding": "br" }, "HEAD");
  expect(head.status).toBe(200);
  expect(head.body.length).toBe(0);
  for (const name of ["content-length", "content-type", "content-encoding", "etag"]) {
    expect(head.headers[name]).toBe(get.headers[name]);
  }
});

test("anything but GET and HEAD is refused", async () => {
  const { status, headers } = await ask("/", {}, "POST");
  expect(status).toBe(405);
  expect(headers.allow).toBe("GET, HEAD");
});

test.each(["/", "/missing.js"])(
  "the headers that the README asks of hosts, and the added ones, come with %s",
  async (path) => {
    const { headers } = await ask(path);
    expect(headers["content-security-policy"]).toBe("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-test"]).toBe("added");
  },
);

test("it listens on this machine only", () => {
  expect(new URL(server.origin).hostname).toBe("127.0.0.1");
});
