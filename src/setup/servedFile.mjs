import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const contentTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

// Brotli's highest level takes seconds for a large script; this one gives nearly the same size at once.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
const compressors = {
  br: (body) => promisify(brotliCompress)(body, brotliOptions),
  gzip: promisify(gzip),
  identity: async (body) => body,
};

/** The file an address stands for, or undefined when there is none inside the folder. */
export async function locateFile(folder, pathname) {
  try {
    const asked = decodeURIComponent(pathname);
    const inside = await realpath(folder);
    // The real path, so that neither `..` nor a symbolic link leads out of the folder.
    const path = await realpath(join(inside, asked.endsWith("/") ? `${asked}index.html` : asked));
    if (!path.startsWith(inside + sep)) return undefined;
    const found = await stat(path);
    return found.isFile() ? { path, version: `${found.mtimeMs}-${found.size}` } : undefined;
  } catch {
    // Not there, not readable, or not a name a file could have (a broken escape, a zero byte).
    return undefined;
  }
}

/** Reads a file and keeps it, with each compressed form made when it is first asked for. */
export async function readServedFile(path) {
  const body = await readFile(path);
  const contentType = contentTypes[extname(path).toLowerCase()] ?? "application/octet-stream";
  const isText = contentType.includes("charset");
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  const bodies = new Map();
  return {
    contentType,
    isText,
    // One tag per encoding: the bytes differ, and a strong tag promises equal bytes.
    etag: (encoding) => `"${hash}-${encoding}"`,
    bodyIn(encoding) {
      if (!bodies.has(encoding)) bodies.set(encoding, compressors[encoding](body));
      return bodies.get(encoding);
    },
  };
}
