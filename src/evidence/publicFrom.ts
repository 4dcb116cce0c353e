import { partialDate } from "./partialDate.ts";
import { findPlaceholders, keepOptionalParts, type Placeholder } from "./placeholders.ts";
import type { Citation, Document, EvidenceFile, Figure, FigureId } from "./schema.ts";

/**
 * The first day on which a document can be taken as public, in UTC milliseconds. A document dated by month or year
 * counts from the last day of it: earlier cannot be shown.
 *
 * @returns `Infinity` for an undated document: it stands on no chosen day, unless an event says that it published it.
 */
export function documentPublicFrom(document: Document): number {
  return document.date === null ? Infinity : partialDate(document.date).end;
}

export type FigurePart = "numerator" | "denominator";

/** Answers from when on figures and sentences were public; built once per evidence file. */
export type PublicRecord = {
  document: (id: string) => number;
  /** One statement: a document in one place. */
  citation: (citation: Citation) => number;
  /** The first of several statements. */
  citations: (citations: readonly Citation[]) => number;
  /** A part of a figure; a figure without a denominator has it from the day of its numerator. */
  part: (id: FigureId | string, part: FigurePart) => number;
  /** A sentence is public once a document that carries it is, and every number that it names. */
  statement: (statement: { text: string; citations: readonly Citation[] }) => number;
  /** The latest day on which a number that the text cannot do without became public; `-Infinity` when it names none. */
  named: (text: string) => number;
  /** The earliest day on which one of those numbers became public; `Infinity` when it names none. */
  firstNamed: (text: string) => number;
};

/** Placeholders that need nothing but the numerator of their figure. */
const NUMERATOR_ONLY: ReadonlySet<string> = new Set(["figure", "number"]);

/**
 * Dates every part of every figure by the first statement of it. A statement is as old as its document, unless it says
 * that it was made before; a document is public by the event that published it, where that is dated more closely.
 */
export function toPublicRecord(file: EvidenceFile): PublicRecord {
  const record = records.get(file) ?? dateFile(file);
  records.set(file, record);
  return record;
}

const records = new WeakMap<EvidenceFile, PublicRecord>();

function dateFile(file: EvidenceFile): PublicRecord {
  const documents = new Map<string, number>(file.documents.map((entry) => [entry.id, documentPublicFrom(entry)]));
  for (const event of file.events) {
    const date = partialDate(event.date).end;
    for (const id of event.publishes ?? []) documents.set(id, Math.min(date, documents.get(id) ?? Infinity));
  }
  const citation = ({ document, from }: Citation) => {
    const published = documents.get(document) ?? Infinity;
    return from === undefined ? published : Math.min(published, partialDate(from).end);
  };
  const citations = (list: readonly Citation[]) => Math.min(Infinity, ...list.map(citation));
  const partOf = (figure: Figure, part: FigurePart) =>
    citations(figure.citations.filter((entry) => entry.part === undefined || entry.part === part));
  const figures = new Map<string, Record<FigurePart, number>>(
    file.figures.map((figure) => {
      const numerator = partOf(figure, "numerator");
      return [
        figure.id,
        { numerator, denominator: figure.denominator === undefined ? numerator : partOf(figure, "denominator") },
      ];
    }),
  );
  const comparisons = new Map<string, readonly string[]>(
    file.comparisons.map((comparison) => [comparison.id, [comparison.reported, comparison.observed]]),
  );
  const part = (id: string, which: FigurePart) => figures.get(id)?.[which] ?? Infinity;
  const whole = (id: string) => Math.max(part(id, "numerator"), part(id, "denominator"));
  const datesOf = (placeholder: Placeholder): readonly number[] => {
    if (placeholder.kind === "unknown" || placeholder.of === "own") return [];
    if (placeholder.of === "comparison") return (comparisons.get(placeholder.id) ?? []).map(whole);
    return [NUMERATOR_ONLY.has(placeholder.kind) ? part(placeholder.id, "numerator") : whole(placeholder.id)];
  };
  // What stands in an optional part goes where its number is missing, and keeps nothing else back.
  const datesIn = (text: string) => findPlaceholders(keepOptionalParts(text, () => true)).flatMap(datesOf);
  const named = (text: string) => Math.max(-Infinity, ...datesIn(text));
  return {
    document: (id) => documents.get(id) ?? Infinity,
    citation,
    citations,
    part,
    statement: (statement) => Math.max(citations(statement.citations), named(statement.text)),
    named,
    firstNamed: (text) => Math.min(Infinity, ...datesIn(text)),
  };
}
