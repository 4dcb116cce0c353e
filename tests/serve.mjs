import { preview } from "vite";
import { serveAsHosted } from "../src/setup/serve.mjs";

/**
 * Serves a folder on this machine for tests and the bench; a new build shows after a reload.
 *
 * @param {string} directory
 * @param {{ port?: number, headers?: Record<string, string> }} [options] any free port unless given
 */
export async function serve(directory, { port = 0, headers = {} } = {}) {
  const server = await preview({
    configFile: false,
    appType: "mpa",
    logLevel: "error",
    build: { outDir: directory },
    plugins: [serveAsHosted()],
    preview: { port, host: "127.0.0.1", headers, cors: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === "string") throw new Error(`serving ${directory}: found no port`);
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
