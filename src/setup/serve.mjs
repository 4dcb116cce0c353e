import compression from "compression";
import { constants } from "node:zlib";

const headersForAll = [
  ["Content-Security-Policy", "frame-ancestors 'none'"],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
];

// Brotli's highest levels take long for a large script; this one gives nearly the same size at once.
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });

/**
 * Lets `vite preview` answer as the README asks of hosts, and compressed: readers and the bench get the same page.
 *
 * @returns {import("vite").Plugin}
 */
export function serveAsHosted() {
  return {
    name: "serve-as-hosted",
    configurePreviewServer({ middlewares }) {
      if (process.env.npm_lifecycle_event) stopWithNpm();
      middlewares.use((request, response, next) => {
        for (const [name, value] of headersForAll) response.setHeader(name, value);
        if (request.url?.startsWith("/assets/")) keepForGood(response);
        compress(request, response, next);
      });
    },
  };
}

/** @param {import("node:http").ServerResponse} response of an asset, whose name tells its content, unless it is missing */
function keepForGood(response) {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, ...rest) => {
    if (status < 400) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    return Reflect.apply(writeHead, undefined, [status, ...rest]);
  };
}

/** npm runs scripts through a shell, and Debian's dies of a SIGTERM without passing it on. */
function stopWithNpm() {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.exit(0), 500).unref();
}
