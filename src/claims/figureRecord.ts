import { NO_LIMITS } from "../evidence/defaults/names.ts";
import type { Evidence } from "../evidence/model.ts";
import { findPlaceholders } from "../evidence/placeholders.ts";
import type { Citation, Document, Figure, Source } from "../evidence/schema.ts";
import { reasonOf } from "./claim.ts";
import { documentLink, formatAuthors, formatPlace } from "./words/citation.ts";
import {
  LEVEL_WORDS,
  describeEstimate,
  formatBase,
  formatEstimateExact,
  formatShare,
  hasNumber,
  toEstimate,
} from "./estimates.ts";
import { formatRateEstimate } from "./forest/forest.ts";
import {
  capitalise,
  formatDate,
  formatQuantity,
  formatQuantityShort,
  valueOf,
  withNoun,
  numberWord,
} from "./words/format.ts";
import { publicityMark } from "./words/cautions.ts";
import { fillTemplate } from "./words/template.ts";

/** A document that states the figure, with the place in it and how it was read. */
export type StatedBy = {
  document: Document;
  authors: string | null;
  place: string;
  link: { address: string; label: string } | null;
  /** The place, behind the short name of the document, without repeating the name: ", Jan 2024". */
  after: string;
  /** Where in the document; `null` where that is the part that was read, as a whole. */
  where: string | null;
  says: string | null;
};

/** Everything that the sheet of a figure shows, as words. */
export type FigureRecord = {
  figure: Figure;
  source: Source | null;
  /** The number alone, as it stands large: "22", ">2,200"; words where there is no number. */
  number: string;
  /** What exactly is stated, after the number. */
  statement: string;
  estimate: { front: string; exact: string; notes: readonly string[] } | null;
  /** An estimate that the paper gives itself, as a sentence; a share of another count is in the statement. */
  published: string | null;
  first: StatedBy | null;
  /** Other documents, in the order of the file: whoever is nearest to the first source comes first. */
  also: readonly StatedBy[];
  /** Whether the documents that state it agree, in a sentence. */
  agreement: string;
  /** Other public counts of the same, which answer other questions. */
  otherCounts: readonly { id: string; count: string; words: string }[];
  disagreementsTitle: string;
  disagreements: readonly { id: string; stated: string; record: string }[];
  isNot: readonly string[];
  notes: readonly string[];
  limits: readonly string[];
};

export function toFigureRecord(evidence: Evidence, figure: Figure): FigureRecord {
  const source = figure.source === undefined ? null : (evidence.source(figure.source) ?? null);
  const [first, ...also] = statedBy(evidence, figure.citations);
  return {
    figure,
    source,
    number: formatNumber(figure),
    statement: describeFigure(evidence, figure),
    estimate: toEstimateWords(evidence, figure),
    published:
      figure.published === undefined || figure.published.kind === "share"
        ? null
        : `${capitalise(figure.published.text)}.`,
    first: first ?? null,
    also,
    agreement: describeAgreement(figure, [...(first === undefined ? [] : [first]), ...also]),
    otherCounts: otherCounts(evidence, figure),
    disagreementsTitle: evidence.panel("differs")?.title ?? "Where an article differs from the record",
    disagreements: disagreementsOn(evidence, figure),
    isNot: present([
      figure.isNot,
      source?.caveat === NO_LIMITS ? null : source?.caveat,
      publicityMark(evidence, figure),
    ]).map((text) => fillTemplate(text, evidence, figure)),
    notes: present([figure.note]).map((text) => fillTemplate(text, evidence, figure)),
    limits: publicLimits(evidence, source),
  };
}

/** What limits the source in words that were public on the chosen day. */
function publicLimits(evidence: Evidence, source: Source | null): string[] {
  const shown = evidence.file.sources.find((entry) => entry.id === source?.id);
  return shown?.limits.map((limit) => fillTemplate(limit.text, evidence)) ?? [];
}

const present = (texts: readonly (string | null | undefined)[]) => texts.flatMap((text) => text ?? []);

function formatNumber(figure: Figure): string {
  if (valueOf(figure.numerator) !== null) return formatQuantityShort(figure.numerator);
  if (figure.published !== undefined) {
    return `${figure.published.qualifier === "about" ? "~" : ""}${figure.published.percent}%`;
  }
  // The phrase says why there is none.
  return figure.numerator.kind === "notCounted" && reasonOf(figure) !== undefined
    ? "no number"
    : formatQuantity(figure.numerator);
}

/** "T-cell cancers reported after more than 27,000 doses, to 31 Dec 2023", or the figure's label with its share. */
function describeFigure(evidence: Evidence, figure: Figure): string {
  if (figure.phrase !== undefined) return fillTemplate(figure.phrase, evidence, figure);
  if (figure.published !== undefined && valueOf(figure.numerator) === null) {
    return figure.published.kind === "share" ? `${figure.label}: ${figure.published.text}` : figure.label;
  }
  const { denominator } = figure;
  // A number of years cannot stand without its unit; people and cases are named by the label.
  const unit = isDuration(figure) ? `${figure.noun.many}: ` : "";
  if (denominator === undefined) return `${unit}${figure.label}`;
  return valueOf(denominator.quantity) === null
    ? `${unit}${figure.label}; of how many ${denominator.unit.many} is ${formatQuantity(denominator.quantity)}`
    : `${unit}${figure.label}, ${denominator.joinedBy ?? "of"} ${withNoun(denominator.quantity, denominator.unit)}`;
}

const isDuration = ({ noun }: Figure) => /^(?:day|month|year)s$/.test(noun.many);

function toEstimateWords({ bases }: Evidence, figure: Figure): FigureRecord["estimate"] {
  const estimate = figure.published === undefined ? toEstimate(figure, bases) : null;
  if (estimate === null) return null;
  const base = formatBase(figure, estimate);
  const front =
    figure.estimate === "perPersonTime"
      ? `${formatShare(figure)}: ${formatRateEstimate(estimate)} ${base} (exact ${LEVEL_WORDS} interval, counting error only)`
      : describeEstimate(figure, estimate);
  return {
    front: `${capitalise(front)}.`,
    exact: `Exactly: ${formatEstimateExact(estimate)} ${base}.`,
    notes: present([figure.quotientNote]),
  };
}

/** The documents of some citations, each once, with every place in it. */
function statedBy(evidence: Evidence, citations: readonly Citation[]): StatedBy[] {
  const ids = [...new Set(citations.map((citation) => citation.document))];
  return ids.flatMap((id) => {
    const document = evidence.document(id);
    const own = citations.filter((citation) => citation.document === id);
    if (document === undefined) return [];
    return [
      {
        document,
        authors: formatAuthors(document),
        place: formatPlace(document),
        link: documentLink(document),
        after: placeAfterName(document),
        where: describeLocators(document, own),
        says: [...new Set(own.flatMap((citation) => citation.says ?? []))].join("; ") || null,
      },
    ];
  });
}

function placeAfterName(document: Document): string {
  const place = formatPlace(document);
  return place.startsWith(document.short) ? place.slice(document.short.length) : `, ${place}`;
}

/** "Key Points bullet 4, Key Points bullet 5"; that an abstract was found in the abstract need not be said. */
function describeLocators(document: Document, citations: readonly Citation[]): string | null {
  const locators = [...new Set(citations.map((citation) => citation.locator))];
  const said = locators.filter((locator) => locator !== document.read && locator !== "opening of the page");
  return said.length === 0 ? null : said.join(", ");
}

/** A number that is no part of a name, as in HIV-1. */
const HAS_NUMBER = /(?<![\p{L}\p{N}-])\d/u;

function describeAgreement(figure: Figure, statedBy: readonly StatedBy[]): string {
  if (figure.agreement !== undefined) return figure.agreement;
  if (!hasNumber(figure)) {
    return statedBy.length < 2 ? "The document gives no number." : "None of them gives a number.";
  }
  if (statedBy.length < 2) return "Only this document states it.";
  const wordings = statedBy.flatMap(({ says }) => says ?? []);
  if (wordings.some((says) => HAS_NUMBER.test(says))) return "They give it differently, as noted beside each.";
  if (wordings.length > 0) return "Not on the number. Differences in wording are noted beside them.";
  return `No: ${numberWord(statedBy.length)} documents state the same.`;
}

/** The other public counts, for a figure that is one of them. */
function otherCounts(evidence: Evidence, figure: Figure): FigureRecord["otherCounts"] {
  const { publicCounts } = evidence.file;
  if (!publicCounts.some((entry) => entry.figure === figure.id)) return [];
  return publicCounts
    .filter((entry) => entry.figure !== figure.id)
    .map((entry) => ({
      id: entry.id,
      count: formatQuantity(entry.count),
      words: [
        entry.who,
        entry.from,
        ...(entry.to === null ? [] : [`to ${formatDate(entry.to)}`]),
        ...(entry.secondary === true ? ["secondary summary"] : []),
      ].join(", "),
    }));
}

/** Where an article differs from the record, or leaves something out, in texts that name the figure. */
function disagreementsOn(evidence: Evidence, figure: Figure): FigureRecord["disagreements"] {
  return evidence.file.disagreements
    .filter((row) =>
      [row.stated.text, row.record.text].some((text) =>
        findPlaceholders(text).some((placeholder) => placeholder.kind !== "unknown" && placeholder.id === figure.id),
      ),
    )
    .map((row) => ({
      id: row.id,
      stated: fillTemplate(row.stated.text, evidence),
      record: fillTemplate(row.record.text, evidence),
    }));
}
