import type { Plugin } from "vite";

const PREFIX = "\0left-out:";

/** recharts has them for scales that it looks up by name, for stacks and curves, and for round ticks: we bring our own. */
const UNUSED_BY_OUR_CHARTS: readonly string[] = [
  "victory-vendor/d3-scale",
  "victory-vendor/d3-shape",
  "decimal.js-light",
];

/**
 * Leaves packages out of the bundle which a library imports and this page never reaches. Whatever would be reached all
 * the same throws an error that names it, in every test and at the build, where each chart is drawn once.
 */
export function leaveOutUnused(): Plugin {
  return {
    name: "leave-out",
    enforce: "pre",
    resolveId: (id) => (UNUSED_BY_OUR_CHARTS.includes(id) ? PREFIX + id : null),
    load: async (id) => {
      if (!id.startsWith(PREFIX)) return null;
      const left = id.slice(PREFIX.length);
      const message = JSON.stringify(`${left} is left out of this page, see src/setup/leaveOut.ts`);
      const original: Record<string, unknown> = await import(left);
      const exports = Object.keys(original).map((name) =>
        name === "default" ? "export default absent;" : `export { absent as ${name} };`,
      );
      return `function absent() { throw new Error(${message}); }\n${exports.join("\n")}`;
    },
  };
}
