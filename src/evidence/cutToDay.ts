import { partialDate } from "./partialDate.ts";
import { findPlaceholders, keepOptionalParts } from "./placeholders.ts";
import type { PublicRecord } from "./publicFrom.ts";
import type { Citation, EvidenceFile, Figure, FigureId, Statement } from "./schema.ts";

/**
 * The part of a file that was public by the end of a day. Outcomes stay, they are no findings; a source goes until one
 * of its figures was public. A figure of which only the count was public comes without its denominator. A difference
 * speaks of what documents state, so it waits for each of them. A statement is cited from the documents of the time.
 *
 * @param day UTC milliseconds
 */
export function cutToDay(file: EvidenceFile, record: PublicRecord, day: number): EvidenceFile {
  const cited = (entry: { citations: readonly Citation[] }) => record.citations(entry.citations) <= day;
  const isPublic = (statement: Statement) => record.statement(statement) <= day;
  // What limits a source is no news: one stated by standing pages without a date holds on every day.
  const isStanding = ({ text, citations }: Statement) =>
    citations.every(({ document }) => record.document(document) === Infinity) && record.named(text) <= day;
  const counted = (id: FigureId) => record.part(id, "numerator") <= day;
  const divided = (id: FigureId) => counted(id) && record.part(id, "denominator") <= day;
  // What is known only from later documents keeps them: they say where it stands.
  const kept = <Cited extends { citations: readonly Citation[] }>(entry: Cited): Cited => {
    const earlier = entry.citations.filter((citation) => record.citation(citation) <= day);
    return earlier.length === 0 ? entry : { ...entry, citations: earlier };
  };
  const cut = (figure: Figure) => cutFigure(figure, record, day, divided(figure.id));
  const figures = file.figures.filter((figure) => counted(figure.id)).map(cut);
  const published = new Set(figures.flatMap((figure) => figure.source ?? []));
  const withFigures = new Set(file.figures.flatMap((figure) => figure.source ?? []));
  return {
    ...file,
    sources: file.sources
      .filter((source) => published.has(source.id) || !withFigures.has(source.id))
      .map((source) => ({
        ...source,
        followUp: kept(source.followUp),
        limits: source.limits.filter((limit) => isPublic(limit) || isStanding(limit)).map(kept),
      })),
    documents: file.documents.filter((document) => record.document(document.id) <= day),
    figures,
    testing: file.testing
      .filter((entry) => isPublic(entry.summary))
      .map((entry) => ({ ...entry, summary: kept(entry.summary) })),
    onsets: file.onsets.filter(cited).map(({ note, ...onset }) => ({
      ...kept(onset),
      ...(note !== undefined && isPublic(note) ? { note: kept(note) } : {}),
    })),
    publicCounts: file.publicCounts.filter(cited).map(kept),
    ledger: file.ledger.map((row) => ({ ...row, entries: row.entries.filter(isPublic).map(kept) })),
    causes: file.causes
      .map((cause) => ({
        ...cause,
        accounts: cause.accounts
          .filter((account) => isPublic(account.says))
          .map(({ says, tested, cannotTell, ...account }) => ({
            ...account,
            says: kept(says),
            ...(tested === undefined ? {} : { tested: kept(tested) }),
            ...(cannotTell === undefined ? {} : { cannotTell: kept(cannotTell) }),
          })),
      }))
      .filter((cause) => cause.accounts.length > 0),
    settledBy: file.settledBy.filter(isPublic).map(kept),
    comparisons: file.comparisons.filter((entry) => divided(entry.reported) && divided(entry.observed)),
    completenessAnchors: file.completenessAnchors.filter(cited).map(kept),
    events: file.events
      .filter(
        (event) => partialDate(event.date).end <= day && record.named(`${event.title} ${event.detail ?? ""}`) <= day,
      )
      .map(kept),
    context: file.context.filter(isPublic).map(kept),
    slides: file.slides.map((slide) => ({
      ...slide,
      parts: slide.parts
        .filter(cited)
        .map(({ more, ...part }) => kept({ ...part, ...(more === undefined ? {} : { more: more.filter(isPublic) }) })),
    })),
    disagreements: file.disagreements
      .filter(
        ({ stated, record: held }) =>
          isPublic(stated) && isPublic(held) && stated.citations.every((citation) => record.citation(citation) <= day),
      )
      .map((row) => ({ ...row, record: kept(row.record) })),
  };
}

function cutFigure(figure: Figure, record: PublicRecord, day: number, isWhole: boolean): Figure {
  const citations = figure.citations.filter((citation) => record.citation(citation) <= day);
  // The same object on every day on which it says the same: what was worked out from it stays.
  if (isWhole && citations.length === figure.citations.length) return figure;
  const { denominator: _denominator, phrase, quotientNote: _quotientNote, ...counted } = figure;
  // Words that cannot do without the denominator go with it.
  const kept = phrase === undefined || needsDenominator(phrase) ? {} : { phrase };
  const shown: Figure = isWhole ? figure : { ...counted, ...kept, estimate: "none" };
  return { ...shown, citations };
}

/** Whether a phrase names its denominator outside an optional part. */
const needsDenominator = (phrase: string) =>
  findPlaceholders(keepOptionalParts(phrase, () => true)).some(({ kind }) => kind === "N");
