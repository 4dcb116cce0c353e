import { fetchText } from "./fetchText.ts";
import type { EvidenceFile } from "./schema.ts";

/**
 * Fetches the evidence file of the site, which the build has checked: the browser holds it to the hash of what was
 * checked, so that nothing need be checked again.
 *
 * @param integrity the hash, as in the attribute of that name
 * @returns `null` when there is no such file at the address; what is there instead, `loadEvidence` can say
 */
export async function loadChecked(
  address: string,
  integrity: string,
  signal?: AbortSignal,
): Promise<EvidenceFile | null> {
  try {
    const value: unknown = JSON.parse(await fetchText(address, signal, { integrity }));
    return isChecked(value) ? value : null;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return null;
  }
}

/** The hash has told that it is; this tells the compiler. */
const isChecked = (value: unknown): value is EvidenceFile =>
  typeof value === "object" && value !== null && "schemaVersion" in value;
