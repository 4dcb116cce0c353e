import type { Evidence } from "../../evidence/model.ts";
import { toPublicRecord } from "../../evidence/publicFrom.ts";
import type { Figure, Quantity } from "../../evidence/schema.ts";
import { toEstimate } from "../../claims/estimates.ts";
import { NOT_COUNTED, NOT_STATED, valueOf } from "../../claims/words/format.ts";
import { fillTemplate } from "../../claims/words/template.ts";
import { toIso } from "../calendarDay.ts";
import type { DataColumn, DataFile } from "./columns.ts";
import type { Field } from "./csv.ts";

const text = (name: string, holds: string): DataColumn => ({ name, holds, kind: "text" });
const number = (name: string, holds: string, unit: string): DataColumn => ({ name, holds, kind: "number", unit });

const COLUMNS: readonly DataColumn[] = [
  text("figure_id", "Id of the figure in the evidence file"),
  text("figure", "What the figure is"),
  text("source_id", "Id of the source in the evidence file"),
  text("source", "Who counted it"),
  text("outcome_id", "Id of the outcome in the evidence file"),
  text("outcome", "What was counted"),
  number("n", "Numerator", "see n_unit"),
  text("n_qualifier", "How the numerator is to be read: exactly, at least, about, more than"),
  text("n_unit", "What the numerator counts"),
  text("n_missing", "Why there is no numerator"),
  number("of_n", "Denominator", "see of_unit"),
  text("of_qualifier", "How the denominator is to be read"),
  text("of_unit", "What the denominator counts"),
  text("of_missing", "Why there is no denominator"),
  number("estimate", "Numerator over denominator", "see estimate_unit"),
  text("estimate_unit", "Unit of the estimate and its bounds"),
  number("lower_95", "Lower end of the exact two-sided 95% interval", "see estimate_unit"),
  number("upper_95", "Upper end of the exact two-sided 95% interval", "see estimate_unit"),
  number("upper_one_sided_95", "One-sided 95% upper bound, for a zero", "see estimate_unit"),
  text("method", "How the interval is computed"),
  text("estimate_missing", "Why there is no estimate"),
  text("published", "An estimate that the source gives itself, not recomputed here"),
  text("follow_up", "For how long the source’s people were followed"),
  text("data_cut", "Last day that the count covers, as in ISO 8601: YYYY-MM-DD or a part of it"),
  text("first_public", "First day on which the numerator was public, YYYY-MM-DD"),
  text("caveat", "What the source’s figures are not"),
  text("document_ids", "Ids of the documents that state it, as in documents.csv, the first source first"),
  text("stated_in", "Documents with the place in them, the first source first"),
  text("links", "Addresses of these documents"),
];

/** Figures at full precision, one a line. */
export function toFigureData(evidence: Evidence, figures: readonly Figure[]): DataFile {
  return { name: "figures.csv", columns: COLUMNS, rows: figures.map((figure) => toFields(evidence, figure)) };
}

function toFields(evidence: Evidence, figure: Figure): Field[] {
  const source = figure.source === undefined ? undefined : evidence.source(figure.source);
  const outcome = evidence.whole.outcomes.find((entry) => entry.id === figure.outcome);
  const estimate = toEstimate(figure, evidence.bases);
  const cited = figure.citations.map((citation) => ({ citation, document: evidence.document(citation.document) }));
  const firstPublic = toPublicRecord(evidence.whole).part(figure.id, "numerator");
  // What is known on a day was not counted to a later one: that is the cut of what the source published since.
  const dataCut = figure.dataCut ?? source?.dataCut ?? null;
  const unit = figure.denominator?.unit.many ?? "";
  return [
    figure.id,
    figure.label,
    source?.id ?? null,
    source?.name ?? null,
    outcome?.id ?? null,
    outcome?.label ?? null,
    valueOf(figure.numerator),
    toQualifier(figure.numerator),
    figure.noun.many,
    toMissing(figure.numerator),
    valueOf(figure.denominator?.quantity),
    figure.denominator === undefined ? null : toQualifier(figure.denominator.quantity),
    figure.denominator?.unit.many ?? null,
    figure.denominator === undefined ? "a count alone" : toMissing(figure.denominator.quantity),
    estimate?.value ?? null,
    estimate === null ? null : `${figure.noun.many} per ${estimate.base} ${unit}`,
    estimate?.lower ?? null,
    estimate?.upper ?? null,
    estimate?.zeroBound ?? null,
    estimate?.method ?? null,
    estimate === null ? describeNoEstimate(figure) : null,
    figure.published?.text ?? null,
    source === undefined ? null : fillTemplate(source.followUp.text, evidence),
    dataCut === null || (evidence.knownBy !== null && dataCut > evidence.knownBy) ? null : toIso(dataCut),
    Number.isFinite(firstPublic) ? new Date(firstPublic).toISOString().slice(0, 10) : null,
    source?.caveat ?? null,
    [...new Set(figure.citations.map((citation) => citation.document))].join("; "),
    cited
      .map(({ citation, document }) => `${document?.citation ?? citation.document} (${citation.locator})`)
      .join(" | "),
    [...new Set(cited.flatMap(({ document }) => document?.link ?? []))].join(" | "),
  ];
}

function describeNoEstimate(figure: Figure): string {
  if (figure.denominator === undefined) return "no denominator";
  if (valueOf(figure.numerator) === null || valueOf(figure.denominator.quantity) === null) return "a number is missing";
  return "no rate: the counts allow none";
}

function toMissing(quantity: Quantity): string | null {
  if (quantity.kind === "notCounted") return quantity.note ?? NOT_COUNTED;
  return quantity.kind === "notStated" ? (quantity.note ?? NOT_STATED) : null;
}

function toQualifier(quantity: Quantity): string | null {
  if (quantity.kind === "atLeast") return "at least";
  return quantity.kind === "known" ? (quantity.qualifier ?? "exactly") : null;
}
