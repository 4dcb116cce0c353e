import { parsePartialDate } from "../partialDate.ts";
import type { Document, EvidenceForm, Figure, Noun, Outcome, Source, Topic } from "../schema.ts";
import { headingOf, insideSentence, listed, slugOf } from "./names.ts";

const CASES: Noun = { one: "case", many: "cases" };

/** Outcomes with what they leave out; the first opens the page where none says that it does. */
export function completeOutcomes({ outcomes }: EvidenceForm): Outcome[] {
  const isSaid = outcomes.some((outcome) => outcome.shownByDefault === true);
  return outcomes.map((outcome, i): Outcome => {
    const word = insideSentence(outcome.label);
    return {
      ...outcome,
      noun: outcome.noun ?? nounOf(word),
      countedAs: outcome.countedAs ?? outcome.noun?.many ?? word,
      shownByDefault: outcome.shownByDefault ?? (!isSaid && i === 0),
    };
  });
}

/** What can be counted of an outcome: "case of stroke", "cases of stroke"; "death", "deaths" where it stands for many. */
function nounOf(word: string): Noun {
  return /[^siu]s$/.test(word)
    ? { one: word.slice(0, -1), many: word }
    : { one: `case of ${word}`, many: `cases of ${word}` };
}

/** Documents with what they leave out; the citation is made from the fields. */
export function completeDocuments({ documents }: EvidenceForm): Document[] {
  return documents.map((document): Document => {
    const publisher = document.publisher ?? document.journal ?? "not stated";
    return {
      ...document,
      publisher,
      short: document.short ?? document.title,
      kind: document.kind ?? document.type,
      citation: document.citation ?? cite(document, document.publisher),
    };
  });
}

/** "Nobody and Noone et al. Asking an island. J Made-up Res. 2008-05-02." */
function cite(document: EvidenceForm["documents"][number], publisher: string | undefined): string {
  const authors = `${listed(document.authors)}${document.moreAuthors === true ? " et al." : ""}`;
  const parts = [authors, document.title, document.journal ?? publisher ?? "", document.date ?? ""];
  return parts.flatMap((part) => (part === "" ? [] : [/[.!?]$/.test(part) ? part : `${part}.`])).join(" ");
}

/** Figures with what they leave out; the estimate is what the denominator allows. */
export function completeFigures(form: EvidenceForm): Figure[] {
  return form.figures.map((figure): Figure => {
    const source = form.sources.find((entry) => entry.id === figure.source);
    const outcome = form.outcomes.find((entry) => entry.id === figure.outcome);
    const estimate = figure.estimate ?? estimateOf(figure, outcome?.measure);
    // Of one count among people and in their time the second says so.
    const by = estimate === "perPersonTime" ? `by ${figure.denominator?.unit.many ?? "time"}` : undefined;
    const words = [outcome?.label, source?.name, by].flatMap((word) => word ?? []);
    return {
      ...figure,
      label: figure.label ?? (words.length === 0 ? headingOf(figure.id) : words.join(", ")),
      noun: figure.noun ?? CASES,
      estimate,
    };
  });
}

/** A unit that counts people and time at once: "patient-years", "person-months". */
export const PERSON_TIME = /(?:^|[\s-])(?:years?|months?|weeks?|days?)$/;
export const isPersonTime = (unit: string): boolean => PERSON_TIME.test(unit);

function estimateOf({ denominator }: EvidenceForm["figures"][number], measure: Outcome["measure"] | undefined) {
  if (denominator === undefined || measure !== "rate") return "none";
  return isPersonTime(denominator.unit.many) ? "perPersonTime" : "per10000";
}

/** The nouns of a topic, from the title and the first outcome. */
export function completeTopic(form: EvidenceForm, lede: string): Topic {
  const { topic, title } = form;
  return {
    name: topic.name ?? title,
    slug: topic.slug ?? slugOf(title),
    description: topic.description ?? lede,
    subject: topic.subject ?? nounOfFirst(form),
    event: topic.event ?? CASES,
    ...(topic.treatment === undefined ? {} : { treatment: topic.treatment }),
    start: topic.start ?? { one: "start", many: "starts" },
    years: topic.years ?? yearsOf(form),
  };
}

/** What the first outcome is in a question: "disagree about stroke", not about "cases of stroke". */
function nounOfFirst({ outcomes: [first] }: EvidenceForm): Noun {
  if (first === undefined) return CASES;
  const word = insideSentence(first.label);
  return first.noun ?? { one: "case", many: word };
}

export function completeLede({ lede }: EvidenceForm, sources: readonly Source[]): string {
  if (lede !== undefined) return lede;
  const names = sources.map((source) => source.name);
  const who = names.length > 3 ? `${names.length} sources` : listed(names);
  return names.length === 1 ? `What ${who} counted.` : `What ${who} counted, and whether the counts differ.`;
}

/** From the first to the last year that a date of the file names; 2000 to 2030 where there is none. */
function yearsOf({ sources, documents, events }: EvidenceForm): Topic["years"] {
  const dates = [
    ...documents.flatMap((document) => [document.date, document.notBefore?.date]),
    ...events.map((event) => event.date),
    ...sources.map((source) => source.dataCut),
  ];
  const years = dates.flatMap((date) => {
    const read = date == null ? null : parsePartialDate(date);
    return read === null ? [] : [new Date(read.start).getUTCFullYear()];
  });
  return years.length === 0 ? { from: 2000, to: 2030 } : { from: Math.min(...years), to: Math.max(...years) };
}
