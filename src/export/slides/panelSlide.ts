import { CONTENT_BOX, TITLE_BOX, TITLE_POINTS } from "../../ooxml/layout.ts";
import type { Slide } from "../../ooxml/slide.ts";
import type { SlideItem } from "../../ooxml/slideItem.ts";
import { line, type Paragraph } from "../../ooxml/text.ts";
import type { PanelEntry } from "../../panels/registry.ts";
import { type Credits, toCredits } from "../credits.ts";
import type { Measure } from "../measureText.ts";
import type { Subject } from "../subject.ts";
import { toPlainTable } from "../tableLayout.ts";
import { listDocuments } from "../words.ts";
import { toTableItems } from "./tableItems.ts";
import { HEADING_FACE } from "./theme.ts";

/** A panel as one slide: its own slide where it offers one, else its table; `note` is what a speaker says first. */
export async function toPanelSlide(
  subject: Subject,
  entry: PanelEntry,
  { title, note }: { title: string; note: string },
  measure: Measure,
): Promise<Slide> {
  const { view } = subject;
  const credits = toCredits(subject);
  return {
    layout: "content",
    title: [line(title, { size: fitTitle(title, measure) })],
    text: [line(view.empty ?? view.summary)],
    items: view.empty === null ? await toItems(subject, entry, measure) : [],
    foot: toFoot(credits),
    notes: toNotes(subject, credits, note),
    alt: view.summary,
  };
}

async function toItems(subject: Subject, entry: PanelEntry, measure: Measure): Promise<readonly SlideItem[]> {
  const { toSlide } = (await entry.loadSlide?.()) ?? {};
  const drawn = toSlide?.(subject.evidence, subject.input, CONTENT_BOX) ?? [];
  if (drawn.length > 0) return drawn;
  return toTableItems(toPlainTable(subject.view.table), subject.panel.title, CONTENT_BOX, measure);
}

/** A headline stands on one line: a long one is set smaller, and from there on wraps. */
export function fitTitle(text: string, measure: Measure): number {
  const width = measure(text, { family: HEADING_FACE, size: TITLE_POINTS, weight: 700 }) / 72;
  return Math.max(20, Math.min(TITLE_POINTS, Math.floor((TITLE_POINTS * TITLE_BOX.width * 0.98) / width)));
}

const MOST_DOCUMENTS = 3;
const LONG_CAVEATS = 420;

/** The foot of a slide: whose figures, n of N, caveats in full, the filter, citation, and the link back to the view. */
export function toFoot(credits: Credits): Paragraph[] {
  const caveats = credits.caveats.join(" ");
  const small = caveats.length > LONG_CAVEATS ? 8.5 : 10;
  const lines: Paragraph[] = [];
  if (credits.origin !== null) lines.push(line(credits.origin, { size: 11, bold: true }));
  if (credits.counted.length > 0) lines.push(line(credits.counted.join(" · "), { size: small + 1 }, { spaceAfter: 2 }));
  if (caveats !== "") lines.push(line(caveats, { size: small }, { spaceAfter: 2 }));
  const based = credits.documents.length === 0 ? "" : ` Based on: ${listDocuments(credits.documents, MOST_DOCUMENTS)}`;
  lines.push(line(`${credits.filter}${based}`, { size: small }));
  lines.push({
    runs: [
      { text: `${credits.stamp} `, size: small },
      ...(credits.link === null ? [] : [{ text: credits.link, size: small, link: credits.link }]),
    ],
  });
  return lines;
}

/** The speaker's notes: what to say, and everything that the foot has no room for. */
function toNotes({ view }: Subject, credits: Credits, note: string): Paragraph[] {
  const parts = [
    note,
    ...view.words.map((words) => words.text),
    credits.counted.length === 0 ? "" : `Counted. ${credits.counted.join(" | ")}.`,
    credits.caveats.join(" "),
    credits.filter,
    credits.origin ?? "",
    credits.documents.length === 0 ? "" : `Based on: ${listDocuments(credits.documents)}`,
    [credits.stamp, credits.link ?? ""].join(" ").trim(),
  ];
  return parts.filter((part) => part !== "").map((part) => line(part, {}, { spaceAfter: 6 }));
}
