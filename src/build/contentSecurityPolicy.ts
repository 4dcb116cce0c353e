import { createHash } from "node:crypto";
import { OPENFDA } from "../evidence/openFda/service.ts";

/** What a page holds that its policy has to allow by name. */
export type Inlined = { scripts: readonly string[]; styles: readonly string[] };

/** A hash source: allows exactly this text. */
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The hosts besides the site itself at which readers may open evidence files by address (`?evidence=`), as whoever builds
 * the site names them: "EVIDENCE_HOSTS='https://data.example'", with spaces between several.
 *
 * @throws RangeError for what is no https origin, which the policy would pass over in silence.
 */
export function evidenceHosts(named: string | undefined): readonly string[] {
  const hosts = (named ?? "").split(/\s+/).filter((host) => host !== "");
  for (const host of hosts) {
    if (!/^https:\/\/[a-z0-9.-]+(?::\d+)?$/.test(host)) {
      throw new RangeError(`EVIDENCE_HOSTS: found "${host}", expected an origin such as https://data.example`);
    }
  }
  return hosts;
}

/**
 * The policy of the built page: its own scripts and styles by hash, its own files, and nothing from anybody else but
 * evidence files from the hosts that whoever builds the site has named, and the answers of the one service that a reader
 * can have asked.
 */
export function contentSecurityPolicy({ scripts, styles }: Inlined): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hash).join(" ")}`,
    `style-src 'self' ${styles.map(hash).join(" ")}`,
    "img-src 'self' data: blob:",
    ["connect-src 'self'", OPENFDA.origin, ...evidenceHosts(process.env["EVIDENCE_HOSTS"])].join(" "),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
