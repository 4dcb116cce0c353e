import { readFileSync, writeFileSync } from "node:fs";

const MANY = 200;

/** The evidence with so many sources: one group that was followed, again under other ids and names. */
function withSources(file, number) {
  const pattern = file.sources.find(({ group, role }) => group === "followed" && role === "context");
  const counted = file.figures.filter(({ source }) => source === pattern.id);
  const copies = Array.from({ length: number - file.sources.length }, (_, i) => i + 1);
  return {
    ...file,
    sources: [
      ...file.sources,
      ...copies.map((i) => ({
        ...pattern,
        id: `${pattern.id}-${i}`,
        name: `${pattern.name} ${i}`,
        shortName: `${pattern.shortName} ${i}`,
      })),
    ],
    figures: [
      ...file.figures,
      ...copies.flatMap((i) =>
        counted.map((figure) => ({ ...figure, id: `${figure.id}-${i}`, source: `${pattern.id}-${i}` })),
      ),
    ],
  };
}

/** The page with every source of the file on, and with many more, from evidence files written into this copy of the site. */
export function growthTargets(directory, ours) {
  const file = JSON.parse(readFileSync("src/evidence/evidence.json", "utf8"));
  return [file.sources.length, MANY].map((number, i) => {
    const name = ["few sources", "many sources"][i];
    const address = `${name.replace(" ", "-")}.json`;
    const grown = withSources(file, number);
    writeFileSync(`${directory}/${address}`, JSON.stringify(grown));
    const all = grown.sources.map(({ id }) => id).join(",");
    return { ...ours, name, directory, query: `?evidence=./${address}&sources=${all}` };
  });
}
