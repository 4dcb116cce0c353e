import { strFromU8, unzipSync } from "fflate";

/** The parts of a package by path; those that are XML as text. */
export type Parts = { text: Map<string, string>; bytes: Map<string, Uint8Array> };

export function readPackage(file: Uint8Array): Parts {
  const bytes = new Map(Object.entries(unzipSync(file)));
  const text = new Map(
    [...bytes].filter(([path]) => /\.(xml|rels)$/.test(path)).map(([path, part]) => [path, strFromU8(part)]),
  );
  return { text, bytes };
}

export const attributesOf = (xml: string, element: string, attribute: string): string[] =>
  [...xml.matchAll(new RegExp(`<${element}\\b[^>]*?\\b${attribute}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");

/** Each relationship of a part, its target written as a path. */
export function relationsOf(
  { text }: Parts,
  part: string,
): { id: string; target: string; external: boolean; type: string }[] {
  const slash = part.lastIndexOf("/");
  const xml = text.get(`${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`) ?? "";
  return [...xml.matchAll(/<Relationship [^>]*>/g)].map(([entry]) => ({
    id: /Id="([^"]*)"/.exec(entry)?.[1] ?? "",
    target: (/Target="([^"]*)"/.exec(entry)?.[1] ?? "").replace(/^\//, ""),
    external: entry.includes('TargetMode="External"'),
    type: /Type="([^"]*)"/.exec(entry)?.[1] ?? "",
  }));
}

/** A slide of 16 to 9 in English metric units. */
const WIDE = 12_192_000;
const HIGH = 6_858_000;

const repeated = (list: readonly string[]) => list.filter((entry, i) => list.indexOf(entry) !== i);

/**
 * What would make PowerPoint offer a repair, after ECMA-376: a part without a content type, a relationship that leads
 * nowhere, an id that is used and not there, or used twice. Each entry says where.
 */
export function findBrokenRules(parts: Parts): string[] {
  const { text, bytes } = parts;
  const broken: string[] = [];
  const types = text.get("[Content_Types].xml") ?? "";
  const overrides = attributesOf(types, "Override", "PartName");
  const defaults = attributesOf(types, "Default", "Extension");
  for (const path of bytes.keys()) {
    const extension = path.split(".").at(-1) ?? "";
    const typed = overrides.includes(`/${path}`) || (extension !== "xml" && defaults.includes(extension));
    if (path !== "[Content_Types].xml" && !typed) broken.push(`${path}: no content type`);
  }
  for (const name of overrides) if (!bytes.has(name.slice(1))) broken.push(`${name}: a content type without a part`);
  broken.push(...repeated(overrides).map((name) => `${name}: two content types`));
  const reached = new Set(["[Content_Types].xml"]);
  for (const part of ["", ...text.keys()]) {
    if (part.endsWith(".rels")) continue;
    const relations = relationsOf(parts, part);
    const ids = relations.map((relation) => relation.id);
    broken.push(...repeated(ids).map((id) => `${part}: ${id} twice`));
    for (const relation of relations) {
      if (!relation.external && !bytes.has(relation.target))
        broken.push(`${part}: ${relation.id} leads to ${relation.target}`);
      if (!relation.external) reached.add(relation.target);
    }
    const used = [...(text.get(part) ?? "").matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)].map(
      (match) => match[1] ?? "",
    );
    broken.push(...used.filter((id) => !ids.includes(id)).map((id) => `${part}: uses ${id}, which is no relationship`));
  }
  for (const path of bytes.keys()) {
    if (!path.endsWith(".rels") && !reached.has(path)) broken.push(`${path}: nothing leads to it`);
  }
  for (const [path, xml] of text) broken.push(...findBrokenIds(path, xml));
  return broken;
}

function findBrokenIds(path: string, xml: string): string[] {
  const broken: string[] = [];
  if (path.startsWith("ppt/slides/slide")) {
    const ids = attributesOf(xml, "p:cNvPr", "id");
    broken.push(...repeated(ids).map((id) => `${path}: shape id ${id} twice`));
    const frames = xml.split("<p:graphicFrame>").slice(1);
    if (frames.some((frame) => !/<p:cNvPr [^>]*descr="[^"]+"/.test(frame)))
      broken.push(`${path}: a frame without alt text`);
  }
  if (path.startsWith("ppt/slides/slide")) {
    const places = [...xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(-?\d+)" cy="(-?\d+)"\/>/g)];
    for (const [place, ...numbers] of places) {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
      const isInside = x >= 0 && y >= 0 && width >= 0 && height >= 0 && x + width <= WIDE && y + height <= HIGH;
      if (!isInside) broken.push(`${path}: outside the slide: ${place}`);
    }
  }
  if (path.startsWith("ppt/charts/chart")) {
    const axes = [...xml.matchAll(/<c:(?:valAx|catAx|dateAx)><c:axId val="(\d+)"/g)].map((match) => match[1] ?? "");
    const [plots = ""] = xml.split(/<c:(?:valAx|catAx|dateAx)>/);
    const named = attributesOf(plots, "c:axId", "val");
    const crossed = attributesOf(xml, "c:crossAx", "val");
    for (const id of [...named, ...crossed]) if (!axes.includes(id)) broken.push(`${path}: axis ${id} does not exist`);
    if (named.length !== 2 || axes.length !== 2)
      broken.push(`${path}: ${named.length} axes named, ${axes.length} there`);
    for (const name of ["c:idx", "c:order"]) {
      const values = [...xml.matchAll(new RegExp(`<c:ser>(?:<c:idx val="\\d+"/>)?<${name} val="(\\d+)"`, "g"))].map(
        (match) => match[1] ?? "",
      );
      broken.push(...repeated(values).map((value) => `${path}: ${name} ${value} twice`));
    }
  }
  if (path === "ppt/presentation.xml") {
    const ids = attributesOf(xml, "p:sldId", "id");
    broken.push(...repeated(ids).map((id) => `${path}: slide id ${id} twice`));
    if (ids.some((id) => Number(id) < 256)) broken.push(`${path}: a slide id below 256`);
  }
  return broken;
}
