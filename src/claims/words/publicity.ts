import type { Evidence } from "../../evidence/model.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { Figure } from "../../evidence/schema.ts";
import { formatDate, formatPartialDate, valueOf } from "./format.ts";

/** The day from which publicity may raise reporting, as UTC milliseconds and in words; `null` when none is in the file. */
export function publicityStart(evidence: Evidence): { time: number; words: string } | null {
  const event = evidence.file.events.find((entry) => entry.publicity === true);
  return event === undefined ? null : { time: partialDate(event.date).start, words: formatDate(event.date) };
}

/**
 * The mark that reports carry when they were counted after the publicity began: a sentence, or `null` for figures that
 * count no cases (doses, patients, or none at all), are no reports, have no data cut, or were cut before.
 */
export function publicityMark(evidence: Evidence, figure: Figure): string | null {
  const start = publicityStart(evidence);
  const source = figure.source === undefined ? undefined : evidence.source(figure.source);
  const cut = figure.dataCut ?? source?.dataCut;
  if (valueOf(figure.numerator) === null) return null;
  if (figure.outcome === undefined && (figure.dataCut === undefined || isDenominator(evidence, figure))) return null;
  if (start === null || source === undefined || !evidence.isReports(source) || cut === undefined) return null;
  if (partialDate(cut).end <= start.time) return null;
  return `Counted to ${formatDate(cut)}. Publicity from ${start.words} on may have raised reporting.`;
}

/** Whether cases of the same source are counted among what the figure counts: its doses, not its reports. */
const isDenominator = (evidence: Evidence, { source, noun }: Figure) =>
  evidence.whole.figures.some(
    (entry) => entry.source === source && entry.outcome !== undefined && entry.denominator?.unit.many === noun.many,
  );

/**
 * For a figure that is counted as public on the chosen day only because its document has no date: which day it is
 * counted from, and why. `null` for one with a dated document, and where no day is chosen.
 */
export function undatedMark(evidence: Evidence, figure: Figure): string | null {
  if (evidence.knownBy === null) return null;
  const documents = figure.citations.flatMap((citation) => evidence.document(citation.document) ?? []);
  const dated = documents.some((document) => document.date !== null);
  const undated = documents.find((document) => document.notBefore !== undefined);
  if (dated || undated?.notBefore === undefined) return null;
  const day = formatPartialDate({ ...partialDate(undated.notBefore.date), precision: "day" });
  return `${undated.short}: it states no date and counts here from ${day}. ${undated.notBefore.because}`;
}
