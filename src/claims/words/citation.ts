import { NOT_STATED, endSentence, formatDate, joinWords } from "./format.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { Document } from "../../evidence/schema.ts";

/** More authors than these are "the first et al.". */
const MAX_NAMED = 3;

/** "Verdun and Marks", "Jadlowsky et al."; `null` where no author is stated. */
export function formatAuthors(document: Document): string | null {
  const names = document.authors.map((name) => name.split(",")[0]?.trim() ?? name);
  const [first] = names;
  if (first === undefined) return null;
  if (document.moreAuthors === true || names.length > MAX_NAMED) return `${first} et al.`;
  return joinWords(names);
}

/**
 * Where a document was published: "N Engl J Med 2024;390:584, online 24 Jan 2024", "Penn Today, Feb 2025",
 * "publisher not stated, no date". Only what is known is written.
 */
export function formatPlace(document: Document): string {
  const { journal, volume, pages, date } = document;
  const when = date === null ? "no date" : formatDate(date);
  if (journal === undefined) {
    return `${document.publisher === NOT_STATED ? "publisher not stated" : document.publisher}, ${when}`;
  }
  const year = document.year ?? (date === null ? undefined : new Date(partialDate(date).start).getUTCFullYear());
  const issue = volume === undefined ? "" : `;${volume}${pages === undefined ? "" : `:${pages}`}`;
  const online = date === null || partialDate(date).precision !== "day" ? "" : `, online ${when}`;
  return `${journal}${year === undefined ? ", no date" : ` ${year}${issue}`}${online}`;
}

/** Where a document can be read: its DOI, or else its public address; `null` where none is known. */
export function documentLink(document: Document): { address: string; label: string } | null {
  if (document.doi !== undefined) return { address: `https://doi.org/${document.doi}`, label: document.doi };
  return document.link === null ? null : { address: document.link, label: shortAddress(document.link) };
}

/** "www.example.org/a/b" is named by its host alone; a DOI by itself; a PubMed address by its number. */
function shortAddress(link: string): string {
  const { hostname, pathname } = new URL(link);
  if (hostname === "doi.org") return pathname.slice(1);
  return hostname.replace(/^www\./, "");
}

/** A citation as plain text, to be pasted: authors, title, place, address. */
export function formatCitation(document: Document): string {
  const authors = formatAuthors(document);
  const link = documentLink(document);
  return [authors, document.title, formatPlace(document)]
    .flatMap((part) => (part === null ? [] : [endSentence(part)]))
    .concat(link === null ? [] : [link.address])
    .join(" ");
}

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
