import type { Fault } from "./problem.ts";
import type { PublicDatabase } from "./publicDatabaseSchema.ts";

type Keys = readonly PropertyKey[];
type Report = (keys: Keys, found: string, expected: string) => void;

/**
 * Checks what a schema cannot see of the section: ids are used once, and the counts beside it are there.
 *
 * @param counts the ids of the public counts of the file
 */
export function checkPublicDatabase(section: PublicDatabase, counts: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const root = "publicDatabase";
  const report: Report = (keys, found, expected) => faults.push({ keys: [root, ...keys], found, expected });
  for (const [name, ids] of [
    ["products", section.products.map(({ id }) => id)],
    ["splits", section.splits.map(({ id }) => id)],
    ["beside", section.beside.map(({ count }) => count)],
  ] as const) {
    ids.forEach((id, i) => {
      if (ids.indexOf(id) !== i) report([name, i], `"${id}" a second time`, "each once");
    });
  }
  section.beside.forEach(({ count }, i) => {
    if (!counts.includes(count)) report(["beside", i, "count"], `"${count}"`, "the id of a public count in this file");
  });
  return faults;
}
