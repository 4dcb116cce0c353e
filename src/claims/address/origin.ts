import type { EvidenceFile } from "../../evidence/schema.ts";
import { type ViewState, writeViewState } from "./viewState.ts";

/** The parts of a window's location that a link is made from. */
export type PageAddress = Pick<Location, "protocol" | "origin" | "pathname">;

/**
 * Whose figures leave the page, and where they can be found again. `page` is the address at which the page is published;
 * `null` in a file on a disk that does not know it. Figures of the reader's own file can be found nowhere else.
 */
export type Origin = { kind: "site"; page: string | null } | { kind: "own"; name: string };

/**
 * @param ownName the name of the reader's own file, or `null` for the figures of the site
 * @param published the address that a page on a disk was saved from, where it says so
 */
export function readOrigin(address: PageAddress, ownName: string | null, published: string | null): Origin {
  if (ownName !== null) return { kind: "own", name: ownName };
  const isOnDisk = address.protocol === "file:";
  return { kind: "site", page: isOnDisk ? published : `${address.origin}${address.pathname}` };
}

/** The address that a page was saved from, as the page itself states it. */
export function publishedAddress(document: Document): string | null {
  const href = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null;
  return href !== null && /^https?:\/\//.test(href) ? href : null;
}

/** The link that opens exactly a view, at a panel, and holds nothing else; `null` where there is no address that would show these figures. */
export function linkToView(origin: Origin, state: ViewState, file: EvidenceFile, panel?: string): string | null {
  if (origin.kind === "own" || origin.page === null) return null;
  const search = writeViewState({ ...state, figure: null, present: null }, file);
  return `${origin.page}${search}${panel === undefined ? "" : `#${panel}`}`;
}

/** Says whose figures these are, for everything that leaves the page with figures of the reader's own. */
export function describeOrigin(origin: Origin): string | null {
  return origin.kind === "own" ? `Own evidence, not this site’s: ${origin.name}.` : null;
}
