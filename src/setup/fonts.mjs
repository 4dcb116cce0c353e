import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

const styles = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];

/** Two sets of fonts from npm packages: the widths of Arial and Times, and those of Verdana and its like. */
const fontSets = {
  narrow: {
    folders: ["arimo", "tinos", "cousine"].flatMap((name) =>
      styles.map((style) => `@expo-google-fonts/${name}/${style}`),
    ),
    drawn: ["Arimo", "Tinos", "Cousine"],
  },
  wide: { folders: ["dejavu-fonts-ttf/ttf"], drawn: ["DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono"] },
};

/** Every family that the page's style sheets or a browser may ask for, in the order of what is drawn in its place. */
const asked = [
  ["sans-serif", "system-ui", "ui-sans-serif", "Arial", "Helvetica", "Liberation Sans", "Segoe UI"],
  ["serif", "ui-serif", "Times New Roman", "Georgia", "Charter", "Liberation Serif", "Sitka Text"],
  ["monospace", "ui-monospace", "Courier New", "Liberation Mono"],
];

// What no reader's browser would choose for text.
const leftOut = ["DejaVuMath*", "DejaVu*Condensed*", "DejaVuSans-ExtraLight*"];

/**
 * The settings that let Chromium on Linux see the fonts of one set, and no other font of the machine.
 *
 * @typedef {keyof typeof fontSets} FontSet
 * @param {FontSet} name
 */
export function fontSettings(name) {
  const { folders, drawn } = fontSets[name];
  const paths = folders.map((folder) => escapeXml(resolve("node_modules", folder)));
  const aliases = asked.flatMap((families, kind) =>
    families.map(
      (family) =>
        `<alias binding="same"><family>${family}</family><prefer><family>${drawn[kind]}</family></prefer></alias>`,
    ),
  );
  return [
    `<?xml version="1.0"?>`,
    `<!DOCTYPE fontconfig SYSTEM "fonts.dtd">`,
    `<fontconfig>`,
    ...paths.map((path) => `<dir>${path}</dir>`),
    ...leftOut.map((file) => `<selectfont><rejectfont><glob>*/${file}</glob></rejectfont></selectfont>`),
    `<cachedir>${escapeXml(resolve(`node_modules/.cache/fontconfig-${name}`))}</cachedir>`,
    ...aliases,
    `<match><edit name="family" mode="append_last"><string>${drawn[0]}</string></edit></match>`,
    `</fontconfig>`,
  ].join("\n");
}

/** @param {FontSet} [name] @returns the environment in which a browser draws with that set */
export function fontEnvironment(name = "narrow") {
  const file = resolve(`node_modules/.cache/fonts-${name}.conf`);
  const settings = fontSettings(name);
  if (!existsSync(file) || readFileSync(file, "utf8") !== settings) {
    mkdirSync(resolve(file, ".."), { recursive: true });
    // Made ready aside, so that a browser started by another test meanwhile never reads half of it.
    writeFileSync(`${file}.${process.pid}`, settings);
    renameSync(`${file}.${process.pid}`, file);
  }
  return { FONTCONFIG_FILE: file };
}

/** @param {string} text */
const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
