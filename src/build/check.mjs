import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { runnerImport } from "vite";

const load = async (path) => (await runnerImport(path, { configFile: false, logLevel: "error" })).module;
const [what, ...files] = process.argv.slice(2);
process.exitCode = what === "openfda" ? await checkService() : await checkFiles();

/** `npm run check-evidence -- FILE...`: the faults that the page would show, and a status other than 0 if there are any. */
async function checkFiles() {
  if (files.length === 0) {
    console.error("Name a file to check: npm run check-evidence -- my-evidence.json");
    return 2;
  }
  const { readOwn } = await load("./src/evidence/intake.ts");
  let status = 0;
  for (const path of files) {
    try {
      const { file, notes } = readOwn(readFileSync(path), basename(path));
      for (const note of notes) console.log(`${path}: ${note}`);
      const { sources, outcomes, figures, documents } = file;
      console.log(
        `${path}: sound. Sources: ${sources.length}, outcomes: ${outcomes.length}, figures: ${figures.length}, documents: ${documents.length}.`,
      );
      console.log(`${path}: panels: ${Object.keys(file.panels).join(", ")}; slides: ${file.slides.length}.`);
    } catch (error) {
      status = 1;
      if (error.problems === undefined) console.error(`${path}: ${error.message}`);
      for (const { path: at, found, expected, place } of error.problems ?? []) {
        const where = place === undefined ? path : `${path}:${place.line}:${place.column}`;
        console.error(`${where}: ${at}: found ${found}, expected ${expected}`);
      }
    }
  }
  return status;
}

/**
 * `npm run check-openfda`: whether the page still reads the answers that were recorded; with `-- --real` whether the real
 * service still answers in that form, which needs the internet.
 */
async function checkService() {
  const { checkOpenFda, checkRecorded, readRecorded } = await load("./src/build/checkOpenFda.ts");
  const isReal = files.includes("--real");
  const { ok, lines } = await (isReal ? checkOpenFda(process.env.OPENFDA_ORIGIN) : checkRecorded(readRecorded()));
  for (const line of lines) console.log(line);
  if (!isReal) console.log("The service itself was not asked: npm run check-openfda -- --real asks it.");
  return ok ? 0 : 1;
}
