import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, projectFolder } from "./places.mjs";

const inPackage = (...path) => join(projectFolder, "node_modules", ...path);
const googleFont = (name, ...styles) => styles.map((style) => inPackage("@expo-google-fonts", name, style));
const fourStyles = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];

/** Two sets of fonts from npm packages: the widths of Arial and Times, and those of Verdana and its like. */
const fontSets = {
  narrow: {
    folders: ["arimo", "tinos", "cousine"].flatMap((name) => googleFont(name, ...fourStyles)),
    sans: "Arimo",
    serif: "Tinos",
    mono: "Cousine",
  },
  wide: {
    folders: [inPackage("dejavu-fonts-ttf", "ttf")],
    sans: "DejaVu Sans",
    serif: "DejaVu Serif",
    mono: "DejaVu Sans Mono",
  },
};

/** Every family that the page's style sheets or a browser may ask for, by the kind of font that stands in for it. */
const families = {
  sans: ["sans-serif", "system-ui", "ui-sans-serif", "Arial", "Helvetica", "Liberation Sans", "Segoe UI"],
  serif: ["serif", "ui-serif", "Times New Roman", "Georgia", "Charter", "Liberation Serif", "Sitka Text"],
  mono: ["monospace", "ui-monospace", "Courier New", "Liberation Mono"],
};

/** Fonts of the packages that no reader's browser would choose for text. */
const leftOut = ["DejaVuMath*", "DejaVu*Condensed*", "DejaVuSans-ExtraLight*"];

/** The settings that let Chromium on Linux see the fonts of one set, and no other font of the machine. */
export function fontSettings(name) {
  const { folders, ...standIns } = fontSets[name];
  const aliases = Object.entries(families).flatMap(([kind, asked]) =>
    asked.map(
      (family) =>
        `  <alias binding="same"><family>${family}</family><prefer><family>${standIns[kind]}</family></prefer></alias>`,
    ),
  );
  return [
    `<?xml version="1.0"?>`,
    `<!DOCTYPE fontconfig SYSTEM "fonts.dtd">`,
    `<fontconfig>`,
    ...folders.map((folder) => `  <dir>${escapeXml(folder)}</dir>`),
    ...leftOut.map((name) => `  <selectfont><rejectfont><glob>*/${name}</glob></rejectfont></selectfont>`),
    `  <cachedir>${escapeXml(join(cacheFolder, `fontconfig-${name}`))}</cachedir>`,
    ...aliases,
    `  <match><edit name="family" mode="append_last"><string>${standIns.sans}</string></edit></match>`,
    `</fontconfig>`,
    ``,
  ].join("\n");
}

/** The environment in which a browser draws with one of the sets: "narrow" or "wide". */
export function fontEnvironment(name = "narrow") {
  const file = join(cacheFolder, `fonts-${name}.conf`);
  const settings = fontSettings(name);
  if (!existsSync(file) || readFileSync(file, "utf8") !== settings) {
    mkdirSync(cacheFolder, { recursive: true });
    // Made ready aside, so that a browser started by another test meanwhile never reads half of it.
    writeFileSync(`${file}.${process.pid}`, settings);
    renameSync(`${file}.${process.pid}`, file);
  }
  return { FONTCONFIG_FILE: file };
}

const escapeXml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
