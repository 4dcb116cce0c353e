import type { EvidenceFile, EvidenceForm } from "../schema.ts";
import { completeEventKinds, defaultComparisons, defaultLedger } from "./compared.ts";
import { completeDocuments, completeFigures, completeLede, completeOutcomes, completeTopic } from "./lists.ts";
import { completePanels, defaultSlides } from "./panels.ts";
import { completeGroups, completeSources } from "./sources.ts";

/**
 * Fills in what a file leaves out, from the rest of it: names, marks, nouns, the rows of comparison, panels and talk.
 * What the file says stands; panels that have nothing to show go, and so do they from the talk.
 */
export function completeEvidence(form: EvidenceForm): EvidenceFile {
  const groups = completeGroups(form);
  const sources = completeSources(form, groups);
  const outcomes = completeOutcomes(form);
  const figures = completeFigures(form);
  const parts = { groups, sources, outcomes, figures };
  const lede = completeLede(form, sources);
  const lists = {
    ...form,
    ...parts,
    lede,
    topic: completeTopic(form, lede),
    documents: completeDocuments(form),
    ledger: form.ledger ?? defaultLedger(parts),
    comparisons: form.comparisons ?? defaultComparisons(parts),
    eventKinds: completeEventKinds(form),
  };
  const panels = completePanels(form.panels, lists);
  return { ...lists, panels, slides: form.slides ?? defaultSlides(panels, lists) };
}

/** A completed file as it is saved. A follow-up that cites nothing was filled in here, and is again when it is opened. */
export const toSaved = (file: EvidenceFile) => ({
  ...file,
  sources: file.sources.map((source) => ({
    ...source,
    followUp: source.followUp.citations.length === 0 ? undefined : source.followUp,
  })),
});
