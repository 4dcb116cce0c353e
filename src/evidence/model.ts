import { type Bases, toBases } from "./bases.ts";
import { cutToDay } from "./cutToDay.ts";
import { partialDate } from "./partialDate.ts";
import { type PublicRecord, toPublicRecord } from "./publicFrom.ts";
import type {
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
  Testing,
} from "./schema.ts";
import { isInSlot } from "./slots.ts";

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
