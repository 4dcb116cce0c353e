import type { EvidenceFile } from "../evidence/schema.ts";

/**
 * The rules by which ticked boxes show and hide, for the sources of one evidence file. Whatever names a source is hidden
 * until the box of one of its sources is ticked (but for the preview of the next slide, whose boxes are elsewhere): the
 * filter is a matter of style, answers in one frame, and works
 * before any script.
 */
export function sourceRules(file: EvidenceFile): string {
  const shown = file.sources.map((source) => {
    const box = `:root:has(input[name=source][value="${source.id}"]:checked)`;
    return `${box} [data-source~="${source.id}"]{display:revert-layer}`;
  });
  return `@layer filter{[data-source]:not([data-preview] *){display:none}${shown.join("")}}`;
}
