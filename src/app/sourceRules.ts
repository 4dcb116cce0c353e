import type { EvidenceFile } from "../evidence/schema.ts";

/**
 * The rules by which boxes show and hide while no script has taken over: whatever names a source is hidden until the
 * box of one of its sources is ticked. Once live the page lays itself out anew, and these rules no longer apply.
 */
export function sourceRules(file: EvidenceFile): string {
  const page = ":root:not([data-hydrated]) .page";
  const shown = file.sources.map(
    ({ id }) => `${page}:has(input[name=source][value="${id}"]:checked) [data-source~="${id}"]{display:revert-layer}`,
  );
  return `@layer filter{${page} [data-source]{display:none}${shown.join("")}}`;
}
