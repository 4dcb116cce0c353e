import type { Disagreement, DocumentId } from "../../evidence/schema.ts";
import { capitalise, numberWord } from "../../claims/words/format.ts";
import { type ToPanelView, describeNothing, sourcesOf } from "../../claims/panelView.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { documentNames } from "../citations.ts";

export type Difference = {
  id: string;
  number: number;
  weight: Disagreement["weight"];
  stated: string;
  statedShort: string;
  statedIn: string;
  record: string;
  recordShort: string;
  recordIn: string;
};

/** The weightiest rows in view, and the rest on demand. */
export type DiffersDrawing = {
  first: readonly Difference[];
  rest: readonly Difference[];
  /** "11 more differences: 3 major, 8 moderate". */
  more: string;
  /** The documents that carry one side of a difference, for the filter. */
  documents: readonly { id: DocumentId; title: string }[];
};

/** How many stand in view; more would be a wall. */
const FIRST = 3;
/** The weights that the page knows, weightiest first; other words come after them. */
const WEIGHTS: readonly string[] = ["major", "moderate"];

const rankOf = (weight: string) => (WEIGHTS.includes(weight) ? WEIGHTS.indexOf(weight) : WEIGHTS.length);

function documentsOf(row: Disagreement): readonly DocumentId[] {
  return [...new Set([...row.stated.citations, ...row.record.citations].map((citation) => citation.document))];
}

export const toDiffersView: ToPanelView<DiffersDrawing> = (evidence, input) => {
  const chosen = new Set(input.sources.map((source) => source.id));
  const concerned = evidence.file.disagreements.filter((row) => row.sources.some((id) => chosen.has(id)));
  const cited = new Set(concerned.flatMap(documentsOf));
  // A document on which no row rests is another panel's choice.
  const only = input.document !== null && cited.has(input.document) ? input.document : null;
  const shown = concerned
    .filter((row) => only === null || documentsOf(row).includes(only))
    .toSorted((one, other) => rankOf(one.weight) - rankOf(other.weight) || one.number - other.number);
  const differences = shown.map((row): Difference => ({
    id: row.id,
    number: row.number,
    weight: row.weight,
    stated: fillTemplate(row.stated.text, evidence),
    statedShort: fillTemplate(row.stated.short ?? row.stated.text, evidence),
    statedIn: documentNames(evidence, row.stated.citations),
    record: fillTemplate(row.record.text, evidence),
    recordShort: fillTemplate(row.record.short ?? row.record.text, evidence),
    recordIn: documentNames(evidence, row.record.citations),
  }));
  const rest = differences.slice(FIRST);
  const empty = differences.length > 0 ? null : describeNothing(evidence, input.sources);
  return {
    drawing: {
      first: differences.slice(0, FIRST),
      rest,
      more: `${rest.length} more ${rest.length === 1 ? "difference" : "differences"}: ${describeWeights(rest)}`,
      documents: evidence.file.documents.filter((document) => cited.has(document.id)),
    },
    empty,
    table: {
      caption: evidence.file.panels["differs"]?.title ?? "",
      columns: [
        { label: "No.", numeric: true },
        { label: "The article" },
        { label: "The record" },
        { label: "Weight" },
        { label: "Stated in" },
      ],
      rows: differences.map((row, i) => ({
        key: row.id,
        sources: shown[i]?.sources ?? [],
        documents: shown[i] === undefined ? [] : documentsOf(shown[i]),
        cells: [
          { text: String(row.number), value: row.number },
          { text: row.stated },
          { text: row.record },
          { text: row.weight },
          { text: `Article: ${row.statedIn}. Record: ${row.recordIn}` },
        ],
      })),
    },
    words: differences.map((row, i) => ({
      key: row.id,
      sources: shown[i]?.sources ?? [],
      text: `${row.number}. ${row.stated} The record: ${row.record}`,
    })),
    summary: empty ?? summarise(differences),
    basis: [`${differences.length} of ${evidence.file.disagreements.length} differences shown`],
    notes: [],
    sources: sourcesOf(shown),
  };
};

/** "3 major, 8 moderate". */
const describeWeights = (rows: readonly Difference[]) =>
  [...new Set([...WEIGHTS, ...rows.map(({ weight }) => weight)])]
    .map((weight) => ({ weight, count: rows.filter((row) => row.weight === weight).length }))
    .filter(({ count }) => count > 0)
    .map(({ weight, count }) => `${count} ${weight}`)
    .join(", ");

/** "Fourteen" stays 14: "14 differences between articles and record, 6 of them major." */
function summarise(rows: readonly Difference[]): string {
  const major = rows.filter((row) => row.weight === "major").length;
  const many = `${capitalise(numberWord(rows.length))} ${rows.length === 1 ? "difference" : "differences"} between articles and record`;
  if (major === 0) return `${many}.`;
  return rows.length === 1 ? `${many}, a major one.` : `${many}, ${numberWord(major)} of them major.`;
}
