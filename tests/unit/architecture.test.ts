import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { realFile } from "../fixtures/realEvidence.ts";

const SRC = resolve("src");
const files = walk(SRC).filter((path) => /\.tsx?$/.test(path));

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

/** Left to right: a folder imports itself and what stands to its left. `statistics` knows nothing of ours. */
const ORDER = ["evidence", "statistics", "view", "charts", "panels", "present", "export", "app", "prerender"];
const folderOf = (path: string) => relative(SRC, path).split(sep)[0] ?? "";

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)].map((match) =>
    resolve(path, "..", (match[1] ?? "").replace(/\?.*$/, "")),
  );
}

/** What may be imported from the right: presenting and exporting are asked for by the page, and only when used. */
describe("the house", () => {
  test("holds files in every folder of the layout but those still to come", () => {
    for (const folder of ["evidence", "statistics", "view", "charts", "panels", "app", "prerender"]) {
      expect(files.filter((path) => folderOf(path) === folder).length, folder).toBeGreaterThan(0);
    }
  });

  test.each(ORDER)("%s imports only from the left", (folder) => {
    const wrong = files
      .filter((path) => folderOf(path) === folder)
      .flatMap((path) => importsOf(path).map((target) => ({ from: relative(SRC, path), target })))
      .filter(({ target }) => target.startsWith(SRC) && ORDER.indexOf(folderOf(target)) > ORDER.indexOf(folder));
    expect(wrong).toEqual([]);
  });

  test("statistics imports nothing of ours", () => {
    const outside = files
      .filter((path) => folderOf(path) === "statistics")
      .flatMap(importsOf)
      .filter((target) => folderOf(target) !== "statistics");
    expect(outside).toEqual([]);
  });

  test("view knows no React", () => {
    const wrong = files.filter(
      (path) =>
        ["evidence", "statistics", "view"].includes(folderOf(path)) && /from "react/.test(readFileSync(path, "utf8")),
    );
    expect(wrong.map((path) => relative(SRC, path))).toEqual([]);
  });

  test("no source, document, outcome or figure of the evidence file is named in code", () => {
    const ids = [
      ...realFile.sources.map((source) => source.id),
      ...realFile.outcomes.map((outcome) => outcome.id).filter((id) => id !== "any"),
      ...realFile.figures.map((figure) => figure.id),
    ];
    const quoted = new RegExp(`["'\`](?:${ids.map((id) => id.replaceAll(".", "\\.")).join("|")})["'\`]`);
    const wrong = files
      .filter((path) => quoted.test(readFileSync(path, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")))
      .map((path) => relative(SRC, path));
    expect(wrong).toEqual([]);
  });

  test("no file of the source is longer than 250 lines", () => {
    const long = files
      .map((path) => ({ path: relative(SRC, path), lines: readFileSync(path, "utf8").split("\n").length - 1 }))
      // The schema is one list of forms, which reads worse in pieces.
      .filter(({ path, lines }) => lines > (path.endsWith("schema.ts") ? 300 : 250));
    expect(long).toEqual([]);
  });

  test("nothing is any, asserted or silenced", () => {
    const wrong = files.flatMap((path) =>
      readFileSync(path, "utf8")
        .split("\n")
        .flatMap((line, i) =>
          /: any\b|\bas (?!const\b)[A-Z]\w*|@ts-|<any>|eslint-disable|oxlint-disable/.test(
            line.replace(/\/\/.*|\*.*/, ""),
          )
            ? [`${relative(SRC, path)}:${i + 1} ${line.trim()}`]
            : [],
        ),
    );
    expect(wrong).toEqual([]);
  });
});
