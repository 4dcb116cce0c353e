// Measures the built page beside the same kind of page drawn by other libraries, interleaved in one browser.
//   npm run bench -- [--runs 12] [--rounds 3] [--toggles 10] [--only svg,recharts] [--out results.json] [--growth no] [--lighthouse no]
// Exits with 1 when a ratio or byte budget is broken. Times are never judged by themselves: only as ratios of one run.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildPeers, PEERS } from "./buildPeers.mjs";
import { measureGrowth } from "./growth.mjs";
import { runLighthouse } from "./lighthouse.mjs";
import { judge, median, pairedRatio, quantile } from "./compare.mjs";
import { brotliSize, FRAME_MS, openBench, PROFILES } from "./measure.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "12" },
    rounds: { type: "string", default: "3" },
    toggles: { type: "string", default: "10" },
    only: { type: "string", default: PEERS.join() },
    out: { type: "string", default: `${here}dist/results.json` },
    growth: { type: "string", default: "yes" },
    lighthouse: { type: "string", default: "yes" },
  },
});

execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "error"], {
  cwd: root,
  stdio: "inherit",
});
await buildPeers();

/** Ratios below are read as no difference. */
const NO_DIFFERENCE = 1.2;

const RECHARTS_MARKS = {
  ".recharts-scatter-symbol": 60,
  ".recharts-errorBar": 40,
  ".recharts-bar-rectangle": 40,
  "tbody tr": 40,
};
const targets = [
  {
    name: "ours",
    directory: `${root}dist`,
    toggle: "input[name=source]",
    ready: { ".panel": 13, '[data-drawn="picture"][data-size="page"] [data-mark]': 30, footer: 10 },
    seen: "#how-often .question",
    live: true,
  },
  ...PEERS.filter((name) => options.only.split(",").includes(name)).map((name) => ({
    name,
    directory: `${here}dist/${name}`,
    toggle: "#f-B",
    seen: "#p-rate svg text",
    ...(name === "recharts" ? { ready: RECHARTS_MARKS } : {}),
  })),
];

const bench = await openBench(targets);
const results = Object.fromEntries(targets.map(({ name }) => [name, { loads: {}, filters: {} }]));
const loadBefore = loadavg();
for (let run = 0; run < Number(options.runs); run += 1) {
  for (const profile of Object.keys(PROFILES)) {
    for (const target of targets) (results[target.name].loads[profile] ??= []).push(await bench.load(target, profile));
  }
}
for (let round = 0; round < Number(options.rounds); round += 1) {
  for (const profile of Object.keys(PROFILES)) {
    for (const target of targets) {
      const { answer, settled } = await bench.filter(target, profile, Number(options.toggles));
      const kept = (results[target.name].filters[profile] ??= { answer: [], settled: [] });
      kept.answer.push(...answer);
      kept.settled.push(...settled);
    }
  }
}
/** The other two choices of the page, which the peer pages do not have. */
const CHOICES = { outcome: "input[name=outcome]", "view as": "input[name=view]" };
const choiceTimes = {};
for (let round = 0; round < Number(options.rounds); round += 1) {
  for (const [name, among] of Object.entries(CHOICES)) {
    for (const [profile, label] of Object.entries({ desk: "desk", slow: "4x" })) {
      const { settled, whole } = await bench.filter(targets[0], profile, Number(options.toggles), among);
      const kept = (choiceTimes[`${name} ${label}`] ??= { settled: [], whole: [] });
      kept.settled.push(...settled);
      kept.whole.push(...whole);
    }
  }
}
const choices = Object.fromEntries(
  Object.entries(choiceTimes).map(([name, { settled, whole }]) => [
    name,
    { median: median(settled), p95: quantile(settled, 0.95), whole: median(whole) },
  ]),
);
await bench.close();

function summarise(target) {
  const { loads, filters } = results[target.name];
  const of = (profile, pick) => median(loads[profile].map(pick));
  const [first] = loads.desk;
  const scripts = first.asked.filter((path) => path.endsWith(".js"));
  const size = (paths) => paths.reduce((sum, path) => sum + brotliSize(`${target.directory}${path}`), 0);
  return {
    "kB of scripts before marks": target.live === true ? 0 : size(scripts),
    "kB of scripts": size(scripts),
    requests: first.requests,
    "LCP desk": of("desk", (load) => load.lcp),
    "LCP 4x": of("slow", (load) => load.lcp),
    "marks desk": of("desk", (load) => load.marks),
    "marks 4x": of("slow", (load) => load.marks),
    "blocking 4x": of("slow", (load) => load.blocking),
    "going live 4x": of("slow", (load) => load.goingLive?.blocking ?? load.blocking),
    "longest task desk": of("desk", (load) => load.goingLive?.longest ?? load.longest),
    "filter desk": median(filters.desk.answer),
    "filter desk p95": quantile(filters.desk.answer, 0.95),
    "filter desk settled": median(filters.desk.settled),
    "filter 4x": median(filters.slow.answer),
    "heap MB": of("desk", (load) => load.heap),
    "layout shift": Math.max(...Object.values(loads).flatMap((list) => list.map((load) => load.shift))),
  };
}
const summary = Object.fromEntries(targets.map((target) => [target.name, summarise(target)]));

const number = (value) => (Number.isFinite(value) ? String(Math.round(value * 10) / 10) : "-");
const names = targets.map((target) => target.name);
const rows = Object.keys(summary.ours).map((key) => [key, ...names.map((name) => number(summary[name][key]))]);
const table = [["", ...names], ...rows];
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
for (const row of table) {
  console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  "));
}

console.log("");
for (const [name, { median: middle, p95, whole }] of Object.entries(choices)) {
  console.log(
    `${name}: ${number(middle)} ms until the last change on the screen is painted (p95 ${number(p95)}), ${number(whole)} ms until the last anywhere is made`,
  );
}

/** Of loads that came one after the other. */
const loadRatio = (profile, pick, peer) =>
  pairedRatio(results.ours.loads[profile].map(pick), results[peer].loads[profile].map(pick));
/** Of clicks at the same part of a frame. */
const filterRatio = (profile, peer) =>
  pairedRatio(results.ours.filters[profile].answer, results[peer].filters[profile].answer);
/** Nothing answers before the next frame: where one frame, or the hand-written page, is more than the bound, that is the bound. */
const frameOr = (key, bound) =>
  Math.max(bound, Math.max(FRAME_MS, NO_DIFFERENCE * (summary.svg?.[key] ?? 0)) / summary.recharts[key]);
const budgets = [
  ["kB until every mark", { value: brotliSize(`${root}dist/index.html`) }, 40],
  ["kB of all scripts once live", { value: summary.ours["kB of scripts"] }, 150],
  ["requests until every mark (page and icon)", { value: summary.ours.requests }, 2],
  ["layout shift", { value: summary.ours["layout shift"] }, 0],
  ...(summary.svg === undefined
    ? []
    : [
        ["LCP desk / hand-written SVG", loadRatio("desk", (load) => load.lcp, "svg"), 1.3],
        ["LCP 4x / hand-written SVG", loadRatio("slow", (load) => load.lcp, "svg"), 1.1],
        ["all marks desk / hand-written SVG", loadRatio("desk", (load) => load.marks, "svg"), 1.0],
        ["all marks 4x / hand-written SVG", loadRatio("slow", (load) => load.marks, "svg"), 1.0],
      ]),
  ...(summary.recharts === undefined
    ? []
    : [
        [
          "going live 4x / plain recharts blocking",
          loadRatio("slow", (load) => load.goingLive?.blocking ?? load.blocking, "recharts"),
          0.45,
        ],
        ["filter desk / plain recharts", filterRatio("desk", "recharts"), frameOr("filter desk", 0.2)],
        ["filter 4x / plain recharts", filterRatio("slow", "recharts"), frameOr("filter 4x", 0.2)],
      ]),
];
const growth =
  options.growth === "no"
    ? null
    : await measureGrowth({ rounds: Number(options.rounds), toggles: Number(options.toggles) });
if (growth !== null) budgets.push(...growth.budgets);
const lighthouse = options.lighthouse === "no" ? null : await runLighthouse(`${root}dist`);
if (lighthouse !== null) budgets.push(...lighthouse.budgets);

console.log("");
const exact = (value) => String(Number(value.toFixed(4)));
const verdicts = budgets.map(([name, measured, bound]) => ({
  name,
  ...measured,
  bound,
  verdict: judge(measured, bound),
}));
for (const { name, value, low, high, bound, verdict } of verdicts) {
  const interval = low === undefined ? "" : ` (95% interval ${low.toFixed(2)}-${high.toFixed(2)})`;
  console.log(`${verdict.padEnd(7)}  ${name}: ${exact(value)}${interval}, at most ${Number(bound.toFixed(3))}`);
}
console.log(`\nload of the machine ${loadBefore.map(number).join(" ")} -> ${loadavg().map(number).join(" ")}`);
writeFileSync(
  options.out,
  JSON.stringify(
    { at: new Date().toISOString(), browser: bench.version, summary, choices, verdicts, growth, lighthouse, results },
    null,
    1,
  ),
);
process.exitCode = verdicts.some(({ verdict }) => verdict === "BROKEN") ? 1 : 0;
