import { EvidenceError } from "../../evidence/problem.ts";

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

/** Where a file lies that an address names. */
export type OwnAddress =
  | { kind: "site"; href: string }
  /** Asked only once the reader has agreed to the host. */
  | { kind: "elsewhere"; href: string; host: string }
  | { kind: "refused"; error: EvidenceError };

/**
 * The full address to fetch: on the site itself, or with a host that the site's policy lets the page ask.
 *
 * @param page the address of the page, from which a relative one is understood
 * @param mayAsk whether the policy of the page allows requests to an origin
 */
export function resolveOwnAddress(raw: string, page: string, mayAsk: (origin: string) => boolean): OwnAddress {
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
  if (!URL.canParse(raw, base)) return refuse(`an address on ${base.origin}`);
  const address = new URL(raw, base);
  if (address.origin === base.origin) return { kind: "site", href: address.href };
  if (address.protocol !== "https:" && address.protocol !== "http:") return refuse(`an address on ${base.origin}`);
  if (!mayAsk(address.origin)) {
    return refuse(
      `an address on ${base.origin}: this site does not let the page ask ${address.host}. ` +
        "Save the file from there and open it below, or ask whoever runs this site to allow that host",
    );
  }
  return { kind: "elsewhere", href: address.href, host: address.host };
}

/** Reads from the policy in the page to which origins it may make requests; without a policy, to any. */
export function readPolicy(document: Document): (origin: string) => boolean {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
  if (policy == null) return () => true;
  const directive = policy.split(";").map((part) => part.trim().split(/\s+/));
  const allowed = directive.find(([name]) => name === "connect-src")?.slice(1) ?? [];
  return (origin) => allowed.includes(origin);
}
