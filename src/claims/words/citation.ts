import { partialDate } from "../../evidence/partialDate.ts";
import type { Document } from "../../evidence/schema.ts";
import { formatDate, joinWords, NOT_STATED } from "./format.ts";

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
    .flatMap((part) => (part === null ? [] : [/[.?!]$/.test(part) ? part : `${part}.`]))
    .concat(link === null ? [] : [link.address])
    .join(" ");
}
