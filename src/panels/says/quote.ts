import type { Evidence } from "../../evidence/model.ts";
import type { Figure, FigureId, Outcome, Source } from "../../evidence/schema.ts";
import { type CaseMarks, toCaseMarks } from "../../claims/caseMarks.ts";
import { toForestRow } from "../../claims/forest/forestRows.ts";
import { formatCount, formatQuantity, NOT_COUNTED, NOT_STATED, valueOf } from "../../claims/words/format.ts";
import { publicityMark } from "../../claims/words/publicity.ts";
import { caseNoun, type Quoted } from "../../claims/quoted.ts";
import { fillTemplate } from "../../claims/words/template.ts";

/** One source's number as people meet it, or the place where it will be or is missing. */
export type Quote = {
  source: Source;
  figure: FigureId | null;
  /** "about", over the numeral. */
  qualifier: string;
  /** "22"; a dash where there is no number. */
  numeral: string;
  words: string;
  /** `later`: not published on the chosen day; `none`: the source has no such number. */
  state: "number" | "later" | "none";
  marks: CaseMarks | null;
  /** Under the marks, where only some are of the chosen outcome: "1 T-cell lymphoma", "17 patients: other cancers". */
  parts: { filled: string; open: string } | null;
  /** The outcome that the number is of. */
  outcome: Outcome | null;
  publicity: string | null;
};

export function toQuote(evidence: Evidence, source: Source, quoted: Quoted | null, outcome: Outcome): Quote {
  const none = {
    source,
    figure: null,
    qualifier: "",
    numeral: "—",
    marks: null,
    parts: null,
    outcome: null,
    publicity: null,
  };
  if (quoted === null) {
    const place = toForestRow(evidence, source, outcome).place;
    if (place === null) return { ...none, state: "none", words: NOT_COUNTED };
    return place.isLater
      ? { ...none, state: "later", words: place.words }
      : { ...none, state: "none", words: place.words };
  }
  const { figure, within } = quoted;
  const value = valueOf(figure.numerator) ?? 0;
  const qualifier = figure.numerator.kind === "known" ? (figure.numerator.qualifier ?? "") : "at least";
  return {
    source,
    figure: figure.id,
    qualifier,
    numeral: formatCount(value),
    words: phraseOf(evidence, quoted),
    state: "number",
    marks: toCaseMarks(figure, within),
    parts: toParts(evidence, source, quoted),
    outcome: quoted.outcome,
    publicity: publicityMark(evidence, figure),
  };
}

/** The finding in the file's own words; the bare noun where they need a number that is not public. */
function phraseOf(evidence: Evidence, { figure }: Quoted): string {
  const words = figure.phrase === undefined ? "" : fillTemplate(figure.phrase, evidence, figure);
  return words === "" || words.includes(NOT_STATED) ? figure.noun.many : words;
}

function toParts(evidence: Evidence, source: Source, { figure, within }: Quoted): Quote["parts"] {
  const all = valueOf(figure.numerator);
  const inner = within === null || within.id === figure.id ? null : valueOf(within.numerator);
  if (all === null || inner === null || inner > all || within === null) return null;
  const rest = all - inner;
  const { event } = evidence.file.topic;
  return {
    filled: `${formatQuantity(within.numerator)} ${nounOf(evidence, source, within, inner)}`,
    open: `${formatCount(rest)} ${rest === 1 ? figure.noun.one : figure.noun.many}: other ${event.many}`,
  };
}

function nounOf(evidence: Evidence, source: Source, figure: Figure, count: number): string {
  const outcome = evidence.file.outcomes.find((entry) => entry.id === figure.outcome);
  return outcome === undefined ? figure.noun.many : caseNoun(evidence, source, count, outcome);
}

/** What the numbers have to do with each other, above them. */
export function toCaption(quotes: readonly Quote[], isEarlier: boolean): string {
  const numbers = quotes.filter((quote) => quote.state === "number");
  const outcomes = new Set(numbers.map((quote) => quote.outcome?.id));
  if (quotes.length < 2 || numbers.length === 0) return "";
  if (numbers.length === 1 && quotes.length === 2) {
    return isEarlier ? "One number, and one to come" : "One number, and one that is not there";
  }
  return outcomes.size > 1 ? "Numbers that do not count the same thing" : "";
}
