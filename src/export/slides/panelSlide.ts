import { CONTENT_BOX, FOOT_BOX, TEXT_BOX, TITLE_BOX, TITLE_POINTS } from "../../pptx/layout.ts";
import type { Slide } from "../../pptx/slide.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { line, type Paragraph } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import type { PanelEntry } from "../../panels/registry.ts";
import type { SlideOfPanel } from "../../panels/slide.ts";
import { type Credits, toCredits } from "../credits.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import { wrapText } from "../../claims/layout/textWidth.ts";
import type { Subject } from "../subject.ts";
import { toPlainTable } from "../tableLayout.ts";
import { listDocuments } from "../words.ts";
import { toTableItems } from "./tableItems.ts";
import { HEADING_FACE, TEXT_FACE } from "./theme.ts";

/** `note` is what a speaker says first, `own` says which part of the filter the slide keeps for itself. */
export type SlideTexts = { title: string; note: string; own: string };

/** A panel as one slide: its own slide where it offers one, else its table. */
export async function toPanelSlide(
  subject: Subject,
  entry: PanelEntry,
  { title, note, own }: SlideTexts,
  measure: Measure,
): Promise<Slide> {
  const { view } = subject;
  const found = toCredits(subject);
  const credits = own === "" ? found : { ...found, filter: `${own} ${found.filter}` };
  const shape = (await entry.loadSlide?.()) ?? {};
  const says = view.empty !== null || shape.saysItself === true ? "" : view.summary;
  const takeaway = fitTakeaway(says, measure);
  const foot = fitFoot(shape.holdsCaveats === true ? { ...credits, caveats: [] } : credits, measure);
  // The evidence has all the room between the takeaway and the foot.
  const top = TEXT_BOX.y + takeaway.height + GAP;
  const box = { ...CONTENT_BOX, y: top, height: FOOT_BOX.y + FOOT_BOX.height - foot.height - GAP - top };
  return {
    layout: "content",
    title: [line(title, { size: fitTitle(title, measure) })],
    text: takeaway.paragraphs,
    items: view.empty === null ? toItems(subject, shape, box, measure) : [nothingItem(view.empty, box)],
    foot: foot.paragraphs,
    notes: toNotes(subject, credits, note),
    alt: view.summary,
  };
}

const GAP = 0.16;

function toItems(subject: Subject, shape: SlideOfPanel, box: Box, measure: Measure): readonly SlideItem[] {
  const { evidence, input, view, panel } = subject;
  const drawn = shape.toSlide?.(evidence, input, box) ?? [];
  if (drawn.length > 0) return drawn;
  return toTableItems(shape.toSlideTable?.(evidence, input) ?? toPlainTable(view.table), panel.title, box, measure);
}

/** Why there is nothing to see, where else the evidence would stand. */
const nothingItem = (why: string, box: Box): SlideItem => ({
  kind: "text",
  name: "Why there is nothing",
  box,
  frame: { anchor: "ctr" },
  paragraphs: why
    .split("; ")
    .map((part, i, all) => line(all.length === i + 1 ? part : `${part};`, { size: all.length > 4 ? 16 : 24 })),
});

type Fitted = { paragraphs: Paragraph[]; height: number };

const TAKEAWAY_SIZES = [18, 17, 16, 15, 14] as const;

/** The takeaway in the largest type in which it takes two lines; a longer one takes more of them. */
function fitTakeaway(text: string, measure: Measure): Fitted {
  if (text === "") return { paragraphs: [], height: 0 };
  const tried = TAKEAWAY_SIZES.map((size) => ({ size, lines: countLines(text, size, TEXT_BOX.width, measure) }));
  const { size, lines } = tried.find((one) => one.lines <= 2) ?? tried.at(-1) ?? { size: 14, lines: 2 };
  return { paragraphs: [line(text, { size })], height: (lines * size * LEADING) / POINTS };
}

const FOOT_SIZES = [10.5, 10, 9.5, 9, 8.5, 8] as const;

/** The foot in the largest type in which it keeps to its place; with many sources it grows beyond it. */
function fitFoot(credits: Credits, measure: Measure): Fitted {
  const tried = FOOT_SIZES.map((size) => {
    const paragraphs = toFoot(credits, size);
    const lines = paragraphs.map((one) =>
      countLines(one.runs.map((run) => run.text).join(""), size, FOOT_BOX.width, measure),
    );
    const spaces = paragraphs.reduce((sum, one) => sum + (one.spaceAfter ?? 0), 0);
    return { paragraphs, height: (lines.reduce((sum, count) => sum + count, 0) * size * LEADING + spaces) / POINTS };
  });
  return tried.find((one) => one.height <= FOOT_BOX.height) ?? tried.at(-1) ?? { paragraphs: [], height: 0 };
}

const LEADING = 1.2;
const POINTS = 72;

const countLines = (text: string, size: number, width: number, measure: Measure) =>
  wrapText(text, width, (part) => measure(part, { family: TEXT_FACE, size }) / POINTS).length;

/** A headline stands on one line: a long one is set smaller, and from there on wraps. */
export function fitTitle(text: string, measure: Measure): number {
  const width = measure(text, { family: HEADING_FACE, size: TITLE_POINTS, weight: 700 }) / 72;
  return Math.max(20, Math.min(TITLE_POINTS, Math.floor((TITLE_POINTS * TITLE_BOX.width * 0.98) / width)));
}

const MOST_DOCUMENTS = 3;

/** The foot of a slide: whose figures, n of N, caveats in full, the filter, citation, and the link back to the view. */
function toFoot(credits: Credits, size: number): Paragraph[] {
  const caveats = credits.caveats.join(" ");
  const based = credits.documents.length === 0 ? "" : ` Based on: ${listDocuments(credits.documents, MOST_DOCUMENTS)}`;
  return [
    ...(credits.origin === null ? [] : [line(credits.origin, { size, bold: true })]),
    ...(credits.counted.length === 0 ? [] : [line(credits.counted.join(" · "), { size }, { spaceAfter: 2 })]),
    ...(caveats === "" ? [] : [line(caveats, { size }, { spaceAfter: 2 })]),
    line(`${credits.filter}${based}`, { size }),
    {
      runs: [
        { text: `${credits.stamp} `, size },
        ...(credits.link === null ? [] : [{ text: credits.link, size, link: credits.link }]),
      ],
    },
  ];
}

/** The speaker's notes: what to say, and everything that the foot has no room for. */
function toNotes({ view }: Subject, credits: Credits, note: string): Paragraph[] {
  const parts = [
    note,
    view.empty ?? view.summary,
    ...view.words.map((words) => words.text),
    credits.counted.length === 0 ? "" : `Counted. ${credits.counted.join(" | ")}.`,
    credits.caveats.join(" "),
    credits.filter,
    credits.origin ?? "",
    credits.documents.length === 0 ? "" : `Based on: ${listDocuments(credits.documents)}`,
    [credits.stamp, credits.link ?? ""].join(" ").trim(),
  ];
  // A slide with nothing to show has its one sentence as its note.
  return [...new Set(parts)].filter((part) => part !== "").map((part) => line(part, {}, { spaceAfter: 6 }));
}
