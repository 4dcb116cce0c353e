import { createHash } from "node:crypto";

/** What a page holds that its policy has to allow by name. */
export type Inlined = { scripts: readonly string[]; styles: readonly string[] };

/** A hash source: allows exactly this text. */
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The policy of the built page: its own scripts and styles by hash, its own files, and nothing from anybody else. An
 * evidence file that the user asks for by address (`?evidence=`) has to lie on the site as well.
 */
export function contentSecurityPolicy({ scripts, styles }: Inlined): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hash).join(" ")}`,
    `style-src 'self' ${styles.map(hash).join(" ")}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
