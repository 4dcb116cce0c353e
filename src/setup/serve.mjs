import { createServer } from "node:http";
import { acceptedEncoding } from "./acceptedEncoding.mjs";
import { locateFile, readServedFile } from "./servedFile.mjs";

const securityHeaders = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };

// A hash from the build has a capital, a digit or an underscore nearly always; asking for one keeps a file such as
// `trial-evidence.json` from being taken for hashed, and a rare hash without one is only asked for again.
const hashedAsset = /^\/assets\/.+-(?=[\w-]*[A-Z\d_])[\w-]{8}\.\w+$/;

/**
 * Serves a folder of files on this machine only.
 *
 * `port` 0 takes any free one; `headers` are added to every answer. Files are read and compressed when first asked for
 * and again when they have changed, so that a new build shows after a reload.
 */
export async function serve(directory, { port = 0, headers = {} } = {}) {
  const kept = new Map();

  function readOnce({ path, version }) {
    const known = kept.get(path);
    if (known?.version === version) return known.file;
    const file = readServedFile(path);
    kept.set(path, { version, file });
    // A failed read must not be remembered.
    file.catch(() => kept.delete(path));
    return file;
  }

  async function answer(request, response) {
    for (const [name, value] of Object.entries({ ...securityHeaders, ...headers })) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return endWith(response, 405, "Method not allowed");
    }
    const pathname = request.url.split(/[?#]/, 1)[0];
    const found = await locateFile(directory, pathname);
    if (!found) return endWith(response, 404, "Not found");
    const file = await readOnce(found);
    const encoding = file.isText ? acceptedEncoding(request.headers["accept-encoding"]) : "identity";
    const etag = file.etag(encoding);
    response.setHeader("ETag", etag);
    response.setHeader(
      "Cache-Control",
      hashedAsset.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
    );
    if (file.isText) response.setHeader("Vary", "Accept-Encoding");
    if (isKnownAlready(request.headers["if-none-match"], etag)) return response.writeHead(304).end();
    const body = await file.bodyIn(encoding);
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
    response.setHeader("Content-Type", file.contentType);
    response.setHeader("Content-Length", body.length);
    return response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => endWith(response, 500, "This file could not be read"));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Browsers keep connections open; waiting for them would keep the process alive.
        server.closeAllConnections();
      }),
  };
}

function endWith(response, status, text) {
  if (response.headersSent) return response.destroy();
  return response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

function isKnownAlready(header, etag) {
  if (header === undefined) return false;
  const tags = header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
