import type { PanelInput, PanelView } from "./panelView.ts";
import { fillSentences } from "./words/template.ts";
import type { Evidence } from "../evidence/model.ts";
import type { EvidenceFile, Slide } from "../evidence/schema.ts";

/**
 * The slides of a talk as an address carries them: the id of a slide of the file, or, for one that was added from the
 * page, its panel and saved view as "panel?query". `null` is the story of the file as it stands.
 */
export type Story = readonly string[] | null;

const BETWEEN = ";";

/** The slides of a story in order. A reference to nothing is passed over. */
export function toSlides(file: EvidenceFile, story: Story): readonly Slide[] {
  return story === null ? file.slides : story.flatMap((reference) => toSlide(file, reference) ?? []);
}

function toSlide(file: EvidenceFile, reference: string): Slide | null {
  const found = file.slides.find((slide) => slide.id === reference);
  if (found !== undefined) return found;
  const mark = reference.indexOf("?");
  const panel = mark === -1 ? "" : reference.slice(0, mark);
  const texts = Object.hasOwn(file.panels, panel) ? file.panels[panel] : undefined;
  if (texts === undefined) return null;
  return {
    id: reference,
    panel,
    view: reference.slice(mark + 1),
    title: texts.title,
    note: texts.question ?? texts.title,
    parts: [],
    turns: [],
    documents: [],
  };
}

/** The references of a story, those of the file's own slides where it is `null`. */
export function storyReferences(file: EvidenceFile, story: Story): readonly string[] {
  return story ?? file.slides.map((slide) => slide.id);
}

/** Reads a story from an address; `null` where it names something that is not there, or nothing at all. */
export function parseStory(raw: string, file: EvidenceFile): readonly string[] | null {
  const references = raw.split(BETWEEN).filter((reference) => reference !== "");
  const isWhole = references.length > 0 && references.every((reference) => toSlide(file, reference) !== null);
  return isWhole ? references : null;
}

export const writeStory = (story: Story): string | null => (story === null ? null : story.join(BETWEEN));

/** The story as it is kept: one that is the file's own is none. */
export function keepStory(file: EvidenceFile, references: readonly string[]): Story {
  const own = file.slides.map((slide) => slide.id);
  return references.join(BETWEEN) === own.join(BETWEEN) ? null : references;
}

/** The slide goes on at the end; one with the same panel and view is not added twice. */
export function addToStory(file: EvidenceFile, story: Story, panel: string, query: string): Story {
  const reference = `${panel}?${query.replace(/^\?/, "")}`;
  const references = storyReferences(file, story);
  return references.includes(reference) ? story : [...references, reference];
}

/** Moves a slide by some places; at the ends it stays. */
export function moveInStory(references: readonly string[], at: number, by: number): readonly string[] {
  const moved = references[at];
  const target = Math.min(Math.max(0, at + by), references.length - 1);
  if (moved === undefined || target === at) return references;
  return references.filter((_, i) => i !== at).toSpliced(target, 0, moved);
}

/** What of the talk's view a slide keeps for itself, whatever was chosen on the page or on the slides before. */
export type Fixed = { sources: boolean; outcome: boolean; known: boolean };

export function fixedBy(slide: Slide | undefined): Fixed {
  const view = new URLSearchParams(slide?.view ?? "");
  return { sources: view.has("sources"), outcome: view.has("outcome"), known: view.has("known") };
}

/** What a slide shows: the evidence and the filter behind it, and what its panel makes of them. */
export type ShownOnSlide = {
  evidence: Evidence;
  input: PanelInput;
  view: Pick<PanelView<unknown>, "empty" | "summary">;
};

/**
 * The speaker's note of a slide under the filter that is on: what was written for it, without the sentences whose numbers
 * were not public or belong to no chosen source. The note speaks of the slide as it was saved; where the slide has nothing
 * to show, shows another outcome, or no sentence is left, the note is what the slide shows in one sentence. Never empty.
 */
export function toSlideNote(slide: Pick<Slide, "note" | "view">, { evidence, input, view }: ShownOnSlide): string {
  if (view.empty !== null) return view.empty;
  const outcome = new URLSearchParams(slide.view).get("outcome");
  if (outcome !== null && outcome !== input.outcome.id) return view.summary;
  const chosen = new Set(input.sources.map(({ id }) => id));
  const note = fillSentences(slide.note, evidence, ({ source }) => source === undefined || chosen.has(source));
  return note === "" ? view.summary : note;
}
