import { pathToFileURL } from "node:url";
import { launchOptions } from "../../src/setup/browser.mjs";
import { serve } from "../serve.mjs";

/** What every category has to reach, of 100. */
const FULL_SCORE = 100;

/**
 * Lighthouse's own mobile profile (a slow phone, simulated), once. Each budget is what is missing to the full score.
 *
 * @param directory the built site
 */
export async function runLighthouse(directory) {
  const [{ default: lighthouse }, { launch }, server] = await Promise.all([
    import("lighthouse"),
    import("chrome-launcher"),
    serve(directory),
  ]);
  const { executablePath, args, env } = launchOptions();
  const chrome = await launch({
    ...(executablePath ? { chromePath: executablePath } : {}),
    chromeFlags: ["--headless=new", ...args],
    envVars: env,
  });
  try {
    const result = await lighthouse(`${server.origin}/`, { port: chrome.port, output: "json", logLevel: "error" });
    const scores = Object.values(result.lhr.categories).map(({ title, score }) => [title, Math.round(score * 100)]);
    console.log(`\nLighthouse mobile: ${scores.map(([title, score]) => `${title} ${score}`).join(", ")}`);
    return {
      scores: Object.fromEntries(scores),
      budgets: scores.map(([title, score]) => [
        `Lighthouse ${title}, points missing`,
        { value: FULL_SCORE - score },
        0,
      ]),
    };
  } finally {
    chrome.kill();
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await runLighthouse("dist");
