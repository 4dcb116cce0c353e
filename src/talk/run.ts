import { toEvidence } from "../evidence/model.ts";
import type { Citation, Document, EvidenceFile, Figure, Slide, Source } from "../evidence/schema.ts";
import { toSlideView, type ViewState } from "../claims/address/viewState.ts";
import { toSlides } from "../claims/story.ts";
import { chosenOutcome, chosenSources, type PanelInput } from "../claims/panelView.ts";
import { formatDate } from "../claims/words/format.ts";
import { fillSentences } from "../claims/words/template.ts";
import type { Measure } from "../charts/native/measureText.ts";
import { SANS, SERIF } from "../charts/native/palette.ts";
import { wrapText } from "../claims/layout/textWidth.ts";
import { describeChart } from "../pptx/chart/model.ts";
import { SOFT } from "../pptx/colour.ts";
import type { Run } from "../pptx/text.ts";
import type { SlideItem } from "../pptx/slideItem.ts";
import { everyone, groups, rates } from "./slides/comparisons.ts";
import { split, unlike } from "./slides/counts.ts";
import { LEFT, RIGHT, rule, said, shortCitation, words } from "./slides/kit.ts";
import { people, question, settle } from "./slides/parts.ts";
import { known, tested } from "./slides/stories.ts";
import type { Tell } from "./slides/told.ts";
import type { TalkWords } from "./ownWords.ts";
import type { Evidence } from "../evidence/model.ts";

const PICTURES: Record<NonNullable<Slide["picture"]>, Tell> = {
  question,
  unlike,
  split,
  rates,
  groups,
  tested,
  known,
  everyone,
  people,
  settle,
};

/** The size of a headline, the width at which its lines are even, and where it ends, in pixels of a slide of 1280 by 720. */
type TitleLook = { size: number; width: number; bottom: number };

const titleTop = (isTitle: boolean) => (isTitle ? 44 : 36);

/** A slide as the room sees it, with what the speaker says and what must be said with it. */
export type ToldSlide = {
  slide: Slide;
  isTitle: boolean;
  title: string;
  /** The finding that the figures give, where the presenter has another headline. */
  derived: string | null;
  titleLook: TitleLook;
  items: readonly SlideItem[];
  /** The figures whose rows may come one after the other. */
  steps: readonly string[];
  foot: readonly Run[];
  note: string;
  /** The full caveats of the sources on the slide. */
  cautions: readonly string[];
  documents: readonly Document[];
  /** The picture in words. */
  alt: string;
};

/** One step of the talk: a slide with its picture, or a panel of the page; `at` is its place in the story, from 1. */
export type Step = { at: number; slide: Slide; told: ToldSlide | null; isReworded: boolean };

export type TalkView = {
  file: EvidenceFile;
  state: ViewState;
  /** The address of a view; `null` where no address would show these figures. */
  link: (state: ViewState) => string | null;
  /** The name of the reader's own evidence, whose figures every slide must say they are. */
  own: string | null;
  /** What the presenter says in other words. */
  words: TalkWords;
  measure: Measure;
};

/** The slides that have something to show under the view: one whose premise is missing is left out. */
export function toRun(view: TalkView): Step[] {
  const { file, state } = view;
  return toSlides(file, state.slides).flatMap((slide, i): Step[] => {
    if (slide.picture === undefined) {
      const { headline = "", note = "" } = view.words[slide.id] ?? {};
      const title = headline === "" ? slide.title : headline;
      const reworded = { ...slide, title, note: note === "" ? slide.note : note };
      return [{ at: i + 1, slide: reworded, told: null, isReworded: headline !== "" }];
    }
    const told = tellSlide(view, slide);
    return told === null ? [] : [{ at: i + 1, slide, told, isReworded: told.derived !== null }];
  });
}

/** The step that a number of the story leads to: the slide itself, else the next one that is there, else the last. */
export function stepAt(run: readonly Step[], present: number): number {
  const found = run.findIndex(({ at }) => at >= present);
  return found === -1 ? run.length - 1 : found;
}

const evidences = new WeakMap<EvidenceFile, Map<string | null, Evidence>>();

/** The evidence of a day is the same for every slide of the talk. */
function evidenceOn(file: EvidenceFile, day: string | null): Evidence {
  const known = evidences.get(file) ?? new Map<string | null, Evidence>();
  evidences.set(file, known);
  const found = known.get(day) ?? toEvidence(file, day);
  known.set(day, found);
  return found;
}

/** A slide under a view; `null` where its premise is missing. */
export function tellSlide({ file, state, link, own, words, measure }: TalkView, slide: Slide): ToldSlide | null {
  if (slide.picture === undefined) return null;
  const shown = toSlideView(state, file, slide);
  const evidence = evidenceOn(file, shown.known);
  const input: PanelInput = {
    outcome: chosenOutcome(evidence, shown.outcome),
    sources: chosenSources(evidence, shown.sources).filter(({ id }) => evidence.isPublished(id)),
    unpublished: file.sources.filter(({ id }) => shown.sources.includes(id) && !evidence.isPublished(id)),
    reporting: shown.reporting,
    document: null,
    find: "",
  };
  const told = PICTURES[slide.picture]({ slide, evidence, input, link: link({ ...shown, present: null }), measure });
  if (told === null) return null;
  const isTitle = slide.picture === "question";
  const chosen = new Set(input.sources.map(({ id }) => id));
  const { headline = "", note: ownNote = "" } = words[slide.id] ?? {};
  const derived = headline === "" ? null : told.title;
  const title = derived === null ? told.title : headline;
  const titleLook = fitTitle(title, isTitle, measure, derived === null ? "derived" : "own");
  const items = derived === null ? told.items : [derivedLine(derived, isTitle, titleLook, measure), ...told.items];
  const note = fillSentences(slide.note, evidence, ({ source }) => source === undefined || chosen.has(source));
  const documentsIn = (citations: (figure: Figure) => readonly Citation[]) =>
    [...new Set(told.figures.flatMap(citations).map(({ document }) => document))].flatMap(
      (id) => evidence.document(id) ?? [],
    );
  const documents = documentsIn(({ citations }) => citations);
  const first = documentsIn(({ citations }) => citations.slice(0, 1));
  return {
    slide,
    isTitle,
    title,
    derived,
    titleLook,
    items,
    steps: told.steps ?? [],
    foot: toFoot(
      [
        own === null ? "" : `Own evidence: ${own}.`,
        evidence.knownBy === null || isTitle ? "" : `As of ${formatDate(evidence.knownBy)}.`,
        told.foot ?? "",
      ],
      told.sources,
      [slide.foot ?? "", [...new Set(first.map(shortCitation))].join("; ").replace(/(.)$/, "$1.")],
      measure,
    ),
    note: ownNote !== "" ? ownNote : note === "" ? told.title : note,
    cautions: told.sources.map((source) => `${source.shortName}: ${source.caveat}`),
    documents,
    alt: textsOf(items).join("; "),
  };
}

const TITLE = { derived: [43, 41, 39, 35, 31, 27], own: [43, 41, 39, 27, 25, 23], lines: 2, width: 1168 } as const;
const FIRST_TITLE = { derived: [80, 70, 60, 52, 44], own: [64, 56, 48, 40, 34], lines: 3, width: 850 } as const;
/** A headline that fits one line at this size or above stands on one. */
const ONE_LINE = 39;

/** The largest size at which a headline takes two lines, on the first slide three, and the width at which they are even. */
function fitTitle(title: string, isTitle: boolean, measure: Measure, whose: "derived" | "own"): TitleLook {
  const { [whose]: sizes, lines, width } = isTitle ? FIRST_TITLE : TITLE;
  const count = (size: number, room: number) =>
    wrapText(title, room, (text) => measure(text, { family: SERIF, size, weight: 400 })).length;
  const single = isTitle ? undefined : sizes.find((size) => size >= ONE_LINE && count(size, width) === 1);
  // Under the presenter's own headline the derived one has its line: two lines have less room.
  const room = whose === "own" && !isTitle ? sizes.filter((one) => one < ONE_LINE) : sizes;
  const size = single ?? room.find((one) => count(one, width) <= lines) ?? sizes.at(-1) ?? ONE_LINE;
  const needed = count(size, width);
  let even = width;
  while (even > width / 2 && count(size, even - 20) === needed) even -= 20;
  return { size, width: even, bottom: titleTop(isTitle) + needed * size * 1.2 };
}

/** Under a headline in the presenter's words: whose they are, and what the figures say. */
function derivedLine(derived: string, isTitle: boolean, { bottom }: TitleLook, measure: Measure): SlideItem {
  const text = `Presenter’s wording. The figures say: ${derived}`;
  const room = isTitle ? 850 : RIGHT - LEFT;
  const size = [19, 18, 17].find((one) => measure(text, { family: SANS, size: one, weight: 400 }) <= room) ?? 16;
  return words([LEFT, bottom + 4, room, 26], [[said(text, { size, colour: SOFT })]], { name: "Derived" });
}

const FOOT_SIZE = 16.5;
const FOOT_WIDTH = 1085;

/** One line: what comes first, the caution of each source in short, and the rest; what has no room is in the notes. */
function toFoot(
  first: readonly string[],
  sources: readonly Source[],
  rest: readonly string[],
  measure: Measure,
): Run[] {
  const small = { size: FOOT_SIZE, colour: SOFT };
  const plain = (texts: readonly string[]) =>
    texts
      .flatMap((text) => text.split(/(?<=\.) (?=\p{Lu})/u))
      .filter((text) => text !== "")
      .map((text): Run[] => [said(`${text} `, small)]);
  const cautions = sources.map((source): Run[] => [
    said(`${source.shortName}: `, { size: FOOT_SIZE, bold: true }),
    said(`${(source.caution ?? source.caveat).replace(/\.$/, "")}. `, small),
  ]);
  const parts = [...plain(first), ...cautions, ...plain(rest)];
  const width = (runs: readonly Run[]) =>
    runs.reduce(
      (sum, { text, bold }) =>
        sum + measure(text, { family: SANS, size: FOOT_SIZE, weight: bold === true ? 700 : 400 }),
      0,
    );
  const kept: Run[] = [];
  for (const part of parts) if (kept.length === 0 || width([...kept, ...part]) <= FOOT_WIDTH) kept.push(...part);
  return kept;
}

function textsOf(items: readonly SlideItem[]): string[] {
  return items.flatMap((item) => {
    if (item.kind === "text")
      return [item.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" ")];
    if (item.kind === "group") return [...(item.alt === undefined ? [] : [item.alt]), ...textsOf(item.items)];
    if (item.kind === "chart") return [describeChart(item.chart)];
    return "alt" in item && item.alt !== undefined ? [item.alt] : [];
  });
}

/** The slide with its headline and foot, as one picture: small in the overview, on paper, and on the screen. */
export function wholeSlide({ title, titleLook, isTitle, items, foot }: ToldSlide, place: string): SlideItem[] {
  return [
    words([LEFT, titleTop(isTitle), titleLook.width + 4, 300], [[said(title, { size: titleLook.size, serif: true })]], {
      name: "Headline",
    }),
    ...items,
    ...(isTitle && foot.length === 0 ? [] : [rule(LEFT, 660, RIGHT - LEFT)]),
    ...(foot.length === 0 ? [] : [words([LEFT, 662, FOOT_WIDTH + 20, 56], [foot], { anchor: "ctr", name: "Foot" })]),
    ...(isTitle
      ? []
      : [words([RIGHT - 110, 662, 110, 56], [[said(place, { size: 17 })]], { align: "r", anchor: "ctr" })]),
  ];
}
