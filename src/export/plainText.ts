/**
 * A text as programs and other people's files want it: the characters by which the page keeps words together are plain
 * spaces and hyphens again, and those that show nothing are gone.
 */
export function toPlainText(text: string): string {
  return text
    .replaceAll(/[\u00A0\u202F\u2007]/g, " ")
    .replaceAll("\u2011", "-")
    .replaceAll(/[\u2060\u200B\u00AD\uFEFF]/g, "");
}
