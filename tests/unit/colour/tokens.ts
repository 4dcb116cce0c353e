import { readFileSync } from "node:fs";

const FILE = "src/app/styles/tokens.css";

/** A theme's colours by name without the dashes: { paper: "#fbfaf7", ... }. */
export type Theme = ReadonlyMap<string, string>;

/** Reads the colours of light, dark and print from the style sheet itself; a theme keeps what it does not change. */
export function readThemes(): { light: Theme; dark: Theme; print: Theme } {
  const css = readFileSync(FILE, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const light = readColours(css.slice(0, css.indexOf("@media")));
  const under = (query: string) => {
    const start = css.indexOf(`@media ${query} {`);
    if (start === -1) throw new Error(`${FILE}: found no "@media ${query}"`);
    const end = css.indexOf("\n}", start);
    return new Map([...light, ...readColours(css.slice(start, end))]);
  };
  return { light, dark: under("(prefers-color-scheme: dark)"), print: under("print") };
}

function readColours(css: string): Theme {
  const found = [...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/gi)];
  return new Map(found.map(([, name, hex]) => [name ?? "", hex ?? ""]));
}
