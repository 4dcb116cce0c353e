import type { Evidence } from "../evidence/model.ts";
import type { PanelInput, PanelView } from "./panelView.ts";
import type { Slide } from "./story.ts";
import { fillSentences } from "./words/template.ts";

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
