import type { EvidenceFile, Slide as FileSlide } from "../evidence/schema.ts";

/** A panel in a saved view, with a question or topic above it. */
export type Slide = Pick<FileSlide, "id" | "panel" | "view" | "title" | "note">;

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

/** What of the talk's filter a slide keeps for itself, whatever was chosen on the page or on the slides before. */
export type Fixed = { sources: boolean; known: boolean };

export function fixedBy(slide: Slide | undefined): Fixed {
  const view = new URLSearchParams(slide?.view ?? "");
  return { sources: view.has("sources"), known: view.has("known") };
}
