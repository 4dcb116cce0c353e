import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { median, pairedRatio } from "./compare.mjs";
import { openBench } from "./measure.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));
const shipped = () => JSON.parse(readFileSync(`${root}src/evidence/evidence.json`, "utf8"));

/** The shipped evidence with so many dated cases, over all sources that state an onset. */
function withCases(number) {
  const file = shipped();
  const each = Math.round(number / file.onsets.length);
  // A fixed sequence, so that every run draws the same.
  let state = 12345;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
  for (const onset of file.onsets) {
    onset.caseDays = Array.from({ length: each }, () => Math.floor(-Math.log(1 - random() * 0.999) * 500));
    // The same latest case for every number, and so the same bins.
    onset.caseDays[0] = 3500;
  }
  return file;
}

/** The shipped evidence with copies of its first source up to so many shown by default. */
function withSources(number) {
  const file = shipped();
  const [first, second] = file.sources.filter((source) => source.shownByDefault);
  const copies = Array.from({ length: number - 2 }, (_, i) => ({
    ...first,
    id: `copy${i}`,
    name: `Copy ${i + 1}`,
    overlapsWith: [],
  }));
  const figures = file.figures.filter((figure) => figure.source === first.id);
  file.sources = [first, second, ...copies, ...file.sources.filter((source) => !source.shownByDefault)];
  file.figures.push(
    ...copies.flatMap((copy) =>
      figures.map((figure) => ({ ...figure, id: `${copy.id}.${figure.id}`, source: copy.id })),
    ),
  );
  return file;
}

/** The shipped evidence with its events repeated to about so many. */
function withEvents(number) {
  const file = shipped();
  // Each event stands several times in a row, since the file keeps them in the order of their dates.
  const times = Math.ceil(number / file.events.length);
  file.events = file.events.flatMap((event) =>
    event.kind === "approval"
      ? [event]
      : Array.from({ length: times }, (_, i) =>
          i === 0 ? event : { ...event, id: `${event.id}-${i}`, makesPublic: undefined, publicity: undefined },
        ),
  );
  return file;
}

const SERIES = {
  cases: { make: withCases, steps: [1_000, 10_000, 50_000] },
  sources: { make: withSources, steps: [2, 20, 200] },
  events: { make: withEvents, steps: [20, 1_000, 10_000] },
};

/** How the filter, the document and the memory grow with the evidence. */
export async function measureGrowth({ rounds = 2, toggles = 8 } = {}) {
  const directory = `${here}dist/growth`;
  cpSync(`${root}dist`, directory, { recursive: true });
  const targets = Object.entries(SERIES).flatMap(([series, { make, steps }]) =>
    steps.map((step) => {
      const name = `${series}-${step}`;
      writeFileSync(`${directory}/${name}.json`, JSON.stringify(make(step)));
      return {
        name,
        directory,
        query: `?evidence=./${name}.json`,
        toggle: "input[name=source]",
        ready: { footer: 1 },
        live: true,
      };
    }),
  );
  const bench = await openBench(targets);
  const measured = Object.fromEntries(
    targets.map(({ name }) => [name, { answer: [], settled: [], nodes: 0, heap: [] }]),
  );
  const failed = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const target of targets) {
      try {
        const { answer, settled, nodes, heap } = await bench.filter(target, "desk", toggles);
        const kept = measured[target.name];
        kept.answer.push(...answer);
        kept.settled.push(...settled);
        kept.nodes = nodes;
        kept.heap.push(heap);
      } catch (error) {
        failed.push(`${target.name}: ${String(error).slice(0, 120)}`);
      }
    }
  }
  await bench.close();
  const summary = Object.fromEntries(
    Object.entries(measured).map(([name, { answer, settled, nodes, heap }]) => [
      name,
      { answer: median(answer), settled: median(settled), nodes, heap: median(heap) },
    ]),
  );
  console.log("\ngrowth: filter to first frame, to last change (ms), nodes, heap (MB)");
  for (const [name, { answer, settled, nodes, heap }] of Object.entries(summary)) {
    console.log(`${name.padEnd(14)} ${answer.toFixed(1)}  ${settled.toFixed(1)}  ${nodes}  ${heap.toFixed(1)}`);
  }
  for (const failure of new Set(failed)) console.log(`! ${failure}`);
  const few = summary["cases-1000"];
  const many = summary["cases-50000"];
  return {
    summary,
    budgets: [
      [
        "filter at 50,000 cases / at 1,000",
        pairedRatio(measured["cases-50000"].answer, measured["cases-1000"].answer),
        1.25,
      ],
      ["nodes at 50,000 cases - at 1,000", { value: many.nodes - few.nodes }, 0],
      ["heap MB at 50,000 cases - at 1,000", { value: many.heap - few.heap }, 1],
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measureGrowth();
