import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { parseSync } from "vite";
import { describe, expect, test } from "vitest";
import { realFile } from "../fixtures/realEvidence.ts";

/** Left to right: a file imports from its own folder and from those to its left. */
const ORDER = ["evidence", "statistics", "claims", "charts", "panels", "talk", "export", "app", "build"];
/** These know nothing of ours; `setup` is for the two commands, and no code of the page may need it. */
const ALONE = ["statistics", "pptx", "setup"];
const CEILING = 350;

const SRC = resolve("src");
const nameOf = (path: string) => relative(SRC, path).split(sep).join("/");
const folderOf = (path: string) => relative(SRC, path).split(sep)[0] ?? "";

/** Any node of the syntax tree, or a value in it. */
const isNode = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function walk(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const entry of value) walk(entry, visit);
  else if (isNode(value)) {
    if (typeof value["type"] === "string") visit(value);
    for (const key of Object.keys(value)) walk(value[key], visit);
  }
}

type Import = { target: string; lazy: boolean };
type Source = { path: string; text: string; imports: readonly Import[]; loose: readonly string[] };

/** What a file imports (types too), and where it steps round the types. */
function readSource(path: string): Source {
  const text = readFileSync(path, "utf8");
  const { program, errors } = parseSync(path, text);
  expect(errors, path).toEqual([]);
  const imports: Import[] = [];
  const loose: string[] = [];
  walk(program, (node) => {
    const source = node["source"];
    const from = isNode(source) ? source["value"] : undefined;
    if (typeof from === "string" && from.startsWith(".")) {
      const target = resolve(path, "..", from.replace(/\?.*$/, ""));
      imports.push({ target, lazy: node["type"] === "ImportExpression" });
    }
    const start = typeof node["start"] === "number" ? node["start"] : 0;
    const end = typeof node["end"] === "number" ? node["end"] : 0;
    const written = text.slice(start, end);
    const isLoose =
      (node["type"] === "TSAsExpression" && !/\bas const$/.test(written)) ||
      node["type"] === "TSNonNullExpression" ||
      node["type"] === "TSTypeAssertion" ||
      node["type"] === "TSAnyKeyword" ||
      node["definite"] === true;
    if (isLoose) loose.push(`${nameOf(path)}:${text.slice(0, start).split("\n").length} ${written.split("\n")[0]}`);
  });
  return { path, text, imports, loose };
}

const entries = readdirSync(SRC, { recursive: true, withFileTypes: true });
const sources = entries
  .filter((entry) => entry.isFile() && /\.(tsx?|m[jt]s)$/.test(entry.name))
  .map((entry) => readSource(join(entry.parentPath, entry.name)));
const folders = entries.filter((entry) => entry.isDirectory() && entry.parentPath === SRC).map(({ name }) => name);

describe("the house", () => {
  test("has the folders of the layout and no other", () => {
    expect(folders.toSorted()).toEqual([...new Set([...ORDER, ...ALONE])].toSorted());
    for (const folder of folders) {
      expect(sources.filter(({ path }) => folderOf(path) === folder).length, folder).toBeGreaterThan(0);
    }
  });

  test.each(ORDER)("%s imports only from the left", (folder) => {
    const left = [...ORDER.slice(0, ORDER.indexOf(folder) + 1), ...(ORDER.indexOf(folder) > 1 ? ["pptx"] : [])];
    const wrong = sources
      .filter(({ path }) => folderOf(path) === folder)
      .flatMap(({ path, imports }) => imports.map(({ target }) => `${nameOf(path)} -> ${nameOf(target)}`))
      .filter(
        (line) => line.split(" -> ")[1]?.includes("/") && !left.includes(line.split(" -> ")[1]?.split("/")[0] ?? ""),
      );
    expect(wrong).toEqual([]);
  });

  test.each(ALONE)("%s imports nothing of ours", (folder) => {
    const wrong = sources
      .filter(({ path }) => folderOf(path) === folder)
      .flatMap(({ path, imports }) => imports.map(({ target }) => `${nameOf(path)} -> ${nameOf(target)}`))
      .filter((line) => line.split(" -> ")[1]?.split("/")[0] !== folder);
    expect(wrong).toEqual([]);
  });

  test("no file imports itself by way of others, not even for a type", () => {
    expect(findCycles(sources)).toEqual([]);
  });

  test("evidence, statistics, claims and pptx know no React", () => {
    const wrong = sources.filter(
      ({ path, text }) =>
        ["evidence", "statistics", "claims", "pptx"].includes(folderOf(path)) && /from "react/.test(text),
    );
    expect(wrong.map(({ path }) => nameOf(path))).toEqual([]);
  });

  test("no source, document, outcome or figure of the evidence file is named in code", () => {
    const ids = [
      ...realFile.sources.map((source) => source.id),
      ...realFile.outcomes.map((outcome) => outcome.id).filter((id) => id !== "any"),
      ...realFile.figures.map((figure) => figure.id),
    ];
    const quoted = new RegExp(`["'\`](?:${ids.map((id) => id.replaceAll(".", "\\.")).join("|")})["'\`]`);
    const wrong = sources.filter(({ text }) => quoted.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")));
    expect(wrong.map(({ path }) => nameOf(path))).toEqual([]);
  });

  test("no file is longer than 350 lines", () => {
    const long = sources
      .map(({ path, text }) => ({ name: nameOf(path), lines: text.split("\n").length - 1 }))
      .filter(({ lines }) => lines > CEILING);
    expect(long).toEqual([]);
  });

  test("nothing is any, asserted with `as` or `!`, or silenced", () => {
    expect(sources.flatMap(({ loose }) => loose)).toEqual([]);
    // Control characters in a pattern are no mistake where what XML forbids is taken out.
    const silenced = sources.filter(({ text }) => /@ts-|lint-disable(?!-next-line no-control-regex\n)/.test(text));
    expect(silenced.map(({ path }) => nameOf(path))).toEqual([]);
  });
});

/** Every ring of files that import each other; what is loaded only when used may lead back. */
function findCycles(all: readonly Source[]): string[] {
  const imports = new Map(
    all.map(({ path, imports }) => [path, imports.filter(({ lazy }) => !lazy).map(({ target }) => target)]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const follow = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].map(nameOf).join(" -> "));
    if (at >= 0 || done.has(path)) return;
    for (const target of imports.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of all) follow(path, []);
  return cycles;
}
