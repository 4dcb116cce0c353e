import { wholeEvidence } from "../../evidence/model.ts";
import type { Citation, FigureId, Source } from "../../evidence/schema.ts";
import { onlySource, type Row, type ToPanelView } from "../../claims/panelView.ts";
import { formatQuantity, valueOf } from "../../claims/words/format.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { documentNames } from "../citations.ts";

/** A number with what it counts. */
export type PlainNumber = {
  /** "22", "for life". */
  front: string;
  text: string;
  /** The figure's sheet, where its figure was public on the chosen day. */
  figure: FigureId | null;
  source: Source | null;
  /** One mark for each case, where they can be drawn. */
  marks: number;
};

export type PlainWordsDrawing = {
  numbers: readonly PlainNumber[];
  parts: readonly { title: string; texts: readonly string[] }[];
  questions: { title: string; list: readonly string[] } | null;
  advice: string;
};

/** More marks than these nobody counts. */
const MOST_MARKS = 60;

/** The answer for people without the field's words. It follows neither outcome, sources nor day. */
export const toPlainWordsView: ToPanelView<PlainWordsDrawing> = (evidence) => {
  const today = wholeEvidence(evidence);
  const { plainWords, advice } = evidence.file;
  const title = evidence.panel("plain-words")?.title ?? "";
  const write = (text: string) => fillTemplate(text, today);
  const numbers = (plainWords?.numbers ?? []).map((entry) => {
    const figure = entry.figure === undefined ? undefined : today.figure(entry.figure);
    const value = valueOf(figure?.numerator) ?? 0;
    return {
      front: entry.words ?? (figure === undefined ? "" : formatQuantity(figure.numerator)),
      text: write(entry.text),
      figure: figure !== undefined && evidence.figure(figure.id) !== undefined ? figure.id : null,
      source: figure?.source === undefined ? null : (today.source(figure.source) ?? null),
      marks: Number.isInteger(value) && value <= MOST_MARKS ? value : 0,
      citations: entry.citations ?? figure?.citations ?? [],
    };
  });
  const parts = plainWords?.parts ?? [];
  const { questions } = plainWords ?? {};
  const row = (
    key: string,
    part: string,
    text: string,
    citations: readonly Citation[],
    source?: Source | null,
  ): Row => ({
    key,
    sources: onlySource(source ?? undefined),
    documents: citations.map(({ document }) => document),
    cells: [{ text: part }, { text }, { text: citations.length === 0 ? "this page" : documentNames(today, citations) }],
  });
  const rows = [
    ...(plainWords === undefined
      ? []
      : [row("heading", title, write(plainWords.heading.text), plainWords.heading.citations)]),
    ...numbers.map(({ front, text, citations, source }) => row(text, title, `${front} ${text}.`, citations, source)),
    ...parts.flatMap((part) =>
      part.statements.map(({ text, citations }) => row(text, part.title, write(text), citations)),
    ),
    ...(questions?.list ?? []).map((question) => row(question, questions?.title ?? "", question, [])),
    row("advice", title, advice, []),
  ];
  return {
    drawing: {
      numbers,
      parts: parts.map((part) => ({ title: part.title, texts: part.statements.map(({ text }) => write(text)) })),
      questions: questions ?? null,
      advice,
    },
    empty: plainWords === undefined ? "The file says nothing in plain words." : null,
    table: {
      caption: title,
      columns: [{ label: "Part" }, { label: "What is said" }, { label: "Stated in" }],
      rows,
    },
    words: rows.map(({ key, cells }) => ({ key, sources: [], text: cells[1]?.text ?? "" })),
    summary: plainWords === undefined ? "" : write(plainWords.heading.text),
    basis: [],
    notes: [],
    sources: [],
  };
};
