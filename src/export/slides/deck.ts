import { toEvidence } from "../../evidence/model.ts";
import type { Document, EvidenceFile } from "../../evidence/schema.ts";
import { CONTENT_BOX } from "../../pptx/layout.ts";
import type { Deck } from "../../pptx/presentation.ts";
import type { Slide } from "../../pptx/slide.ts";
import { line } from "../../pptx/text.ts";
import type { Properties } from "../../pptx/theme.ts";
import { formatDate, joinWords } from "../../claims/words/format.ts";
import { describeReading } from "../../claims/words/citation.ts";
import { toSlideNote } from "../../claims/story.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { toSlideView, type ViewState } from "../../claims/address/viewState.ts";
import { readWords } from "../../talk/ownWords.ts";
import { type TalkView, tellSlide, type ToldSlide } from "../../talk/run.ts";
import { formatCalendarDay } from "../calendarDay.ts";
import { toCredits } from "../credits.ts";
import { firstStatedFirst } from "../firstSource.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import { PER_INCH } from "../../charts/native/svg.ts";
import { describeOrigin, linkToView, type Origin } from "../../claims/address/origin.ts";
import { findSubject, type Taken } from "../subject.ts";
import { toPanelSlides } from "./panelSlide.ts";
import { toTablePages } from "./tableItems.ts";
import { toTheme } from "./theme.ts";

/** Words stand in a presentation with plain spaces and hyphens, so that who searches it for one finds it. */
export { writePresentation } from "../../pptx/presentation.ts";

type SavedSlide = EvidenceFile["slides"][number];

/** The talk as it is on the screen under the view of the page, and the documents; what it leaves out is left out here. */
export async function toDeck(taken: Taken, slides: readonly SavedSlide[], measure: Measure): Promise<Deck> {
  const { file, origin, state } = taken;
  const shown: Slide[] = [];
  const cited = new Map<string, Document>();
  const own = origin.kind === "own" ? origin.name : null;
  const words = readWords(file, own);
  const view: TalkView = { file, state, own, words, measure, link: (wanted) => linkToView(origin, wanted, file) };
  for (const saved of slides) {
    if (saved.picture !== undefined) {
      const told = tellSlide(view, saved);
      if (told === null) continue;
      shown.push(toFindingSlide(told));
      for (const document of told.documents) cited.set(document.id, document);
      continue;
    }
    const kept = keptFilter(state, saved);
    const found = await findSubject({ ...taken, state: toSlideView(state, file, saved) }, saved.panel);
    if (found === null || found.subject.view.empty !== null) continue;
    const { evidence } = found.subject;
    const texts = { title: fillTemplate(saved.title, evidence), note: toSlideNote(saved, found.subject) };
    shown.push(...(await toPanelSlides(found.subject, found.entry, { ...texts, own: kept }, measure)));
    for (const document of toCredits(found.subject).documents) cited.set(document.id, document);
  }
  const asks = slides[0]?.picture === "question";
  return {
    theme: toTheme(file.topic.name),
    properties: toProperties(taken),
    slides: [...(asks ? [] : [toTitleSlide(taken)]), ...shown, ...toSourcesSlides(taken, [...cited.values()], measure)],
  };
}

/** A slide of the talk: its headline in the place for titles, the same picture, and all cautions in the notes. */
function toFindingSlide({ title, titleLook, items, foot, note, cautions, documents, alt }: ToldSlide): Slide {
  return {
    layout: "finding",
    title: [line(title, { size: titleLook.size * 0.75 })],
    titleWidth: titleLook.width / PER_INCH + SLACK,
    text: [],
    items,
    foot: [{ runs: foot }],
    notes: [note, ...cautions, ...documents.map(({ citation }) => citation)].map((text) => line(text)),
    alt,
  };
}

/** Inches: faces differ a little from program to program. */
const SLACK = 0.2;

/** Says what a slide keeps for itself, where that is not what the page shows; `view` as the slide has it. */
function keptFilter(page: ViewState, { view }: SavedSlide): string {
  const sets = new URLSearchParams(view);
  return [
    sets.has("sources") && sets.get("sources") !== page.sources.join(",") ? "This slide keeps its own sources." : "",
    sets.get("known") === "" && page.known !== null ? "This slide always shows today." : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** One panel as a deck of one slide, or of as many as its table needs. */
export async function toOneSlide(taken: Taken, panelId: string, measure: Measure): Promise<Deck | null> {
  const found = await findSubject(taken, panelId);
  if (found === null) return null;
  const { subject, entry } = found;
  const note = subject.evidence.panel(panelId)?.question ?? "";
  return {
    theme: toTheme(taken.file.topic.name),
    properties: toProperties(taken, subject.panel.title),
    slides: await toPanelSlides(subject, entry, { title: subject.panel.title, note, own: "" }, measure),
  };
}

function toProperties({ file, origin, today }: Taken, panel?: string): Properties {
  const { topic } = file;
  return {
    title: panel === undefined ? file.title : `${topic.name}: ${panel}`,
    subject: topic.description,
    author: authorOf(origin, file),
    description: [describeOrigin(origin) ?? "", `Data version ${file.dataVersion}.`, file.advice].join(" ").trim(),
    application: topic.name,
    created: today,
  };
}

/** Nobody is named: the deck is by the page, or by whoever made the file. */
const authorOf = (origin: Origin, file: EvidenceFile) =>
  origin.kind === "own" ? `Own evidence: ${origin.name}` : file.title;

function toTitleSlide(taken: Taken): Slide {
  const { file, state, origin, today } = taken;
  const evidence = toEvidence(file, state.known);
  const names = file.sources.filter((source) => state.sources.includes(source.id)).map((source) => source.name);
  const outcome = file.outcomes.find((entry) => entry.id === state.outcome);
  const filter = [
    names.length === 0 ? "No source chosen." : `Sources: ${joinWords(names)}.`,
    outcome === undefined ? "" : `Outcome: ${outcome.label}.`,
    evidence.knownBy === null ? "" : `As public on ${formatDate(evidence.knownBy)}.`,
    "A slide with a filter of its own says so at its foot.",
  ];
  const link = linkToView(origin, state, file);
  const own = describeOrigin(origin);
  return {
    layout: "title",
    title: [line(file.title)],
    text: [line(file.lede)],
    items: [],
    foot: [
      ...(own === null ? [] : [line(own, { size: 12, bold: true })]),
      line(filter.filter((part) => part !== "").join(" ")),
      line(file.advice),
      {
        runs: [
          { text: `Data version ${file.dataVersion}. Exported ${formatCalendarDay(today)}. ` },
          ...(link === null ? [] : [{ text: link, link }]),
        ],
      },
    ],
    notes: [line(file.lede)],
    alt: file.title,
  };
}

/** A takeaway and a foot of one line each leave this to the list. */
const SOURCES_BOX = { ...CONTENT_BOX, y: 1.65, height: 5.05 };

const siteOf = (link: string | null) => (link === null ? "" : new URL(link).hostname.replace(/^www\./, ""));

function toSourcesSlides({ file, origin }: Taken, documents: readonly Document[], measure: Measure): Slide[] {
  const ordered = firstStatedFirst(documents);
  const table = {
    labels: ["Document", "How it was read, and where it stands"],
    rows: ordered.map((document) => [
      document.citation.replace(/\.$/, ""),
      [describeReading(document), document.doi ?? siteOf(document.link)].filter((part) => part !== "").join(", "),
    ]),
  };
  const own = describeOrigin(origin);
  const pages = documents.length === 0 ? [[]] : toTablePages(table, "Documents", SOURCES_BOX, measure);
  return pages.map((items, i) => ({
    layout: "content",
    title: [line(pages.length === 1 ? "Sources" : `Sources (${i + 1} of ${pages.length})`)],
    text: [
      line(
        documents.length === 1
          ? "One document stands behind these slides."
          : `${documents.length} documents stand behind these slides, first sources before the news that repeats them.`,
      ),
    ],
    items,
    foot: [line([own ?? "", `Data version ${file.dataVersion}.`].join(" ").trim())],
    notes: ordered.map((document) => line(`${document.citation} ${document.link ?? ""}`.trim())),
    alt: `${documents.length} documents with how each was read`,
  }));
}
