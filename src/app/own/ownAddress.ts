import { EvidenceError } from "../../evidence/problem.ts";

const PARAMETER = "evidence";

/** The address of the user's own evidence file as the query string gives it; `null` for the figures of the site. */
export function readOwnAddress(search: string): string | null {
  const raw = new URLSearchParams(search).get(PARAMETER);
  return raw === "" ? null : raw;
}

/** What an address says of any file: sources, outcomes, days and slides are of the one that was shown. */
const OF_ANY_FILE = new Set(["view", "compare", "sort"]);

/** The query string for another file: without the address of this one, and without what was chosen in it. */
export function forAnotherFile(search: string): string {
  const parameters = new URLSearchParams([...new URLSearchParams(search)].filter(([name]) => OF_ANY_FILE.has(name)));
  const text = parameters.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** Where the file lies that an address names, or why it is not asked for. */
export type OwnAddress = { kind: "site"; href: string } | { kind: "refused"; error: EvidenceError };

/**
 * The full address to fetch, which is on the site itself: a link must not make a reader's browser call anybody else.
 *
 * @param page the address of the page, from which a relative one is understood
 */
export function resolveOwnAddress(raw: string, page: string): OwnAddress {
  const refuse = (expected: string): OwnAddress => ({
    kind: "refused",
    error: new EvidenceError("The evidence file was not asked for.", [
      { path: `?${PARAMETER}`, found: `"${raw}"`, expected },
    ]),
  });
  const base = new URL(page);
  if (base.protocol === "file:") {
    return refuse("no address in a page that was opened from a disk; a file on your disk can be opened below");
  }
  const address = URL.canParse(raw, base) ? new URL(raw, base) : null;
  if (address?.origin === base.origin) return { kind: "site", href: address.href };
  if (address?.protocol !== "https:" && address?.protocol !== "http:") return refuse(`an address on ${base.origin}`);
  return refuse(
    `an address on ${base.origin}: this site does not let the page ask ${address.host}. ` +
      "Save the file from there and open it below",
  );
}
