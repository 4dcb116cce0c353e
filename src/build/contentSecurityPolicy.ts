import { createHash } from "node:crypto";
import { OPENFDA } from "../evidence/openFda/service.ts";

/** What a page holds that its policy has to allow by name. */
export type Inlined = { scripts: readonly string[]; styles: readonly string[] };

/** A hash source: allows exactly this text. */
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The policy of the built page: its own scripts and styles by hash, its own files, and nothing from anybody else but the
 * answers of the one service that a reader can have asked.
 */
export function contentSecurityPolicy({ scripts, styles }: Inlined): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hash).join(" ")}`,
    `style-src 'self' ${styles.map(hash).join(" ")}`,
    "img-src 'self' data: blob:",
    `connect-src 'self' ${OPENFDA.origin}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
