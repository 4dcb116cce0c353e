import type { Document } from "../../evidence/schema.ts";
import { joinWords, NOT_STATED } from "./format.ts";

export type Reading = Document["read"];

/** How a document can have been read, from most to least, with the words for it beside a document and in a count. */
const READINGS: readonly { reading: Reading; label: string; counted: string }[] = [
  { reading: "full", label: "read in full", counted: "read in full" },
  { reading: "abstract", label: "abstract read", counted: "abstract only" },
  { reading: "page", label: "page read", counted: "publisher’s or regulator’s page" },
  { reading: "page (opening)", label: "opening read", counted: "opening of the page" },
  { reading: "reported", label: "not read", counted: "only through others" },
];

/** The short label beside a document: "abstract read". */
export function readingLabel(document: Document): string {
  return READINGS.find((entry) => entry.reading === document.read)?.label ?? labelOf(document.read);
}

/** Words of the file's own stand as they are; what it does not state is said to be that. */
const labelOf = (reading: Reading) => (reading === NOT_STATED ? "reading not stated" : reading);

/** What else there is to say of how it was read: "known through BioSpace and Reuters"; `null` for what was read itself. */
export function readThrough(document: Document): string | null {
  if (document.read !== "reported" || document.readThrough.length === 0) return null;
  return `known through ${joinWords(document.readThrough)}`;
}

/** How a document was read, in words that can stand alone: "not read, known through BioSpace and Reuters". */
export function describeReading(document: Document): string {
  const through = readThrough(document);
  return `${readingLabel(document)}${through === null ? "" : `, ${through}`}`;
}

/** How many documents were read in each way, from most to least, without those ways that none was read in. */
export function countReadings(documents: readonly Document[]): { reading: Reading; counted: string; count: number }[] {
  const known = READINGS.map(({ reading }) => reading);
  const others = new Set(documents.flatMap(({ read }) => (known.includes(read) ? [] : [read])));
  return [...READINGS, ...[...others].map((reading) => ({ reading, counted: labelOf(reading) }))]
    .map(({ reading, counted }) => ({
      reading,
      counted,
      count: documents.filter((document) => document.read === reading).length,
    }))
    .filter((entry) => entry.count > 0);
}
