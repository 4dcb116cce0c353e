import type { EvidenceFile } from "../evidence/schema.ts";

/**
 * The rules by which ticked boxes show and hide, for the sources of one evidence file. Whatever names a source is hidden
 * until one of its sources is among those of the root element (`data-sources`): the filter is a matter of style and
 * answers in one frame. The page's first script keeps the attribute in step with the boxes, see prerender/inPage/boot.ts;
 * where no script runs the boxes are asked themselves, which is slower, since every change then asks all rules again.
 * The preview of the next slide is left alone: it shows another view than the one of the page.
 */
export function sourceRules(file: EvidenceFile): string {
  const shown = (is: (id: string) => string) =>
    file.sources.map(({ id }) => `:root${is(id)} [data-source~="${id}"]{display:revert-layer}`).join("");
  const bySources = shown((id) => `[data-sources~="${id}"]`);
  const byBoxes = shown((id) => `[data-sources]:has(input[name=source][value="${id}"]:checked)`);
  const hidden = "[data-source]:not([data-preview] *){display:none}";
  return (
    `@layer filter{${hidden}${bySources}` +
    `@media (scripting:none){:root[data-sources] [data-source]{display:none}${byBoxes}}}`
  );
}
