import css from "@eslint/css";
import { ESLint } from "eslint";
import compat from "eslint-plugin-compat";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/**
 * What only makes the page look or print a little better, and is passed over where it is not known: balanced lines,
 * coloured boxes, thin scroll bars, text size on turned phones, colours kept in forced-colours mode, page margins.
 */
const BETTER_WITH = {
  allowAtRules: ["page"],
  allowProperties: [
    "text-wrap",
    "accent-color",
    "scrollbar-width",
    "text-size-adjust",
    "forced-color-adjust",
    "print-color-adjust",
    "content-visibility",
  ],
  // What is folded on the screen is open on paper; where this is not known, the table on paper holds it.
  allowSelectors: ["details-content"],
  allowPropertyValues: { "break-after": ["avoid"], "break-before": ["avoid"] },
};

const complaintsOf = async (eslint: ESLint, text: string, filePath: string) => {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap((result) =>
    result.messages.map((message) => `${filePath}:${message.line}:${message.column} ${message.message}`),
  );
};

const scripts = new ESLint({
  overrideConfigFile: true,
  allowInlineConfig: false,
  overrideConfig: [
    {
      files: ["**/*.js"],
      plugins: { compat },
      languageOptions: { ecmaVersion: 2023, sourceType: "module" },
      // The browsers are those of "browserslist" in package.json.
      // React asks for the speed of the network only where there is such an answer.
      settings: { lintAllEsApis: true, polyfills: ["navigator.connection"] },
      rules: { "compat/compat": "error" },
    },
  ],
});

const styles = new ESLint({
  overrideConfigFile: true,
  allowInlineConfig: false,
  overrideConfig: [
    {
      files: ["**/*.css"],
      plugins: { css },
      language: "css/css",
      rules: { "css/use-baseline": ["error", { available: "widely", ...BETTER_WITH }] },
    },
  ],
});

describe("Firefox and Safari of the last two years", () => {
  test("know everything that the built scripts and the service worker use", async () => {
    const files = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
    expect(files.length).toBeGreaterThan(5);
    const found = await Promise.all(
      files.map((name) => complaintsOf(scripts, readFileSync(`dist/${name}`, "utf8"), `dist/${name}`)),
    );
    expect(found.flat()).toEqual([]);
  }, 120_000);

  test("know everything that the styles of the page use", async () => {
    const page = readFileSync("dist/index.html", "utf8");
    const style = [...page.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, rules = ""]) => rules).join("\n");
    expect(style.length).toBeGreaterThan(5_000);
    expect(style).toContain(":checked) .page .as-words");
    expect(await complaintsOf(styles, style.replaceAll("}", "}\n"), "page.css")).toEqual([]);
  });

  test("find nothing that an animation has made visible, which WebKit never draws", () => {
    const page = readFileSync("dist/index.html", "utf8");
    const skipping = /@keyframes skip\{(0%|from)\{content-visibility:auto\}\}/;
    expect(page).toMatch(skipping);
    expect(page).not.toMatch(/@keyframes [\w-]+\{[^@]*?\{content-visibility:visible\}/);
  });

  test("and the check sees what they do not know", async () => {
    const script = "new EyeDropper().open();";
    expect((await complaintsOf(scripts, script, "dist/new.js")).join()).toContain("EyeDropper");
    const style = "p { interpolate-size: allow-keywords; }";
    expect((await complaintsOf(styles, style, "new.css")).join()).toContain("interpolate-size");
  });
});
