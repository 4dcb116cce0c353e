import { inflateSync } from "node:zlib";

/**
 * The text of a PDF that Chromium has printed, without any white space, and its number of pages. It knows just that much
 * of the format: objects one after the other, compressed streams, and fonts that say which characters their glyphs are.
 */
export function readPdf(pdf: Buffer): { pages: number; text: string } {
  const objects = new Map<string, string>();
  for (const match of pdf.toString("latin1").matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    if (match[1] !== undefined && match[2] !== undefined) objects.set(match[1], match[2]);
  }
  const pages = [...objects.values()].filter((object) => /\/Type \/Page\b(?!s)/.test(object));
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const object of objects.values()) {
    for (const [, name, id] of object.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id ?? "") ?? "")?.[1];
      const map = toUnicode === undefined ? undefined : objects.get(toUnicode);
      if (name !== undefined && map !== undefined) fonts.set(name, readCharacterMap(streamOf(map)));
    }
  }
  const streams = [...objects.values()].filter((object) => object.includes("stream")).map(streamOf);
  const text = streams.filter((stream) => /\bTf\b/.test(stream)).map((stream) => readText(stream, fonts));
  return { pages: pages.length, text: text.join("").replaceAll(/\s/g, "") };
}

function streamOf(object: string): string {
  const body = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object)?.[1] ?? "";
  const bytes = Buffer.from(body, "latin1");
  return (object.includes("/FlateDecode") ? inflateSync(bytes) : bytes).toString("latin1");
}

const characters = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** Glyph numbers as four hexadecimal digits, and the characters that they show. */
function readCharacterMap(map: string): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const [, block = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = "", shown = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) read.set(glyph, characters(shown));
  }
  for (const [, block = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = "", to = "", shown = ""] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const first = parseInt(shown, 16);
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++) {
        const character = String.fromCharCode(first + glyph - parseInt(from, 16));
        read.set(glyph.toString(16).toUpperCase().padStart(4, "0"), character);
      }
    }
  }
  return read;
}

/** Runs of glyphs in the order in which they are drawn. */
function readText(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let text = "";
  for (const [, name, hex] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map<string, string>();
    for (const glyph of (hex ?? "").toUpperCase().match(/.{4}/g) ?? []) text += font.get(glyph) ?? "";
  }
  return text;
}
