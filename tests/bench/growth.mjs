import { readFileSync, writeFileSync } from "node:fs";

const STEPS = { few: 1_000, many: 50_000 };

/** Evidence with so many dated cases, over all sources that state an onset. */
function withCases(file, number) {
  const onsets = file.onsets.map((onset) => {
    // A fixed sequence, so that every run draws the same.
    let state = 12345;
    const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 4294967296;
    const days = Array.from({ length: Math.round(number / file.onsets.length) }, () =>
      Math.floor(-Math.log(1 - random() * 0.999) * 500),
    );
    // The same latest case for every number, and so the same bins.
    return { ...onset, caseDays: [3500, ...days.slice(1)] };
  });
  return { ...file, onsets };
}

/** The page once with few and once with many cases, in evidence files written into this copy of the built site. */
export function growthTargets(directory, ours) {
  const file = JSON.parse(readFileSync("src/evidence/evidence.json", "utf8"));
  return Object.entries(STEPS).map(([name, number]) => {
    writeFileSync(`${directory}/${name}-cases.json`, JSON.stringify(withCases(file, number)));
    return { ...ours, name: `${name} cases`, directory, query: `?evidence=./${name}-cases.json` };
  });
}
