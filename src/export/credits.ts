import type { Document, DocumentId, Source } from "../evidence/schema.ts";
import { capitalise, formatDate, joinWords } from "../claims/words/format.ts";
import { publicityMark } from "../claims/words/cautions.ts";
import { formatCalendarDay } from "./calendarDay.ts";
import { firstStatedFirst } from "./firstSource.ts";
import { describeOrigin } from "../claims/address/origin.ts";
import { shownFigures, type Subject } from "./subject.ts";

/** The lines that go with every export, so that a picture or a file still says what it is when it travels alone. */
export type Credits = {
  /** Names the topic and the panel: "T-cell cancers after CAR T-cell therapy: How many in 10,000?" */
  title: string;
  /** Which sources and which outcome are shown. */
  filter: string;
  /** n of N of what is drawn, one statement for each source. */
  counted: readonly string[];
  caveats: readonly string[];
  documents: readonly Document[];
  /** Whose figures these are, where they are not those of the site. */
  origin: string | null;
  /** Data version and day of the export. */
  stamp: string;
  link: string | null;
};

export function toCredits(subject: Subject): Credits {
  const { evidence, view, origin, today, link } = subject;
  return {
    title: toTitle(subject),
    filter: describeFilter(subject),
    counted: view.basis,
    caveats: describeCaveats(subject),
    documents: citedDocuments(subject),
    origin: describeOrigin(origin),
    stamp: `Data version ${evidence.file.dataVersion}. Exported ${formatCalendarDay(today)}.`,
    link,
  };
}

/** A title that can stand alone: what was counted, after what, and the panel's own title. */
export function toTitle({ evidence, input, panel }: Pick<Subject, "evidence" | "input" | "panel">): string {
  const { topic } = evidence.file;
  const about = panel.dependsOn.includes("outcome")
    ? `${capitalise(input.outcome.noun.many)}${topic.treatment === undefined ? "" : ` after ${topic.treatment.name}`}`
    : topic.name;
  return `${about}: ${panel.title}`;
}

/** "Sources shown: FDA case reports and Penn trial cohort. Outcome: T-cell cancer." */
export function describeFilter({ evidence, input, panel, state }: Subject): string {
  const names = input.sources.map((source) => source.name);
  return [
    `Sources shown: ${names.length === 0 ? "none" : joinWords(names)}.`,
    panel.dependsOn.includes("outcome") ? `Outcome: ${input.outcome.label}.` : "",
    evidence.knownBy === null ? "" : `As public on ${formatDate(evidence.knownBy)}.`,
    state.reporting === null || !panel.dependsOn.includes("reporting")
      ? ""
      : `What-if: ${state.reporting}% of cases reported.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** The sources with something shown, in the file's order. */
export function shownSources({ input, view }: Pick<Subject, "input" | "view">): readonly Source[] {
  return input.sources.filter((source) => view.sources.includes(source.id));
}

/** The caveats of the sources with something shown, each named, the notes of the panel, and the publicity marks. */
function describeCaveats(subject: Subject): string[] {
  const { evidence, view } = subject;
  const own = shownSources(subject).map((source) => `${source.shortName}: ${source.caveat}`);
  const notes = view.notes.map(({ text, source }) => {
    const name = source === undefined ? undefined : evidence.source(source)?.shortName;
    return name === undefined || text.startsWith(`${name}: `) ? text : `${name}: ${text}`;
  });
  const marks = shownFigures(subject).flatMap((figure) => {
    const mark = publicityMark(evidence, figure);
    const name = figure.source === undefined ? undefined : evidence.source(figure.source)?.shortName;
    return mark === null ? [] : [name === undefined ? mark : `${name}: ${mark}`];
  });
  return [...new Set([...own, ...notes, ...marks])];
}

/** The documents that state what is shown: first sources first, then who repeats them. */
function citedDocuments(subject: Subject): readonly Document[] {
  const { evidence, view } = subject;
  const ofRows = view.table.rows.flatMap((row) => row.documents ?? []);
  const ofFigures = shownFigures(subject).flatMap((figure) => figure.citations.map((citation) => citation.document));
  const ids = new Set<DocumentId>([...ofRows, ...ofFigures]);
  return firstStatedFirst(evidence.file.documents.filter((document) => ids.has(document.id)));
}
