// `npm run check-openfda`: whether the real service still answers in the form that the page reads. Needs the internet.
import { runnerImport } from "vite";

const { module } = await runnerImport("./src/build/checkOpenFda.ts", { configFile: false, logLevel: "error" });
const { ok, lines } = await module.checkOpenFda(process.env.OPENFDA_ORIGIN);
for (const line of lines) console.log(line);
process.exitCode = ok ? 0 : 1;
