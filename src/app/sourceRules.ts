import type { EvidenceFile } from "../evidence/schema.ts";

/**
 * The rules by which boxes show and hide while no script has taken over: whatever names a source is hidden until the
 * box of one of its sources is ticked. Once live the page lays itself out anew, and these rules no longer apply.
 *
 * `:has` stands on the same element as `:not([data-hydrated])`, which is looked at first: a live page never asks its
 * boxes. On an ancestor of its own it was asked for every element of every change, before the root was looked at.
 */
export function sourceRules(file: EvidenceFile): string {
  const page = ":root:not([data-hydrated])";
  const shown = file.sources.map(
    ({ id }) =>
      `${page}:has(input[name=source][value="${id}"]:checked) .page [data-source~="${id}"]{display:revert-layer}`,
  );
  return `@layer filter{${page} .page [data-source]{display:none}${shown.join("")}}`;
}
