import type { Evidence } from "../../evidence/model.ts";
import type { Figure, Outcome, Slide, Source } from "../../evidence/schema.ts";
import type { PanelInput } from "../../claims/panelView.ts";
import { nameInText } from "../../claims/words/format.ts";
import { defaultPair } from "../../claims/ledger.ts";
import type { Measure } from "../../charts/native/measureText.ts";
import type { SlideItem } from "../../pptx/slideItem.ts";

/** What a picture is made from. */
export type Telling = {
  slide: Slide;
  evidence: Evidence;
  input: PanelInput;
  /** The address of the page in the view that is on; `null` where no address shows these figures. */
  link: string | null;
  measure: Measure;
};

/** What a slide says and shows: a finding, the picture that proves it, and whose cautions stand at its foot. */
export type Told = {
  title: string;
  /** Under the headline of the first slide. */
  items: readonly SlideItem[];
  sources: readonly Source[];
  /** The figures that it shows: their documents stand behind it. */
  figures: readonly Figure[];
  /** The figures whose rows may come one after the other. */
  steps?: readonly string[];
  /** What the foot says before the cautions. */
  foot?: string;
};

/** `null` where the premise of the slide is missing: it is left out of the run. */
export type Tell = (telling: Telling) => Told | null;

/** The chosen sources that are compared, those that receive reports first, and then the context. */
export function pairOf({ evidence, input }: Telling): readonly Source[] {
  const sources = input.sources.filter((source) => source.role !== "baseline");
  const pair = defaultPair(sources) ?? sources.slice(0, 1);
  return [...pair].sort((a, b) => Number(evidence.isReports(b)) - Number(evidence.isReports(a)));
}

/** Until all that are compared had published, nobody could tell the kinds apart. */
export const areCompared = ({ evidence }: Telling): boolean =>
  evidence.whole.sources.every(({ id, role }) => role !== "compared" || evidence.isPublished(id));

export const defaultOutcome = ({ evidence, input }: Telling): Outcome =>
  evidence.file.outcomes.find((outcome) => outcome.shownByDefault) ?? input.outcome;

/** How a sentence names the paper that a source's figure stands in: "the FDA authors’ paper"; else the source. */
export function paperOf({ evidence }: Telling, figure: Pick<Figure, "citations" | "source">): string {
  const names = evidence.panel("papers")?.labels ?? {};
  const named = figure.citations.flatMap(({ document }) => names[document] ?? [])[0];
  const source = figure.source === undefined ? undefined : evidence.source(figure.source);
  return named ?? (source === undefined ? "the source" : nameInText(source));
}
