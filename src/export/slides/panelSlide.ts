import { CONTENT_BOX, FOOT_BOX, TEXT_BOX, TITLE_BOX, TITLE_POINTS } from "../../pptx/layout.ts";
import type { Slide } from "../../pptx/slide.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";
import { line, type Paragraph } from "../../pptx/text.ts";
import type { Box } from "../../pptx/units.ts";
import type { PanelEntry } from "../../panels/registry.ts";
import type { SlideOfPanel } from "../../panels/slide.ts";
import { endSentence } from "../../claims/words/format.ts";
import { type Credits, shownSources, toCredits } from "../credits.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import { wrapText } from "../../claims/layout/textWidth.ts";
import type { Subject } from "../subject.ts";
import { toPlainTable } from "../tableLayout.ts";
import { listDocuments } from "../words.ts";
import { toTablePages } from "./tableItems.ts";
import { HEADING_FACE, TEXT_FACE } from "./theme.ts";

/** `note` is what a speaker says first, `own` says which part of the filter the slide keeps for itself. */
export type SlideTexts = { title: string; note: string; own: string };

/** A panel as a slide: its own where it offers one, else its table, which goes on on further slides where it is long. */
export async function toPanelSlides(
  subject: Subject,
  entry: PanelEntry,
  { title, note, own }: SlideTexts,
  measure: Measure,
): Promise<Slide[]> {
  const { view } = subject;
  const found = toCredits(subject);
  const credits = own === "" ? found : { ...found, filter: `${own} ${found.filter}` };
  const shape = (await entry.loadSlide?.()) ?? {};
  const says = view.empty !== null || shape.saysItself === true ? "" : view.summary;
  const takeaway = fitTakeaway(says, measure);
  const short = shownSources(subject).map(({ shortName, caution, caveat }) =>
    endSentence(`${shortName}: ${caution ?? caveat}`),
  );
  const foot =
    shape.holdsCaveats === true ? fitFoot({ ...credits, caveats: [] }, [], measure) : fitFoot(credits, short, measure);
  // The evidence has all the room between the takeaway and the foot.
  const top = TEXT_BOX.y + takeaway.height + GAP;
  const box = { ...CONTENT_BOX, y: top, height: FOOT_BOX.y + FOOT_BOX.height - foot.height - GAP - top };
  const pages = view.empty === null ? toPages(subject, shape, box, measure) : [[nothingItem(view.empty, box)]];
  return pages.map((items, i) => {
    const headline = pages.length === 1 ? title : `${title} (${i + 1} of ${pages.length})`;
    return {
      layout: "content",
      title: [line(headline, { size: fitTitle(headline, measure) })],
      text: takeaway.paragraphs,
      items,
      foot: foot.paragraphs,
      notes: toNotes(subject, credits, note),
      alt: view.summary,
    };
  });
}

const GAP = 0.16;

function toPages(subject: Subject, shape: SlideOfPanel, box: Box, measure: Measure): readonly SlideItem[][] {
  const { evidence, input, view, panel } = subject;
  const drawn = shape.toSlide?.(evidence, input, box) ?? [];
  if (drawn.length > 0) return [[...drawn]];
  return toTablePages(shape.toSlideTable?.(evidence, input) ?? toPlainTable(view.table), panel.title, box, measure);
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

const FOOT_SIZE = 12;
/** Inches: a higher foot would leave the evidence too little room. */
const MOST_FOOT = 1.7;

/**
 * The foot with the cautions in full; where they would take the place of the evidence, with those of the sources in short,
 * and at last without what stands in the slide anyway. The notes have all of it in full.
 */
function fitFoot(credits: Credits, short: readonly string[], measure: Measure): Fitted {
  const ways = [
    credits,
    { ...credits, caveats: short, documents: credits.documents.slice(0, 1) },
    { ...credits, caveats: short, documents: [], counted: [] },
  ];
  const tried = ways.map((way) => {
    const size = FOOT_SIZE;
    const paragraphs = toFoot(way, size);
    const lines = paragraphs.map((one) =>
      countLines(one.runs.map((run) => run.text).join(""), size, FOOT_BOX.width, measure),
    );
    const spaces = paragraphs.reduce((sum, one) => sum + (one.spaceAfter ?? 0), 0);
    return { paragraphs, height: (lines.reduce((sum, count) => sum + count, 0) * size * LEADING + spaces) / POINTS };
  });
  return tried.find((one) => one.height <= MOST_FOOT) ?? tried.at(-1) ?? { paragraphs: [], height: 0 };
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
