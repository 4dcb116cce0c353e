import { buildDashboard } from "./buildDashboard.mjs";
import { serveOnFreePort, wantedPort } from "./dashboardPort.mjs";
import { installMissing } from "./installMissing.mjs";
import { builtFolder } from "./places.mjs";
import { explainingFailure } from "./setupError.mjs";
import { stopWithNpm } from "./stopWithNpm.mjs";

/** `npm start`: install what is missing, build, and serve until told to stop. */
export async function startDashboard() {
  stopWithNpm();
  await explainingFailure(async () => {
    // First, so that a mistyped port is not found out after a minute of installing.
    const port = wantedPort(process.env.PORT);
    await installMissing();
    await buildDashboard();
    const server = await serveOnFreePort(builtFolder, port);
    const { origin } = server;
    if (port !== 0 && !origin.endsWith(`:${port}`))
      console.log(`\nPort ${port} cannot be used, so this takes another one.`);
    console.log(`\nThe dashboard is at ${origin}/\nPress Ctrl+C to stop.`);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close());
  });
}
