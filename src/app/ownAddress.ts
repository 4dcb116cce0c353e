import { EvidenceError } from "../evidence/problem.ts";

const PARAMETER = "evidence";

/** The address of the user's own evidence file as the query string gives it; `null` for the figures of the site. */
export function readOwnAddress(search: string): string | null {
  const raw = new URLSearchParams(search).get(PARAMETER);
  return raw === "" ? null : raw;
}

/** The query string without that address. */
export function withoutOwnAddress(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(PARAMETER);
  const text = parameters.toString().replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/**
 * The full address to fetch. Only the site itself can be asked: the page talks to nobody else, and its
 * Content-Security-Policy would refuse.
 *
 * @param page the address of the page, from which a relative one is understood
 * @throws EvidenceError for any other place, saying what can be done instead.
 */
export function resolveOwnAddress(raw: string, page: string): string {
  const refuse = (expected: string) =>
    new EvidenceError("The evidence file was not asked for.", [
      { path: `?${PARAMETER}`, found: `"${raw}"`, expected: `${expected}; a file on your disk can be opened below` },
    ]);
  const base = new URL(page);
  if (base.protocol === "file:") throw refuse("no address in a page that was opened from a disk");
  if (!URL.canParse(raw, base)) throw refuse(`an address on ${base.origin}`);
  const address = new URL(raw, base);
  if (address.origin !== base.origin || address.protocol !== base.protocol) {
    throw refuse(`an address on ${base.origin}, since this page asks nobody else`);
  }
  return address.href;
}
