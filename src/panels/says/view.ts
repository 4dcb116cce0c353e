import type { Evidence } from "../../evidence/model.ts";
import { formatShare } from "../../claims/estimates.ts";
import { valueOf } from "../../claims/words/format.ts";
import { allChosen, describeEmpty, type ToPanelView } from "../../claims/panelView.ts";
import { toQuoted } from "../../claims/quoted.ts";
import { type Quote, toCaption, toQuote } from "./quote.ts";

export type SaysDrawing = { caption: string; quotes: readonly Quote[] };

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
    drawing: { caption: toCaption(quotes, evidence.knownBy !== null), quotes },
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
        .map(({ source, quoted, quote }) => {
          const value = valueOf(quoted?.figure.numerator);
          const figure = quoted === null ? {} : { figure: quoted.figure.id };
          return {
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

/** What was there before the treatment alone is chosen: it is drawn in the next panel. */
const sayOnlyBefore = (evidence: Evidence) =>
  `What was counted before ${evidence.file.topic.treatment.short} is drawn under “${evidence.panel("matched")?.title ?? ""}”.`;

const numberOf = (quote: Quote) => (quote.state === "number" ? `${quote.qualifier} ${quote.numeral}`.trim() : "none");

const sentenceOf = (quote: Quote) => (quote.state === "number" ? `${numberOf(quote)} ${quote.words}` : quote.words);
