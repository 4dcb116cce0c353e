import { createServer } from "node:http";
import { constants } from "node:zlib";

/** What the README asks of every host. */
const headersForAll = {
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};
const keptForGood = "public, max-age=31536000, immutable";

// Brotli's highest levels take long for a large script; this one gives nearly the same size at once.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Serves a folder of files on this machine only, compressed as the browser accepts.
 *
 * `port` 0 takes any free one; `headers` are added to every answer. A new build shows after a reload.
 */
export async function serve(directory, { port = 0, headers = {} } = {}) {
  // Here rather than above: `npm start` reads this module before it has installed them.
  const [{ default: sirv }, { default: compression }] = await Promise.all([import("sirv"), import("compression")]);
  const compress = compression({ brotli });
  const files = sirv(directory, {
    // Looks at the folder for every request, so that a build made meanwhile is served.
    dev: true,
    etag: true,
    setHeaders: (response, pathname) => {
      if (pathname.startsWith("/assets/")) response.setHeader("Cache-Control", keptForGood);
    },
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries({ ...headersForAll, ...headers })) response.setHeader(name, value);
    if (request.method === "GET" || request.method === "HEAD") {
      compress(request, response, () => files(request, response, () => endWith(response, 404, "Not found")));
    } else {
      response.setHeader("Allow", "GET, HEAD");
      endWith(response, 405, "Method not allowed");
    }
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
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}
