import type { Subject } from "./subject.ts";

/** The parameter that makes the page show one panel alone, and the type of the message by which it tells its height. */
export const EMBED_PARAMETER = "embed";
export const HEIGHT_MESSAGE = "embed-height";

/**
 * HTML that shows one panel of the page inside another page, under the view of now. The frame grows to the height that
 * the panel tells its host; without the script it keeps the height that is written, and scrolls.
 *
 * @throws Error for figures that no address shows.
 */
export function toEmbedCode({
  link,
  panel,
}: {
  link: Subject["link"];
  panel: Pick<Subject["panel"], "id" | "title">;
}): string {
  if (link === null) throw new Error("figures of your own file have no address that another page could show");
  const address = new URL(link);
  address.searchParams.set(EMBED_PARAMETER, panel.id);
  address.hash = "";
  const source = escapeHtml(address.href.replaceAll("%2C", ","));
  const title = escapeHtml(panel.title);
  return [
    `<iframe src="${source}" title="${title}" width="100%" height="520" style="border:0" loading="lazy"></iframe>`,
    "<script>",
    'addEventListener("message", (event) => {',
    `  if (event.data?.type !== "${HEIGHT_MESSAGE}") return;`,
    '  for (const frame of document.querySelectorAll("iframe"))',
    "    if (frame.contentWindow === event.source) frame.height = event.data.height;",
    "});",
    "</script>",
  ].join("\n");
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) => text.replaceAll(/[&<>"]/g, (found) => ENTITIES[found] ?? found);
