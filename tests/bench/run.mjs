// Measures the built page beside itself without scripts and beside the same kind of page drawn by other libraries,
// interleaved in one browser.
//   npm run bench -- [--runs 8] [--rounds 2] [--uses 8] [--only recharts,svg] [--out results.json] [--lighthouse no]
// Exits with 1 when a budget of bytes, counts or ratios is broken. Times are never judged by themselves.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildPeers, PEERS } from "./buildPeers.mjs";
import { growthTargets } from "./growth.mjs";
import { runLighthouse } from "./lighthouse.mjs";
import { openBench, PROFILES } from "./measure.mjs";
import { report } from "./report.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const made = fileURLToPath(new URL("./dist/", import.meta.url));
const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "8" },
    rounds: { type: "string", default: "2" },
    uses: { type: "string", default: "8" },
    only: { type: "string", default: PEERS.join() },
    out: { type: "string", default: `${made}results.json` },
    lighthouse: { type: "string", default: "yes" },
  },
});
process.chdir(root);
execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production" },
});
await buildPeers();

/** The page without its scripts is the floor: nothing of the same content can be faster. */
const floor = `${made}floor`;
mkdirSync(floor, { recursive: true });
cpSync("dist", floor, { recursive: true });
writeFileSync(
  `${floor}/index.html`,
  readFileSync("dist/index.html", "utf8").replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, ""),
);

const OURS = { seen: "#says h3", ready: { footer: 1 } };
const ours = { ...OURS, name: "ours", directory: `${root}dist`, live: true };
const RECHARTS_MARKS = {
  ".recharts-scatter-symbol": 60,
  ".recharts-errorBar": 40,
  ".recharts-bar-rectangle": 40,
  "tbody tr": 40,
};
const peers = PEERS.filter((name) => options.only.split(",").includes(name)).map((name) => ({
  name,
  directory: `${made}${name}`,
  seen: "#p-rate svg text",
  ...(name === "recharts" ? { ready: RECHARTS_MARKS, saysApplied: true } : {}),
}));
const still = { ...OURS, name: "scripts off", directory: floor };
const loaded = [ours, still, ...peers];

/** What is used, where; bounds in ms at 1x and at 4x, which are printed and not judged. */
const PEER_FILTER = "#f-B";
const CONTROLS = [
  { name: "source", selector: "input[name=source]", bounds: [50, 120] },
  { name: "outcome", selector: "input[name=outcome]", bounds: [50, 120] },
  { name: "view as", selector: "input[name=view]", bounds: [50, 120] },
  { name: "what if, a step", selector: "#both-right input[type=range]", bounds: [33, 100] },
  { name: "as of, a step", selector: "#timeline input[type=range]", bounds: [33, 100] },
  { name: "pointer on a chart", selector: "#how-often [data-mark]", isPointed: true, bounds: [33, 100] },
];
cpSync("dist", `${made}growth`, { recursive: true });
const growing = growthTargets(`${made}growth`, ours);

const failed = [];
/** One step, with a line about it; one that fails is told at the end and breaks its budget. */
async function step(label, work) {
  const start = performance.now();
  try {
    const result = await work();
    console.log(`${label} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
    return result;
  } catch (error) {
    const reason = String(error).split("\n")[0];
    console.log(`! ${label}: ${reason}`);
    failed.push(`${label}: ${reason}`);
    return null;
  }
}

const bench = await openBench([...loaded, ...growing]);
const loadBefore = loadavg();
/** `loads[target][profile]` and `uses[target][profile][control]`: one entry for each step, null where it failed. */
const loads = {};
const uses = {};
const keep = (table, keys, value) => {
  const last = keys.at(-1);
  const row = keys.slice(0, -1).reduce((inner, key) => (inner[key] ??= {}), table);
  (row[last] ??= []).push(value);
};
const runs = Number(options.runs);
for (let run = 1; run <= runs; run += 1) {
  for (const profile of Object.keys(PROFILES)) {
    for (const target of loaded) {
      const label = `load ${run}/${runs} ${profile} ${target.name}`;
      keep(loads, [target.name, profile], await step(label, () => bench.load(target, profile)));
    }
  }
}
const rounds = Number(options.rounds);
const times = Number(options.uses);
const onPeers = peers.map((target) => ({ target, control: { name: "source", selector: PEER_FILTER } }));
const onOurs = CONTROLS.map((control) => ({ target: ours, control }));
const onGrowing = growing.map((target) => ({ target, control: CONTROLS[0] }));
for (let round = 1; round <= rounds; round += 1) {
  for (const profile of Object.keys(PROFILES)) {
    for (const { target, control } of [...onOurs, ...onPeers, ...(profile === "desk" ? onGrowing : [])]) {
      const label = `use ${round}/${rounds} ${profile} ${target.name}: ${control.name}`;
      const used = await step(label, () => bench.use(target, profile, control, times));
      keep(uses, [target.name, profile, control.name], used);
    }
  }
}
await bench.close();
const lighthouse = options.lighthouse === "no" ? null : await step("Lighthouse", () => runLighthouse(`${root}dist`));

const { summary, verdicts } = report({
  loads,
  uses,
  names: loaded.map(({ name }) => name),
  controls: CONTROLS,
  lighthouse,
});
for (const failure of failed) console.log(`! ${failure}`);
const rounded = (numbers) => numbers.map((value) => value.toFixed(1)).join(" ");
console.log(`\nload of the machine ${rounded(loadBefore)} -> ${rounded(loadavg())}`);
const at = new Date().toISOString();
writeFileSync(
  options.out,
  JSON.stringify({ at, browser: bench.version, summary, verdicts, failed, loads, uses, lighthouse }, null, 1),
);
process.exitCode = failed.length > 0 || verdicts.some(({ verdict }) => verdict === "BROKEN") ? 1 : 0;
