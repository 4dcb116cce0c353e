import { rm } from "node:fs/promises";
import { describeBrowser, findBrowser } from "./browser.mjs";
import { buildDashboard } from "./buildDashboard.mjs";
import { installMissing } from "./installMissing.mjs";
import { testResultsFile } from "./places.mjs";
import { runCommand } from "./runCommand.mjs";
import { explainingFailure } from "./setupError.mjs";
import { stopWithNpm } from "./stopWithNpm.mjs";
import { usesBrowser } from "./usesBrowser.mjs";

/** `npm test`: install what is missing, the browser too, build, and run every test; `args` go to vitest. */
export async function runTests(args) {
  stopWithNpm();
  await explainingFailure(async () => {
    // Results of an earlier run must not be counted for this one, however it ends.
    await rm(testResultsFile, { force: true });
    await installMissing();
    // React's production build has no `act`, so a NODE_ENV from outside would break the component tests.
    const env = { ...process.env, NODE_ENV: "test" };
    if (usesBrowser(args)) {
      const found = await findBrowser();
      console.log(describeBrowser(found));
      env.CHROME_PATH = found.path;
      await buildDashboard();
    }
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${testResultsFile}`];
    const vitest = "node_modules/vitest/vitest.mjs";
    process.exitCode = await runCommand(process.execPath, [vitest, "run", ...reporters, ...args], { env });
  });
}
