import { toClaim } from "../../claims/claim.ts";
import type { Evidence } from "../../evidence/model.ts";
import type { Figure, FigureId, Outcome, Source } from "../../evidence/schema.ts";
import { type CaseMarks, type Quoted, caseNoun, toCaseMarks, toQuoted } from "../../claims/quoted.ts";
import { formatBase, formatBounds, formatPoint, formatShare, toEstimate } from "../../claims/estimates.ts";
import { formatCount, formatQuantity, lowerFirst, NOT_STATED, numberWord, valueOf } from "../../claims/words/format.ts";
import { allChosen, describeEmpty, type Row, type ToPanelView } from "../../claims/panelView.ts";
import { publicityMark } from "../../claims/words/cautions.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { type TipContent, type TipLine, toFigureTip, whereStated } from "../../claims/tip.ts";

export type SaysDrawing = { quotes: readonly Quote[] };

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
  /**
   * Under the marks, where only some are of the narrower outcome: "1 T-cell lymphoma", "17 patients: other cancers". Where
   * all marks are of the chosen outcome, `open` is empty.
   */
  parts: { filled: string; open: string } | null;
  /** What a mark answers: one of the filled, and one of the others. */
  cases: { filled: CaseTip; open: CaseTip } | null;
  /** The outcome that the number is of. */
  outcome: Outcome | null;
  publicity: string | null;
};

export const toSaysView: ToPanelView<SaysDrawing> = (evidence, input) => {
  const { outcome } = input;
  // What was there before the treatment is no side in the debate: it has its row in the matched chart.
  const shown = allChosen(evidence, input).filter((source) => source.role !== "baseline");
  const found = shown.map((source) => {
    const quoted = toQuoted(evidence, source, outcome);
    return { source, quoted, quote: toQuote(evidence, source, quoted, outcome) };
  });
  const quotes = found.map(({ quote }) => quote);
  const marked = quotes.flatMap(({ publicity, source }) => (publicity === null ? [] : [{ publicity, source }]));
  return {
    drawing: { quotes },
    heading: headingOf(
      evidence.panel("says")?.title ?? "",
      quotes,
      outcome.measure === "cases",
      quotes.some(({ state }) => state === "later"),
    ),
    empty: shown.length > 0 ? null : input.sources.length === 0 ? describeEmpty([]) : sayOnlyBefore(evidence),
    table: {
      caption: `${evidence.panel("says")?.title ?? ""}: ${outcome.label}`,
      columns: [
        { label: "Source" },
        { label: "Number", numeric: true },
        { label: "What it counts" },
        { label: "n of N" },
      ],
      rows: found
        .filter(({ source }) => evidence.isPublished(source.id))
        .flatMap(({ source, quoted, quote }) => {
          const value = valueOf(quoted?.figure.numerator);
          const figure = quoted === null ? {} : { figure: quoted.figure.id };
          const whole = {
            key: source.id,
            sources: [source.id],
            ...figure,
            cells: [
              { text: source.name },
              { text: numberOf(quote), ...(value === null ? {} : { value }), ...figure },
              { text: quote.words },
              { text: quoted === null ? "no number" : formatShare(quoted.figure) },
            ],
          };
          return [whole, ...partRows(evidence, quote, quoted?.within ?? null)];
        }),
    },
    words: quotes.map((quote) => ({
      key: quote.source.id,
      sources: [quote.source.id],
      ...(quote.figure === null ? {} : { figure: quote.figure }),
      text: `${quote.source.name}: ${sentenceOf(quote)}.`,
    })),
    summary: `${found.map(({ source, quote }) => `${source.shortName}: ${sentenceOf(quote)}`).join(". ")}.`,
    basis: found.flatMap(({ source, quoted }) =>
      quoted === null ? [] : [`${source.shortName}: ${formatShare(quoted.figure)}`],
    ),
    notes: marked.map(({ publicity, source }) => ({
      text: marked.length === 1 ? publicity : `${source.shortName}: ${publicity}`,
      source: source.id,
    })),
    sources: shown.filter((source) => evidence.isPublished(source.id)).map((source) => source.id),
  };
};

/** The filled marks have their own row where they are of a narrower outcome than the number above them. */
function partRows(evidence: Evidence, { source, marks, parts, cases }: Quote, within: Figure | null): Row[] {
  const value = valueOf(within?.numerator);
  if (within === null || value === null || marks === null || parts === null || cases?.filled.figure !== within.id) {
    return [];
  }
  const figure = within.id;
  return [
    {
      key: `${source.id} ${figure}`,
      sources: [source.id],
      figure,
      cells: [
        { text: source.name },
        { text: formatQuantity(within.numerator), value, figure },
        { text: `of these, ${nounOf(evidence, source, within, value)}` },
        { text: formatShare(within) },
      ],
    },
  ];
}

/** What was there before the treatment alone is chosen: it is drawn in the next panel. */
const sayOnlyBefore = (evidence: Evidence) =>
  `What was counted before ${evidence.file.topic.treatment?.short ?? "that"} is drawn in the next panel.`;

const numberOf = (quote: Quote) => (quote.state === "number" ? `${quote.qualifier} ${quote.numeral}`.trim() : "none");

const sentenceOf = (quote: Quote) => (quote.state === "number" ? `${numberOf(quote)} ${quote.words}` : quote.words);

export function toQuote(evidence: Evidence, source: Source, quoted: Quoted | null, outcome: Outcome): Quote {
  const none = {
    source,
    figure: null,
    qualifier: "",
    numeral: "—",
    marks: null,
    parts: null,
    cases: null,
    outcome: null,
    publicity: null,
  };
  if (quoted === null) {
    const { kind, words } = toClaim(evidence, source, outcome);
    return { ...none, state: kind === "later" ? "later" : "none", words: words.missing ?? words.says };
  }
  const { figure } = quoted;
  // Where all of them are of the outcome in question, all marks are filled.
  const within = quoted.outcome.id === outcome.id ? null : quoted.within;
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
    parts: toParts(evidence, source, quoted, within === null),
    cases: toCases(evidence, quoted, within),
    outcome: quoted.outcome,
    publicity: publicityMark(evidence, figure),
  };
}

/** The finding in the file's own words; the bare noun where they need a number that is not public. */
function phraseOf(evidence: Evidence, { figure }: Quoted): string {
  const words = figure.phrase === undefined ? "" : fillTemplate(figure.phrase, evidence, figure);
  return words === "" || words.includes(NOT_STATED) ? nounFor(figure) : words;
}

const nounFor = ({ numerator, noun }: Figure) =>
  numerator.kind === "known" && numerator.value === 1 && numerator.qualifier === undefined ? noun.one : noun.many;

function toParts(evidence: Evidence, source: Source, { figure, within }: Quoted, isAllMeant: boolean): Quote["parts"] {
  const all = valueOf(figure.numerator);
  const inner = within === null || within.id === figure.id ? null : valueOf(within.numerator);
  if (all === null || inner === null || inner > all || within === null) return null;
  const rest = all - inner;
  const { event } = evidence.file.topic;
  const named = nounOf(evidence, source, within, inner);
  if (isAllMeant) return { filled: `Of these, ${formatQuantity(within.numerator)} ${named}`, open: "" };
  return {
    filled: `${formatQuantity(within.numerator)} ${named}`,
    open: `${formatCount(rest)} ${rest === 1 ? figure.noun.one : figure.noun.many}: other ${event.many}`,
  };
}

function nounOf(evidence: Evidence, source: Source, figure: Figure, count: number): string {
  const outcome = evidence.file.outcomes.find((entry) => entry.id === figure.outcome);
  return outcome === undefined ? figure.noun.many : caseNoun(evidence, source, count, outcome);
}

/** A mark of a case: the figure that its click opens, or the outcome that it chooses, and its tip. */
export type CaseTip = { figure: FigureId; outcome: Outcome | null; tip: TipContent };

/** Nothing is invented of a single case: it is one of so many, with what is said of all of them together. */
function toCases(evidence: Evidence, { figure, outcome }: Quoted, within: Figure | null): Quote["cases"] {
  const all = valueOf(figure.numerator);
  const inner = within === null ? null : valueOf(within.numerator);
  if (all === null) return null;
  const together: CaseTip = {
    figure: figure.id,
    outcome: null,
    tip: {
      ...toFigureTip(evidence, figure),
      isHollow: false,
      value:
        all === 1
          ? `1 ${figure.noun.one}.`
          : `One of ${formatCount(all)} ${figure.noun.many}. The source describes them only together.`,
      lines: [...onsetLines(evidence, figure), ...testingLines(evidence, figure)],
    },
  };
  if (within === null || inner === null) return { filled: together, open: together };
  const rest = all - inner;
  const { event, subject } = evidence.file.topic;
  const own = toFigureTip(evidence, within);
  return {
    filled: {
      figure: within.id,
      outcome: null,
      tip: {
        ...own,
        isHollow: false,
        value: `${formatCount(inner)} of ${formatCount(all)} ${figure.noun.many}: ${within.label}.`,
        lines: [
          ...testingLines(evidence, within),
          ...sameLines(evidence, within),
          ...(within.note === undefined ? [] : [firstSentence(fillTemplate(within.note, evidence, within))]),
        ],
      },
    },
    open: {
      figure: figure.id,
      outcome,
      tip: {
        ...together.tip,
        isHollow: true,
        title: [together.tip.source?.name ?? "", `other ${event.many}`].join(" · "),
        value: `One of ${formatCount(rest)} ${figure.noun.many} with another ${subject.one}.`,
        lines: figure.isNot === undefined ? [] : [fillTemplate(figure.isNot, evidence, figure)],
        action: { to: lowerFirst(outcome.label), where: whereStated(evidence, figure) },
      },
    },
  };
}

/** How many could be dated, and what is said of when. */
function onsetLines(evidence: Evidence, figure: Figure): string[] {
  const onset = evidence.file.onsets.find(
    (entry) => entry.source === figure.source && entry.outcome === figure.outcome,
  );
  const dated = onset?.dated === undefined ? undefined : evidence.figure(onset.dated);
  if (dated === undefined) return [];
  return [`${formatShare(dated)} could be dated. ${dated.note ?? ""}`.trim()];
}

/** What is said of the tests of all these cases. */
function testingLines(evidence: Evidence, figure: Figure): string[] {
  const testing = evidence.file.testing.find(
    (entry) => entry.source === figure.source && entry.cases === valueOf(figure.numerator),
  );
  return testing === undefined ? [] : [firstSentence(fillTemplate(testing.summary.text, evidence))];
}

/** Where the same case stands as an estimate. */
function sameLines({ bases }: Evidence, figure: Figure): TipLine[] {
  const estimate = toEstimate(figure, bases);
  if (estimate === null) return [];
  const strong = `${formatPoint(estimate)} ${formatBase(figure, estimate)}`;
  return [{ before: `“${formatShare(figure)}”:`, strong, after: `(${formatBounds(estimate)})` }];
}

const firstSentence = (text: string) => text.match(/^.*?[.!?](?=\s|$)/)?.[0] ?? text;
/** Under the title: what the numbers have to do with each other. */
function headingOf(title: string, quotes: readonly Quote[], isCases: boolean, isEarlier: boolean): string {
  const numbers = quotes.filter((quote) => quote.state === "number");
  const outcomes = new Set(numbers.map((quote) => quote.outcome?.id));
  const count = numberWord(numbers.length);
  if (numbers.length === 0) return title;
  if (isCases) return `${title}: cases, not rates`;
  if (numbers.length === 1 && quotes.length === 1) return `${title}: one count`;
  if (numbers.length === 1) return `${title}: one number, and ${isEarlier ? "one to come" : "a gap"}`;
  return outcomes.size > 1 ? `${title}: ${count} counts of different things` : `${title}: ${count} counts`;
}
