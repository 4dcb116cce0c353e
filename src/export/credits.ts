import type { Evidence } from "../evidence/model.ts";
import type { Document, DocumentId, Figure } from "../evidence/schema.ts";
import type { Row } from "../view/panelView.ts";
import { formatShare } from "../view/estimates.ts";
import { formatDate, formatQuantity, joinWords, withNoun } from "../view/format.ts";
import { publicityMark } from "../view/publicity.ts";
import { chosenSources, type Subject, shownFigures, shownRows } from "./subject.ts";

/** The lines that go with every export, so that a picture or a file still says what it is when it travels alone. */
export type Credits = {
  title: string;
  /** Which sources and which outcome are shown. */
  filter: string;
  /** n of N with units, one line for each source. */
  counted: readonly string[];
  caveats: readonly string[];
  documents: readonly Document[];
  /** Data version and day of the export. */
  stamp: string;
  link: string;
};

export function toCredits(subject: Subject): Credits {
  const { evidence, panel } = subject;
  const figures = shownFigures(subject);
  return {
    title: `${evidence.file.title}. ${panel.title}`,
    filter: describeFilter(subject),
    counted: describeCounted(evidence, figures),
    caveats: describeCaveats(subject, figures),
    documents: citedDocuments(subject, figures),
    stamp: `Data version ${evidence.file.dataVersion}. Exported ${formatDay(subject.today)}.`,
    link: subject.link,
  };
}

/** "Sources shown: FDA case reports and Penn trial cohort. Outcome: T-cell cancer." */
export function describeFilter(subject: Subject): string {
  const { evidence, state } = subject;
  const names = chosenSources(subject).map((source) => source.name);
  const outcome = evidence.file.outcomes.find((entry) => entry.id === state.outcome);
  return [
    `Sources shown: ${names.length === 0 ? "none" : joinWords(names)}.`,
    subject.panel.dependsOnOutcome && outcome !== undefined ? `Outcome: ${outcome.label}.` : "",
    evidence.knownBy === null ? "" : `As public on ${formatDate(evidence.knownBy)}.`,
    state.reporting === null ? "" : `What-if: ${state.reporting}% of cases reported.`,
  ]
    .filter((part) => part !== "")
    .join(" ");
}

/** "FDA: 22 of more than 27,000 doses; 14 of 22 T-cell cancers", one line for each source, in the file's order. */
export function describeCounted(evidence: Evidence, figures: readonly Figure[]): string[] {
  const owners = [undefined, ...evidence.file.sources];
  return owners.flatMap((owner) => {
    const own = figures.filter((figure) => figure.source === owner?.id);
    if (own.length === 0) return [];
    const shares = [...new Set(own.map((figure) => describeShare(figure)))];
    return [`${owner?.shortName ?? "The therapy as a whole"}: ${shares.join("; ")}`];
  });
}

function describeShare(figure: Figure): string {
  if (figure.numerator.kind !== "known" && figure.numerator.kind !== "atLeast") {
    return `${figure.label}: ${figure.published?.text ?? formatQuantity(figure.numerator)}`;
  }
  const { denominator, numerator, noun } = figure;
  if (denominator === undefined || denominator.unit.many === noun.many) return formatShare(figure);
  return `${withNoun(numerator, noun)} of ${withNoun(denominator.quantity, denominator.unit)}`;
}

/** The caveats of the chosen sources that have something to show, and the publicity mark of their figures. */
function describeCaveats(subject: Subject, figures: readonly Figure[]): string[] {
  const { evidence, view } = subject;
  const marks = figures.flatMap((figure) => publicityMark(evidence, figure) ?? []);
  const own = chosenSources(subject)
    .filter((source) => view.sources.length === 0 || view.sources.includes(source.id))
    .map((source) => `${source.shortName}: ${source.caveat}`);
  return [...own, ...new Set(marks)];
}

/** The documents behind an export: those that its rows and their figures name, in the order of the file. */
function citedDocuments(subject: Subject, figures: readonly Figure[]): readonly Document[] {
  const rows = shownRows(subject);
  const own = rows.flatMap((row) => row.documents ?? []);
  const ofFigures = figures.flatMap((figure) => figure.citations.map((citation) => citation.document));
  const ids = new Set(own.length > 0 ? [...own, ...rows.flatMap((row) => documentsOfRow(subject, row))] : ofFigures);
  const { documents } = subject.evidence.file;
  if (own.length > 0 || rows.some((row) => row.figure !== undefined)) {
    return documents.filter((document) => ids.has(document.id));
  }
  const named = documents.filter((document) =>
    rows.some((row) => row.cells.some((cell) => names(cell.text, document))),
  );
  return named.length > 0 ? named : documents.filter((document) => ids.has(document.id));
}

function documentsOfRow({ evidence }: Subject, row: Row): readonly DocumentId[] {
  const figure = row.figure === undefined ? undefined : evidence.figure(row.figure);
  return figure?.citations.map((citation) => citation.document) ?? [];
}

/** Whether a cell is a document's title, or cites it by its short name before a locator. */
function names(text: string, { title, short }: Document): boolean {
  return text === title || `; ${text}`.replaceAll(": ", "; ").includes(`; ${short}, `);
}

/** Ends a text with a full stop, unless it has an end already. */
export const asSentence = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);

/** The day on the reader's own calendar: "22 Nov 2026". */
export function formatDay(day: Date): string {
  return formatDate(isoDay(day));
}

/** The same as YYYY-MM-DD. */
export function isoDay(day: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
