import type { EvidenceFile } from "../evidence/schema.ts";
import { type ViewState, writeViewState } from "../view/viewState.ts";

/** The part of a window's location that a link is made from. */
export type PageAddress = Pick<Location, "protocol" | "origin" | "pathname" | "search">;

/**
 * The link that opens exactly a view, at a panel. A page that was opened from a folder is named by its file alone: the
 * rest of the path is nobody else's business and leads nowhere on another machine.
 */
export function linkToView(address: PageAddress, state: ViewState, file: EvidenceFile, panel?: string): string {
  const search = writeViewState({ ...state, figure: null, present: null }, file, address.search);
  const page =
    address.protocol === "file:" ? (address.pathname.split("/").at(-1) ?? "") : `${address.origin}${address.pathname}`;
  return `${page}${search}${panel === undefined ? "" : `#${panel}`}`;
}
