import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { judge, median, pairedRatio, quantile } from "./compare.mjs";
import { brotliSize } from "./measure.mjs";

const PLAIN = "recharts";
const FLOOR = "scripts off";
/** Linear from the sources of the file to 200 of them. */
const MOST_GROWTH = 200 / 11;
/** The page up to where its second view begins. */
const toFirstView = (page) => page.slice(0, page.indexOf('id="view-compare"'));
const PROFILE_NAMES = ["desk", "4x"];

const number = (value) => (Number.isFinite(value) ? String(Math.round(value * 10) / 10) : "-");

function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  "));
  }
  console.log("");
}

/** Prints the tables and judges the budgets; `loads` and `uses` are as `run.mjs` keeps them. */
export function report({ loads, uses, names, controls, lighthouse }) {
  const picked = (name, profile, pick) =>
    (loads[name]?.[profile] ?? []).map((load) => (load === null ? NaN : pick(load)));
  const answers = (name, profile, control) =>
    (uses[name]?.[profile]?.[control] ?? []).flatMap((used) => used?.answers ?? []);
  const scripts = (name) => {
    const asked = loads[name]?.desk?.find((load) => load !== null)?.asked ?? [];
    const directory = name === "ours" ? "dist" : `tests/bench/dist/${name}`;
    const paths = asked.filter((path) => path.endsWith(".js") && name !== FLOOR);
    return [...new Set(paths)].reduce((sum, path) => sum + brotliSize(`${directory}${path}`), 0);
  };
  const summary = Object.fromEntries(
    names.map((name) => [
      name,
      {
        "kB of scripts": scripts(name),
        ...Object.fromEntries(
          PROFILE_NAMES.flatMap((profile) => [
            [`largest paint, ${profile}`, median(picked(name, profile, (load) => load.lcp))],
            [`every mark, ${profile}`, median(picked(name, profile, (load) => load.marks))],
            [`blocking, ${profile}`, median(picked(name, profile, (load) => load.blocking))],
            [`source filter, ${profile}`, median(answers(name, profile, "source"))],
            [`source filter p95, ${profile}`, quantile(answers(name, profile, "source"), 0.95)],
          ]),
        ),
        "heap MB": median(picked(name, "desk", (load) => load.heap)),
        "layout shift": Math.max(...PROFILE_NAMES.flatMap((profile) => picked(name, profile, (load) => load.shift))),
      },
    ]),
  );
  console.log("");
  printTable([
    ["", ...names],
    ...Object.keys(summary.ours).map((key) => [key, ...names.map((name) => number(summary[name][key]))]),
  ]);
  // Milliseconds are aims and not judged: they depend on the machine.
  printTable([
    ["to the final frame, median ms", "1x", "aim", "4x", "aim"],
    ...controls.map(({ name, bounds }) => [
      name,
      ...PROFILE_NAMES.flatMap((profile, i) => [number(median(answers("ours", profile, name))), String(bounds[i])]),
    ]),
  ]);

  const ratioOfLoads = (profile, pick, other) =>
    pairedRatio(picked("ours", profile, pick), picked(other, profile, pick));
  const perLoad = (label, pick, other, bound) =>
    PROFILE_NAMES.map((profile) => [`${label}, ${profile}`, ratioOfLoads(profile, pick, other), bound]);
  const ratioOfUses = (ours, theirs) => {
    const length = Math.min(ours.length, theirs.length);
    return pairedRatio(ours.slice(0, length), theirs.slice(0, length));
  };
  const few = uses["few sources"]?.desk?.source ?? [];
  const many = uses["many sources"]?.desk?.source ?? [];
  const middle = (list, pick) => median(list.map((used) => (used === null ? NaN : pick(used))));
  const grown = (pick) => middle(many, pick) / middle(few, pick);
  const lcp = (load) => load.lcp;
  const marks = (load) => load.marks;
  const page = readFileSync("dist/index.html", "utf8");
  const budgets = [
    ["kB to the end of the first view", { value: brotliCompressSync(toFirstView(page)).length / 1000 }, 40],
    ["kB of the page", { value: brotliCompressSync(page).length / 1000 }, 52],
    [
      "scripts asked for before the marks",
      { value: Math.max(...picked("ours", "desk", (load) => load.scriptsBefore)) },
      0,
    ],
    ["nodes once live", { value: median(picked("ours", "desk", (load) => load.nodes)) }, 5_000],
    ["layout shift", { value: summary.ours["layout shift"] }, 0.01],
    ...perLoad("largest paint / scripts off", lcp, FLOOR, 1.2),
    ...perLoad("every mark / scripts off", marks, FLOOR, 1.2),
    ...(names.includes(PLAIN)
      ? [
          ...perLoad("largest paint / plain recharts", lcp, PLAIN, 0.55),
          ...perLoad("every mark / plain recharts", marks, PLAIN, 0.55),
          ["blocking / plain recharts, 4x", ratioOfLoads("4x", (load) => load.blocking, PLAIN), 0.5],
          ["scripts / plain recharts", { value: scripts("ours") / scripts(PLAIN) }, 1.3],
          ...PROFILE_NAMES.map((profile) => [
            `source filter / plain recharts, ${profile}`,
            ratioOfUses(answers("ours", profile, "source"), answers(PLAIN, profile, "source")),
            0.7,
          ]),
        ]
      : []),
    [
      "filter at 200 sources / at all of the file",
      ratioOfUses(answers("many sources", "desk", "source"), answers("few sources", "desk", "source")),
      3,
    ],
    ["nodes at 200 sources / at all of the file", { value: grown((used) => used.nodes) }, MOST_GROWTH],
    ["heap at 200 sources / at all of the file", { value: grown((used) => used.heap) }, MOST_GROWTH],
    ...(lighthouse?.budgets ?? []),
  ];
  const verdicts = budgets.map(([name, measured, bound]) => ({
    name,
    ...measured,
    bound,
    verdict: judge(measured, bound),
  }));
  for (const { name, value, low, high, bound, verdict } of verdicts) {
    const interval = low === undefined ? "" : ` (95% interval ${low.toFixed(2)}-${high.toFixed(2)})`;
    console.log(`${verdict.padEnd(7)}  ${name}: ${String(Number(value.toFixed(3)))}${interval}, at most ${bound}`);
  }
  return { summary, verdicts };
}
