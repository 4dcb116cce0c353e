import type { Axis } from "./layout/axis.ts";
import { partialDate } from "../evidence/partialDate.ts";
import { formatCount, formatDate } from "./words/format.ts";

/** The reports of a year; `after` of them came from the day of the publicity on. */
export type YearColumn = { year: number; before: number; after: number; aria: string };

export type YearsDrawing = {
  columns: readonly YearColumn[];
  /** The day from which publicity may have raised reporting, as UTC milliseconds and in words; `null` without one. */
  publicity: { time: number; words: string } | null;
  axis: Axis;
  axisLabel: string;
  /** What the outlined part of the columns is; empty where there is none. */
  outlinedWords: string;
  most: number;
};

const yearOf = (day: string) => Number(day.slice(0, 4));

/**
 * Reports by the year in which they were received, from the first to the last, years without any among them. No line
 * joins the years, and none crosses the day of the publicity.
 *
 * @param days each day with reports, YYYY-MM-DD
 * @param until the last day that the database covers, or `null`
 * @returns `null` where there are no reports
 */
export function toYears(
  days: readonly { day: string; count: number }[],
  noun: { one: string; many: string },
  publicity: YearsDrawing["publicity"],
  until: string | null,
): YearsDrawing | null {
  const years = days.map(({ day }) => yearOf(day));
  const [first, last] = [Math.min(...years), Math.max(...years, until === null ? -Infinity : yearOf(until))];
  if (days.length === 0) return null;
  const sum = (list: readonly { count: number }[]) => list.reduce((total, { count }) => total + count, 0);
  const isAfter = (day: string) => publicity !== null && partialDate(day).start >= publicity.time;
  const columns = Array.from({ length: last - first + 1 }, (_, i): YearColumn => {
    const own = days.filter(({ day }) => yearOf(day) === first + i);
    const counted = { year: first + i, after: sum(own.filter(({ day }) => isAfter(day))) };
    const column = { ...counted, before: sum(own) - counted.after };
    return { ...column, aria: describeYear(column, noun, publicity, until) };
  });
  return {
    columns,
    publicity,
    axis: {
      domain: [Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)],
      ticks: columns.map(({ year }) => Date.UTC(year, 6, 1)),
    },
    axisLabel: `year first received${isPartOf(last, until) ? `; ${last} to ${formatDate(until ?? "")}` : ""}`,
    outlinedWords:
      publicity === null || columns.every(({ after }) => after === 0)
        ? ""
        : `Outlined: received from ${publicity.words} on, when publicity may have raised reporting.`,
    most: Math.max(...columns.map(({ before, after }) => before + after)),
  };
}

/** Whether a year is not over where the database ends. */
const isPartOf = (year: number, until: string | null) =>
  until !== null && yearOf(until) === year && !until.endsWith("-12-31");

/** "2023: 17 reports, 7 of them from 28 Nov 2023 on, when publicity may have raised reporting" */
function describeYear(
  { year, before, after }: Omit<YearColumn, "aria">,
  noun: { one: string; many: string },
  publicity: YearsDrawing["publicity"],
  until: string | null,
): string {
  const all = before + after;
  const counted = `${year}: ${all === 0 ? "no" : formatCount(all)} ${all === 1 ? noun.one : noun.many}`;
  const end = isPartOf(year, until) ? ` to ${formatDate(until ?? "")}` : "";
  if (publicity === null || after === 0) return `${counted}${end}`;
  const of = before === 0 ? "" : ` ${formatCount(after)} of them`;
  return `${counted}${end},${of} from ${publicity.words} on, when publicity may have raised reporting`;
}
