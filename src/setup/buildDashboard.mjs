import { runNpm } from "./runCommand.mjs";
import { SetupError } from "./setupError.mjs";

/** Builds the dashboard into `dist/` with the project's own build script. */
export async function buildDashboard() {
  // React's production build is what readers get, whatever NODE_ENV the caller happens to have.
  const env = { ...process.env, NODE_ENV: "production" };
  const code = await runNpm(["run", "build", "--silent"], { env });
  if (code !== 0) throw new SetupError("The dashboard could not be built; the message above says where.");
}
