import { type Bases, toBases } from "./bases.ts";
import { partialDate } from "./partialDate.ts";
import { type PublicRecord, toPublicRecord } from "./publicFrom.ts";
import type {
  Citation,
  Comparison,
  ComparisonId,
  Document,
  DocumentId,
  EvidenceFile,
  Figure,
  FigureId,
  Noun,
  Onset,
  OutcomeId,
  PanelTexts,
  Source,
  SourceId,
  Statement,
  Testing,
} from "./schema.ts";
import { isInSlot } from "./slots.ts";
import { findPlaceholders, keepOptionalParts } from "./placeholders.ts";

/**
 * The part of a file that was public by the end of a day. Outcomes stay, they are no findings; a source goes until one
 * of its figures was public. A figure of which only the count was public comes without its denominator. A difference
 * speaks of what documents state, so it waits for each of them. A statement is cited from the documents of the time.
 *
 * @param day UTC milliseconds
 */
function cutToDay(file: EvidenceFile, record: PublicRecord, day: number): EvidenceFile {
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
            ...(tested !== undefined && isPublic(tested) ? { tested: kept(tested) } : {}),
            ...(cannotTell !== undefined && isPublic(cannotTell) ? { cannotTell: kept(cannotTell) } : {}),
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

/**
 * What a source offers for an outcome: a figure; one of which only the count was public on the chosen day; one that was
 * not public at all; or nothing.
 */
export type FigureSlot =
  | { kind: "figure"; figure: Figure }
  /** `figure` has no denominator and allows no estimate; the number of `unit` came `from` that day (UTC milliseconds). */
  | { kind: "partlyPublic"; figure: Figure; unit: Noun; from: number }
  | { kind: "notPublic"; from: number }
  | { kind: "absent" }
  /** There was one, with a fault for which it was left out. */
  | { kind: "leftOut" };

/** The evidence as the page reads it: every list of the file, looked up by id, as it was public on a chosen day. */
export type Evidence = {
  /** What was public: sources without a published figure are not in it. */
  file: EvidenceFile;
  /** The file as it stands, for the controls: which sources and outcomes there are to choose from. */
  whole: EvidenceFile;
  /** The day to which the evidence is cut (YYYY-MM-DD), or `null` for all of it. */
  knownBy: string | null;
  /** Per how many shares and rates are given, the same on every day. */
  bases: Bases;
  /** How many figures of later documents are hidden. */
  hiddenFigures: number;
  /** Any source of the file, published or not. */
  source: (id: SourceId) => Source | undefined;
  /** The first day on which a figure of the source was public (UTC milliseconds); `-Infinity` if it has no figures. */
  sourcePublicFrom: (id: SourceId) => number;
  isPublished: (id: SourceId) => boolean;
  /** Whether the source receives reports, which publicity can raise and which never hold every case. */
  isReports: (source: Source) => boolean;
  /** Any document that is cited, public on the chosen day or not. */
  document: (id: DocumentId) => Document | undefined;
  /** The figure, without its denominator where only the count was public, or `undefined` where it was not yet. */
  figure: (id: FigureId | string) => Figure | undefined;
  comparison: (id: ComparisonId | string) => Comparison | undefined;
  slot: (source: SourceId, outcome: OutcomeId) => FigureSlot;
  /** Events per person-time, which never share an axis with the slot. */
  personTime: (source: SourceId, outcome: OutcomeId) => Figure | undefined;
  testingOf: (source: SourceId, outcome: OutcomeId) => Testing | undefined;
  onsetsOf: (source: SourceId) => readonly Onset[];
  /**
   * Title, question and labels of a panel; `undefined` for one that the file leaves out. On a chosen day the label
   * "titleOnADay" is the title, where the usual one names what became public later.
   */
  panel: (id: string) => PanelTexts | undefined;
};

const derived = new WeakMap<EvidenceFile, Map<string | null, Evidence>>();
/** A hand that moves through the days needs no more of them at once. */
const DAYS_KEPT = 24;

/**
 * Turns a checked file into the model, once for each of the last days that were asked for: page, slides and exports share
 * it, and with it all that is worked out from it.
 *
 * @param knownBy YYYY-MM-DD: figures, sentences, events and documents that became public later are left out.
 */
export function toEvidence(whole: EvidenceFile, knownBy: string | null = null): Evidence {
  const days = derived.get(whole) ?? new Map<string | null, Evidence>();
  derived.set(whole, days);
  const evidence = days.get(knownBy) ?? derive(whole, knownBy);
  days.delete(knownBy);
  days.set(knownBy, evidence);
  const [oldest = null] = days.keys();
  if (days.size > DAYS_KEPT) days.delete(oldest);
  return evidence;
}

function derive(whole: EvidenceFile, knownBy: string | null): Evidence {
  const record = toPublicRecord(whole);
  const file = knownBy === null ? whole : cutToDay(whole, record, partialDate(knownBy).end);

  const sources = byId(whole.sources);
  const documents = byId(whole.documents);
  const figures = byId(file.figures);
  const comparisons = byId(file.comparisons);
  const published = new Set(file.sources.map((source) => source.id));
  return {
    file,
    whole,
    knownBy,
    bases: toBases(whole.figures),
    hiddenFigures: whole.figures.length - file.figures.length,
    source: (id) => sources.get(id),
    sourcePublicFrom: (id) => sourcePublicFrom(whole, record, id),
    isPublished: (id) => published.has(id),
    isReports: (source) => whole.groups.some((group) => group.id === source.group && group.reports === true),
    document: (id) => documents.get(id),
    figure: (id) => figures.get(id),
    comparison: (id) => comparisons.get(id),
    slot: (source, outcome) => {
      const candidates = whole.figures.filter((entry) => isInSlot(entry, source, outcome)).toSorted(latestFirst);
      const [first] = candidates;
      if (first === undefined) {
        const isLeftOut = whole.leftOut?.some((entry) => entry.source === source && entry.outcome === outcome);
        return { kind: isLeftOut === true ? "leftOut" : "absent" };
      }
      const shown = candidates.flatMap((entry) => figures.get(entry.id) ?? [])[0];
      if (shown === undefined) {
        return { kind: "notPublic", from: Math.min(...candidates.map((entry) => record.part(entry.id, "numerator"))) };
      }
      const { denominator } = first;
      if (denominator === undefined || shown.denominator !== undefined) return { kind: "figure", figure: shown };
      return {
        kind: "partlyPublic",
        figure: shown,
        unit: denominator.unit,
        from: record.part(first.id, "denominator"),
      };
    },
    personTime: (source, outcome) =>
      file.figures.find(
        (entry) => entry.source === source && entry.outcome === outcome && entry.estimate === "perPersonTime",
      ),
    testingOf: (source, outcome) => file.testing.find((entry) => entry.source === source && entry.outcome === outcome),
    onsetsOf: (source) => file.onsets.filter((onset) => onset.source === source),
    panel: (id) => {
      const texts = Object.hasOwn(whole.panels, id) ? whole.panels[id] : undefined;
      const title = knownBy === null ? undefined : texts?.labels?.["titleOnADay"];
      return texts === undefined || title === undefined ? texts : { ...texts, title };
    },
  };
}

const wholes = new WeakMap<EvidenceFile, Evidence>();

/** The evidence of today, for what does not follow the chosen day. */
export function wholeEvidence(evidence: Evidence): Evidence {
  if (evidence.knownBy === null) return evidence;
  const made = wholes.get(evidence.whole) ?? toEvidence(evidence.whole);
  wholes.set(evidence.whole, made);
  return made;
}

/** A figure before the one that it supersedes; the file's cross-checks allow one chain a slot. */
function latestFirst(a: Figure, b: Figure): number {
  return Number(a.supersedes === undefined) - Number(b.supersedes === undefined);
}

function sourcePublicFrom(file: EvidenceFile, record: PublicRecord, id: SourceId): number {
  const own = file.figures.filter((figure) => figure.source === id);
  return own.length === 0 ? -Infinity : Math.min(...own.map((figure) => record.part(figure.id, "numerator")));
}

function byId<Entry extends { id: string }>(list: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(list.map((entry) => [entry.id, entry]));
}
