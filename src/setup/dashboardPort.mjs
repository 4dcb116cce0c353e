import { serve } from "./serve.mjs";
import { SetupError } from "./setupError.mjs";

const usualPort = 4173;

/** The port asked for with PORT, otherwise the usual one. */
export function wantedPort(asked) {
  if (asked === undefined || asked === "") return usualPort;
  const port = Number(asked);
  if (/^\d+$/.test(asked) && port <= 65535) return port;
  throw new SetupError(`PORT must be a whole number from 0 to 65535, not "${asked}".`);
}

/** Serves on the wanted port, or on any free one when that is taken or not allowed. */
export async function serveOnFreePort(directory, port) {
  try {
    return await serve(directory, { port });
  } catch (error) {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    return serve(directory, { port: 0 });
  }
}
