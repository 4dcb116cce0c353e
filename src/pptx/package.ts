import { strToU8, zipSync } from "fflate";
import { tag, XML_HEAD } from "./xml.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

export type PartKind = keyof typeof KINDS;

/** Content type of each kind of part, and the relationship by which others point at it. */
const KINDS = {
  presentation: ["vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "officeDocument"],
  slideMaster: ["vnd.openxmlformats-officedocument.presentationml.slideMaster+xml", "slideMaster"],
  slideLayout: ["vnd.openxmlformats-officedocument.presentationml.slideLayout+xml", "slideLayout"],
  notesMaster: ["vnd.openxmlformats-officedocument.presentationml.notesMaster+xml", "notesMaster"],
  slide: ["vnd.openxmlformats-officedocument.presentationml.slide+xml", "slide"],
  notesSlide: ["vnd.openxmlformats-officedocument.presentationml.notesSlide+xml", "notesSlide"],
  presProps: ["vnd.openxmlformats-officedocument.presentationml.presProps+xml", "presProps"],
  viewProps: ["vnd.openxmlformats-officedocument.presentationml.viewProps+xml", "viewProps"],
  tableStyles: ["vnd.openxmlformats-officedocument.presentationml.tableStyles+xml", "tableStyles"],
  theme: ["vnd.openxmlformats-officedocument.theme+xml", "theme"],
  chart: ["vnd.openxmlformats-officedocument.drawingml.chart+xml", "chart"],
  workbook: ["vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "officeDocument"],
  worksheet: ["vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", "worksheet"],
  appProperties: ["vnd.openxmlformats-officedocument.extended-properties+xml", "extended-properties"],
  coreProperties: ["vnd.openxmlformats-package.core-properties+xml", CORE],
  embedded: ["vnd.openxmlformats-officedocument.spreadsheetml.sheet", "package"],
} as const;

/**
 * A package after the Open Packaging Conventions (ECMA-376 part 2): parts, their content types, and their relationships.
 * Whatever is added gets its content type, and every id that is handed out belongs to a relationship that is written.
 */
export class Package {
  readonly #parts = new Map<string, { kind: PartKind; content: Uint8Array }>();
  readonly #relations = new Map<string, string[]>();

  /** Adds a part; `path` starts without a slash. */
  add(path: string, kind: PartKind, content: string | Uint8Array): void {
    if (this.#parts.has(path)) throw new RangeError(`${path}: found twice in a package, expected once`);
    this.#parts.set(path, { kind, content: typeof content === "string" ? strToU8(XML_HEAD + content) : content });
  }

  /** Points from one part ("" for the package itself) at another, and gives the id by which it does. */
  relate(from: string, to: string, kind: PartKind): string {
    const [, relation] = KINDS[kind];
    const type = relation.startsWith("http") ? relation : `${OFFICE}/${relation}`;
    return this.#write(from, { Type: type, Target: `/${to}` });
  }

  /** Points from a part at an address outside the package. */
  relateToLink(from: string, address: string): string {
    return this.#write(from, { Type: `${OFFICE}/hyperlink`, Target: address, TargetMode: "External" });
  }

  #write(from: string, attributes: Record<string, string>): string {
    const list = this.#relations.get(from) ?? [];
    const id = `rId${list.length + 1}`;
    list.push(tag("Relationship", { Id: id, ...attributes }));
    this.#relations.set(from, list);
    return id;
  }

  /** The finished file. */
  toBytes(): Uint8Array<ArrayBuffer> {
    const files: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8(XML_HEAD + this.#contentTypes()) };
    for (const [from, list] of this.#relations) {
      files[relationsPath(from)] = strToU8(XML_HEAD + tag("Relationships", { xmlns: RELATIONSHIPS }, ...list));
    }
    for (const [path, part] of this.#parts) files[path] = part.content;
    return new Uint8Array(zipSync(files, { level: 6 }));
  }

  #contentTypes(): string {
    const overrides = [...this.#parts]
      .filter(([, part]) => part.kind !== "embedded")
      .map(([path, { kind }]) =>
        tag("Override", { PartName: `/${path}`, ContentType: `application/${KINDS[kind][0]}` }),
      );
    return tag(
      "Types",
      { xmlns: CONTENT_TYPES },
      tag("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
      tag("Default", { Extension: "xml", ContentType: "application/xml" }),
      tag("Default", { Extension: "xlsx", ContentType: `application/${KINDS.embedded[0]}` }),
      ...overrides,
    );
  }
}

/** The relationships of ppt/slides/slide1.xml stand in ppt/slides/_rels/slide1.xml.rels. */
function relationsPath(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}
