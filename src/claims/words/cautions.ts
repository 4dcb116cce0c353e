import { formatDate, valueOf } from "./format.ts";
import type { Evidence } from "../../evidence/model.ts";
import { partialDate } from "../../evidence/partialDate.ts";
import type { Figure, Source } from "../../evidence/schema.ts";

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

/** How many cautions some sources bring along: those listed in full under "All cautions", and public on the chosen day. */
export function countCautions(evidence: Evidence, sources: readonly Source[]): number {
  const ids = new Set(sources.map(({ id }) => id));
  const shown = evidence.file.sources.filter(({ id }) => ids.has(id));
  return shown.reduce((sum, source) => sum + source.limits.length, 0);
}
