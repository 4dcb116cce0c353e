import type { Plugin } from "vite";

const PREFIX = "\0left-out:";

/** recharts has them for scales that it looks up by name, for stacks and curves, and for round ticks: we bring our own. */
const UNUSED_PACKAGES: readonly string[] = ["victory-vendor/d3-scale", "victory-vendor/d3-shape", "decimal.js-light"];

/** Parts of recharts itself that its axes reach for only when they are given no ticks, or no element to draw a tick. */
const UNUSED_FILES: readonly string[] = [
  "/recharts/es6/util/ReduceCSSCalc.js",
  "/recharts/es6/util/scale/getNiceTickValues.js",
  "/recharts/es6/cartesian/getEquidistantTicks.js",
];

/**
 * recharts measures how far each chart is scaled, for pointer handling that this page does itself: it makes the browser
 * lay the whole page out once for each chart. Without the measure its scale stays 1.
 */
const UNMEASURED = "/recharts/es6/util/useReportScale.js";

/**
 * Leaves out of the bundle what a library imports and this page never reaches. Whatever would be reached all the same
 * throws an error that names it, in every test and at the build, where each chart is drawn once.
 */
export function leaveOutUnused(): Plugin {
  return {
    name: "leave-out",
    enforce: "pre",
    resolveId: (id) => (UNUSED_PACKAGES.includes(id) ? PREFIX + id : null),
    load: async (id) => {
      if (!id.startsWith(PREFIX)) return null;
      const left = id.slice(PREFIX.length);
      const original: Record<string, unknown> = await import(left);
      return absent(left, Object.keys(original));
    },
    transform: (code, id) => {
      if (id.endsWith(UNMEASURED)) return { code: "export const useReportScale = () => () => undefined;", map: null };
      const left = UNUSED_FILES.find((file) => id.endsWith(file));
      if (left === undefined) return null;
      const declared = [...code.matchAll(/^export (?:var|function) (\w+)/gm)].map((match) => match[1] ?? "");
      const renamed = [...code.matchAll(/^export \{ \w+ as (\w+) \}/gm)].map((match) => match[1] ?? "");
      return { code: absent(left, [...declared, ...renamed]), map: null };
    },
  };
}

/** A module with the same exports, each of which throws when it is called. */
function absent(name: string, exports: readonly string[]): string {
  const message = JSON.stringify(`${name} is left out of this page, see src/setup/leaveOut.ts`);
  const list = exports.map((entry) =>
    entry === "default" ? "export default absent;" : `export { absent as ${entry} };`,
  );
  return `function absent() { throw new Error(${message}); }\n${list.join("\n")}`;
}
